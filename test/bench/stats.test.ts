import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bend, spread, summary } from './stats.js';

describe('what repeats come to', () => {
  test('is the middle one, with the quartiles around it, in whatever order they came', () => {
    assert.deepEqual(summary([5, 1, 4, 2, 3]), { median: 3, low: 2, high: 4, repeats: 5 });
  });

  test('lies between the middle two where there are two', () => {
    assert.deepEqual(summary([4, 1, 2, 3]), { median: 2.5, low: 1.75, high: 3.25, repeats: 4 });
  });

  test('is not moved by one that went wrong', () => {
    assert.equal(summary([10, 11, 9, 10, 500]).median, 10);
  });

  test('is the one value where there is one', () => {
    assert.deepEqual(summary([7]), { median: 7, low: 7, high: 7, repeats: 1 });
  });

  test('is an error where there are none', () => {
    assert.throws(() => summary([]), RangeError);
  });

  test('spreads by half the distance of the quartiles, in per cent of the median', () => {
    assert.equal(spread({ median: 50, low: 45, high: 55, repeats: 7 }), 10);
    assert.equal(spread({ median: 0, low: 0, high: 0, repeats: 7 }), 0);
  });
});

describe('how a curve bends', () => {
  const curve = (cost: (size: number) => number): number =>
    bend([100, 200, 400, 800].map((size) => [size, cost(size)]));

  test('is 1 for a straight line, whatever it begins with', () => {
    assert.equal(
      curve((size) => 30 + 3 * size),
      1,
    );
  });

  test('is four for a square, which so is found out', () => {
    assert.equal(
      curve((size) => size * size),
      4,
    );
  });

  test('is below 1 where more get cheaper', () => {
    assert.ok(curve(Math.sqrt) < 1);
  });
});
