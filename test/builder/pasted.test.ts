import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { cellsOf, isSheet } from '../../src/builder/cells.js';
import { valueAt, type Document } from '../../src/builder/document.js';
import {
  figuresFrom,
  seriesFrom,
  usable,
  withFigures,
  withMonths,
  type PastedSeries,
} from '../../src/builder/pasted.js';

const PLAIN = { power: 0 };

describe('cells', () => {
  test('of a spreadsheet are parted by tabs, whatever signs their numbers have', () =>
    assert.deepEqual(cellsOf('Jul 2025\t1,234.5\r\nAug 2025\t"two\nlines"\r\n'), [
      ['Jul 2025', '1,234.5'],
      ['Aug 2025', 'two\nlines'],
    ]));

  test('of a CSV file are parted by what it uses, with quotation marks', () => {
    assert.deepEqual(cellsOf('\uFEFFmonth,value\n2025-07,"1,234"\n\n2025-08,12\n'), [
      ['month', 'value'],
      ['2025-07', '1,234'],
      ['2025-08', '12'],
    ]);
    assert.deepEqual(cellsOf('2025-07;1,5\n2025-08;2,5'), [
      ['2025-07', '1,5'],
      ['2025-08', '2,5'],
    ]);
  });

  test('are told from a number alone', () => {
    assert.ok(isSheet('1\t2'));
    assert.ok(isSheet('1\n2'));
    assert.ok(!isSheet(' 1,234.5\n'));
  });
});

const told = ({ rows }: PastedSeries): string[] =>
  rows.map(({ month, number }) =>
    [
      month.kind === 'month' ? month.period.start.slice(0, 7) : month.kind,
      'value' in number ? number.value : number.kind,
    ].join(' '),
  );

describe('months are found in cells', () => {
  test('below one another, under a heading', () => {
    const found = seriesFrom('Month\tUSD million\nJul-25\t354\nAug-25\t337\nTotal\t', { power: 6 });
    assert.deepEqual(told(found), ['2025-07 354000000', '2025-08 337000000']);
    assert.equal(found.left, 2);
    assert.deepEqual(found.asks, []);
  });

  test('beside one another', () =>
    assert.deepEqual(told(seriesFrom('\tJul 2025\tAug 2025\nExports\t354\t337', PLAIN)), [
      '2025-07 354',
      '2025-08 337',
    ]));

  test('with a year column that is no value', () =>
    assert.deepEqual(told(seriesFrom('2025-07,354\n2025-08,337', PLAIN)), ['2025-07 354', '2025-08 337']));

  test('of a column of numbers alone, once its first month is known', () => {
    const open = seriesFrom('354\n337', PLAIN);
    assert.deepEqual(open.asks, ['start']);
    assert.equal(usable(open), 0);
    assert.deepEqual(told(seriesFrom('354\n337', { ...PLAIN, start: '2025-12' })), [
      '2025-12 354',
      '2026-01 337',
    ]);
  });

  test('and what can be read in two ways is asked once for the column', () => {
    const open = seriesFrom('01/07/2025\t1,234\n01/08/2025\t1,337', PLAIN);
    assert.deepEqual(open.asks, ['decimal', 'order']);
    assert.equal(usable(open), 0);
    const settled = seriesFrom('01/07/2025\t1,234\n01/08/2025\t1,337', {
      ...PLAIN,
      decimal: 'point',
      order: 'day',
    });
    assert.deepEqual(told(settled), ['2025-07 1234', '2025-08 1337']);
    assert.deepEqual(settled.asks, []);
  });

  test('and nothing is asked about a sum under the months', () => {
    const found = seriesFrom('Jul-25\t354\nAug-25\t337\nTotal\t1,799', PLAIN);
    assert.deepEqual(found.asks, []);
    assert.equal(usable(found), 2);
  });

  test('and a cell that shows its decimals settles the others', () =>
    assert.deepEqual(told(seriesFrom('Jul 2025\t1,234\nAug 2025\t1,337.5', PLAIN)), [
      '2025-07 1234',
      '2025-08 1337.5',
    ]));

  test('and one that comes twice is said', () =>
    assert.deepEqual(seriesFrom('Jul 2025\t1\nJul 2025\t2', PLAIN).repeated, ['Jul 2025']));

  test('and none where there is no number', () =>
    assert.deepEqual(told(seriesFrom('no\tnumbers', PLAIN)), []));
});

test('months take their place in a series by time, and one that is there keeps its source', () => {
  const document: Document = {
    series: {
      monthly: {
        unit: 'USD',
        points: [{ period: { start: '2025-08-01', end: '2025-08-31' }, value: 1, source: 'dawn' }],
      },
    },
  };
  const next = withMonths(document, 'monthly', seriesFrom('Sep 2025\t3\nAug 2025\t2\nJul 2025\t1', PLAIN));
  assert.deepEqual(valueAt(next, ['series', 'monthly', 'points']), [
    { period: { start: '2025-07-01', end: '2025-07-31' }, value: 1 },
    { period: { start: '2025-08-01', end: '2025-08-31' }, value: 2, source: 'dawn' },
    { period: { start: '2025-09-01', end: '2025-09-30' }, value: 3 },
  ]);
});

describe('figures are found in cells', () => {
  const document: Document = {
    lang: 'en',
    figures: {
      total: { label: { en: 'Telecom subscribers', ur: 'صارفین' }, value: 1 },
      broadband: { label: 'Broadband', value: 2 },
    },
  };
  const keys = ['total', 'broadband'];

  test('by their labels in any language, or by their names', () => {
    const found = figuresFrom(document, 'BROADBAND:\t150\nصارفین\t200\nOther\t7', keys, { power: 6 });
    assert.deepEqual(
      found.rows.map(({ key }) => key),
      ['broadband', 'total', undefined],
    );
    const next = withFigures(document, found);
    assert.equal(valueAt(next, ['figures', 'total', 'value']), 200e6);
    assert.equal(valueAt(next, ['figures', 'broadband', 'value']), 150e6);
  });

  test('in the order of the page where there are numbers alone', () => {
    const found = figuresFrom(document, '5\n6\n7', keys, PLAIN);
    assert.deepEqual(
      found.rows.map(({ key }) => key),
      ['total', 'broadband', undefined],
    );
  });

  test('and what can be read in two ways sets nothing until it is asked', () => {
    const found = figuresFrom(document, 'Broadband\t1,234', keys, PLAIN);
    assert.deepEqual(found.asks, ['decimal']);
    assert.equal(withFigures(document, found), document);
  });
});
