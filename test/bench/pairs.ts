import type { Visited } from './results.js';
import { summary, type Summary } from './stats.js';

/** Two contenders, and the work by which they are compared. */
interface Pair {
  one: string;
  other: string;
  count: number;
  measure: 'paint' | 'update';
}

const painted = (one: string, other: string): Pair => ({ one, other, count: 100, measure: 'paint' });
const updated = (one: string, other: string): Pair => ({ one, other, count: 1000, measure: 'update' });

/** What is compared round by round: for the goals, and for the README. */
export const PAIRS = {
  gauges: painted('gauge-own', 'gauge-hand'),
  gaugesUpdated: updated('gauge-own', 'gauge-hand'),
  gaugesAroundChartJs: painted('gauge-own', 'gauge-chartjs-same'),
  gaugesAroundECharts: painted('gauge-own', 'gauge-echarts-same'),
  gaugesByChartJs: painted('gauge-own', 'gauge-chartjs'),
  counters: painted('counter-own', 'counter-hand'),
  countersAroundNumberFlow: painted('counter-own', 'counter-number-flow-same'),
  lists: painted('list-own', 'list-hand'),
};

/** How many times the other's CPU time the one's is; those pairs that were measured. */
export type Ratios = Partial<Record<keyof typeof PAIRS, Summary>>;

/**
 * Compares contenders round by round, at 1×, and sums up the quotients: what slows the machine for a while slows both, where
 * two medians would be of different moments.
 */
export function ratios(pages: Visited[]): Ratios {
  const found: Ratios = {};
  for (const [name, { one, other, count, measure }] of Object.entries(PAIRS)) {
    const [above, below] = [one, other].map(
      (id) =>
        pages.find((page) => page.id === id && page.count === count && page.slowdown === 1)?.visits ?? [],
    );
    const quotients = above!.flatMap((visit, round) => {
      const [value, by] = [visit[measure], below![round]?.[measure]];
      return value && by ? value / by : [];
    });
    if (quotients.length) found[name as keyof Ratios] = summary(quotients);
  }
  return found;
}
