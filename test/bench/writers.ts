import { goals } from './goals.js';
import { PAIRS, type Ratios } from './pairs.js';
import { measured, type Measure, type Results } from './results.js';
import { bend, spread, type Summary } from './stats.js';

/** A number with three digits that say something: 1,234 – 56.7 – 0.012. */
export function digits(value: number): string {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  return rounded.toLocaleString('en', { maximumFractionDigits: 20 });
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const ROOMS = { gauges: 'Gauges', counters: 'Counters', lists: 'Lists' } as const;
const NONE = '–';

/** Half of the distance between the quartiles; nothing where there is one repeat. */
const around = (summary: Summary): string =>
  summary.repeats > 1 && summary.median ? ` ±${Math.round(spread(summary))} %` : '';

/** 36.5 ±2 %: a median, and what is around it. */
function cell(
  results: Results,
  id: string,
  count: number,
  measure: Measure,
  slowdown: number,
  per = 1,
): string {
  const summary = measured(results, id, count, measure, slowdown);
  if (!summary) return NONE;
  return digits(summary.median / per) + around(summary);
}

const unique = (values: number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);

/** A line for each contender of a room, a column for each number of widgets at each slowdown. */
function grid(results: Results, room: keyof typeof ROOMS, measure: Measure): string {
  const columns = unique(results.cells.map(({ slowdown }) => slowdown)).flatMap((slowdown) =>
    unique(
      results.cells.filter((each) => each.slowdown === slowdown && each.count).map(({ count }) => count),
    ).map((count) => ({ slowdown, count })),
  );
  const repeats = columns.map(({ slowdown, count }) =>
    Math.max(
      ...results.cells
        .filter((each) => each.slowdown === slowdown && each.count === count)
        .map(({ measures }) => measures.paint?.repeats ?? 0),
    ),
  );
  return table(
    ['', ...columns.map(({ slowdown, count }, index) => `${count}, ${slowdown}× (${repeats[index]} runs)`)],
    results.contenders
      .filter((each) => each.room === room)
      .map(({ id, name }) => [
        name,
        ...columns.map(({ slowdown, count }) => cell(results, id, count, measure, slowdown)),
      ]),
  );
}

/** What is measured once a contender. */
const features = (results: Results, room: keyof typeof ROOMS): string =>
  table(
    [
      '',
      'scripts, B',
      'markup of one, B',
      'evaluation, ms',
      'heap each, kB',
      'nodes each',
      'longest task, ms',
      'blocked, one at 4×, ms',
      'layout shift',
    ],
    results.contenders
      .filter((each) => each.room === room)
      .map(({ id, name, bytes }) => [
        name,
        digits(bytes.scripts),
        digits(bytes.markup),
        cell(results, id, 0, 'evaluate', 1),
        cell(results, id, 100, 'heapEach', 1, 1000),
        cell(results, id, 100, 'nodesEach', 1),
        cell(results, id, 100, 'longest', 1),
        cell(results, id, 1, 'blocked', 4),
        cell(results, id, 100, 'shift', 1),
      ]),
  );

/** Each goal, and whether it is reached. */
export const verdicts = (results: Results): string =>
  table(
    ['goal', 'at most', 'measured', ''],
    goals.map(({ name, unit, most, value }) => {
      const found = value(results);
      const amount = (number: number): string => `${digits(number)} ${unit}`.trim();
      if (found === undefined) return [name, amount(most), NONE, 'not measured'];
      const missed = most ? `missed by ${digits((found / most - 1) * 100)} %` : 'missed';
      return [name, amount(most), amount(found), found <= most ? 'reached' : missed];
    }),
  );

/** Each pair that was compared. */
const pairs = ({ contenders, ratios }: Results): string =>
  table(
    ['', 'ratio', 'rounds'],
    (Object.entries(ratios) as [keyof Ratios, Summary][]).map(([pair, ratio]) => {
      const { one, other, count, measure } = PAIRS[pair];
      const [ours, theirs] = [one, other].map((id) => contenders.find((each) => each.id === id)!);
      const work = measure === 'paint' ? 'painted' : 'given new values';
      return [
        `${count} ${ours!.room} ${work}: ${ours!.name}, against ${theirs!.name}`,
        `${digits(ratio.median)} ×${around(ratio)}`,
        `${ratio.repeats}`,
      ];
    }),
  );

function rooms(results: Results): string[] {
  return (Object.entries(ROOMS) as [keyof typeof ROOMS, string][])
    .filter(([room]) => results.contenders.some((each) => each.room === room))
    .flatMap(([room, title]) => [
      `## ${title}`,
      `Navigation until all are painted, ms of CPU:`,
      grid(results, room, 'paint'),
      `All given new figures, until painted, ms of CPU:`,
      grid(results, room, 'update'),
      `Beside; heap, nodes, longest task and layout shift of 100 at 1×:`,
      features(results, room),
    ]);
}

/** All results as a page of Markdown. */
export function markdown(results: Results): string {
  const { date, machine, browser, curves } = results;
  return `${[
    '# Measured',
    `${date}, ${browser}, ${machine}. How to read this: [README.md](README.md).`,
    '## Goals',
    verdicts(results),
    ...(Object.keys(results.ratios).length
      ? [
          '## Ratios',
          'How many times the CPU time of another ours is, compared round by round:',
          pairs(results),
        ]
      : []),
    ...rooms(results),
    ...(curves.length
      ? [
          '## Growth',
          'The last column is the cost of one more at the end of the curve against that at its beginning: 1 is a straight line.',
          table(
            ['', 'size: cost', 'end : beginning'],
            curves.map(({ name, unit, points }) => [
              `${name}, ${unit}`,
              points.map(([size, cost]) => `${size}: ${digits(cost)}`).join(', '),
              digits(bend(points)),
            ]),
          ),
        ]
      : []),
  ].join('\n\n')}\n`;
}

/** All results as a page of JSON. */
export const json = (results: Results): string => `${JSON.stringify(results, undefined, 1)}\n`;
