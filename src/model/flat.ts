import { lastOfMonth } from './period.js';
import type { Noun, Period, Text } from './report.types.js';

/** Attributes that describe a figure on the element itself, for those who have no report. */
export const FLAT = [
  'value',
  'target',
  'record',
  'unit',
  'label',
  'period',
  'target-period',
  'record-period',
  'source',
  'source-url',
  'as-of',
  'kind',
  'qualifier',
  'rounded-to',
  'note',
] as const;

/** Attributes that every widget has beside these. */
export const SHARED = [
  'src',
  'refresh',
  'motion',
  'heading-level',
  'digits',
  'grouping',
  'lang',
  'dir',
] as const;

export type FlatName = (typeof FLAT)[number];

const EXPORTS: Text = { en: 'Exports', ur: 'برآمدات' };
const SUBSCRIBERS: Text = { en: 'Subscribers', ur: 'صارفین' };
const SUBSCRIBER: Noun = { en: { one: 'subscriber', other: 'subscribers' }, ur: { other: 'صارفین' } };

/** A number as attributes have it; the text itself where it is none, for the parser to refuse. */
const toNumber = (text: string | undefined): number | string | undefined =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text!) ? Number(text) : text;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The first or the last day of a year, a month or a day, written as ISO 8601 has it. */
function edge(text: string, last: boolean): string {
  if (/^\d{4}$/.test(text)) return text + (last ? '-12-31' : '-01-01');
  if (!MONTH.test(text)) return text;
  return last ? lastOfMonth(`${text}-01`) : `${text}-01`;
}

/** 2025, 2025-10, 2025-10-05, or two of these with a slash between; undefined for any other text. */
export function toPeriod(text: string): Period | undefined {
  const [from, to = from] = text.split('/') as [string, string?];
  return /^\d{4}[-\d/]*$/.test(text) ? { start: edge(from, false), end: edge(to, true) } : undefined;
}

/**
 * The report that flat attributes stand for, to be parsed like any other; undefined where there is no `value`, and for
 * developments, which have none.
 * @param get Reads an attribute; null where there is none.
 * @param lang Language of the texts.
 */
export function flatReport(
  widget: 'exports' | 'subscribers' | 'developments',
  get: (name: FlatName) => string | null,
  lang: string,
): unknown {
  if (get('value') === null || widget === 'developments') return undefined;
  // what is empty is as good as left out: so templates of a CMS leave what an editor has not filled in
  const text = (name: FlatName): string | undefined => get(name)?.trim() || undefined;
  const unit = text('unit');
  // a unit that is neither a currency nor per cent is what the figure counts
  const noun = unit ? { [lang]: { other: unit } } : widget === 'subscribers' ? SUBSCRIBER : undefined;
  const counted = noun && !/^(percent|[A-Z]{3})$/.test(unit!);
  const title = widget === 'exports' ? EXPORTS : SUBSCRIBERS;
  const source = text('source');
  const figures: Record<string, unknown> = {};
  for (const name of ['value', 'target', 'record'] as const) {
    const main = name === 'value';
    const number = text(name);
    const period = text(main ? 'period' : `${name}-period`);
    const dates = period && toPeriod(period);
    // what is undefined is as good as left out
    if (main || number)
      figures[name] = {
        label: text('label') ?? title,
        value: toNumber(number),
        unit: counted ? 'noun' : unit,
        kind: main ? (text('kind') ?? 'actual') : name,
        qualifier: main ? text('qualifier') : undefined,
        roundedTo: main ? toNumber(text('rounded-to')) : undefined,
        period: dates,
        asOf: text('as-of'),
        source: source && 'source',
        // a period that is only a name still tells a reader something
        note: [!dates && period, main && text('note')].filter(Boolean).join('. ') || undefined,
      };
  }
  return {
    id: widget,
    title,
    lang,
    // required, and shown nowhere
    published: '1970-01-01',
    sources: source ? { source: { name: source, url: text('source-url') } } : {},
    units: counted ? { noun } : undefined,
    figures,
    // all that either section can have: each passes over what it does not know
    [widget]: { total: 'value', achieved: 'value', target: 'target', record: figures.record && 'record' },
  };
}
