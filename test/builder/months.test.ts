import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readMonth } from '../../src/builder/months.js';

const month = (text: string, order?: 'day' | 'month'): string => {
  const reading = readMonth(text, order);
  if (reading.kind === 'month') return `${reading.period.start}/${reading.period.end}`;
  return reading.kind === 'either' ? `${reading.day.start} or ${reading.month.start}` : 'none';
};

describe('a month is read', () => {
  for (const text of [
    'Jul 2025',
    'July 2025',
    'july, 2025',
    'Jul-25',
    'Jul. 2025',
    "Jul '25",
    '2025-07',
    '2025/7',
    '07/2025',
    '7.2025',
    '2025-07-31',
    '2025-07-01T00:00:00Z',
    '31/07/2025',
    '07/31/2025',
    '1-Jul-2025',
    'July 4, 2025',
    'جولائی 2025',
    'جولائی ۲۰۲۵',
    '۲۰۲۵-۰۷',
  ])
    test(`from ${text}`, () => assert.equal(month(text), '2025-07-01/2025-07-31'));

  test('with its own last day', () => {
    assert.equal(month('Feb 2024'), '2024-02-01/2024-02-29');
    assert.equal(month('Sept 2025'), '2025-09-01/2025-09-30');
  });
});

test('a day that can be read in two ways is, until the order is known', () => {
  assert.equal(month('01/07/2025'), '2025-07-01 or 2025-01-01');
  assert.equal(month('01/07/2025', 'day'), '2025-07-01/2025-07-31');
  assert.equal(month('01/07/2025', 'month'), '2025-01-01/2025-01-31');
  assert.equal(month('07/07/2025'), '2025-07-01/2025-07-31');
});

test('no month is made of what names none', () => {
  for (const text of [
    '',
    'Total',
    '25-Jul',
    'July',
    '2025',
    '13/2025',
    '2025-13',
    'Foo 2025',
    '354',
    '40/50/2025',
  ])
    assert.equal(month(text), 'none', text);
});
