import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as derive from '../../src/model/derive.js';
import { parseJson } from '../../src/model/parse.js';
import { eachMonth } from '../../src/model/period.js';
import type { Figure, Period, Report, Series } from '../../src/model/report.types.js';
import { exportsOf, isOverdue, subscribersOf } from '../../src/model/sections.js';

const text = readFileSync(new URL('../../data/pakistan-ict-2025.json', import.meta.url), 'utf8');

/** The first data set, of which a test may change its own copy. */
function dataSet(): Report {
  const result = parseJson(text);
  assert.ok(result.ok, 'the data set is a report');
  return result.value;
}

type Point = Series['points'][number];

const figure = (value: number, period?: Period, more: Partial<Figure> = {}): Figure => ({
  label: 'Some',
  value,
  unit: 'USD',
  kind: 'actual',
  ...(period && { period }),
  ...more,
});

/** A report with a gauge whose series has those points; 2025 is its target's year, of which a quarter is done. */
function gauge(
  points: Point[],
  figures: Partial<Record<'achieved' | 'target' | 'record', Figure>> = {},
): Report {
  const all = {
    achieved: figure(30, { start: '2025-01-01', end: '2025-03-31' }),
    target: figure(120, { start: '2025-01-01', end: '2025-12-31' }, { kind: 'target' }),
    ...figures,
  };
  return {
    ...dataSet(),
    figures: all,
    series: { monthly: { unit: 'USD', points } },
    exports: {
      achieved: 'achieved',
      target: 'target',
      monthly: 'monthly',
      ...(figures.record && { record: 'record' }),
    },
  };
}
const monthly = (start: string, end: string): Point[] =>
  eachMonth({ start, end }).map((period, index) => ({ period, value: 10 + index }));
/** The columns as a line of text each: month, value, whether ahead or the record. */
const columns = (report: Report): string[] =>
  exportsOf(report)!.months.map(({ period, value, ahead, record }) =>
    [period.start.slice(0, 7), value, ahead && 'ahead', record && 'record'].filter((part) => part).join(' '),
  );

describe('the exports of a report', () => {
  test('are none where it has no such section', () => {
    const report = dataSet();
    delete report.exports;
    assert.equal(exportsOf(report), undefined);
  });

  test('have a column for each month of the fiscal year: five passed, seven ahead, October the record', () => {
    const { months } = exportsOf(dataSet())!;
    assert.equal(months.length, 12);
    assert.deepEqual(
      months.map(({ value, ahead }) => [value !== undefined, ahead]),
      Array.from({ length: 12 }, (_, index) => [index < 5, index >= 5]),
    );
    assert.deepEqual(
      months.flatMap(({ record, period }) => (record ? [period.start] : [])),
      ['2025-10-01'],
    );
  });

  test('say what a record implies only where there is one', () => {
    const report = dataSet();
    delete report.exports!.record;
    const { outcomes } = exportsOf(report)!;
    assert.deepEqual([outcomes.ofRecord, outcomes.atRecord], [undefined, undefined]);
    assert.ok(derive.isDerived(outcomes.required), 'the pace needs no record');
  });

  test('have columns for the points alone where the target has no period, or one of centuries', () => {
    for (const period of [undefined, { start: '0001-01-01', end: '9999-12-31' }]) {
      const report = dataSet();
      const target = report.figures[report.exports!.target]!;
      if (period) target.period = period;
      else delete target.period;
      assert.equal(exportsOf(report)!.months.length, 5);
    }
  });

  test('have no columns for a series in another unit', () => {
    const report = dataSet();
    report.series![report.exports!.monthly!]!.unit = 'PKR';
    assert.deepEqual(exportsOf(report)!.months, []);
  });
});

