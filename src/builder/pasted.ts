import { addDays, lastOfMonth } from '../model/period.js';
import type { Period } from '../model/report.types.js';
import { cellsOf, turned } from './cells.js';
import {
  entriesAt,
  fieldText,
  isObject,
  withValue,
  valueAt,
  type Document,
  type Json,
  type Path,
} from './document.js';
import { readMonth, type DayOrder, type MonthReading } from './months.js';
import { decimalOf, readNumber, type Decimal, type Reading } from './numbers.js';

/** What the editor has answered about cells that can be read in two ways, and the unit that they are in. */
export interface Answers {
  decimal?: Decimal | undefined;
  order?: DayOrder | undefined;
  /** The power of ten that the cells are given in: 6 for millions. */
  power: number;
  /** The first month of a column that names none, YYYY-MM. */
  start?: string | undefined;
}

/** A row of the cells as it is understood. */
export interface PastedRow {
  /** The cell that names a month or a figure; empty where none does. */
  name: string;
  cell: string;
  number: Reading;
}

export interface PastedMonth extends PastedRow {
  month: MonthReading;
}

/** Cells as values of a series, and what has to be asked before they are. */
export interface PastedSeries {
  rows: PastedMonth[];
  /** Rows that hold neither a month nor a number: headings. */
  left: number;
  asks: ('decimal' | 'order' | 'start')[];
  /** Months that are there more than once. */
  repeated: string[];
}

const isNumber = (cell: string): boolean => readNumber(cell).kind !== 'none';
const isMonth = (cell: string): boolean => readMonth(cell).kind !== 'none';

/** The column with the most cells of a kind, other than one; undefined where none has any. */
function columnOf(cells: string[][], is: (cell: string) => boolean, other?: number): number | undefined {
  const counts = turned(cells).map((column, index) => (index === other ? 0 : column.filter(is).length));
  const most = Math.max(0, ...counts);
  return most ? counts.indexOf(most) : undefined;
}

const numbersOf = (texts: string[], { decimal, power }: Answers): Reading[] => {
  const known = decimal ?? decimalOf(texts);
  return texts.map((text) => readNumber(text, known, power));
};

/** Reads cells as months with values: in rows or in columns, under a heading or not, or numbers alone in order of time. */
export function seriesFrom(text: string, answers: Answers): PastedSeries {
  let cells = cellsOf(text);
  const across = cells[0]?.filter(isMonth).length ?? 0;
  if (across > 1 && across > cells.filter(([first = '']) => isMonth(first)).length) cells = turned(cells);
  const months = columnOf(cells, isMonth);
  const values = columnOf(cells, isNumber, months);
  if (values === undefined) return { rows: [], left: cells.length, asks: [], repeated: [] };
  const told = cells.filter(
    (row) => isNumber(row[values] ?? '') || (months !== undefined && isMonth(row[months] ?? '')),
  );
  const numbers = numbersOf(
    told.map((row) => row[values] ?? ''),
    answers,
  );
  let next = answers.start === undefined ? undefined : `${answers.start}-01`;
  const rows = told.map((row, index): PastedMonth => {
    const name = months === undefined ? '' : (row[months] ?? '');
    let month: MonthReading = name ? readMonth(name, answers.order) : { kind: 'none' };
    if (months === undefined && next !== undefined) {
      month = { kind: 'month', period: { start: next, end: lastOfMonth(next) } };
      next = addDays(month.period.end, 1);
    }
    return { name, cell: row[values] ?? '', number: numbers[index]!, month };
  });
  const seen = new Set<string>();
  const repeated = rows.flatMap(({ name, month }) => {
    if (month.kind !== 'month') return [];
    const twice = seen.has(month.period.start);
    seen.add(month.period.start);
    return twice ? [name || month.period.start] : [];
  });
  // a sum under the months is not set, however it is read
  const meant = rows.filter(({ month }) => months === undefined || month.kind !== 'none');
  return {
    rows,
    left: cells.length - told.length,
    asks: [
      ...(meant.some(({ number }) => number.kind === 'either') ? (['decimal'] as const) : []),
      ...(rows.some(({ month }) => month.kind === 'either') ? (['order'] as const) : []),
      ...(months === undefined && answers.start === undefined ? (['start'] as const) : []),
    ],
    repeated,
  };
}

