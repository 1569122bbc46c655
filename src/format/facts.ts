import { isDerived, type Derived, type Outcome } from '../model/derive.js';
import type { Figure, Report, Scale } from '../model/report.types.js';
import { at } from '../model/sections.js';
import type { Formatter } from './formatter.js';

/** A line of a widget's table: a figure of the report, or one computed from them. */
export interface Fact {
  label: string;
  value: string;
  kind: string;
  period: string;
  /** Source and as-of; for a computed figure its working. */
  source: string;
  note: string;
  /** What the line holds as data. */
  figure: Partial<Figure> & Pick<Derived, 'value' | 'unit' | 'per'>;
}

export const sourceName = (f: Formatter, report: Report, id: string | undefined): string =>
  f.text(at(report.sources, id)?.name);

/** As of 19 December 2025; empty where there is no day. */
const asOfText = (f: Formatter, day: string | undefined): string => (day ? f.messages.asOf(f.day(day)) : '');

/** One line for a figure of the report. */
export function figureFact(f: Formatter, report: Report, figure: Figure, label?: string): Fact {
  const { period, asOf, note, kind } = figure;
  return {
    label: label ?? f.text(figure.label),
    value: f.figure(figure),
    kind: f.messages.kinds[kind],
    period: f.period(period),
    source: [sourceName(f, report, figure.source), asOfText(f, asOf)].filter(Boolean).join(f.messages.comma),
    note: f.text(note),
    figure,
  };
}

/** One line for a computed figure; its source is its working. Nothing where it is refused. */
export function derivedFacts(
  f: Formatter,
  label: string,
  outcome: Outcome | undefined,
  scale?: Scale,
): Fact[] {
  if (!isDerived(outcome)) return [];
  const band = f.band(outcome, scale);
  return [
    {
      label,
      value: f.outcome(outcome, scale) + (band && ` (${band})`),
      kind: f.messages.kinds.derived,
      period: '',
      source: f.working(outcome.working),
      note: '',
      figure: outcome,
    },
  ];
}

/** What a figure is, when and from where, in one line: Actual · July–November 2025 · Infocus */
export const origin = (kind: string, period: string, source: string): string =>
  [kind, period, source].filter(Boolean).join(' · ');

/** A computed figure as an equation: ($5 billion − $1.8 billion) ÷ 7 months = $457 million a month */
export const equation = (working: string, value: string): string => `${working} = ${value}`;

/** A claim, marked as one: Claim: Exports in the review: over $5 billion. */
export const claimed = (f: Formatter, label: string, value: string): string =>
  f.messages.statement(`${f.messages.kinds.claim}: ${label}`, [value]);

/** Why something is not computed, as a sentence; empty where it is. */
export function refusal(f: Formatter, label: string, outcome: Outcome | undefined): string {
  const why = f.refusal(outcome);
  return why && f.messages.statement(label, [why]);
}

/** What stands at the foot of every widget. */
export interface Provenance {
  sources: { name: string; url: string | undefined }[];
  /** The headline figure's as-of day, in words; empty where it has none. */
  asOf: string;
  corrections: string[];
}

/**
 * Sources of the given figures, each once and in order; the first figure's as-of; corrections that concern any of
 * them, or the whole report.
 */
export function provenance(
  f: Formatter,
  report: Report,
  figures: Partial<Figure>[],
  more: (string | undefined)[] = [],
): Provenance {
  const sources = new Set([...figures.map(({ source }) => source), ...more]);
  return {
    sources: [...sources].flatMap((id) => {
      const source = at(report.sources, id);
      return source ? [{ name: f.text(source.name), url: source.url }] : [];
    }),
    asOf: asOfText(f, figures[0]?.asOf),
    corrections: (report.corrections ?? [])
      .filter(({ figures: ids }) => !ids?.length || ids.some((id) => figures.includes(report.figures[id]!)))
      .map(({ date, text }) => f.messages.correction(f.day(date), f.text(text))),
  };
}

/** A reference to the widget for a text or a footnote: title, sentence, sources, as-of, address. */
export function citation(title: string, summary: string, { sources, asOf }: Provenance, url: string): string {
  const origin = [...sources.map(({ name }) => name), asOf].filter(Boolean).join(' · ');
  return [title, summary, origin, url]
    .filter(Boolean)
    .join('\n')
    .replace(/[\u2066-\u2069]/g, '');
}

/**
 * The table as CSV (RFC 4180) with plain numbers and ISO dates. A text that a spreadsheet would run as a formula is
 * led by an apostrophe.
 */
export function csv(facts: Fact[]): string {
  const cell = (value: unknown): string => {
    const text = String(value ?? '').replace(/[\u2066-\u2069\p{Cs}]/gu, '');
    const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = facts.map(({ label, figure, kind, source, note }) => {
    const { value, unit, per, qualifier, roundedTo, period, asOf } = figure;
    return {
      label,
      value,
      unit: per ? `${unit}/${per}` : unit,
      kind: figure.kind ?? kind,
      qualifier,
      rounded_to: roundedTo,
      period_start: period?.start,
      period_end: period?.end,
      as_of: asOf,
      source,
      note,
    };
  });
  return [Object.keys(rows[0] ?? {}), ...rows.map(Object.values<unknown>)]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');
}

/** The same as a file. A mark at its start tells spreadsheets that the text is UTF-8. */
export const csvFile = (facts: Fact[]): string => `\uFEFF${csv(facts)}`;
