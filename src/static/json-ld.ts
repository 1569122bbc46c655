import type { Dataset, Observation, StatisticalVariable } from 'schema-dts';
import type { Fact } from '../format/facts.js';
import { span } from '../model/period.js';
import { clean, httpUrl } from './escape.js';
import { SECTIONS, type View } from './view.js';

/** Google wants 50 to 5,000 characters of description. */
const DESCRIPTION = { least: 50, most: 5000 };

/** The common code of UN/CEFACT for per cent. */
const PERCENT = 'P1';

/** Entries that hold something. */
const filled = (entries: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );

/** ISO 8601 duration of a period. */
function duration({ figure: { period } }: Fact): string | undefined {
  if (!period) return undefined;
  const { count, per } = span(period);
  return `P${count}${per === 'month' ? 'M' : 'D'}`;
}

/** The sentence, and figures after it until there is enough. */
function describe(summary: string, facts: Fact[]): string {
  let text = summary;
  for (const { label, value } of facts) {
    if (text.length >= DESCRIPTION.least) break;
    text += ` ${label}: ${value}.`;
  }
  return text.slice(0, DESCRIPTION.most);
}

/** A value with its unit, its time, and, where it is computed, its band and working. */
function observation(fact: Fact, id: string, variable: string): Record<string, unknown> {
  const { figure, value, source, kind, note } = fact;
  const { unit, per, period, asOf } = figure;
  const { low, high } = figure as { low?: number; high?: number };
  const bound = (end: number | undefined): number | undefined => (Number.isFinite(end) ? end : undefined);
  const percent = unit === 'percent';
  return filled({
    '@type': 'Observation',
    '@id': id,
    name: value,
    variableMeasured: { '@id': variable },
    value: figure.value,
    minValue: bound(low),
    maxValue: bound(high),
    unitCode: percent ? PERCENT : undefined,
    unitText: percent ? undefined : per ? `${unit}/${per}` : unit,
    observationDate: period?.end ?? asOf,
    observationPeriod: duration(fact),
    measurementMethod: figure.kind ? undefined : source,
    description: [kind, source, note].filter(Boolean).join('. '),
  } satisfies Observation);
}

/**
 * The figures of a widget as JSON-LD in the words of schema.org: a `Dataset`, as Google's dataset search reads it,
 * whose variables are `StatisticalVariable`s, and for each an `Observation`, as Data Commons models a value with unit
 * and date. No text in it can end a script element.
 * @param url Address of the page that the figures belong to.
 */
export function jsonLdOf({ widget, text, lang, report }: View, url?: string): string {
  const base = httpUrl(url)?.split('#')[0] ?? '';
  const id = (name: string): string => `${base}#${report.id}-${SECTIONS[widget]}-${name}`;
  const { title, summary, facts, provenance } = text;
  const periods = facts.flatMap(({ figure }) => figure.period ?? []);
  const [first] = periods.map(({ start }) => start).sort();
  const last = periods
    .map(({ end }) => end)
    .sort()
    .at(-1);
  const variable = ({ label, kind }: Fact, index: number): Record<string, unknown> =>
    filled({
      '@type': 'StatisticalVariable',
      '@id': id(`variable-${index + 1}`),
      name: label,
      description: kind,
    } satisfies StatisticalVariable);
  const dataset = {
    '@type': 'Dataset',
    '@id': id('dataset'),
    name: title,
    description: describe(summary, facts),
    inLanguage: lang,
    url: base,
    datePublished: report.published,
    dateModified: report.updated,
    temporalCoverage: first && `${first}/${last}`,
    isBasedOn: provenance.sources.map(({ name, url: address }) => ({
      '@type': 'CreativeWork' as const,
      name,
      url: httpUrl(address),
    })),
    correction: provenance.corrections.map((each) => ({ '@type': 'CorrectionComment' as const, text: each })),
  } satisfies Dataset;
  const graph = {
    '@context': 'https://schema.org',
    ...filled(dataset),
    variableMeasured: facts.map(variable),
    mentions: facts.map((fact, index) =>
      observation(fact, id(`observation-${index + 1}`), id(`variable-${index + 1}`)),
    ),
  };
  const readable = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? clean(value).replace(/[\u2066-\u2069]/g, '') : value;
  return `${JSON.stringify(filled(graph), readable, 2).replaceAll('<', '\\u003C')}\n`;
}
