import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { counterText } from '../../src/format/counter.js';
import { gaugeText } from '../../src/format/gauge.js';
import { currencyAffixes, dateFormat, decimalFormat } from '../../src/format/intl.js';
import { listText } from '../../src/format/list.js';
import { resolveLocale } from '../../src/format/locale.js';
import { exportsOf, subscribersOf } from '../../src/model/sections.js';
import { runs } from '../support/runs.js';
import { formatter, load, plain, plainUrdu } from './helpers.js';

const TAGS = ['en', 'en-US', 'en-GB', 'en-PK', 'ur', 'ur-PK', 'ur-GB'];

describe('English and Urdu are written without Intl', () => {
  /** Runs something on a page that has neither number nor date formats. */
  function without(run: () => void): void {
    const { NumberFormat, DateTimeFormat } = Intl;
    const none = new Proxy(NumberFormat, {
      construct() {
        throw new Error('a format is made');
      },
    });
    Object.assign(Intl, { NumberFormat: none, DateTimeFormat: none });
    try {
      run();
    } finally {
      Object.assign(Intl, { NumberFormat, DateTimeFormat });
    }
  }

  const report = load('pakistan-ict-2025');
  for (const tag of TAGS) {
    test(`all that the widgets say of the first report, in ${tag}`, () => {
      without(() => {
        const f = formatter(tag, report);
        assert.ok(gaugeText(f, report, exportsOf(report)!).summary);
        assert.ok(counterText(f, report, subscribersOf(report)!).summary);
        assert.ok(listText(f, report, report.developments!).summary);
      });
    });
  }

  test('other digits, other regions and other currencies are not', () => {
    for (const tag of ['en-ZA', 'en-IN', 'ur-u-nu-arabext'])
      without(() => assert.throws(() => formatter(tag).number(1), /a format is made/));
    without(() => assert.throws(() => formatter('en').amount(1, 'CHF'), /a format is made/));
  });
});

describe('what is written without Intl is what Intl writes', () => {
  for (const tag of TAGS) {
    const f = formatter(tag);
    const locale = resolveLocale({ lang: tag });
    const byIntl = (value: number, most: number): string => decimalFormat(locale.numbers, most).format(value);

    test(`any number of up to fifteen digits, in ${tag}`, () => {
      fc.assert(
        fc.property(
          fc.nat(999_999_999_999),
          fc.nat(9),
          fc.nat(6),
          fc.constantFrom('indian' as const, undefined),
          (digits, behind, most, grouping) => {
            const value = Number(`${digits}e-${behind}`);
            const byIntl = decimalFormat(grouping ? 'en-IN' : tag, most).format(value);
            assert.equal(plain(formatter({ lang: tag, grouping }).number(value, most)), plain(byIntl));
          },
        ),
        runs,
      );
    });

    test(`numbers that binary cannot hold, halves, and numbers without end, in ${tag}`, () => {
      for (const [value, most] of [
        [1.005, 2],
        [0.285, 2],
        [2.5, 0],
        [0.5, 0],
        [999.9995, 3],
        [1e15, 0],
        [123_456_789_012_345_680, 0],
        [1e21, 0],
        [5e-7, 9],
        [0, 3],
      ] as const)
        assert.equal(plain(f.number(value, most)), plain(byIntl(value, most)), `${value} to ${most}`);
    });

    test(`every month, a day in it, and a year, in ${tag}`, () => {
      for (let month = 1; month <= 12; month++) {
        const [start, end] = [`2025-${`${month}`.padStart(2, '0')}-01`, `2026-12-09`];
        const byIntl = (options: Intl.DateTimeFormatOptions): string =>
          plainUrdu(dateFormat(locale.intl, options).format(Date.parse(start)));
        assert.equal(plain(f.day(start)), byIntl({ dateStyle: 'long' }));
        const days = { start, end };
        assert.ok(plain(f.dates(days)).startsWith(byIntl({ dateStyle: 'long' })));
        const one = { start, end: new Date(Date.UTC(2025, month, 0)).toISOString().slice(0, 10) };
        assert.equal(plain(f.dates(one)), byIntl({ month: 'long', year: 'numeric' }));
        // British and Pakistani English have a fourth letter for September alone
        assert.equal(plain(f.month(start)), byIntl({ month: 'short' }).replace('Sept', 'Sep').slice(0, 8));
      }
      assert.equal(f.dates({ start: '0999-01-01', end: '0999-12-31' }), '999');
    });

    if (tag.startsWith('en'))
      test(`dollars and rupees, in ${tag}`, () => {
        for (const currency of ['USD', 'PKR']) {
          const [before] = currencyAffixes(tag, currency);
          assert.equal(plain(f.amount(7, currency)), plain(`${before}7`));
        }
      });
  }
});
