import type { Working } from '../derive.js';
import type { Derivation, Figure, Period, Report, Series, Text } from '../report.types.js';

/** error: two statements cannot both be right. warning: something is missing, unclear or disputed. */
export type Severity = 'error' | 'warning';

/** How numbers, days and texts are written in a message; the `format` room's `Formatter` is one. */
export interface Words {
  text(text: Text | undefined): string;
  figure(figure: Figure): string;
  amount(value: number, unit: string, style?: { digits?: number }): string;
  working(working: Working): string;
  day(day: string): string;
  dates(period: Period): string;
}

/** What rules read. */
export interface Subject {
  report: Report;
  words: Words;
  /** Paths of names that the document has twice in one object. */
  repeated: string[];
  /** Paths of fields that no report has. */
  unknown: string[];
}

/** One place that a rule finds fault with. */
export interface Remark {
  /** Where to mend it, such as `$.figures.exports-to-date.value`. */
  path: string;
  /** What is wrong, in English. */
  message: string;
  /** The computation that shows it, with its result. */
  working?: string;
  /** Where it weighs other than the rule's own. */
  severity?: Severity;
}

export interface Rule {
  /** Public, and stays: reports silence a rule by its name. */
  name: string;
  severity: Severity;
  /** What it finds, for the table of rules. */
  finds: string;
  /** What to do about it. */
  advice: string;
  find(subject: Subject): Iterable<Remark>;
}

/** The day of a report's last change: what is past is past on that day, whatever today is. */
export const lastDay = ({ updated, published }: Report): string => updated ?? published;

/** A figure of the report, or a point of a series as one. */
export interface Stated {
  path: string;
  figure: Figure;
}

/** All figures, with their paths. */
export const figuresOf = ({ figures }: Report): Stated[] =>
  Object.entries(figures).map(([id, figure]) => ({ path: `$.figures.${id}`, figure }));

/** A point with what it has from its series: unit, scale, rounding, source and as-of. */
export function pointFigure(series: Series, point: Series['points'][number]): Figure {
  const { unit, scale, roundedTo, source, asOf, label } = series;
  const common = { unit, scale, roundedTo, source, asOf, label: label ?? '', kind: 'actual' as const };
  const own = Object.fromEntries(
    Object.entries({ ...common, ...point }).filter(([, value]) => value !== undefined),
  );
  return own as unknown as Figure;
}

/** All points of all series. */
export const pointsOf = ({ series = {} }: Report): Stated[] =>
  Object.entries(series).flatMap(([id, each]) =>
    each.points.map((point, index) => ({
      path: `$.series.${id}.points[${index}]`,
      figure: pointFigure(each, point),
    })),
  );

export interface Derived extends Stated {
  derivation: Derivation;
  operands: Figure[];
}

/** Figures and points that say how they came about. */
export const derivedOf = (report: Report): Derived[] =>
  [...figuresOf(report), ...pointsOf(report)].flatMap(({ path, figure }) => {
    const { derivation } = figure;
    if (!derivation) return [];
    return [{ path, figure, derivation, operands: derivation.figures.map((id) => report.figures[id]!) }];
  });

/** Two figures that the report sets against each other. */
export interface Pair {
  path: string;
  how: 'target' | 'record' | 'part' | 'previous' | 'alternative' | Derivation['rule'];
  one: Figure;
  other: Figure;
}

/** All comparisons that a report makes; `one` is what the path speaks of. */
export function* pairsOf(report: Report): Generator<Pair> {
  const { figures, exports, subscribers } = report;
  if (exports) {
    const target = figures[exports.target]!;
    yield { path: '$.exports.achieved', how: 'target', one: figures[exports.achieved]!, other: target };
    if (exports.record !== undefined)
      yield { path: '$.exports.record', how: 'record', one: figures[exports.record]!, other: target };
  }
  for (const [index, id] of (subscribers?.parts ?? []).entries()) {
    const path = `$.subscribers.parts[${index}]`;
    yield { path, how: 'part', one: figures[id]!, other: figures[subscribers!.total]! };
  }
  for (const { path, figure } of figuresOf(report)) {
    const { previous, alternatives = [] } = figure;
    if (previous !== undefined)
      yield { path: `${path}.previous`, how: 'previous', one: figure, other: figures[previous]! };
    for (const [index, id] of alternatives.entries()) {
      const at = `${path}.alternatives[${index}]`;
      yield { path: at, how: 'alternative', one: figure, other: figures[id]! };
    }
  }
  for (const { path, derivation, operands } of derivedOf(report))
    for (const [index, one] of operands.entries())
      if (index) {
        const at = `${path}.derivation.figures[${index}]`;
        yield { path: at, how: derivation.rule, one, other: operands[0]! };
      }
}

/** A text in quotation marks, cut where it is long. */
export const quoted = (text: string): string =>
  `“${[...text].length > 80 ? `${[...text].slice(0, 79).join('')}…` : text}”`;

/** A figure's label in quotation marks. */
export const named = ({ words }: Subject, { label }: Figure): string => quoted(words.text(label));

/** What a message calls a figure, or a point of a series, which has its time alone. */
export const titled = (subject: Subject, { path, figure }: Stated): string =>
  path.startsWith('$.figures.')
    ? named(subject, figure)
    : `The value for ${subject.words.dates(figure.period!)}`;