describe('the columns of the bars', () => {
  test('are the months of the target, with what each brought, ahead where achieved has not come yet', () =>
    assert.deepEqual(columns(gauge(monthly('2025-01-01', '2025-03-31'))), [
      '2025-01 10',
      '2025-02 11',
      '2025-03 12',
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month} ahead`),
    ]));

  test('leave out what lies before or after the target’s period', () => {
    const all = columns(gauge(monthly('2024-11-01', '2026-02-28')));
    assert.deepEqual([all.length, all[0], all.at(-1)], [12, '2025-01 12', '2025-12 23']);
  });

  test('have no value where the series has none, and are not ahead where achieved has come', () => {
    const points = monthly('2025-01-01', '2025-03-31').filter(({ value }) => value !== 11);
    const { months } = exportsOf(gauge(points))!;
    assert.deepEqual(months[1], {
      period: { start: '2025-02-01', end: '2025-02-28' },
      value: undefined,
      ahead: false,
      record: false,
    });
  });

  test('are not ahead where the series has them already, or where nobody knows until when achieved is', () => {
    const points = monthly('2025-01-01', '2025-04-30');
    assert.deepEqual(columns(gauge(points)).slice(3, 5), ['2025-04 13', '2025-05 ahead']);
    assert.deepEqual(columns(gauge(points, { achieved: figure(30) })).slice(3, 5), ['2025-04 13', '2025-05']);
  });

  test('leave out what is no month: a week, or a quarter, which would seem the best of them', () => {
    const points = monthly('2025-01-01', '2025-02-28');
    const week = { period: { start: '2025-03-01', end: '2025-03-07' }, value: 3 };
    const quarter = { period: { start: '2025-04-01', end: '2025-06-30' }, value: 36 };
    assert.deepEqual(columns(gauge([...points, week, quarter])), columns(gauge(points)));
    assert.deepEqual(columns(gauge([quarter])), []);
  });

  test('are the points themselves where the target is of no whole months', () => {
    const target = figure(120, { start: '2025-01-01', end: '2025-12-30' }, { kind: 'target' });
    const points = monthly('2024-12-01', '2026-01-31').slice(0, 4);
    assert.deepEqual(columns(gauge(points, { target })), ['2025-01 11', '2025-02 12', '2025-03 13']);
    const late = monthly('2025-11-01', '2026-02-28');
    assert.deepEqual(columns(gauge(late, { target })), ['2025-11 10'], 'December ends a day late');
  });

  test('are none where the series has nothing within the target’s period', () =>
    assert.deepEqual(columns(gauge(monthly('2024-01-01', '2024-12-31'))), []));

  test('are 400 at the most, as a series may have', () => {
    const until = (end: string) => ({
      target: figure(120, { start: '2025-01-01', end }, { kind: 'target' }),
    });
    const points = monthly('2025-01-01', '2025-03-31');
    assert.equal(columns(gauge(points, until('2058-04-30'))).length, 400);
    assert.equal(columns(gauge(points, until('2058-05-31'))).length, 3);
  });

  const records: [what: string, period: Period | undefined, expected: string[]][] = [
    ['the record month', { start: '2025-02-01', end: '2025-02-28' }, ['2025-02 11 record']],
    ['a record of two months', { start: '2025-02-01', end: '2025-03-31' }, []],
    ['a record that ends with a month', { start: '2025-01-15', end: '2025-02-28' }, []],
    ['a record month of which the series knows nothing', { start: '2025-05-01', end: '2025-05-31' }, []],
    ['a record of no period', undefined, []],
  ];
  for (const [what, period, expected] of records)
    test(`have ${expected.length ? 'one mark' : 'no mark'} for ${what}`, () => {
      const record = figure(11, period, { kind: 'record' });
      const marked = columns(gauge(monthly('2025-01-01', '2025-03-31'), { record }));
      assert.deepEqual(
        marked.filter((column) => column.includes('record')),
        expected,
      );
    });
});

describe('what follows from the exports', () => {
  const record = figure(20, { start: '2025-02-01', end: '2025-02-28' }, { kind: 'record' });
  const report = gauge(monthly('2025-01-01', '2025-03-31'), { record });
  const { achieved, target, outcomes, timeline, series, claims } = exportsOf(report)!;

  test('is each rule on achieved, target and record, under its name', () =>
    assert.deepEqual(outcomes, {
      progress: derive.progress(achieved, target),
      required: derive.requiredPace(achieved, target),
      ofRecord: derive.requiredAgainstRecord(achieved, target, record),
      ofAverage: derive.requiredAgainstAverage(achieved, target),
      average: derive.averagePace(achieved, target),
      plan: derive.plan(achieved, target),
      againstPlan: derive.againstPlan(achieved, target),
      againstPlanShare: derive.againstPlanShare(achieved, target),
      projection: derive.projection(achieved, target),
      atRecord: derive.atRecord(achieved, target, record),
    }));

  test('has the record, the series, the claims and the time passed and left', () => {
    assert.equal(exportsOf(report)!.record, record);
    assert.equal(series, report.series!['monthly']);
    assert.deepEqual(timeline, { elapsed: 3, left: 9, per: 'month' });
    assert.deepEqual(claims, []);
    const claimed = { ...report, exports: { ...report.exports!, claims: ['record', 'target'] } };
    assert.deepEqual(exportsOf(claimed)!.claims, [record, target]);
  });

  test('has neither series nor record nor time where it names none, though something is called undefined', () => {
    const bare = { ...report, exports: { achieved: 'achieved', target: 'target' } };
    bare.figures = { achieved: figure(1), target: figure(2), undefined: record };
    bare.series = { undefined: report.series!['monthly']! };
    const found = exportsOf(bare)!;
    assert.deepEqual(
      [found.series, found.record, found.timeline, found.months],
      [undefined, undefined, undefined, []],
    );
  });
});

describe('the subscribers of a report', () => {
  test('are none where it has no such section', () => {
    const report = dataSet();
    delete report.subscribers;
    assert.equal(subscribersOf(report), undefined);
  });

  test('leave out a change that names no previous figure', () => {
    const report = dataSet();
    const { changes } = report.subscribers!;
    const count = subscribersOf(report)!.changes.length;
    delete report.figures[changes![0]!]!.previous;
    assert.equal(subscribersOf(report)!.changes.length, count - 1);
  });

  test('are the total, the parts with their shares, the rates, and what has changed since when', () => {
    const year = (of: number): Period => ({ start: `${of}-01-01`, end: `${of}-12-31` });
    const figures = {
      total: figure(200),
      part: figure(150),
      rate: figure(92, undefined, { unit: 'percent' }),
      now: figure(12, year(2025), { previous: 'before' }),
      before: figure(10, year(2024)),
      since: figure(3),
      undefined: figure(2),
    };
    const subscribers = { total: 'total', parts: ['part'], rates: ['rate'], changes: ['now', 'since'] };
    const found = subscribersOf({ ...dataSet(), figures, subscribers })!;
    assert.equal(found.total, figures.total);
    assert.deepEqual(found.parts, [
      { figure: figures.part, share: derive.share(figures.part, figures.total) },
    ]);
    assert.deepEqual(found.rates, [figures.rate]);
    assert.deepEqual(found.changes, [
      {
        figure: figures.now,
        previous: figures.before,
        change: derive.change(figures.now, figures.before),
        difference: derive.difference(figures.now, figures.before),
      },
    ]);
    assert.deepEqual(subscribersOf({ ...dataSet(), figures, subscribers: { total: 'total' } }), {
      total: figures.total,
      parts: [],
      rates: [],
      changes: [],
    });
  });
});

describe('a report whose next release is announced', () => {
  const report = { ...dataSet(), nextRelease: '2026-01-20' };
  for (const [today, overdue] of [
    ['2026-01-19', false],
    ['2026-01-20', false],
    ['2026-01-21', true],
  ] as const)
    test(`is ${overdue ? '' : 'not '}overdue on ${today}`, () =>
      assert.equal(isOverdue(report, today), overdue));

  test('is never overdue without such a day', () => assert.equal(isOverdue(dataSet(), '2099-01-01'), false));
});
