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

/** One contender's median as a multiple of another's. */
const times =
  (one: string, other: string, count: number, measure: Measure) =>
  (results: Results): number | undefined => {
    const [above, below] = [one, other].map((id) => measured(results, id, count, measure)?.median);
    return above === undefined || !below ? undefined : above / below;
  };

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
    value: times('gauge-own', 'gauge-hand', 100, 'paint'),
  },
  {
    name: '100 gauges painted, against Chart.js',
    unit: '×',
    most: 0.5,
    value: times('gauge-own', 'gauge-chartjs', 100, 'paint'),
  },
  {
    name: '1000 gauges given a new value, against hand-written',
    unit: '×',
    most: 1.5,
    value: times('gauge-own', 'gauge-hand', 1000, 'update'),
  },
  {
    name: '100 counters painted, against hand-written',
    unit: '×',
    most: 1.3,
    value: times('counter-own', 'counter-hand', 100, 'paint'),
  },
  {
    name: '100 lists painted, against hand-written',
    unit: '×',
    most: 1.2,
    value: times('list-own', 'list-hand', 100, 'paint'),
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
    value: times('gauge-own', 'gauge-static', 100, 'nodesEach'),
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
