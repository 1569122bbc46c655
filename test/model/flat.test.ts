import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { flatReport, toPeriod, type FlatName } from '../../src/model/flat.js';
import { parse } from '../../src/model/parse.js';
import type { Report } from '../../src/model/report.types.js';

type Attributes = Partial<Record<FlatName, string>>;

const flat = (widget: 'exports' | 'subscribers', attributes: Attributes, lang = 'en') =>
  flatReport(widget, (name) => attributes[name] ?? null, lang);

function report(widget: 'exports' | 'subscribers', attributes: Attributes, lang?: string): Report {
  const result = parse(flat(widget, attributes, lang));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('a period as an attribute', () => {
  const cases: [string, string, string][] = [
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-10', '2025-10-01', '2025-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-10-05', '2025-10-05', '2025-10-05'],
    ['2025-07/2025-11', '2025-07-01', '2025-11-30'],
    ['2025-07-01/2026', '2025-07-01', '2026-12-31'],
    [' 2025-07-01/2025-11-30 ', '2025-07-01', '2025-11-30'],
  ];
  for (const [text, start, end] of cases)
    test(`${text} is ${start} to ${end}`, () => assert.deepEqual(toPeriod(text), { start, end }));

  for (const text of ['FY26', 'last year', '', '/', '25'])
    test(`"${text}" is none`, () => assert.equal(toPeriod(text), undefined));
});

describe('attributes as a report', () => {
  test('are none without a value', () => {
    assert.equal(flat('exports', { target: '5' }), undefined);
  });

  test('give achieved, target and record with what is said of them', () => {
    const { figures, exports, sources } = report('exports', {
      value: '1.8e9',
      unit: 'USD',
      label: 'ICT exports',
      period: '2025-07/2025-11',
      qualifier: 'about',
      'rounded-to': '100000000',
      target: '5000000000',
      'target-period': '2025-07/2026-06',
      record: '386000000',
      'record-period': '2025-10',
      source: 'Infocus',
      'source-url': 'https://example.com/',
      'as-of': '2025-12-19',
    });
    assert.deepEqual({ ...exports }, { achieved: 'value', target: 'target', record: 'record' });
    assert.deepEqual(figures.value, {
      label: 'ICT exports',
      value: 1.8e9,
      unit: 'USD',
      kind: 'actual',
      qualifier: 'about',
      roundedTo: 1e8,
      period: { start: '2025-07-01', end: '2025-11-30' },
      asOf: '2025-12-19',
      source: 'source',
    });
    assert.equal(figures.target!.kind, 'target');
    assert.equal(figures.target!.qualifier, undefined);
    assert.deepEqual(figures.record!.period, { start: '2025-10-01', end: '2025-10-31' });
    assert.deepEqual({ ...sources.source }, { name: 'Infocus', url: 'https://example.com/' });
  });

  test('count in the given word, or in subscribers', () => {
    assert.equal(report('subscribers', { value: '5', unit: 'lines' }, 'en').units!.noun!.en!.other, 'lines');
    assert.equal(report('subscribers', { value: '5' }).units!.noun!.ur!.other, 'صارفین');
    assert.equal(report('subscribers', { value: '5', unit: 'percent' }).figures.value!.unit, 'percent');
  });

  test('keep a period that is only a name as a note', () => {
    const { value } = report('subscribers', { value: '5', period: 'FY26', note: 'Rounded' }).figures;
    assert.equal(value!.period, undefined);
    assert.equal(value!.note, 'FY26. Rounded');
  });

  const bad: [string, Attributes, string, string][] = [
    ['a number that is none', { value: '1.8 billion' }, 'type', '$.figures.value.value'],
    ['no number at all', { value: '' }, 'type', '$.figures.value.value'],
    ['a number in the hexadecimal system', { value: '0x10' }, 'type', '$.figures.value.value'],
    ['a kind that is none', { value: '1', kind: 'guess' }, 'enum', '$.figures.value.kind'],
    ['a day that is none', { value: '1', 'as-of': '2025-02-30' }, 'format', '$.figures.value.asOf'],
  ];
  for (const [what, attributes, kind, path] of bad)
    test(`with ${what} are refused: ${kind} at ${path}`, () => {
      const result = parse(flat('subscribers', attributes));
      assert.ok(!result.ok, 'expected a refusal');
      assert.deepEqual([result.error[0]!.kind, result.error[0]!.path], [kind, path]);
    });

  test('of a gauge without a target are refused, naming the target', () => {
    const result = parse(flat('exports', { value: '1', unit: 'USD' }));
    assert.ok(!result.ok, 'expected a refusal');
    assert.equal(result.error[0]!.path, '$.exports.target');
  });
});
