import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nextDelay, retryAfter } from '../../src/load/poll.js';
import { runs } from '../support/runs.js';

const MIDDLE = 0.5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('the wait until the next poll', () => {
  const table: [what: string, args: Parameters<typeof nextDelay>, expected: number][] = [
    ['is the refresh when all is well', [60, 0, undefined, MIDDLE], MINUTE],
    ['is 20 % shorter at the least', [60, 0, undefined, 0], 48 * SECOND],
    ['is 20 % longer at the most', [60, 0, undefined, 1], 72 * SECOND],
    ['is 15 s where less was asked for', [1, 0, undefined, MIDDLE], 15 * SECOND],
    ['is never moved below 15 s', [15, 0, undefined, 0], 15 * SECOND],
    ['doubles after a failure', [60, 1, undefined, MIDDLE], 2 * MINUTE],
    ['doubles again after a second one', [60, 2, undefined, MIDDLE], 4 * MINUTE],
    ['grows to ten minutes and no further', [60, 9, undefined, MIDDLE], 10 * MINUTE],
    ['survives failures beyond what a number holds', [60, 5000, undefined, MIDDLE], 10 * MINUTE],
    ['leaves a refresh longer than the backoff as it is', [1800, 3, undefined, MIDDLE], 30 * MINUTE],
    ['is an hour where more was asked for', [1e9, 0, undefined, MIDDLE], HOUR],
    ['is an hour where no end was asked for', [Infinity, 0, undefined, MIDDLE], HOUR],
    ['obeys Retry-After', [15, 1, 5 * MINUTE, 0], 5 * MINUTE],
    ['spreads what follows a Retry-After', [15, 1, 5 * MINUTE, 1], 6 * MINUTE],
    ['is not shortened by a Retry-After', [60, 2, SECOND, MIDDLE], 4 * MINUTE],
    ['obeys Retry-After up to one hour', [15, 1, 5 * HOUR, 0], HOUR],
  ];
  for (const [what, args, expected] of table)
    it(what, () => assert.equal(Math.round(nextDelay(...args)), expected));

  const refresh = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 7200 }));
  const failures = fc.nat(2000);
  const after = fc.option(fc.integer({ min: 0, max: 2 * HOUR }), { nil: undefined });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('is never below 15 s, never above an hour, and always fits a timer', () => {
    fc.assert(
      fc.property(refresh, failures, after, random, (...args) => {
        const delay = nextDelay(...args);
        assert.ok(delay >= 15 * SECOND && delay <= HOUR, String(delay));
      }),
      runs,
    );
  });

  it('never gets shorter by another failure', () => {
    fc.assert(
      fc.property(refresh, failures, after, random, (seconds, count, wait, draw) => {
        assert.ok(nextDelay(seconds, count + 1, wait, draw) >= nextDelay(seconds, count, wait, draw));
      }),
      runs,
    );
  });

  it('is never shorter than the server asked, up to an hour', () => {
    fc.assert(
      fc.property(refresh, failures, fc.nat(2 * HOUR), random, (seconds, count, wait, draw) => {
        assert.ok(nextDelay(seconds, count, wait, draw) >= Math.min(wait, HOUR));
      }),
      runs,
    );
  });

  it('never gets shorter by a longer refresh, a longer Retry-After or a higher draw', () => {
    const two = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one);
    const asked = fc.integer({ min: 0, max: 2 * HOUR });
    fc.assert(
      fc.property(two(refresh), failures, two(asked), two(random), (seconds, count, waits, draws) => {
        const [low, high] = [Math.min, Math.max].map((end) =>
          nextDelay(end(...seconds), count, end(...waits), end(...draws)),
        ) as [number, number];
        assert.ok(low <= high, `${low} and ${high}`);
      }),
      runs,
    );
  });

  it('is spread over 20 % either way about the refresh, or about the backoff after failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 19, max: 3000 }), fc.nat(12), random, (seconds, count, draw) => {
        const middle = nextDelay(seconds, count, undefined, MIDDLE);
        assert.ok(count > 0 || Math.abs(middle - seconds * SECOND) < 1e-6, String(middle));
        const delay = nextDelay(seconds, count, undefined, draw);
        assert.ok(Math.abs(delay / middle - (0.8 + 0.4 * draw)) < 1e-9, `${delay} for ${middle}`);
      }),
      runs,
    );
  });

  it('is spread over 20 % to later alone where the server asked for more than the backoff', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.integer({ min: 10 * MINUTE, max: 50 * MINUTE }),
        random,
        (count, wait, draw) => {
          const delay = nextDelay(60, count, wait, draw);
          assert.ok(Math.abs(delay / wait - (1 + 0.2 * draw)) < 1e-9, `${delay} for ${wait}`);
        },
      ),
      runs,
    );
  });
});

describe('a Retry-After header', () => {
  const now = Date.parse('2025-12-30T12:00:00Z');
  const table: [header: string | null, expected: number | undefined][] = [
    ['120', 2 * MINUTE],
    [' 7 ', 7 * SECOND],
    ['Tue, 30 Dec 2025 12:00:30 GMT', 30 * SECOND],
    ['Tue, 30 Dec 2025 23:00:00 GMT', HOUR],
    ['99999999999999999999', HOUR],
    ['Tue, 30 Dec 2025 11:00:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['', undefined],
    ['soon', undefined],
    [null, undefined],
  ];
  for (const [header, expected] of table)
    it(`"${header}" asks for ${expected ?? 'nothing'}`, () =>
      assert.equal(retryAfter(header, now), expected));

  it('asks for its seconds, or for the time until its date, up to an hour', () => {
    const ahead = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(ahead, (seconds) => {
        const expected = Math.min(HOUR, seconds * SECOND);
        assert.equal(retryAfter(String(seconds), now), expected);
        assert.equal(retryAfter(new Date(now + seconds * SECOND).toUTCString(), now), expected);
      }),
      runs,
    );
  });

  it('asks for something between nothing and an hour, whatever it says', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    const numbers = fc.double().map(String);
    fc.assert(
      fc.property(fc.oneof(fc.string(), dates, numbers), (header) => {
        const wait = retryAfter(header, now);
        assert.ok(wait === undefined || (wait > 0 && wait <= HOUR));
      }),
      runs,
    );
  });
});
