import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { FLAT, flatReport, toPeriod, type FlatName } from '../../src/model/flat.js';
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
    ['2025-07-01/2025-11-30', '2025-07-01', '2025-11-30'],
  ];
  for (const [text, start, end] of cases)
    test(`${text} is ${start} to ${end}`, () => assert.deepEqual(toPeriod(text), { start, end }));

  for (const text of ['2025-13', '2025-00', '2025-101', '20251', '2025-1', '2025-2025', '2025-2025-10'])
    test(`${text} is left as it is, for the parser to refuse`, () =>
      assert.deepEqual(toPeriod(text), { start: text, end: text }));

  for (const text of ['FY26', 'last year', '', '/', '25', 'FY 2025', '2025 or so', 'x2025-10', '2025–2026'])
    test(`"${text}" is none`, () => assert.equal(toPeriod(text), undefined));
});

describe('a number as an attribute', () => {
  const numbers: [string, number][] = [
    ['5', 5],
    ['+5', 5],
    ['-5', -5],
    ['12.5', 12.5],
    ['.25', 0.25],
    ['5.', 5],
    [' 7 ', 7],
    ['1.8e10', 1.8e10],
    ['1E+3', 1000],
    ['25e-1', 2.5],
  ];
  for (const [text, number] of numbers)
    test(`"${text}" is ${number}`, () =>
      assert.equal(report('subscribers', { value: text }).figures.value!.value, number));

  for (const text of ['.', '1,800', '5 million', 'over 5', '--5', '5e', '1e5.5', '0x10', '5.5.5', 'NaN'])
    test(`"${text}" is none`, () => {
      const result = parse(flat('subscribers', { value: text }));
      assert.deepEqual(!result.ok && result.error, [
        {
          kind: 'type',
          path: '$.figures.value.value',
          message: `expected a number, found ${JSON.stringify(text)}`,
        },
      ]);
    });
});

