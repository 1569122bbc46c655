import { TAGS, type Tag } from '../../support/widgets.js';
import { begin, head, pause, type Guest } from '../guest.js';
import type { Case, Place } from './case.js';
import type { Script } from './guests.js';
import { keep, place, spoilt } from './place.js';
import { amiss, asksAmiss, wrong } from './promises.js';
import { unfold, widgetsOf } from './seen.js';
import { differences, stateOf, storedHere } from './state.js';

const HOST = `<style>.bar { color: teal } .title { font-style: italic } main > table { color: navy }</style>`;
const AROUND = `<header><h1 class="title">News</h1></header><main><p class="summary bar">Text</p><table><tbody><tr><td>1</td></tr></tbody></table>`;
const END = `</main><footer class="value">End</footer>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function element(tag: Tag, each: Case, src: string): string {
  const { inline, placeholder, attributes = '', body = spoilt() } = each;
  const fallback = `<p class="fallback">Fallback of ${tag}</p>`;
  if (placeholder)
    return `<figure data-report-widget="${tag}" data-src="${escape(src)}" ${attributes}>${fallback}</figure>`;
  return inline
    ? `<${tag} ${attributes}><script type="application/json">${body as string}</script>${fallback}</${tag}>`
    : `<${tag} src="${escape(src)}" ${attributes}>${fallback}</${tag}>`;
}

/** The page of a case, with or without a guest. */
async function open(each: Case, where: Place & { name: string }, script?: Script): Promise<Guest> {
  const {
    top = '',
    behind = '',
    hasten,
    route = each.body === undefined ? 'ok' : `kept?key=${where.name}`,
  } = each;
  const src = each.src ? each.src(where) : where.report(route);
  const page = begin((frame) => {
    const { setTimeout: real } = frame;
    if (hasten)
      frame.setTimeout = ((act: () => void, delay = 0, ...rest: []) =>
        real.call(frame, act, delay >= hasten[0] ? hasten[1] : delay, ...rest)) as typeof real;
  });
  const widgets = (each.tags ?? TAGS).map((tag) => element(tag, each, src)).join('');
  // in one go, since a strict policy refuses a second one
  page.write(
    `${head((typeof top === 'string' ? top : top(where)) + HOST)}<body>${AROUND}${widgets}${END}${behind}` +
      `${script ? `<script id="guest" nonce="r4nd0m" src="${location.origin}${script.url}"></script>` : ''}</body></html>`,
  );
  return page.end();
}

/** Waits until it holds, so many milliseconds at the most. */
async function waitFor(holds: () => boolean, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (!holds() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Lets a page with its guest happen, and comes back when nothing more is to come. */
async function live(page: Guest, each: Case, script: Script): Promise<void> {
  const rest = async (): Promise<void> => {
    const settled = (widget: Element): boolean => script.settled(widget, page);
    await waitFor(() => widgetsOf(page.document).every(settled), script.patience);
    // polls bring more later
    await waitFor(() => !wrong(each, page).length, each.hasten ? script.patience : 300);
  };
  await rest();
  if (each.deed) {
    await each.deed(page);
    await rest();
  }
  widgetsOf(page.document).forEach(unfold);
  await pause();
}

/** Runs a case with a guest: the promises that it broke, a line each. */
export async function run(each: Case, script: Script): Promise<string[]> {
  const where = place();
  const { body } = each;
  if (body !== undefined && !each.inline) await keep(where.name, body, each.type);
  const stored = storedHere();
  const alone = await open(each, where);
  // what the page does about figures is no deed of the guest's
  for (const widget of widgetsOf(alone.document))
    widget.dispatchEvent(new CustomEvent('report-load', { bubbles: true }));
  await each.deed?.(alone);
  const page = await open(each, where, script);
  await live(page, each, script);
  const broken = [
    ...wrong(each, page),
    ...amiss(each, page, alone),
    ...differences(stateOf(alone), stateOf(page)).map((name) => `the page has changed: ${name}`),
    ...differences(stored, storedHere()).map((name) => `stored: ${name}`),
    ...(await asksAmiss(each, where.name)),
  ];
  for (const { frame } of [alone, page]) frame.frameElement?.remove();
  return broken;
}
