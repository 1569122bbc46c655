import type { Visit } from './browser.js';
import type { Room } from './contenders.js';
import type { Bytes } from './pages.js';
import type { Ratios } from './pairs.js';
import { summary, type Point, type Summary } from './stats.js';

/** What is summed up of the visits of a page, beside what the browser says of each: heap and nodes for each widget. */
export type Measure = keyof Visit | 'heapEach' | 'nodesEach';

/** A contender's page with so many widgets on a processor made so many times slower. */
export interface Cell {
  id: string;
  count: number;
  slowdown: number;
  measures: Partial<Record<Measure, Summary>>;
}

/** All visits of a page. */
export interface Visited extends Pick<Cell, 'id' | 'count' | 'slowdown'> {
  visits: Visit[];
}

/** The values of a measure, of the visits that have it. */
const valuesOf = (visits: Visit[], measure: keyof Visit): number[] =>
  visits.flatMap((each) => each[measure] ?? []);

/** Sums up the visits; heap and nodes for each widget are what a page has more than the same without any. */
export function cells(pages: Visited[]): Cell[] {
  return pages.map(({ id, count, slowdown, visits }) => {
    const measures: Cell['measures'] = {};
    for (const measure of Object.keys(visits[0]!) as (keyof Visit)[]) {
      const values = valuesOf(visits, measure);
      if (values.length) measures[measure] = summary(values);
    }
    const empty = pages.find((each) => each.id === id && each.count === 0 && each.slowdown === 1);
    if (empty && count)
      for (const measure of ['heap', 'nodes'] as const) {
        const { median } = summary(valuesOf(empty.visits, measure));
        measures[`${measure}Each`] = summary(
          valuesOf(visits, measure).map((value) => (value - median) / count),
        );
      }
    return { id, count, slowdown, measures };
  });
}

/** A cost that should grow in a straight line. */
export interface Curve {
  name: string;
  unit: string;
  points: Point[];
}

/** Our three widgets on one page, by the snippets as the tools emit them. */
export interface Article {
  /** Long tasks, of more than 50 ms of CPU, at 4× slowdown: with the script, and with the same page without it. */
  longTasks: number;
  longTasksWithout: number;
  /** Cumulative layout shift by the width of the window, the script two seconds late. */
  shifts: Record<number, number>;
}

export interface Results {
  date: string;
  machine: string;
  browser: string;
  contenders: { id: string; room: Room; name: string; note: string; bytes: Bytes }[];
  /** Bytes of the bundle with brotli 11. */
  bundle: number;
  cells: Cell[];
  ratios: Ratios;
  curves: Curve[];
  article?: Article;
}

/** What a cell says of a measure; undefined where it was not measured. */
export const measured = (
  { cells }: Results,
  id: string,
  count: number,
  measure: Measure,
  slowdown = 1,
): Summary | undefined =>
  cells.find((cell) => cell.id === id && cell.count === count && cell.slowdown === slowdown)?.measures[measure];
