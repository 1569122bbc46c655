import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { goals } from './goals.js';
import { options } from './options.js';
import type { Cell, Measure, Results } from './results.js';
import { digits, json, markdown, verdicts } from './writers.js';

const cell = (
  id: string,
  count: number,
  slowdown: number,
  measures: Partial<Record<Measure, number>>,
): Cell => ({
  id,
  count,
  slowdown,
  measures: Object.fromEntries(
    Object.entries(measures).map(([name, median]) => [
      name,
      { median, low: median * 0.9, high: median * 1.1, repeats: 7 },
    ]),
  ),
});

const contender = (id: string, name: string): Results['contenders'][number] => ({
  id,
  room: 'gauges',
  name,
  note: '',
  bytes: { scripts: 1234, markup: 56 },
});

const results: Results = {
  date: '2026-01-31',
  machine: 'a machine',
  browser: 'a browser',
  contenders: [contender('gauge-own', 'ours'), contender('gauge-hand', 'hand-written')],
  bundle: 21_000,
  cells: [
    cell('gauge-own', 0, 1, { evaluate: 2 }),
    cell('gauge-own', 100, 1, { paint: 150, update: 30, heapEach: 7000 }),
    cell('gauge-hand', 100, 1, { paint: 100, update: 40 }),
  ],
  ratios: { gauges: { median: 1.5, low: 1.35, high: 1.65, repeats: 15 } },
  curves: [
    {
      name: 'a curve',
      unit: 'ms',
      points: [
        [1, 1],
        [2, 2],
        [3, 4],
      ],
    },
  ],
};

const line = (text: string, start: string): string =>
  text.split('\n').find((each) => each.startsWith(`| ${start}`))!;

describe('the table of goals', () => {
  const table = verdicts(results);

  test('has every goal once', () => {
    for (const { name } of goals) assert.equal(table.split(`| ${name} |`).length, 2, name);
  });

  test('says which are reached', () => {
    assert.equal(line(table, 'Script evaluation'), '| Script evaluation | 2.5 ms | 2 ms | reached |');
    assert.equal(line(table, 'JS heap'), '| JS heap a gauge, of 100 | 8 kB | 7 kB | reached |');
  });

  test('says by how much one is missed', () => {
    assert.equal(
      line(table, '100 gauges painted, against hand'),
      '| 100 gauges painted, against hand-written | 1.3 × | 1.5 × | missed by 15.4 % |',
    );
    assert.equal(line(table, 'Bundle |'), '| Bundle | 20,000 B | 21,000 B | missed by 5 % |');
    assert.match(line(table, 'Growth'), /\| 2 × \| missed by 33.3 %/);
  });

  test('claims nothing of what was not measured', () => {
    assert.match(line(table, '1000 gauges'), /\| – \| not measured \|$/);
    assert.match(line(table, 'Layout shift'), /\| – \| not measured \|$/);
  });

  test('takes a goal of nothing by what there is', () => {
    const article = { longTasks: 3, longTasksWithout: 2, shifts: { 360: 0, 768: 0 } };
    const table = verdicts({ ...results, article });
    assert.match(line(table, 'Layout shift'), /\| 0 \| 0 \| reached \|$/);
    assert.match(line(table, 'Long tasks'), /\| 0 \| 1 \| missed \|$/);
  });
});

describe('the page of results', () => {
  const page = markdown(results);

  test('names the machine, the browser and the day', () => {
    assert.match(page, /2026-01-31, a browser, a machine/);
  });

  test('has a line for each contender: medians with their spread, and how often they were measured', () => {
    assert.match(page, /\| 100, 1× \(7 runs\) \|\n/);
    assert.match(page, /\| ours \| 150 ±10 % \|\n\| hand-written \| 100 ±10 % \|\n/);
  });

  test('has the ratios with their spread, and from how many rounds they are', () => {
    assert.match(page, /\| 100 gauges painted: ours, against hand-written \| 1.5 × ±10 % \| 15 \|/);
  });

  test('has no room that was not measured', () => {
    assert.doesNotMatch(page, /Counters|Lists/);
  });

  test('has the curves', () => {
    assert.match(page, /\| a curve, ms \| 1: 1, 2: 2, 3: 4 \| 2 \|/);
  });

  test('is the same as JSON', () => {
    assert.deepEqual(JSON.parse(json(results)), results);
  });
});

describe('a number in a table', () => {
  test('has three digits that say something', () => {
    assert.deepEqual([123_456.7, 999.6, 36.54, 0.012_34, 0].map(digits), [
      '123,457',
      '1,000',
      '36.5',
      '0.0123',
      '0',
    ]);
  });
});

describe('the options', () => {
  test('are sizes, slowdowns and repeats of one’s own', () => {
    const { steps, only, whole } = options(['--steps', '100x4x3', '--only', 'lists'], 'here');
    assert.deepEqual(steps, [{ count: 100, slowdown: 4, repeats: 3 }]);
    assert.deepEqual(only, ['lists']);
    assert.equal(whole, false);
  });

  test('measure the empty page first wherever something is set against it', () => {
    for (const args of [[], ['--quick']])
      assert.ok(options(args, 'here').steps.some(({ count, slowdown }) => count === 0 && slowdown === 1));
  });

  test('that are none are refused with the help', () => {
    assert.throws(() => options(['--steps', 'many'], 'here'), /not a step: many[\s\S]*--quick/);
  });
});
