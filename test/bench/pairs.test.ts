import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Visit } from './browser.js';
import { ratios } from './pairs.js';
import type { Visited } from './results.js';

const page = (id: string, count: number, slowdown: number, visits: Partial<Visit>[]): Visited => ({
  id,
  count,
  slowdown,
  visits: visits as Visit[],
});
const painted = (id: string, ...times: number[]): Visited =>
  page(
    id,
    100,
    1,
    times.map((paint) => ({ paint })),
  );

describe('two contenders', () => {
  test('are compared within each round, so that a machine that is slow for a while does not count', () => {
    const { gauges } = ratios([painted('gauge-own', 120, 240, 480), painted('gauge-hand', 100, 200, 400)]);
    assert.deepEqual(gauges, { median: 1.2, low: 1.2, high: 1.2, repeats: 3 });
  });

  test('are compared at full speed and by the work of the goal alone', () => {
    const found = ratios([
      page('gauge-own', 100, 4, [{ paint: 5 }]),
      page('gauge-own', 1000, 1, [{ paint: 9, update: 30 }]),
      page('gauge-hand', 100, 1, [{ paint: 1 }]),
      page('gauge-hand', 1000, 1, [{ paint: 1, update: 20 }]),
    ]);
    assert.deepEqual(Object.keys(found), ['gaugesUpdated']);
    assert.equal(found.gaugesUpdated!.median, 1.5);
  });

  test('have no ratio where one of them was not measured', () => {
    assert.deepEqual(ratios([painted('list-own', 3)]), {});
  });
});
