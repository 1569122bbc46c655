import { test } from 'node:test';
import assert from 'node:assert/strict';
import { lastOfMonth } from '../../../src/model/period.js';
import type { Figure, Period, Report, Series } from '../../../src/model/report.types.js';
import { found } from './findings.js';

/** Twenty reports that are right and look odd: nothing may be found in them. */

const SOURCED = { source: 'office', asOf: '2026-02-10' };

const figure = (label: Figure['label'], value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
  label,
  value,
  unit,
  kind: 'actual',
  ...SOURCED,
  ...more,
});

const report = (figures: Record<string, Figure>, more: Partial<Report> = {}): Report => ({
  id: 'odd',
  title: 'An odd report',
  lang: 'en',
  published: '2026-02-15',
  sources: { office: { name: 'Statistics office' } },
  figures,
  developments: [{ id: 'only', title: 'The only item' }],
  ...more,
});

const period = (start: string, end: string, label?: string): Period => ({
  start,
  end,
  ...(label !== undefined && { label }),
});

/** That many months from one on, with the values given. */
const series = (unit: string, first: string, values: number[], more: Partial<Series> = {}): Series => {
  let start = first;
  const points = values.map((value) => {
    const point = { period: period(start, lastOfMonth(start)), value };
    start = new Date(Date.parse(point.period.end) + 86_400_000).toISOString().slice(0, 10);
    return point;
  });
  return { unit, ...SOURCED, points, ...more };
};

/** A sum so far, a target, a best month and their series. */
const goal = (
  [achieved, over]: [number, Period],
  [target, whole]: [number, Period],
  [record, month]: [number, Period],
  values: Series,
  more: Partial<Figure> = {},
): Report =>
  report(
    {
      achieved: figure('So far', achieved, values.unit, { period: over, ...more }),
      target: figure('Target', target, values.unit, { kind: 'target', period: whole }),
      record: figure('Best month', record, values.unit, { kind: 'record', period: month }),
    },
    {
      series: { monthly: values },
      exports: { achieved: 'achieved', target: 'target', record: 'record', monthly: 'monthly' },
    },
  );

const lines = (total: number, more: Partial<Figure> = {}, parts: Record<string, Figure> = {}): Report =>
  report(
    { total: figure('Lines', total, 'lines', more), ...parts },
    {
      units: { lines: { en: { one: 'line', other: 'lines' } } },
      subscribers: { total: 'total', parts: Object.keys(parts) },
    },
  );

const now = (label: string, value: number, at: Period, more: Partial<Figure> = {}): Figure =>
  figure(label, value, 'USD', { period: at, previous: 'before', ...more });

const against = (one: Figure, before: Figure): Report =>
  report({ now: one, before }, {
    units: undefined,
    subscribers: { total: 'now', changes: ['now'] },
  } as Partial<Report>);

const APRIL = '2025-04-01';

