import { TAGS, type Tag } from '../../support/widgets.js';
import { seen, type Guest } from '../guest.js';
import { SAYS, type Case } from './case.js';
import { asked, type Asked } from './place.js';
import { drawn, fallbackOf, sayings, shown, widgetsOf } from './seen.js';

const JUNK = /\bNaN\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b|∞/;

/** How a reader is told that what is shown may be out of date. */
const STALE = /could not be refreshed|were due|out of date|outdated|stale|older/i;

/** What a plain request brings along; whatever else there is, somebody has added. */
const PLAIN =
  /^(host|connection|user-agent|accept(-encoding|-language)?|origin|referer|cache-control|pragma|priority|te|dnt|sec-.*)$/;

/** Where a widget shows other than the case names. */
export function wrong(each: Case, page: Guest): string[] {
  const widgets = widgetsOf(page.document);
  return widgets.flatMap((widget) => {
    const tag = widget.localName as Tag;
    const says = each.says?.[tag] ?? SAYS[tag];
    const text = shown(widget);
    const fallback = seen(fallbackOf(widget));
    const faults: (string | false)[] = [!text && 'is blank'];
    if (each.shows === 'figures' || each.shows === 'stale')
      faults.push(
        !text.includes(says) && `does not say ${says}, but: ${text.slice(0, 60)}`,
        fallback && 'leaves the fallback beside its figures',
        STALE.test(text) !== (each.shows === 'stale') && 'says wrongly whether its figures are old',
      );
    else
      faults.push(
        !fallback && 'has lost its fallback',
        text.includes(says) && 'shows figures',
        each.shows === 'nothing' &&
          text !== `Fallback of ${tag}` &&
          `is there, and says: ${text.slice(0, 60)}`,
      );
    return faults.filter((fault) => fault !== false).map((fault) => `${tag} ${fault}`);
  });
}

/** What harms readers or the page, whatever the widgets are to show. `alone` is the same page without a guest. */
export function amiss(each: Case, page: Guest, alone: Guest): string[] {
  const broken: string[] = [];
  for (const widget of widgetsOf(page.document)) {
    for (const saying of new Set(sayings(widget))) {
      if (JUNK.test(saying))
        broken.push(`${widget.localName} says ${JUNK.exec(saying)}: ${saying.slice(0, 60)}`);
    }
    if (each.never?.test(shown(widget)))
      broken.push(`${widget.localName} says what it may not: ${each.never}`);
    for (const inside of drawn(widget)) {
      if (/^(script|img|iframe|object|embed|link|style|form)$/.test(inside.localName))
        broken.push(`${widget.localName} holds a ${inside.localName}`);
      for (const { name, value } of Array.from(inside.attributes)) {
        if (name.startsWith('on')) broken.push(`${widget.localName} holds ${name}`);
        if (/^(href|src|action)$/.test(name) && !/^(https?:|#|data:text\/csv)/.test(value))
          broken.push(`${widget.localName} leads to ${value.slice(0, 40)}`);
      }
    }
  }
  if ('harmed' in page.frame) broken.push('code of the report has run');
  const lines = page.said.filter((line) => /^(uncaught|unhandled|violation)/.test(line));
  for (const line of new Set(lines))
    if (!alone.said.includes(line) && !each.refused?.test(line) && !/of the page/.test(line))
      broken.push(line);
  return broken;
}

/** What is wrong with the requests of a run. */
export async function asksAmiss(each: Case, name: string): Promise<string[]> {
  let { report, other } = await asked(name);
  // what was given up may take a moment to be known as such
  for (let tries = 200; tries && [...report, ...other].some(({ open }) => open); tries--) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    ({ report, other } = await asked(name));
  }
  const told = ({ method, url, headers, open }: Asked): string[] =>
    [
      method !== 'GET' && `asked by ${method}`,
      'cookie' in headers && 'brought a cookie along',
      ...Object.keys(headers).map((header) => !PLAIN.test(header) && header !== 'cookie' && `sent ${header}`),
      open && `has not given up ${url.slice(0, 20)}`,
    ].filter((fault) => fault !== false);
  const { requests = (each.tags ?? TAGS).length, elsewhere = 0 } = each;
  return [
    ...new Set([...report, ...other].flatMap(told)),
    ...(report.length > requests ? [`${report.length} requests instead of ${requests}`] : []),
    ...(other.length === elsewhere ? [] : [`${other.length} requests at another origin`]),
  ];
}
