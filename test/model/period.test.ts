import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, days, eachMonth, isDay, months, span } from '../../src/model/period.js';
import { arbitraryDay, arbitraryPeriod } from '../support/arbitrary-report.js';
import { runs } from '../support/runs.js';

// assert.ok always with a message: without one Node 20 reads the source for it, and under tsx that may never end
const period = (start: string, end: string) => ({ start, end });
const inner = arbitraryDay.filter((day) => day > '0001' && day < '9998');

describe('isDay', () => {
  const cases: [string, boolean, string][] = [
    ['2025-12-31', true, 'the last day of a year'],
    ['2024-02-29', true, 'a leap day'],
    ['2000-02-29', true, 'the leap day of a century that 400 divides'],
    ['0000-01-01', true, 'the first day that four digits can write'],
    ['9999-12-31', true, 'the last day that four digits can write'],
    ['2025-02-29', false, 'a leap day in a common year'],
    ['1900-02-29', false, 'a leap day in a century that is none'],
    ['2025-02-30', false, 'a 30 February'],
    ['2025-04-31', false, 'a 31 April'],
    ['2025-13-01', false, 'a 13th month'],
    ['2025-00-01', false, 'a month 0'],
    ['2025-01-00', false, 'a day 0'],
    ['2025-01-32', false, 'a day 32'],
    ['2025-1-01', false, 'a month of one digit'],
    ['25-01-01', false, 'a year of two digits'],
    ['+002025-01-01', false, 'a year with a sign'],
    ['2025-01-01T00:00:00Z', false, 'a time of day'],
    ['2025-01-01\n', false, 'a line break at the end'],
    [' 2025-01-01', false, 'a space in front'],
    ['2025/01/01', false, 'slashes'],
    ['٢٠٢٥-٠١-٠١', false, 'digits of another script'],
    ['', false, 'nothing'],
  ];
  for (const [text, expected, what] of cases)
    test(`${expected ? 'takes' : 'refuses'} ${what}`, () => assert.equal(isDay(text), expected));

  test('takes exactly the days that a calendar kept by hand has', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(34), (year, month, day) => {
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const length = [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
        const text = [
          String(year).padStart(4, '0'),
          ...[month, day].map((n) => String(n).padStart(2, '0')),
        ].join('-');
        assert.equal(isDay(text), day >= 1 && day <= length);
      }),
      runs,
    );
  });
});

