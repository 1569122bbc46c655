import { expect } from '@open-wc/testing';
import { snippet, type SnippetOptions } from '../../src/static/snippet.js';
import { itUnless } from '../support/engine.js';
import { loadFont } from '../support/fonts.js';
import { REVIEW, review } from '../support/reports.js';
import { TAGS, type Tag, viewport } from '../support/widgets.js';
import { all, begin, BUNDLE, head, seen, type Guest } from './guest.js';

/** How late the script comes, and then how late the report: so late that the widgets say that they are loading. */
const SCRIPT_MS = 2000;
const REPORT_MS = 700;
const HEIGHT = 800;

const PARAGRAPH = `<p>${'Rain fell on the harbour all morning and the boats stayed in. '.repeat(6)}</p>`;

const STYLE = `<style>
  html { font: 16px/1.6 Arimo, 'Noto Nastaliq Urdu' }
  body { margin: 0 auto; max-width: 44rem; padding: 0 1rem }
  [lang=ur] { font-family: 'Noto Nastaliq Urdu', Arimo }
  table { width: 100%; border-collapse: collapse; margin: 1em 0 }
  th, td { padding: 0.4em 0.5em; border-bottom: 1px solid }
</style>`;

type Way = Pick<SnippetOptions, 'for' | 'reservation'>;

/** What is seen of a page: from its start on, or around the end of the widget. */
type Look = 'its start' | 'its end';

interface Case extends Way {
  widget: Tag;
  lang: 'en' | 'ur';
  look: Look;
}

/** The layout shift of a page from the first painted fallback to the ready widget: the sum of all, as no one has clicked. */
async function shiftOf({ look, ...options }: Case, width: number): Promise<number> {
  const guest: Guest = begin();
  const element = guest.frame.frameElement as HTMLIFrameElement;
  element.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${HEIGHT}px`;
  const markup = snippet(review, { ...options, src: REVIEW, bare: true, version: '', integrity: '' });
  const rules = snippet(review, { ...options, for: 'css', version: '', integrity: '' });
  guest.write(
    `${head(`${STYLE}<style>${rules}</style>`)}<body>${PARAGRAPH}<div lang="${options.lang}">${markup}</div>${PARAGRAPH.repeat(6)}</body></html>`,
  );
  await guest.end();
  const { frame, document: page } = guest;
  await loadFont('Arimo', page);
  if (options.lang === 'ur') await loadFont('Noto Nastaliq Urdu', page);
  const place = page.querySelector(`${options.widget}, figure`)!;
  expect(seen(place.querySelector('table'))).to.equal(true);
  if (look === 'its end')
    frame.scrollTo(0, frame.scrollY + place.getBoundingClientRect().bottom - HEIGHT / 2);

  const later = frame.fetch;
  frame.fetch = async (...request) => {
    await new Promise((resolve) => setTimeout(resolve, REPORT_MS));
    return later.apply(frame, request);
  };
  let sum = 0;
  const count = (list: PerformanceObserverEntryList): void => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  };
  await new Promise((resolve) => setTimeout(resolve, 100));
  const observer = new frame.PerformanceObserver(count);
  observer.observe({ type: 'layout-shift' });
  await new Promise((resolve) => setTimeout(resolve, SCRIPT_MS));
  const script = page.createElement('script');
  script.src = BUNDLE;
  page.body.append(script);
  await new Promise((resolve) => (script.onload = resolve));
  await all(guest, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 300));
  observer.disconnect();
  return sum;
}

const cases = (way: Way, look: Look, ...langs: Case['lang'][]): Case[] =>
  TAGS.flatMap((widget) => langs.map((lang) => ({ ...way, widget, lang, look })));

const element: Way = { for: 'script' };
const placeholder: Way = { for: 'placeholder' };
const STILL: [width: number, name: string, list: Case[]][] = [
  [360, 'the element', cases(element, 'its start', 'en', 'ur')],
  [360, 'a placeholder', cases(placeholder, 'its end', 'ur')],
  [
    360,
    'a placeholder with room by a class',
    cases({ ...placeholder, reservation: 'class' }, 'its end', 'en'),
  ],
  [768, 'the element', cases(element, 'its end', 'en')],
  [768, 'a placeholder', cases(placeholder, 'its start', 'ur')],
  [1280, 'the element', cases(element, 'its start', 'ur')],
  [1280, 'a placeholder', cases(placeholder, 'its end', 'en')],
];

const named = async (list: Case[], width: number): Promise<[string, number][]> =>
  Promise.all(
    list.map(async (each): Promise<[string, number]> => [
      `${each.widget} in ${each.lang}, ${each.look}`,
      await shiftOf(each, width),
    ]),
  );

describe('with a script that comes two seconds late, what stands around the widgets', () => {
  const silent = 'not measured, since this browser does not tell of layout shifts';
  const itIs = itUnless({ firefox: silent, webkit: silent });

  before(() => viewport(1400, 900));
  after(() => viewport(800, 600));

  for (const [width, name, list] of STILL)
    itIs(`stays where it is, for ${name} at ${width} px`, async function () {
      this.timeout(150_000);
      for (const [what, shift] of await named(list, width)) expect(shift, what).to.be.below(0.01);
    });

  for (const width of [360, 768, 1280])
    itIs(`moves where no room was kept, at ${width} px, so that this is known to show`, async function () {
      this.timeout(150_000);
      const list = cases({ ...element, reservation: 'none' }, 'its end', 'en');
      for (const [what, shift] of await named(list, width)) expect(shift, what).to.be.above(0.01);
    });
});
