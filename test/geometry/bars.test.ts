import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { monthBars, stepBars, type BarInput, type BarPaths } from '../../src/geometry/bars.js';
import { arbitraryValue } from '../support/arbitrary-report.js';
import { runs } from '../support/runs.js';
import { inside, points, type Point } from './paths.js';

const bar = (value?: number): BarInput => ({
  ...(value !== undefined && { value }),
  ahead: false,
  record: false,
});
const record = (value: number): BarInput => ({ ...bar(value), record: true });
const ahead: BarInput = { ahead: true, record: false };
const many = (count: number, of: BarInput): BarInput[] => Array.from({ length: count }, () => of);

/** The scale reaches a little over the highest bar. */
const HEADROOM = 1.06;

/** How high a value stands in the box, by the greatest and the least of all. */
const high = (value: number, most: number, least = 0): number => (value / (most * HEADROOM - least)) * 100;

/** A bar as it stands: its sides, its foot and its head. */
interface Drawn {
  left: number;
  right: number;
  foot: number;
  head: number;
}
const bars = (path: string): Drawn[] =>
  points(path).map((each) => {
    const [corner, top, across, foot] = each as [Point, Point, Point, Point];
    assert.equal(each.length, 4);
    assert.equal(corner.x, top.x);
    assert.equal(top.y, across.y);
    assert.equal(foot.y, corner.y);
    return { left: corner.x, right: across.x, foot: corner.y, head: top.y };
  });
const heights = (path: string): number[] => bars(path).map(({ foot, head }) => foot - head);
/** The two ends of a line. */
const ends = (path: string): [Point, Point] => {
  const [only, ...more] = points(path);
  assert.deepEqual([only!.length, more.length], [2, 0]);
  return only as [Point, Point];
};
const level = (path: string): number => {
  const [from, to] = ends(path);
  assert.deepEqual([from.x, to.x, to.y], [0, 100, from.y], 'a level line runs all across');
  return from.y;
};
const near = (one: number, other: number, most = 0.02): void =>
  assert.ok(Math.abs(one - other) <= most, `${one} is not ${other}`);

const nearAll = (all: number[], expected: number[]): void => {
  assert.equal(all.length, expected.length);
  for (const [index, each] of all.entries()) near(each, expected[index]!);
};

/** The months of the review: five done, seven ahead. */
const REVIEW = [bar(354e6), bar(337e6), bar(366e6), record(386e6), bar(356e6), ...many(7, ahead)];