describe('addDays', () => {
  const cases: [string, number, string][] = [
    ['2025-12-31', 1, '2026-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-07-01', 0, '2025-07-01'],
    ['2025-07-01', 365, '2026-07-01'],
    ['0000-01-01', 366, '0001-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
  ];
  for (const [day, count, expected] of cases)
    test(`${day} and ${count} days is ${expected}`, () => assert.equal(addDays(day, count), expected));

  test('adding and taking away the same number of days leads back, and later days sort later', () => {
    fc.assert(
      fc.property(inner, fc.integer({ min: 1, max: 366 }), (day, count) => {
        const later = addDays(day, count);
        assert.ok(isDay(later) && later > day, later);
        assert.equal(addDays(later, -count), day);
      }),
      runs,
    );
  });
});

describe('days', () => {
  const cases: [string, string, number, string][] = [
    ['2025-07-01', '2025-07-01', 1, 'a single day'],
    ['2025-07-01', '2026-06-30', 365, 'a fiscal year'],
    ['2023-07-01', '2024-06-30', 366, 'a fiscal year with a leap day'],
    ['2025-03-29', '2025-03-31', 3, 'days about a change of the clocks'],
    ['0000-01-01', '9999-12-31', 3_652_425, 'all days there are'],
  ];
  for (const [start, end, expected, what] of cases)
    test(`counts ${what}, both ends included`, () => assert.equal(days(period(start, end)), expected));

  test('of a period split in two add up to the days of the whole', () => {
    // 4,000 days later it is to be 9999 still: beyond it a day has no text of ours
    const early = inner.filter((day) => day < '9989');
    fc.assert(
      fc.property(early, fc.integer({ min: 1, max: 4000 }), fc.nat(10_000), (start, length, cut) => {
        const end = addDays(start, length);
        const split = addDays(start, cut % length);
        const parts = days(period(start, split)) + days(period(addDays(split, 1), end));
        assert.equal(parts, days(period(start, end)));
        assert.equal(parts, length + 1);
      }),
      runs,
    );
  });
});

describe('months', () => {
  const cases: [string, string, number | undefined, string][] = [
    ['2025-07-01', '2025-11-30', 5, 'July to November'],
    ['2025-07-01', '2026-06-30', 12, 'a fiscal year'],
    ['2025-02-01', '2025-02-28', 1, 'February'],
    ['2024-02-01', '2024-02-29', 1, 'February of a leap year'],
    ['2024-02-01', '2024-02-28', undefined, 'February of a leap year without its last day'],
    ['2025-07-02', '2025-11-30', undefined, 'a start on a second'],
    ['2025-07-01', '2025-11-29', undefined, 'an end before the last'],
    ['2025-04-06', '2026-04-05', undefined, 'a tax year from 6 April'],
    ['2025-12-01', '2025-12-31', 1, 'December'],
    ['9999-12-01', '9999-12-31', 1, 'the last month that four digits can write'],
    ['0000-01-01', '9999-12-31', 120_000, 'all months there are'],
  ];
  for (const [start, end, expected, what] of cases)
    test(`${expected === undefined ? 'finds no whole months in' : 'counts'} ${what}`, () =>
      assert.equal(months(period(start, end)), expected));

  test('of consecutive periods of whole months add up', () => {
    fc.assert(
      fc.property(arbitraryPeriod, fc.nat(10_000), (some, cut) => {
        const all = some.start > '9900' || days(some) > 40_000 ? [] : eachMonth(some);
        fc.pre(all.length > 1);
        const at = 1 + (cut % (all.length - 1));
        const [first, last] = [all[0]!.start, all.at(-1)!.end];
        assert.equal(months(period(first, all[at - 1]!.end)), at);
        assert.equal(months(period(all[at]!.start, last)), all.length - at);
        assert.equal(months(period(first, last)), all.length);
      }),
      runs,
    );
  });
});

describe('eachMonth', () => {
  test('lists the months of a period, the first and the last in full', () =>
    assert.deepEqual(eachMonth(period('2023-12-31', '2024-03-01')), [
      period('2023-12-01', '2023-12-31'),
      period('2024-01-01', '2024-01-31'),
      period('2024-02-01', '2024-02-29'),
      period('2024-03-01', '2024-03-31'),
    ]));

  test('lists one month for a single day', () =>
    assert.deepEqual(eachMonth(period('2025-02-28', '2025-02-28')), [period('2025-02-01', '2025-02-28')]));

  test('ends at the last month that four digits can write', () =>
    assert.deepEqual(eachMonth(period('9999-11-15', '9999-12-01')), [
      period('9999-11-01', '9999-11-30'),
      period('9999-12-01', '9999-12-31'),
    ]));

  test('lists months of one month each that follow each other and cover the period', () => {
    fc.assert(
      fc.property(arbitraryPeriod, (some) => {
        fc.pre(days(some) < 40_000);
        const all = eachMonth(some);
        const [first, last] = [all[0]!, all.at(-1)!];
        assert.ok(first.start <= some.start && some.start <= first.end, JSON.stringify(first));
        assert.ok(last.start <= some.end && some.end <= last.end, JSON.stringify(last));
        all.forEach((each, index) => {
          assert.equal(months(each), 1);
          if (index) assert.equal(each.start, addDays(all[index - 1]!.end, 1));
        });
      }),
      runs,
    );
  });
});

describe('span', () => {
  test('is in months where they are whole', () =>
    assert.deepEqual(span(period('2025-07-01', '2025-11-30')), { count: 5, per: 'month' }));
  test('is in days where they are not', () =>
    assert.deepEqual(span(period('2025-07-01', '2025-11-29')), { count: 152, per: 'day' }));
  test('is a whole number from 1 on for any period', () => {
    fc.assert(
      fc.property(arbitraryPeriod, (some) => {
        const { count, per } = span(some);
        assert.ok(Number.isInteger(count) && count >= 1, `${count}`);
        assert.equal(count, per === 'month' ? months(some) : days(some));
      }),
      runs,
    );
  });
});
