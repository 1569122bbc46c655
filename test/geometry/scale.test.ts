import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arc, bullet, gaugeScale, type GaugeForm } from '../../src/geometry/gauge.js';
import { place, upperEnd } from '../../src/geometry/scale.js';
import type { Derived } from '../../src/model/derive.js';
import type { Figure } from '../../src/model/report.types.js';
import { arbitraryValue } from '../support/arbitrary-report.js';
import { runs } from '../support/runs.js';
import { inside, points } from './paths.js';

/** The box that a form is drawn in: left, top, right, bottom. */
const box = ({ viewBox }: GaugeForm): [number, number, number, number] => {
  const [left, top, width, height] = viewBox.split(' ').map(Number) as [number, number, number, number];
  return [left, top, left + width, top + height];
};

describe('the upper end of a scale', () => {
  // prettier-ignore
  const rows: [string, number, number[], number][] = [
    ['is the target where all lies below it', 5e9, [1.8e9, 386e6], 5e9],
    ['is the target where there is nothing to know', 5e9, [], 5e9],
    ['reaches to a value that lies a little past it', 5e9, [5.5e9], 5.5e9],
    ['reaches at most a quarter past it', 5e9, [50e9], 6.25e9],
    ['is nothing for a target of nothing', 0, [5], 0],
    ['does not follow values below zero', 5e9, [-5e9], 5e9],
  ];
  for (const [name, target, values, end] of rows)
    test(name, () => assert.equal(upperEnd(target, ...values), end));
});

describe('a place on a scale', () => {
  // prettier-ignore
  const rows: [string, number, number, ReturnType<typeof place>][] = [
    ['is 0 for nothing', 0, 5e9, { at: 0, beyond: undefined }],
    ['is 1 at the end', 5e9, 5e9, { at: 1, beyond: undefined }],
    ['is in proportion between', 1.8e9, 5e9, { at: 0.36, beyond: undefined }],
    ['is the end, and marked, for what lies past it', 9e9, 5e9, { at: 1, beyond: 'over' }],
    ['is 0, and marked, for what lies below zero', -1, 5e9, { at: 0, beyond: 'under' }],
    ['is 0 on a scale without length', 0, 0, { at: 0, beyond: undefined }],
    ['is marked there for what is more', 1, 0, { at: 0, beyond: 'over' }],
    ['is marked there for what is less', -1, 0, { at: 0, beyond: 'under' }],
    ['is 0 on a scale that runs below zero', -1, -5, { at: 0, beyond: 'under' }],
    ['is found on the tiniest scale', 5e-324, 5e-324, { at: 1, beyond: undefined }],
    ['is found on the hugest scale', 5e17, 1e18, { at: 0.5, beyond: undefined }],
  ];
  for (const [name, value, end, expected] of rows)
    test(name, () => assert.deepEqual(place(value, end), expected));

  test('lies between 0 and 1, is marked exactly where the value is off the scale, and keeps their order', () =>
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, arbitraryValue, (one, other, end) => {
        const [less, more] = [place(Math.min(one, other), end), place(Math.max(one, other), end)];
        for (const { at } of [less, more]) assert.ok(at >= 0 && at <= 1);
        assert.ok(less.at <= more.at);
        const off = (value: number): string | undefined =>
          value > 0 && value > end ? 'over' : value < 0 ? 'under' : undefined;
        assert.equal(less.beyond, off(Math.min(one, other)));
        assert.equal(more.beyond, off(Math.max(one, other)));
      }),
      runs,
    ));
});

/** The scale of a gauge of these numbers. */
function scaleOf(achieved: number, target: number, plan?: number, record?: number) {
  const derived = (value: number | undefined) => ({ value }) as Derived;
  return gaugeScale({
    achieved: { value: achieved } as Figure,
    target: { value: target } as Figure,
    outcomes: { plan: derived(plan), atRecord: derived(record) },
  });
}