describe('attributes as a report', () => {
  test('are read by the names that elements watch, and no others', () => {
    const asked = new Set<string>();
    flatReport('exports', (name) => (asked.add(name), '1'), 'en');
    assert.deepEqual([...asked].sort(), [...FLAT].sort());
  });

  test('of a list are none: developments are no single figure', () =>
    assert.equal(
      flatReport('developments', () => '1', 'en'),
      undefined,
    ));

  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('of a counter need no more than a value', () =>
    assert.deepEqual(plain(report('subscribers', { value: '200000000' })), {
      id: 'subscribers',
      title: { en: 'Subscribers', ur: 'صارفین' },
      lang: 'en',
      published: '1970-01-01',
      sources: {},
      units: { noun: { en: { one: 'subscriber', other: 'subscribers' }, ur: { other: 'صارفین' } } },
      figures: {
        value: {
          label: { en: 'Subscribers', ur: 'صارفین' },
          value: 2e8,
          unit: 'noun',
          kind: 'actual',
        },
      },
      subscribers: { total: 'value' },
    }));

  test('of a gauge need no more than value, target and unit', () =>
    assert.deepEqual(plain(report('exports', { value: '2', target: '5', unit: 'USD' }, 'ur')), {
      id: 'exports',
      title: { en: 'Exports', ur: 'برآمدات' },
      lang: 'ur',
      published: '1970-01-01',
      sources: {},
      figures: {
        value: { label: { en: 'Exports', ur: 'برآمدات' }, value: 2, unit: 'USD', kind: 'actual' },
        target: { label: { en: 'Exports', ur: 'برآمدات' }, value: 5, unit: 'USD', kind: 'target' },
      },
      exports: { achieved: 'value', target: 'target' },
    }));

  test('that are blank are as good as left out: so templates leave what an editor has not filled in', () => {
    const given = { value: ' 2 ', unit: 'USD', target: '5', period: ' 2025 ' };
    const blank = Object.fromEntries(FLAT.filter((name) => !(name in given)).map((name) => [name, ' ']));
    const empty = Object.fromEntries(Object.keys(blank).map((name) => [name, '']));
    for (const more of [blank, empty])
      assert.deepEqual(plain(flat('exports', { ...given, ...more })), plain(flat('exports', given)));
    assert.deepEqual(
      plain(flat('subscribers', { value: '2', unit: '' })),
      plain(flat('subscribers', { value: '2' })),
    );
  });

  test('say of the value alone what kind it is, how exact, how rounded and what else is to be said', () => {
    const { value, target, record } = report('exports', {
      ...{ value: '2', target: '5', record: '1', unit: 'tonnes' },
      ...{ kind: 'estimate', qualifier: 'over', 'rounded-to': '0.5', 'as-of': '2025-12-19', note: 'A note' },
    }).figures;
    assert.deepEqual(
      [value, target, record].map((each) => [each!.kind, each!.qualifier, each!.roundedTo]),
      [
        ['estimate', 'over', 0.5],
        ['target', undefined, undefined],
        ['record', undefined, undefined],
      ],
    );
    for (const each of [value, target, record])
      assert.deepEqual([each!.unit, each!.asOf], ['noun', '2025-12-19']);
    assert.deepEqual(
      [value, target, record].map((each) => each!.note),
      ['A note', undefined, undefined],
    );
  });

  test('with a rounding left empty have none', () =>
    assert.equal(
      report('subscribers', { value: '5', 'rounded-to': '' }).figures.value!.roundedTo,
      undefined,
    ));

  for (const unit of ['usd', 'USDX', 'US', 'AUSD', 'percent of GDP', 'in percent'])
    test(`count in the word "${unit}", which is no unit of its own`, () => {
      const { units, figures } = report('exports', { value: '2', target: '5', unit }, 'ur');
      assert.deepEqual(plain(units), { noun: { ur: { other: unit } } });
      assert.equal(figures.value!.unit, 'noun');
    });

  test('of a gauge without a unit are refused, naming the unit', () => {
    const result = parse(flat('exports', { value: '1', target: '2' }));
    assert.deepEqual(!result.ok && result.error.map(({ path }) => path), [
      '$.figures.value.unit',
      '$.figures.target.unit',
    ]);
  });

  test('name a source with or without its address', () => {
    assert.deepEqual(plain(report('subscribers', { value: '5', source: 'PTA' }).sources), {
      source: { name: 'PTA' },
    });
    assert.deepEqual(
      plain(report('subscribers', { value: '5', 'source-url': 'https://example.com/' }).sources),
      {},
    );
  });

  test('keep the dates of the target and of the record apart', () => {
    const { value, target, record } = report('exports', {
      ...{ value: '2', target: '5', record: '1', unit: 'USD' },
      ...{ period: '2025', 'target-period': 'FY26', 'record-period': '2025-10' },
    }).figures;
    assert.deepEqual({ ...value!.period }, { start: '2025-01-01', end: '2025-12-31' });
    assert.deepEqual([target!.period, target!.note], [undefined, 'FY26']);
    assert.deepEqual({ ...record!.period }, { start: '2025-10-01', end: '2025-10-31' });
    assert.equal(record!.note, undefined);
  });

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
    const { period, ...value } = figures.value!;
    assert.deepEqual({ ...period }, { start: '2025-07-01', end: '2025-11-30' });
    assert.deepEqual(value, {
      label: 'ICT exports',
      value: 1.8e9,
      unit: 'USD',
      kind: 'actual',
      qualifier: 'about',
      roundedTo: 1e8,
      asOf: '2025-12-19',
      source: 'source',
    });
    assert.equal(figures.target!.kind, 'target');
    assert.equal(figures.target!.qualifier, undefined);
    assert.deepEqual({ ...figures.record!.period }, { start: '2025-10-01', end: '2025-10-31' });
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
    ['no number at all', { value: '' }, 'required', '$.figures.value.value'],
    ['nothing but a space for a number', { value: ' ' }, 'required', '$.figures.value.value'],
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
