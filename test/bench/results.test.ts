import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Visit } from './browser.js';
import { cells, type Visited } from './results.js';

const visit = (more: Partial<Visit>): Visit => ({
  paint: 0,
  paintStyle: 0,
  paintLayout: 0,
  paintWall: 0,
  longest: 0,
  blocked: 0,
  longTasks: 0,
  evaluate: 0,
  heap: 0,
  nodes: 0,
  shift: 0,
  ...more,
});
const page = (count: number, ...visits: Partial<Visit>[]): Visited => ({
  id: 'a',
  count,
  slowdown: 1,
  visits: visits.map(visit),
});

describe('the visits of a page', () => {
  test('come to their median', () => {
    const [cell] = cells([page(1, { paint: 3 }, { paint: 1 }, { paint: 2 })]);
    assert.equal(cell!.measures.paint!.median, 2);
    assert.equal(cell!.measures.paint!.repeats, 3);
  });

  test('give what one widget holds, less what the page holds without any', () => {
    const [, cell] = cells([page(0, { heap: 500, nodes: 20 }), page(10, { heap: 1500, nodes: 220 })]);
    assert.equal(cell!.measures.heapEach!.median, 100);
    assert.equal(cell!.measures.nodesEach!.median, 20);
  });

  test('say nothing of one widget where the page without any was not visited', () => {
    const [cell] = cells([page(10, { heap: 1500 })]);
    assert.equal(cell!.measures.heapEach, undefined);
  });

  test('have no update where the contender has none', () => {
    const [still, moved] = cells([page(1, {}), { ...page(1, { update: 5 }), id: 'b' }]);
    assert.equal(still!.measures.update, undefined);
    assert.equal(moved!.measures.update!.median, 5);
  });
});