describe('the scale of a gauge', () => {
  test('of the review has the target at its end, and plan and record in proportion', () =>
    assert.deepEqual(scaleOf(1.8e9, 5e9, 2.5e9, 4.5e9), {
      achieved: { at: 0.36, beyond: undefined },
      target: { at: 1, beyond: undefined },
      plan: { at: 0.5, beyond: undefined },
      record: { at: 0.9, beyond: undefined },
      end: 5e9,
    }));

  test('has no place for what is not known', () => {
    const { plan, record, end } = scaleOf(1, 2);
    assert.deepEqual([plan, record, end], [undefined, undefined, 2]);
  });

  test('follows the achieved value while that is drawn on its way', () => {
    const figures = { achieved: { value: 4 } as Figure, target: { value: 8 } as Figure, outcomes: {} };
    assert.equal(gaugeScale(figures).achieved.at, 0.5);
    assert.equal(gaugeScale(figures, 2).achieved.at, 0.25);
    assert.equal(gaugeScale(figures, 0).achieved.at, 0);
  });

  test('makes room for a record that would pass the target', () => {
    const { target, record, end } = scaleOf(4e9, 5e9, undefined, 5.5e9);
    assert.equal(end, 5.5e9);
    assert.equal(record!.at, 1);
    assert.equal(record!.beyond, undefined);
    assert.ok(Math.abs(target.at - 10 / 11) < 1e-9);
  });

  test('marks what is too far past the target, and keeps the target in sight', () => {
    const { achieved, target } = scaleOf(50e9, 5e9);
    assert.deepEqual(achieved, { at: 1, beyond: 'over' });
    assert.deepEqual(target, { at: 0.8, beyond: undefined });
  });

  test('holds whatever the figures are', () =>
    fc.assert(
      fc.property(
        arbitraryValue,
        arbitraryValue,
        fc.option(arbitraryValue, { nil: undefined }),
        fc.option(arbitraryValue, { nil: undefined }),
        (achieved, target, plan, record) => {
          const { end, ...places } = scaleOf(achieved, target, plan, record);
          assert.ok(Number.isFinite(end));
          // below that there are too few digits for a quarter
          if (target > 1e-300) {
            assert.ok(end >= target && places.target.at >= 0.79);
            assert.equal(places.target.beyond, undefined);
          }
          for (const { at, beyond } of Object.values(places).filter((each) => each !== undefined)) {
            assert.ok(at >= 0 && at <= 1);
            for (const form of [arc, bullet]) {
              inside(form.band(at), box(form));
              inside(form.tick(at), box(form));
              if (beyond) inside(form.overflow(beyond), box(form));
            }
          }
        },
      ),
      runs,
    ));
});

describe('the paths of the arc', () => {
  test('are a half circle in full', () =>
    assert.deepEqual(points(arc.band(1)), [
      [
        { x: -98, y: 0 },
        { x: 98, y: 0 },
        { x: 74, y: 0 },
        { x: -74, y: 0 },
      ],
    ]));

  test('are nothing at 0', () =>
    assert.deepEqual(
      points(arc.band(0))[0]!.map(({ x }) => x),
      [-98, -98, -74, -74],
    ));

  test('reach the top half way, and bend over the band’s middle', () => {
    const [start, top] = points(arc.band(0.5))[0]!;
    assert.deepEqual(
      [start, top],
      [
        { x: -98, y: 0 },
        { x: 0, y: -98 },
      ],
    );
    assert.match(arc.band(0.5), /A98,98,0,0,1,.*A74,74,0,0,0,/, 'out clockwise and back, never the long way');
  });

  test('of a tick cross the band and stand out on both sides', () => {
    const [[from, to]] = points(arc.tick(0.25)) as [[{ x: number; y: number }, { x: number; y: number }]];
    assert.ok(Math.abs(Math.hypot(from.x, from.y) - 71) < 0.02);
    assert.ok(Math.abs(Math.hypot(to.x, to.y) - 101) < 0.02);
    assert.ok(Math.abs(Math.atan2(from.y, from.x) - Math.atan2(to.y, to.x)) < 1e-3);
  });

  test('of what lies beyond stand below the end that it lies beyond', () => {
    const middle = (path: string): number => {
      const xs = points(path)[0]!.map(({ x }) => x);
      return (Math.min(...xs) + Math.max(...xs)) / 2;
    };
    assert.equal(middle(arc.overflow('over')), 86);
    assert.equal(middle(arc.overflow('under')), -86);
    assert.ok(points(arc.overflow('over'))[0]!.every(({ y }) => y > 0));
  });

  test('are path data of finite numbers everywhere, on the circles they belong to', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (at) => {
        const [start, out, back, end] = points(arc.band(at))[0]!;
        for (const [point, radius] of [
          [start, 98],
          [out, 98],
          [back, 74],
          [end, 74],
        ] as const)
          assert.ok(Math.abs(Math.hypot(point!.x, point!.y) - radius) < 0.02);
        assert.equal(points(arc.tick(at))[0]!.length, 2);
      }),
      runs,
    ));
});

describe('the paths of the bullet', () => {
  const xs = (path: string): number[] => points(path)[0]!.map(({ x }) => x);

  test('are a bar from the left to the place', () => {
    for (const at of [0, 0.36, 1])
      assert.deepEqual([Math.min(...xs(bullet.band(at))), Math.max(...xs(bullet.band(at)))], [0, at * 100]);
  });

  test('of a tick cross the whole box at the place', () =>
    assert.deepEqual(points(bullet.tick(0.36))[0], [
      { x: 36, y: 0 },
      { x: 36, y: 100 },
    ]));

  test('of what lies beyond stand at the end that it lies beyond', () => {
    assert.deepEqual(
      [Math.min(...xs(bullet.overflow('over'))), Math.max(...xs(bullet.overflow('over')))],
      [97, 100],
    );
    assert.deepEqual(
      [Math.min(...xs(bullet.overflow('under'))), Math.max(...xs(bullet.overflow('under')))],
      [0, 3],
    );
  });
});
