import type { Figure, Report } from '../../src/model/report.types.js';

const load = async (name: string): Promise<Report> =>
  (await (await fetch(`/data/${name}.json`)).json()) as Report;

/** The first data set, and the same a month later. */
export const REVIEW = '/data/pakistan-ict-2025.json';
export const UPDATE = '/data/pakistan-ict-2025-update.json';
export const review = await load('pakistan-ict-2025');
export const update = await load('pakistan-ict-2025-update');

export const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  label: 'Exports',
  value,
  unit: 'USD',
  kind: 'actual',
  ...more,
});

/** A report of the given figures and sections. */
export const report = (figures: Record<string, Figure>, more: Partial<Report> = {}): Report => ({
  id: 'small',
  title: 'A small report',
  lang: 'en',
  published: '2025-12-30',
  sources: { review: { name: 'Year-end review', url: 'https://example.org/review' } },
  units: { lines: { en: { one: 'line', other: 'lines' } } },
  figures,
  ...more,
});

export const HALF = { start: '2025-07-01', end: '2025-12-31' };
export const YEAR = { start: '2025-07-01', end: '2026-06-30' };

/** Five of ten billion dollars after half of the year, changed as wanted. */
export const exportsOf = (
  value = 5e9,
  target = 10e9,
  more: { achieved?: Partial<Figure>; target?: Partial<Figure>; record?: Figure } & Partial<
    Omit<Report, 'exports'>
  > = {},
): Report => {
  const { achieved, target: goal, record, ...rest } = more;
  return report(
    {
      achieved: figure(value, { period: HALF, source: 'review', asOf: '2025-12-30', ...achieved }),
      target: figure(target, { kind: 'target', period: YEAR, label: 'Target', ...goal }),
      ...(record && { record }),
    },
    { exports: { achieved: 'achieved', target: 'target', ...(record && { record: 'record' }) }, ...rest },
  );
};

/** A total with parts, in lines; `more` are other figures and sections of it. */
export const linesOf = (
  total: number,
  values: number[] = [],
  {
    figures = {},
    of = {},
    ...more
  }: { figures?: Record<string, Figure>; of?: Partial<Figure>; rates?: string[]; changes?: string[] } = {},
): Report => {
  const line = { unit: 'lines' };
  const parts = values.map((value, index) => [
    `part-${index}`,
    figure(value, { ...line, label: `Part ${index + 1}` }),
  ]);
  return report(
    {
      total: figure(total, { ...line, label: 'Lines', source: 'review', asOf: '2025-12-30', ...of }),
      ...(Object.fromEntries(parts) as Record<string, Figure>),
      ...figures,
    },
    { subscribers: { total: 'total', parts: parts.map(([id]) => id as string), ...more } },
  );
};

/** A list of so many developments. */
export const listOf = (count: number): Report =>
  report(
    {},
    {
      developments: Array.from({ length: count }, (_, index) => ({
        id: `item-${index + 1}`,
        title: `Development ${index + 1}`,
        points: [`Point of ${index + 1}`],
        source: 'review',
      })),
    },
  );

/** For each widget, a small report that it can show. */
export const SMALL = {
  'export-gauge': exportsOf(),
  'subscriber-counter': linesOf(100, [25]),
  'top-seven-list': listOf(3),
} as const;