const ODD: Record<string, Report> = {
  'Japan: a fiscal year from April': goal(
    [900, period(APRIL, '2025-12-31', 'First nine months')],
    [1300, period(APRIL, '2026-03-31', 'FY2025')],
    [120, period('2025-07-01', '2025-07-31')],
    series('JPY', APRIL, [90, 95, 100, 120, 100, 100, 100, 97, 98]),
  ),
  'the United States: a federal fiscal year from October': goal(
    [40, period('2025-10-01', '2026-01-31')],
    [130, period('2025-10-01', '2026-09-30', 'FY26')],
    [12, period('2025-12-01', '2025-12-31')],
    series('USD', '2025-10-01', [9, 10, 12, 9]),
  ),
  'Ethiopia: a fiscal year from 8 July': report(
    {
      achieved: figure('So far', 400, 'ETB', { period: period('2025-07-08', '2026-01-07') }),
      target: figure('Target', 900, 'ETB', {
        kind: 'target',
        period: period('2025-07-08', '2026-07-07', '2018 EFY'),
      }),
    },
    { exports: { achieved: 'achieved', target: 'target' } },
  ),
  'a retailer’s year of 53 weeks after one of 52': against(
    now('Sales', 53_000, period('2024-02-04', '2025-02-08', 'FY24')),
    figure('Sales, year before', 52_000, 'USD', { period: period('2023-02-05', '2024-02-03', 'FY23') }),
  ),
  'a retailer’s months of four and five weeks': goal(
    [130, period('2025-11-02', '2026-01-31')],
    [520, period('2025-11-02', '2026-10-31')],
    [50, period('2025-12-28', '2026-01-31')],
    {
      unit: 'USD',
      ...SOURCED,
      points: [
        { period: period('2025-11-02', '2025-11-29'), value: 38 },
        { period: period('2025-11-30', '2025-12-27'), value: 42 },
        { period: period('2025-12-28', '2026-01-31'), value: 50 },
      ],
    },
  ),
  'a leap February against an ordinary one': against(
    now('Sales in February', 29, period('2024-02-01', '2024-02-29')),
    figure('Sales in February, year before', 28, 'USD', { period: period('2023-02-01', '2023-02-28') }),
  ),
  'a balance below zero, with a part above it': report(
    {
      balance: figure('Current account', -5e9, 'USD', {
        roundedTo: 1e8,
        period: period('2025-01-01', '2025-12-31', '2025'),
      }),
      services: figure('Of which services', 2e9, 'USD', {
        roundedTo: 1e8,
        period: period('2025-01-01', '2025-12-31', '2025'),
      }),
      goods: figure('Of which goods', -7e9, 'USD', {
        roundedTo: 1e8,
        period: period('2025-01-01', '2025-12-31', '2025'),
      }),
    },
    { subscribers: { total: 'balance', parts: ['services', 'goods'] } },
  ),
  'months below zero that undo a good one': goal(
    [3, period('2025-07-01', '2025-09-30')],
    [20, period('2025-07-01', '2026-06-30')],
    [9, period('2025-07-01', '2025-07-31')],
    series('USD', '2025-07-01', [9, -4, -2]),
  ),
  'a target passed long before its end': goal(
    [90, period('2025-07-01', '2025-12-31')],
    [50, period('2025-07-01', '2026-06-30')],
    [20, period('2025-12-01', '2025-12-31')],
    series('USD', '2025-07-01', [10, 12, 14, 16, 18, 20]),
  ),
  'a year that is over and missed its target': goal(
    [12, period('2025-01-01', '2025-12-31', '2025')],
    [50, period('2025-01-01', '2025-12-31', '2025')],
    [1, period('2025-03-01', '2025-03-31')],
    series('USD', '2025-01-01', Array<number>(12).fill(1)),
  ),
  'nothing so far': goal(
    [0, period('2026-01-01', '2026-01-31')],
    [50, period('2026-01-01', '2026-12-31')],
    [0, period('2026-01-01', '2026-01-31')],
    series('USD', '2026-01-01', [0]),
  ),
  'one month, which is its own record': goal(
    [7, period('2026-01-01', '2026-01-31', 'January')],
    [50, period('2026-01-01', '2026-12-31')],
    [7, period('2026-01-01', '2026-01-31')],
    series('USD', '2026-01-01', [7]),
  ),
  'Urdu alone, from right to left': {
    ...lines(200_000_000, { label: 'ٹیلی کام صارفین', qualifier: 'about', roundedTo: 1e7 }),
    lang: 'ur',
    title: 'سال کی ایک اہم پیش رفت',
    sources: { office: { name: 'ادارہ شماریات' } },
    units: { lines: { ur: { one: 'لائن', other: 'لائنیں' } } },
    developments: [{ id: 'only', title: 'قومی پالیسی', status: 'approved' }],
  },
  'Arabic alone, with all six of its plural forms': {
    ...lines(11, { label: 'خطوط' }),
    lang: 'ar',
    title: 'تقرير',
    units: {
      lines: { ar: { zero: 'خط', one: 'خط', two: 'خطان', few: 'خطوط', many: 'خطًا', other: 'خط' } },
    },
    developments: [],
  },
  'French alone, whose form for millions nobody writes': {
    ...lines(3_000_000, { label: 'Lignes' }),
    lang: 'fr',
    title: 'Rapport annuel',
    units: { lines: { fr: { one: 'ligne', other: 'lignes' } } },
  },
  'two regions of one language, the second by way of the first': {
    ...lines(200, { label: { en: 'Lines' } }),
    lang: 'en-GB',
    title: { en: 'A report' },
  },
  'one unit of a currency that has thousandths, and a quintillion of another': report({
    tiny: figure('Tariff', 0.001, 'BHD', { roundedTo: 0.001 }),
    huge: figure('Banknotes', 1e18, 'ZWL', { roundedTo: 1e15, qualifier: 'about' }),
  }),
  'percentages that add up to 101 once they are rounded': report(
    {
      all: figure('All', 100, 'percent'),
      first: figure('First', 33.5, 'percent', { roundedTo: 0.5 }),
      second: figure('Second', 33.5, 'percent', { roundedTo: 0.5 }),
      third: figure('Third', 34, 'percent', { roundedTo: 0.5 }),
      sum: figure('Together', 100, 'percent', {
        derivation: { rule: 'sum', figures: ['first', 'second', 'third'] },
        roundedTo: 1,
      }),
    },
    { subscribers: { total: 'all', parts: ['first', 'second', 'third'] } },
  ),
  'more mobile lines than people': lines(200, {}, { mobile: figure('Mobile', 200, 'lines') }),
  'a part that may be above its total only by rounding': lines(
    200,
    { roundedTo: 10, qualifier: 'about' },
    { mobile: figure('Mobile', 204, 'lines', { roundedTo: 1 }) },
  ),
  'a growth of over a thousand percent': report({
    now: figure('Wallets', 1_200_000, 'USD', { roundedTo: 1e5, period: period('2025-01-01', '2025-12-31') }),
    then: figure('Wallets, year before', 100_000, 'USD', {
      roundedTo: 1e5,
      period: period('2024-01-01', '2024-12-31'),
    }),
    growth: figure('Growth', 1100, 'percent', {
      roundedTo: 100,
      qualifier: 'about',
      derivation: { rule: 'change', figures: ['now', 'then'] },
    }),
  }),
  'a title that speaks of 5G, 24/7 and the year 2030': {
    ...lines(200),
    title: '5G by 2030: 24/7 networks, three operators and the 1 item that matters',
    developments: [{ id: 'only', title: 'Seven months to the auction' }],
  },
};

test('There are twenty odd reports at least', () => {
  assert.ok(Object.keys(ODD).length >= 20);
});

for (const [what, each] of Object.entries(ODD))
  test(`Nothing is found in ${what}`, () => {
    assert.deepEqual(
      found(each).map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });
