import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDerived } from '../../src/model/derive.js';
import { parseJson } from '../../src/model/parse.js';
import type { Report } from '../../src/model/report.types.js';
import { exportsOf, isOverdue, subscribersOf } from '../../src/model/sections.js';

const text = readFileSync(new URL('../../data/pakistan-ict-2025.json', import.meta.url), 'utf8');

/** The first data set, of which a test may change its own copy. */
function dataSet(): Report {
  const result = parseJson(text);
  assert.ok(result.ok, 'the data set is a report');
  return result.value;
}

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
    assert.ok(isDerived(outcomes.required), 'the pace needs no record');
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
