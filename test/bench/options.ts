import { parseArgs } from 'node:util';
import type { Room } from './contenders.js';

/** How many widgets, how much slower, how often. */
export interface Step {
  count: number;
  slowdown: number;
  repeats: number;
}

/** What the whole run does; the dearest pages are visited less often. */
const FULL: Step[] = [
  ...[0, 1, 10].map((count) => ({ count, slowdown: 1, repeats: 7 })),
  // where most goals are
  { count: 100, slowdown: 1, repeats: 9 },
  { count: 1000, slowdown: 1, repeats: 3 },
  { count: 1, slowdown: 4, repeats: 7 },
  { count: 100, slowdown: 4, repeats: 3 },
];

const QUICK: Step[] = [
  ...[0, 1, 100].map((count) => ({ count, slowdown: 1, repeats: 3 })),
  { count: 1, slowdown: 4, repeats: 3 },
];

export interface Options {
  steps: Step[];
  only: Room[];
  /** Contenders by id; all where it is empty. */
  ids: string[];
  out: string;
  /** Whether growth and the page with all three widgets are measured, too. */
  whole: boolean;
}

const HELP = `npm run bench -- [OPTIONS]

  --quick           fewer sizes, three repeats, no growth, no article
  --only ROOMS      gauges, counters, lists, or some of them with commas between
  --ids CONTENDERS  contenders by their ids (contenders.ts), with commas between
  --steps STEPS     sizes, slowdowns and repeats of one's own: 100x1x7,1000x1x3
  --out DIR         where results.md and results.json go; test/bench where left out
`;

const listed = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];

const step = (text: string): Step => {
  const [count = NaN, slowdown = NaN, repeats = NaN] = text.split('x').map(Number);
  if (![count, slowdown, repeats].every(Number.isInteger)) throw new Error(`not a step: ${text}\n\n${HELP}`);
  return { count, slowdown, repeats };
};

/** @throws Error with the help for a text. */
export function options(args: string[], out: string): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      ids: { type: 'string' },
      steps: { type: 'string' },
      out: { type: 'string', default: out },
      help: { type: 'boolean' },
    },
  });
  if (values.help) throw new Error(HELP);
  const own = listed(values.steps).map(step);
  return {
    steps: own.length ? own : values.quick ? QUICK : FULL,
    only: listed(values.only ?? 'gauges,counters,lists') as Room[],
    ids: listed(values.ids),
    out: values.out,
    whole: !values.quick && !own.length,
  };
}
