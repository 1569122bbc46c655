import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import * as d3scale from 'd3-scale';
import * as d3shape from 'd3-shape';
import fc from 'fast-check';
import { runs } from '../support/runs.js';

// built files without types: the bundle's stand-ins have the part of d3's own interface that the widgets use
const trimmedScale: Pick<typeof d3scale, 'scaleLinear'> = await import(
  new URL('../../tools/trimmed/d3-scale.js', import.meta.url).href
);
const trimmedShape: Pick<typeof d3shape, 'line'> = await import(
  new URL('../../tools/trimmed/d3-shape.js', import.meta.url).href
);

const amount = fc.double({ noNaN: true, min: -1e18, max: 1e18 });
const share = fc.double({ noNaN: true, min: 0, max: 1 });

describe('the d3 that is trimmed for the bundle', () => {
  test('places numbers as d3 does', () => {
    // a domain without length is never asked for, nor a value outside of one, nor a scale without a range
    const ends = fc.tuple(amount, amount).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(ends, fc.tuple(amount, amount), share, (domain, range, at) => {
        const value = domain[0] + at * (domain[1] - domain[0]);
        const [real, trimmed] = [d3scale, trimmedScale].map(({ scaleLinear }) =>
          scaleLinear().domain(domain).range(range)(value),
        ) as [number, number];
        const size = Math.max(Math.abs(real), ...range.map(Math.abs), 1e-300);
        assert.ok(
          Object.is(real, trimmed) || Math.abs(real - trimmed) <= size * 1e-9,
          `${trimmed} in place of ${real}`,
        );
      }),
      runs,
    );
  });

  test('draws lines as d3 does', () => {
    const tenth = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(tenth, tenth), { minLength: 2, maxLength: 5 }), (points) => {
        assert.equal(trimmedShape.line()(points), d3shape.line()(points));
      }),
      runs,
    );
  });
});