describe('monthly bars', () => {
  test('are as high as their values', () => {
    const drawn = heights(monthBars([bar(100), bar(50), bar(25), bar(0)]).bars);
    nearAll(
      drawn,
      [100, 50, 25, 0].map((value) => high(value, 100)),
    );
  });

  test('of the review are five, the record apart, and seven still needed at the required pace', () => {
    const paths = monthBars(REVIEW, 457e6);
    assert.equal(bars(paths.bars).length, 4);
    assert.equal(bars(paths.record).length, 1);
    assert.equal(bars(paths.ahead).length, 7);
    assert.equal(paths.plan, '');
    near(heights(paths.record)[0]!, high(386, 457));
    near(heights(paths.bars)[0]!, high(354, 457));
    for (const { head } of bars(paths.ahead)) assert.equal(head, level(paths.level));
    near(level(paths.level), 100 - high(1, 1));
    assert.equal(level(paths.zero), 100);
  });

  test('stand in columns of one width, without touching', () => {
    const paths = monthBars(REVIEW, 457e6);
    const all = [paths.bars, paths.record, paths.ahead]
      .flatMap(bars)
      .sort((one, other) => one.left - other.left);
    for (const [index, { left, right }] of all.entries()) {
      near(right - left, (100 / 12) * 0.76);
      near((left + right) / 2, (index + 0.5) * (100 / 12));
      if (index) assert.ok(left > all[index - 1]!.right);
    }
  });

  test('are not drawn ahead where no pace is known, and there is no level then', () => {
    const paths = monthBars(REVIEW);
    assert.deepEqual([paths.ahead, paths.level], ['', '']);
    near(heights(paths.record)[0]!, high(386, 386));
  });

  test('below zero hang from the zero line', () => {
    const paths = monthBars([bar(100), bar(-100), bar(50)]);
    near(level(paths.zero), 100 - high(100, 100, -100));
    nearAll(
      heights(paths.bars),
      [100, -100, 50].map((value) => high(value, 100, -100)),
    );
  });

  test('that are all below zero hang from the top, however small they are', () => {
    for (const size of [1e18, 100, 1, 1e-9]) {
      const paths = monthBars([bar(-size), bar(-size / 2)]);
      assert.equal(level(paths.zero), 0);
      assert.deepEqual(heights(paths.bars), [-100, -50]);
    }
  });

  test('that are all zero lie flat on the zero line at the bottom', () => {
    const paths = monthBars([bar(0), bar(0)]);
    assert.equal(level(paths.zero), 100);
    assert.deepEqual(heights(paths.bars), [0, 0]);
  });

  test('leave out what is not known', () => {
    const paths = monthBars([bar(1), bar(), bar(2)]);
    assert.equal(bars(paths.bars).length, 2);
    near(bars(paths.bars)[1]!.left, (2 + 0.12) * (100 / 3));
  });

  test('are none where nothing is known at all', () => {
    assert.deepEqual(monthBars([bar(), bar()]), {
      bars: '',
      record: '',
      ahead: '',
      zero: 'M0,100L100,100',
      level: '',
      plan: '',
    });
    assert.equal(monthBars([]).bars, '');
    assert.equal(level(monthBars([]).zero), 100);
  });

  test('fill the box but for a little over it where there is one alone', () => {
    const [only] = bars(monthBars([bar(5)]).bars);
    assert.deepEqual([only!.left, only!.right, only!.foot], [12, 88, 100]);
    near(only!.head, 100 - high(5, 5));
  });

  test('still stand apart where there are 120', () => {
    const all = bars(monthBars(Array.from({ length: 120 }, (_, index) => bar(index + 1))).bars);
    assert.equal(all.length, 120);
    for (const [index, { left, right }] of all.entries()) {
      assert.ok(right > left);
      if (index) assert.ok(left > all[index - 1]!.right);
    }
    assert.ok(all.at(-1)!.right <= 100);
  });
});

describe('steps', () => {
  test('add up from month to month', () => {
    const paths = stepBars([bar(1), bar(2), bar(3)], 10);
    nearAll(
      heights(paths.bars),
      [1, 3, 6].map((value) => high(value, 10)),
    );
  });

  test('end on the target where the required pace fills what is left', () => {
    const required = (5e9 - 1.799e9) / 7;
    const paths = stepBars(REVIEW, 5e9, required);
    assert.equal(bars(paths.ahead).length, 7);
    near(bars(paths.ahead).at(-1)!.head, level(paths.level), 0.01);
    near(level(paths.level), 100 - high(5, 5));
    near(heights(paths.bars).at(-1)!, high(1.799, 5));
  });

  test('have no record: a sum is none', () => {
    const paths = stepBars(REVIEW, 5e9, 457e6);
    assert.equal(paths.record, '');
    assert.equal(bars(paths.bars).length, 5);
  });

  test('have the plan from nothing at the first to the target at the last', () => {
    const paths = stepBars(REVIEW, 5e9, 457e6);
    assert.deepEqual(ends(paths.plan), [
      { x: 0, y: 100 },
      { x: 100, y: level(paths.level) },
    ]);
  });

  test('may pass the target, which then stands lower', () => {
    const paths = stepBars([bar(6), bar(4)], 5);
    near(level(paths.level), 100 - high(5, 10));
    assert.equal(ends(paths.plan)[1].y, level(paths.level));
    nearAll(heights(paths.bars), [high(6, 10), high(10, 10)]);
  });

  test('go down where a month is below zero', () => {
    const paths = stepBars([bar(4), bar(-6)], 8);
    near(level(paths.zero), 100 - high(2, 8, -2)); // −2 is the lowest sum
    nearAll(heights(paths.bars), [high(4, 8, -2), high(-2, 8, -2)]);
  });

  test('end where a month is not known: nobody knows the sum behind it', () => {
    const paths = stepBars([bar(1), bar(2), bar(), bar(2), ahead], 8, 1);
    nearAll(heights(paths.bars), [high(1, 8), high(3, 8)]);
    assert.equal(paths.ahead, '');
  });

  test('with nothing ahead that is known end with the last month', () => {
    const paths = stepBars(REVIEW, 5e9);
    assert.equal(paths.ahead, '');
    assert.equal(bars(paths.bars).length, 5);
  });

  test('towards nothing, from nothing, lie flat', () => {
    const paths = stepBars([bar(0), ahead], 0, 0);
    assert.deepEqual([...heights(paths.bars), ...heights(paths.ahead)], [0, 0]);
    assert.equal(level(paths.level), 100);
  });
});