/** The points that rows stand for; those without a month or a number are left out. */
const pointsOf = (rows: PastedMonth[]): { period: Period; value: number }[] =>
  rows.flatMap(({ month, number }) =>
    month.kind === 'month' && number.kind === 'number' ? [{ period: month.period, value: number.value }] : [],
  );

/** How many months pasted cells would set. */
export const usable = ({ rows }: PastedSeries): number => pointsOf(rows).length;

/**
 * The document with these months in a series: a month that is there gets the value and keeps its source and note,
 * others are added, and all stand in order of time.
 */
export function withMonths(document: Document, series: string, { rows }: PastedSeries): Document {
  const path: Path = ['series', series, 'points'];
  const points = [...((valueAt(document, path) as Json[] | undefined) ?? [])];
  for (const { period, value } of pointsOf(rows)) {
    const at = points.findIndex(
      (point) => isObject(point) && fieldText(point, ['period', 'start']) === period.start,
    );
    if (at < 0) points.push({ period: { start: period.start, end: period.end }, value });
    else points[at] = { ...(points[at] as object), value };
  }
  const start = (point: Json): string => (isObject(point) ? fieldText(point, ['period', 'start']) : '');
  points.sort((one, other) => (start(one) < start(other) ? -1 : start(one) > start(other) ? 1 : 0));
  return withValue(document, path, points);
}

/** A row that is meant for a figure; `key` is missing where no figure has that name. */
export interface PastedFigure extends PastedRow {
  key?: string | undefined;
}

export interface PastedFigures {
  rows: PastedFigure[];
  left: number;
  asks: 'decimal'[];
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:]+/g, ' ')
    .trim();

/** What a figure may be called in a cell: its key, and its label in each language. */
function namesOf(document: Document): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, figure] of entriesAt(document, ['figures'])) {
    const key = String(path[1]);
    const label = isObject(figure) ? figure['label'] : undefined;
    const labels = isObject(label) ? Object.values(label) : [label];
    for (const name of [key, ...labels]) if (typeof name === 'string') names.set(folded(name), key);
  }
  return names;
}

/**
 * Reads cells as values of figures: by the label or name beside the number, or, where there are numbers alone, in the
 * order of the keys given.
 * @param keys Figures as the page lists them.
 */
export function figuresFrom(
  document: Document,
  text: string,
  keys: string[],
  answers: Answers,
): PastedFigures {
  const cells = cellsOf(text);
  const names = namesOf(document);
  const named = (cell: string): boolean => names.has(folded(cell));
  const anyText = (cell: string): boolean => cell !== '' && !isNumber(cell);
  const labels = columnOf(cells, named) ?? columnOf(cells, anyText);
  const values = columnOf(cells, isNumber, labels);
  if (values === undefined) return { rows: [], left: cells.length, asks: [] };
  const told = cells.filter((row) => isNumber(row[values] ?? ''));
  const numbers = numbersOf(
    told.map((row) => row[values]!),
    answers,
  );
  const rows = told.map((row, index): PastedFigure => {
    const name = labels === undefined ? '' : (row[labels] ?? '');
    const key = labels === undefined ? keys[index] : names.get(folded(name));
    return { name, cell: row[values]!, number: numbers[index]!, key };
  });
  const asks = rows.some(({ number }) => number.kind === 'either') ? (['decimal'] as 'decimal'[]) : [];
  return { rows, left: cells.length - told.length, asks };
}

/** The document with these values in its figures; rows without a figure or a number are left out. */
export const withFigures = (document: Document, { rows }: Pick<PastedFigures, 'rows'>): Document =>
  rows.reduce(
    (before, { key, number }) =>
      key !== undefined && number.kind === 'number'
        ? withValue(before, ['figures', key, 'value'], number.value)
        : before,
    document,
  );
