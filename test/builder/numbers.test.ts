import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../support/runs.js';
import { decimalOf, readNumber } from '../../src/builder/numbers.js';

const value = (text: string, ...more: [('point' | 'comma')?, number?]): number | string => {
  const reading = readNumber(text, ...more);
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'either' ? `${reading.point} or ${reading.comma}` : reading.reason;
};

describe('a number is read', () => {
  const cases: [string, number][] = [
    ['1800000000', 1.8e9],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['12,34,567', 1_234_567],
    ['1,800,000,000', 1.8e9],
    ['1.800.000.000', 1.8e9],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['36%', 36],
    ['۳۶٪', 36],
    ['۱٬۲۳۴٫۵', 1234.5],
    ['٣٨٦', 386],
    ['۱٬۲۳۴', 1234],
    ['$386 million', 386e6],
    ['US$1.8bn', 1.8e9],
    ['USD 1.8 billion', 1.8e9],
    ['1.8 billion USD', 1.8e9],
    ['Rs. 402 ارب', 402e9],
    ['20 کروڑ', 2e8],
    ['3.5 lakh', 350_000],
    ['(1,234.50)', -1234.5],
    ['($12)', -12],
    ['-$1,234.5', -1234.5],
    ['−5', -5],
    ['$-5', -5],
    ['+7', 7],
    ['.5', 0.5],
    ['12,3456', 12.3456],
    ['1.8 MLN', 1.8e6],
  ];
  for (const [text, expected] of cases)
    test(`${JSON.stringify(text)} as ${expected}`, () => assert.equal(value(text), expected));

  test('exactly, whatever scale it is given in', () => {
    assert.equal(value('1.1', undefined, 9), 1_100_000_000);
    assert.equal(value('4.35 million'), 4_350_000);
    assert.equal(value('354', undefined, 6), 354e6);
  });

  test('as it was written, for any number and grouping', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('en', 'en-IN', 'de', 'fr', 'de-CH', 'ur-u-nu-arabext', 'ar-EG'),
        (cents, locale) => {
          const number = cents / 100;
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number);
          assert.equal(value(text), number || 0);
        },
      ),
      runs,
    );
  });
});

describe('a number that can be read in two ways', () => {
  test('is given in both, never guessed', () => {
    assert.equal(value('1,234'), '1234 or 1.234');
    assert.equal(value('1.234'), '1.234 or 1234');
    assert.equal(value('-1,234'), '-1234 or -1.234');
  });

  test('is settled by what the column or the editor says', () => {
    assert.equal(value('1,234', 'point'), 1234);
    assert.equal(value('1,234', 'comma'), 1.234);
    assert.equal(decimalOf(['1,234', '5,678.9']), 'point');
    assert.equal(decimalOf(['1.234', '1.234.567']), 'comma');
    assert.equal(decimalOf(['1,234', '12,5']), 'comma');
  });

  test('stays open where the column shows nothing, or contradicts itself', () => {
    assert.equal(decimalOf(['1,234', '5,678', '12']), undefined);
    assert.equal(decimalOf(['1,234.5', '1.234,5']), undefined);
  });
});

describe('no number is made', () => {
  for (const [text, reason] of [
    ['', 'empty'],
    ['  \u00a0', 'empty'],
    ['####', 'hidden'],
    ['1.8E+09', 'shortened'],
    ['n/a', 'text'],
    ['1,23,45', 'text'],
    ['1 2', 'text'],
    ['5 m', 'text'],
    ['1.8 XQZ', 'text'],
    ['12-13', 'text'],
    ['-', 'text'],
    ['.', 'text'],
    ['1.2.3', 'text'],
    ['2025-07', 'text'],
  ] as const)
    test(`of ${JSON.stringify(text)} that it does not say: ${reason}`, () =>
      assert.equal(value(text), reason));

  test('of any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === 'number') assert.ok(Number.isFinite(reading.value));
      }),
      runs,
    );
  });
});
