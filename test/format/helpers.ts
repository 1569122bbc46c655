import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { counterText, type CounterText } from '../../src/format/counter.js';
import { Formatter } from '../../src/format/formatter.js';
import { gaugeText, type GaugeText } from '../../src/format/gauge.js';
import { registerLanguage } from '../../src/format/language.js';
import { listText, type ListText } from '../../src/format/list.js';
import { resolveLocale, type LocaleChoice } from '../../src/format/locale.js';
import { en } from '../../src/format/messages/en.js';
import { ur } from '../../src/format/messages/ur.js';
import { parse } from '../../src/model/parse.js';
import type { Figure, Report } from '../../src/model/report.types.js';
import { exportsOf, subscribersOf } from '../../src/model/sections.js';

registerLanguage('en', en);
registerLanguage('ur', ur);

/** A text as a reader sees it: which space it is, and the marks that order it, differ between engines. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replace(/\s/g, ' ');

/** The same for Urdu dates, before whose year some engines write a comma. */
export const plainUrdu = (text: string): string => plain(text).replace(/، (\d{4})/g, ' $1');

/** Visits every string and every number of a value. `path` is the same list each time: not to be kept. */
export function eachLeaf(
  value: unknown,
  visit: (leaf: string | number, path: string[]) => void,
  path: string[] = [],
): void {
  if (typeof value === 'string' || typeof value === 'number') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    path.push(name);
    eachLeaf((value as Record<string, unknown>)[name], visit, path);
    path.pop();
  }
}

/** A copy whose strings are plain. */
export function plainly<T>(value: T, to = plain): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? to(each) : each,
  ) as T;
}

export const UNITS: NonNullable<Report['units']> = {
  cables: { en: { one: 'cable', other: 'cables' }, ur: { one: 'کیبل', other: 'کیبلز' } },
  subscribers: { en: { one: 'subscriber', other: 'subscribers' }, ur: { one: 'صارف', other: 'صارفین' } },
};

export const formatter = (
  choice: string | LocaleChoice,
  report: Pick<Report, 'lang' | 'units'> = { lang: 'en', units: UNITS },
): Formatter => new Formatter(resolveLocale(typeof choice === 'string' ? { lang: choice } : choice), report);

export function load(name: string): Report {
  const result = parse(
    JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as unknown,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  label: 'Exports',
  value,
  unit: 'USD',
  kind: 'actual',
  ...more,
});

/** A report of some figures, with a section that shows them. */
export const report = (figures: Record<string, Figure>, more: Partial<Report> = {}): Report => ({
  id: 'test',
  title: 'A report',
  lang: 'en',
  published: '2025-12-30',
  sources: {},
  units: UNITS,
  figures,
  ...more,
});

export const gauge = (choice: string | LocaleChoice, of: Report, label?: string): GaugeText =>
  gaugeText(formatter(choice, of), of, exportsOf(of)!, label);
export const counter = (choice: string | LocaleChoice, of: Report, label?: string): CounterText =>
  counterText(formatter(choice, of), of, subscribersOf(of)!, label);
export const list = (
  choice: string | LocaleChoice,
  of: Report,
  { label, ranked }: { label?: string | null; ranked?: boolean } = {},
): ListText => listText(formatter(choice, of), of, of.developments ?? [], label, ranked);

/** Fields of CSV text, read by the letter of RFC 4180. */
export function fields(text: string): string[][] {
  const rows: string[][] = [];
  let rest = text;
  let row: string[] = [];
  while (rest) {
    const [whole = '', quoted, bare = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    assert.ok(whole, `not CSV at: ${rest.slice(0, 40)}`);
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(whole.length);
  }
  return rows;
}
