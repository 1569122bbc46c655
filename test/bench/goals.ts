import type { Ratios } from './pairs.js';
import { measured, type Measure, type Results } from './results.js';
import { bend } from './stats.js';

/** What is to be reached. */
export interface Goal {
  name: string;
  unit: string;
  /** The value is to be no greater. */
  most: number;
  /** Undefined where the run did not measure it. */
  value: (results: Results) => number | undefined;
}

const ratio =
  (name: keyof Ratios) =>
  ({ ratios }: Results): number | undefined =>
    ratios[name]?.median;

const of =
  (id: string, count: number, measure: Measure, { slowdown = 1, per = 1 } = {}) =>
  (results: Results): number | undefined => {
    const median = measured(results, id, count, measure, slowdown)?.median;
    return median === undefined ? undefined : median / per;
  };

const greatest = (values: number[]): number | undefined => (values.length ? Math.max(...values) : undefined);

/** A curve may end this much steeper than it begins. */
const STRAIGHT = 1.5;

export const goals: Goal[] = [
  { name: 'Bundle', unit: 'B', most: 20_000, value: ({ bundle }) => bundle },
  { name: 'Bundle, then', unit: 'B', most: 17_000, value: ({ bundle }) => bundle },
  { name: 'Script evaluation', unit: 'ms', most: 2.5, value: of('gauge-own', 0, 'evaluate') },
  {
    name: '100 gauges painted, against hand-written',
    unit: '×',
    most: 1.3,
    value: ratio('gauges'),
  },
  {
    name: '100 gauges painted, against the same gauge around Chart.js',
    unit: '×',
    most: 0.5,
    value: ratio('gaugesAroundChartJs'),
  },
  {
    name: '100 gauges painted, against an arc, number and label by Chart.js',
    unit: '×',
    most: 0.5,
    value: ratio('gaugesByChartJs'),
  },
  {
    name: '1000 gauges given a new value, against hand-written',
    unit: '×',
    most: 1.5,
    value: ratio('gaugesUpdated'),
  },
  {
    name: '100 counters painted, against hand-written',
    unit: '×',
    most: 1.3,
    value: ratio('counters'),
  },
  {
    name: '100 lists painted, against hand-written',
    unit: '×',
    most: 1.2,
    value: ratio('lists'),
  },
  {
    name: 'JS heap a gauge, of 100',
    unit: 'kB',
    most: 8,
    value: of('gauge-own', 100, 'heapEach', { per: 1000 }),
  },
  {
    name: 'DOM nodes a gauge, of 100, against static',
    unit: '×',
    most: 1.5,
    value: (results) => {
      const [own, drawn] = ['gauge-own', 'gauge-static'].map((id) => of(id, 100, 'nodesEach')(results));
      return own && drawn && own / drawn;
    },
  },
  {
    name: 'One gauge at 4× slowdown: blocked',
    unit: 'ms',
    most: 50,
    value: of('gauge-own', 1, 'blocked', { slowdown: 4 }),
  },
  {
    name: 'Layout shift with the emitted snippets, at worst',
    unit: '',
    most: 0,
    value: ({ article }) => article && greatest(Object.values(article.shifts)),
  },
  {
    name: 'Long tasks that all three widgets add to a page at 4× slowdown',
    unit: '',
    most: 0,
    value: ({ article }) => article && article.longTasks - article.longTasksWithout,
  },
  {
    name: 'Growth: the steepest curve’s end against its beginning',
    unit: '×',
    most: STRAIGHT,
    value: ({ curves }) => greatest(curves.map(({ points }) => bend(points))),
  },
];