describe('whatever the values', () => {
  const value = fc.option(arbitraryValue, { nil: undefined });
  const column: fc.Arbitrary<BarInput> = fc
    .tuple(value, fc.boolean(), fc.boolean())
    .map(([each, later, best]) => ({
      ...bar(each),
      ahead: later && each === undefined,
      record: best && each !== undefined,
    }));
  const columns = fc.oneof(
    { weight: 50, arbitrary: fc.array(column, { maxLength: 14 }) },
    { weight: 1, arbitrary: column.map((each) => many(120, each)) },
    { weight: 1, arbitrary: column.map((each) => many(400, each)) },
  );

  /** Coordinates are rounded to two places, so a width may be off by one of them. */
  function sound(paths: BarPaths, known: BarInput[]): void {
    for (const path of Object.values(paths) as string[]) {
      assert.doesNotMatch(path, /NaN|Infinity|e/);
      inside(path, [0, 0, 100.01, 100]);
    }
    const zero = level(paths.zero);
    const drawn = [paths.bars, paths.record, paths.ahead].flatMap(bars);
    for (const { foot, left, right } of drawn) {
      assert.equal(foot, zero);
      assert.ok(right > left);
    }
    assert.equal(drawn.length, known.length);
  }

  const isKnown = (each: BarInput, required: number | undefined): boolean =>
    (each.ahead ? required : each.value) !== undefined;

  test('monthly bars are path data inside the box, in proportion to their values', () =>
    fc.assert(
      fc.property(columns, value, (given, required) => {
        const paths = monthBars(given, required);
        sound(
          paths,
          given.filter((each) => isKnown(each, required)),
        );
        const values = given.filter((each) => !each.ahead && !each.record && each.value !== undefined);
        const drawn = heights(paths.bars);
        const all = [0, required ?? 0, ...given.map((each) => (each.ahead ? required : each.value) ?? 0)];
        const range = Math.max(...all) - Math.min(...all) && Math.max(...all) * HEADROOM - Math.min(...all);
        for (const [index, each] of values.entries())
          near(drawn[index]!, range ? (each.value! / range) * 100 : 0, 0.011);
        assert.equal(paths.plan, '');
        assert.equal(!!paths.level, required !== undefined);
      }),
      runs,
    ));

  test('steps are path data inside the box, with a plan that ends on the level of the target', () =>
    fc.assert(
      fc.property(columns, arbitraryValue, value, (given, target, required) => {
        const paths = stepBars(given, target, required);
        const end = given.findIndex((each) => !isKnown(each, required));
        sound(paths, end < 0 ? given : given.slice(0, end));
        const [from, to] = ends(paths.plan);
        assert.deepEqual(
          [from, to],
          [
            { x: 0, y: level(paths.zero) },
            { x: 100, y: level(paths.level) },
          ],
        );
      }),
      runs,
    ));

  test('steps end on the target where the required pace fills what is left', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 1e10 }),
        (done, left, more) => {
          const sum = done.reduce((total, each) => total + each, 0);
          const paths = stepBars(
            [...done.map((each) => bar(each)), ...many(left, ahead)],
            sum + more,
            more / left,
          );
          near(bars(paths.ahead).at(-1)!.head, level(paths.level), 0.011);
        },
      ),
      runs,
    ));
});
