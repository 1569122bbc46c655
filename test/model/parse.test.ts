import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse, parseJson } from '../../src/model/parse.js';
import type { Report } from '../../src/model/report.types.js';
import type { ReportError, ReportErrorKind, Result } from '../../src/model/result.js';
import { ODD_TEXTS, arbitraryReport } from '../support/arbitrary-report.js';
import { runs } from '../support/runs.js';

// assert.ok always with a message: without one Node 20 reads the source for it, and under tsx that may never end
const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Any JSON, to be changed at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

/** A valid report with an entry in every room, small enough to be read at a glance. */
const small = (): Loose => ({
  id: 'small',
  title: 'Small',
  lang: 'en',
  published: '2025-12-30',
  corrections: [{ date: '2026-01-02', text: 'Rounded.', figures: ['done'] }],
  sources: { review: { name: { en: 'Review', ur: 'جائزہ' }, url: 'https://example.com/a' } },
  units: { cable: { en: { one: 'cable', other: 'cables' } } },
  figures: {
    done: {
      label: 'Done',
      value: 1.8e9,
      unit: 'USD',
      roundedTo: 1e8,
      scale: { en: 1e9 },
      kind: 'actual',
      qualifier: 'about',
      basis: 'total',
      period: { start: '2025-07-01', end: '2025-11-30' },
      source: 'review',
    },
    goal: { label: 'Goal', value: 5e9, unit: 'USD', kind: 'target' },
    rate: {
      label: 'Rate',
      value: 36,
      unit: 'percent',
      kind: 'estimate',
      derivation: { rule: 'share', figures: ['done', 'goal'] },
    },
    cables: { label: 'Cables', value: 4, unit: 'cable', kind: 'actual' },
  },
  series: {
    monthly: {
      unit: 'USD',
      points: [
        { period: { start: '2025-07-01', end: '2025-07-31' }, value: 354e6 },
        { period: { start: '2025-08-01', end: '2025-08-31' }, value: 337e6 },
      ],
    },
  },
  exports: { achieved: 'done', target: 'goal', monthly: 'monthly' },
  subscribers: { total: 'cables', parts: ['cables'] },
  developments: [
    { id: 'one', title: 'One', points: ['A point'], figures: ['done'], url: 'https://example.com/' },
    { id: 'two', title: 'Two' },
  ],
});

/** Keyed, so that the compiler asks for all of them. */
const KINDS: Record<ReportErrorKind, true> = {
  json: true,
  type: true,
  required: true,
  enum: true,
  format: true,
  range: true,
  size: true,
  order: true,
  duplicate: true,
  reference: true,
};

const errorsOf = (result: Result<Report, ReportError[]>): ReportError[] => (result.ok ? [] : result.error);
/** Narrows a result to the report, or fails with what was wrong. */
function reportOf(result: Result<Report, ReportError[]>): Report {
  assert.ok(result.ok, JSON.stringify(errorsOf(result)));
  return result.value;
}
const after = (change: (report: Loose) => void): ReportError[] => {
  const report = small();
  change(report);
  return errorsOf(parse(report));
};
/** The first error only of a report with one change, failing where there are more. */
const only = (change: (report: Loose) => void): ReportError => {
  const errors = after(change);
  assert.equal(errors.length, 1, JSON.stringify(errors, null, 1));
  return errors[0]!;
};
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a valid report', () => {
  test('comes back as it went in', () => {
    assert.deepEqual(plain(reportOf(parse(small()))), small());
  });

  test('may be as bare as its required fields', () => {
    const bare = { id: 'a', title: 'A', lang: 'en', published: '2025-12-30', sources: {}, figures: {} };
    assert.deepEqual(plain(reportOf(parse(bare))), bare);
  });

  test('may hold an optional field as undefined, as objects made by programs do', () => {
    assert.equal('updated' in reportOf(parse({ ...small(), updated: undefined })), false);
  });
});

describe('one fault is one error, at its place, with what was expected and what was found', () => {
  type Case = [string, (report: Loose) => void, ReportErrorKind, string, string];
  // prettier-ignore
  const cases: Case[] = [
    ['a title left out', (r) => delete r.title, 'required', '$.title', 'expected a value, found nothing'],
    ['a figure left without value', (r) => delete r.figures.done.value, 'required', '$.figures.done.value', 'expected a value, found nothing'],
    ['a period without end', (r) => delete r.figures.done.period.end, 'required', '$.figures.done.period.end', 'expected a value, found nothing'],
    ['a noun without its plural', (r) => delete r.units.cable.en.other, 'required', '$.units.cable.en.other', 'expected a value, found nothing'],
    ['a development without id', (r) => delete r.developments[0].id, 'required', '$.developments[0].id', 'expected a value, found nothing'],
    ['a series without points', (r) => delete r.series.monthly.points, 'required', '$.series.monthly.points', 'expected a value, found nothing'],
    ['figures as a list', (r) => (r.figures = []), 'type', '$.figures', 'expected an object, found a list'],
    ['sources as null', (r) => (r.sources = null), 'type', '$.sources', 'expected an object, found null'],
    ['developments as an object', (r) => (r.developments = {}), 'type', '$.developments', 'expected a list, found an object'],
    ['a number as text', (r) => (r.figures.goal.value = '5000000000'), 'type', '$.figures.goal.value', 'expected a number, found "5000000000"'],
    ['a number as a boolean', (r) => (r.figures.goal.value = true), 'type', '$.figures.goal.value', 'expected a number, found true'],
    ['a title as a number', (r) => (r.title = 7), 'type', '$.title', 'expected a text, found 7'],
    ['a title as a list', (r) => (r.title = ['x']), 'type', '$.title', 'expected a text, found a list'],
    ['a text of one language as an object', (r) => (r.title = { en: {} }), 'type', '$.title.en', 'expected a text, found an object'],
    ['a day as a number', (r) => (r.published = 20251230), 'type', '$.published', 'expected a day, found 20251230'],
    ['a day as an object that cannot be compared', (r) => (r.figures.done.period.end = { toString: 1, valueOf: 1 }), 'type', '$.figures.done.period.end', 'expected a day, found an object'],
    ['a point as null', (r) => (r.series.monthly.points[0] = null), 'type', '$.series.monthly.points[0]', 'expected an object, found null'],
    ['a last point as null', (r) => (r.series.monthly.points[1] = null), 'type', '$.series.monthly.points[1]', 'expected an object, found null'],
    ['a first point without a period', (r) => delete r.series.monthly.points[0].period, 'required', '$.series.monthly.points[0].period', 'expected a value, found nothing'],
    ['a last point without a period', (r) => delete r.series.monthly.points[1].period, 'required', '$.series.monthly.points[1].period', 'expected a value, found nothing'],
    ['a development as null', (r) => (r.developments[1] = null), 'type', '$.developments[1]', 'expected an object, found null'],
    ['a unit as a number', (r) => (r.figures.goal.unit = 1), 'type', '$.figures.goal.unit', 'expected an id of a-z, 0-9 and hyphens, found 1'],
    ['a kind nobody knows', (r) => (r.figures.goal.kind = 'wish'), 'enum', '$.figures.goal.kind', 'expected actual | target | record | estimate | claim, found "wish"'],
    ['a qualifier nobody knows', (r) => (r.figures.done.qualifier = 'circa'), 'enum', '$.figures.done.qualifier', 'expected exact | about | over | under, found "circa"'],
    ['a basis nobody knows', (r) => (r.figures.done.basis = 'monthly'), 'enum', '$.figures.done.basis', 'expected total | annual | unclear, found "monthly"'],
    ['a rule nobody knows', (r) => (r.figures.rate.derivation.rule = 'ratio'), 'enum', '$.figures.rate.derivation.rule', 'expected sum | difference | share | change, found "ratio"'],
    ['a scale without a word', (r) => (r.figures.done.scale = 100), 'enum', '$.figures.done.scale', 'expected 1 | 1000 | 100000 | 1000000 | 10000000 | 1000000000 | 100000000000 | 1000000000000, found 100'],
    ['a scale of one language as text', (r) => (r.figures.done.scale.en = '1000'), 'enum', '$.figures.done.scale.en', 'expected 1 | 1000 | 100000 | 1000000 | 10000000 | 1000000000 | 100000000000 | 1000000000000, found "1000"'],
    ['a day that no calendar has', (r) => (r.published = '2025-02-30'), 'format', '$.published', 'expected a day as YYYY-MM-DD, found "2025-02-30"'],
    ['a period that ends on no day', (r) => (r.figures.done.period.end = '2025-06-31'), 'format', '$.figures.done.period.end', 'expected a day as YYYY-MM-DD, found "2025-06-31"'],
    ['a point that ends on no day', (r) => (r.series.monthly.points[0].period.end = '2025-09-31'), 'format', '$.series.monthly.points[0].period.end', 'expected a day as YYYY-MM-DD, found "2025-09-31"'],
    ['an id with a space', (r) => (r.id = 'my report'), 'format', '$.id', 'expected an id of a-z, 0-9 and hyphens, found "my report"'],
    ['a figure named with a capital', (r) => (r.figures.Extra = r.figures.goal), 'format', '$.figures.Extra', 'expected an id of a-z, 0-9 and hyphens, found "Extra"'],
    ['a language with an underscore', (r) => (r.lang = 'en_PK'), 'format', '$.lang', 'expected a language tag, found "en_PK"'],
    ['a text in a language that is none', (r) => (r.title = { English: 'x' }), 'format', '$.title.English', 'expected a language tag, found "English"'],
    ['a link that runs script', (r) => (r.developments[0].url = 'javascript:alert(1)'), 'format', '$.developments[0].url', 'expected an http(s) address, found "javascript:alert(1)"'],
    ['a title of spaces', (r) => (r.title = ' \u00a0'), 'format', '$.title', 'expected a text, found " \u00a0"'],
    ['a note that nobody sees', (r) => (r.figures.done.note = { ur: '\u200b\u200f' }), 'format', '$.figures.done.note.ur', 'expected a text, found "\u200b\u200f"'],
    ['a number beyond reason', (r) => (r.figures.goal.value = 1e19), 'range', '$.figures.goal.value', 'expected a number from -1000000000000000000, at most 1000000000000000000, found 10000000000000000000'],
    ['a number as far below', (r) => (r.figures.goal.value = -1e19), 'range', '$.figures.goal.value', 'expected a number from -1000000000000000000, at most 1000000000000000000, found -10000000000000000000'],
    ['a step of nothing', (r) => (r.figures.done.roundedTo = 0), 'range', '$.figures.done.roundedTo', 'expected a number above 0, at most 1000000000000000000, found 0'],
    ['NaN', (r) => (r.figures.goal.value = NaN), 'range', '$.figures.goal.value', 'expected a number from -1000000000000000000, at most 1000000000000000000, found NaN'],
    ['Infinity', (r) => (r.figures.goal.value = Infinity), 'range', '$.figures.goal.value', 'expected a number from -1000000000000000000, at most 1000000000000000000, found Infinity'],
    ['an empty title', (r) => (r.title = ''), 'size', '$.title', 'expected a text of 1 to 4000 characters, found 0'],
    ['a title too long', (r) => (r.title = 'x'.repeat(4001)), 'size', '$.title', 'expected a text of 1 to 4000 characters, found 4001'],
    ['a title in no language', (r) => (r.title = {}), 'size', '$.title', 'expected 1 to 50 entries, found 0'],
    ['a scale for no language', (r) => (r.figures.done.scale = {}), 'size', '$.figures.done.scale', 'expected 1 to 50 entries, found 0'],
    ['an id too long', (r) => (r.id = 'a'.repeat(81)), 'size', '$.id', 'expected an id of a-z, 0-9 and hyphens of 1 to 80 characters, found 81'],
    ['a form of a noun too long', (r) => (r.units.cable.en.one = 'x'.repeat(201)), 'size', '$.units.cable.en.one', 'expected a word of 1 to 200 characters, found 201'],
    ['a unit with the name of another', (r) => (r.units.month = r.units.cable), 'format', '$.units.month', 'expected a name for a unit, found "month"'],
    ['too many references', (r) => (r.subscribers.parts = Array(101).fill('done')), 'size', '$.subscribers.parts', 'expected at most 100 items, found 101'],
    ['a period that ends before it starts', (r) => (r.figures.done.period.end = '2025-06-30'), 'order', '$.figures.done.period', 'expected an end from 2025-07-01 on, found "2025-06-30"'],
    ['points that overlap', (r) => (r.series.monthly.points[1].period.start = '2025-07-31'), 'order', '$.series.monthly.points[1].period.start', 'expected a day after 2025-07-31, found "2025-07-31"'],
    ['points in the wrong order', (r) => r.series.monthly.points.reverse(), 'order', '$.series.monthly.points[1].period.start', 'expected a day after 2025-08-31, found "2025-07-01"'],
    ['two developments of one id', (r) => (r.developments[1].id = 'one'), 'duplicate', '$.developments[1].id', 'expected an id of its own, found "one"'],
    ['a source that is not there', (r) => (r.figures.done.source = 'rumour'), 'reference', '$.figures.done.source', 'expected a name from sources, found "rumour"'],
    ['a unit that is not declared', (r) => (r.figures.cables.unit = 'ship'), 'reference', '$.figures.cables.unit', 'expected a name from units, found "ship"'],
    ['units left out', (r) => delete r.units, 'reference', '$.figures.cables.unit', 'expected a name from units, found "cable"'],
    ['a figure that is not there', (r) => (r.exports.target = 'dream'), 'reference', '$.exports.target', 'expected a name from figures, found "dream"'],
    ['a figure in a list that is not there', (r) => r.developments[0].figures.push('dream'), 'reference', '$.developments[0].figures[1]', 'expected a name from figures, found "dream"'],
    ['a derivation from a figure that is not there', (r) => (r.figures.rate.derivation.figures[1] = 'dream'), 'reference', '$.figures.rate.derivation.figures[1]', 'expected a name from figures, found "dream"'],
    ['a series that is not there', (r) => (r.exports.monthly = 'weekly'), 'reference', '$.exports.monthly', 'expected a name from series, found "weekly"'],
    ['a series where there are none', (r) => delete r.series, 'reference', '$.exports.monthly', 'expected a name from series, found "monthly"'],
  ];
  for (const [what, change, kind, path, message] of cases)
    test(`${what}: ${kind}`, () => assert.deepEqual(only(change), { kind, path, message }));

  test('several faults are all told, in the order of the rules', () => {
    const errors = after((r) => {
      r.id = 1;
      r.figures.goal.kind = 'wish';
      r.developments[1].title = '';
    });
    assert.deepEqual(
      errors.map(({ path }) => path),
      ['$.id', '$.figures.goal.kind', '$.developments[1].title'],
    );
  });

  test('references are looked up only where all else is right', () => {
    const errors = after((r) => {
      r.id = 1;
      r.exports.target = 'dream';
    });
    assert.deepEqual(
      errors.map(({ kind }) => kind),
      ['type'],
    );
  });

  test('two developments without an id are two missing ids and no duplicate', () => {
    const errors = after((r) => r.developments.forEach((each: Loose) => delete each.id));
    assert.deepEqual(
      errors.map(({ kind }) => kind),
      ['required', 'required'],
    );
  });

  for (const [what, input, found] of [
    ['null', null, 'null'],
    ['undefined', undefined, 'nothing'],
    ['a list', [], 'a list'],
    ['a text', 'report', '"report"'],
    ['a number', -0.5, '-0.5'],
    ['a bigint', 7n, '7'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
    ['a function', Math.max, 'function max() { [native code] }'],
  ] as const)
    test(`${what} in place of a report: type`, () =>
      assert.deepEqual(errorsOf(parse(input)), [
        { kind: 'type', path: '$', message: `expected an object, found ${found}` },
      ]));
});

describe('the file of each kind of error in data/invalid', () => {
  const files = readdirSync(new URL('data/invalid/', root)).filter((name) => name.endsWith('.json'));

  test('is there for every kind, and for nothing else', () =>
    assert.deepEqual(
      files.sort(),
      Object.keys(KINDS)
        .map((kind) => `${kind}.json`)
        .sort(),
    ));

  for (const file of files)
    test(`${file} gives one error, of its kind`, () =>
      assert.deepEqual(
        errorsOf(parseJson(read(`data/invalid/${file}`))).map(({ kind }) => `${kind}.json`),
        [file],
      ));
});

describe('hostile input', () => {
  test('a __proto__ among figures is refused and reaches no prototype', () => {
    const text = JSON.stringify(small()).replace('"figures":{', '"figures":{"__proto__":{"polluted":1},');
    const [error, ...more] = errorsOf(parseJson(text));
    assert.equal(error?.path, '$.figures.__proto__');
    assert.equal(error.kind, 'format');
    for (const { path } of more) assert.match(path, /^\$\.figures\.__proto__/);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });

  test('a __proto__ among known fields is an unknown field and sets nothing', () => {
    const text = JSON.stringify(small()).replace('{', '{"__proto__":{"updated":"2025-12-31","polluted":1},');
    const report = reportOf(parseJson(text));
    assert.equal(report.updated, undefined);
    assert.equal((report as Loose).polluted, undefined);
    assert.equal(Object.getPrototypeOf(report), null);
  });

  test('what a page has given to every object is part of no report', () => {
    const foreign = { url: 'javascript:alert(1)', qualifier: 'under' };
    Object.assign(Object.prototype, foreign);
    try {
      const report = reportOf(parse(small()));
      for (const each of [report, ...Object.values(report.figures), ...Object.values(report.sources)])
        for (const name of Object.keys(foreign))
          if (!Object.hasOwn(each, name)) assert.equal((each as Loose)[name], undefined);
    } finally {
      for (const name of Object.keys(foreign)) delete (Object.prototype as Loose)[name];
    }
  });

  test('fields that are only inherited are not there', () => {
    const errors = errorsOf(parse(Object.create(small() as object)));
    assert.deepEqual(new Set(errors.map(({ kind }) => kind)), new Set(['required']));
  });

  for (const name of ['constructor', 'tostring', 'valueof', 'hasownproperty'])
    test(`a figure called ${name} is missing like any other`, () =>
      assert.equal(only((r) => (r.exports.target = name)).kind, 'reference'));

  test('names from a prototype are refused as references, in every room', () => {
    assert.equal(only((r) => (r.exports.target = 'toString')).kind, 'format');
    assert.equal(only((r) => (r.exports.target = '__proto__')).kind, 'format');
    assert.equal(only((r) => (r.exports.monthly = 'constructor')).kind, 'reference');
    assert.equal(only((r) => (r.figures.goal.source = 'constructor')).kind, 'reference');
    assert.equal(only((r) => (r.figures.goal.unit = 'constructor')).kind, 'reference');
  });

  test('a figure may be called constructor where it is there', () => {
    const report = small();
    report.figures['constructor'] = report.figures.goal;
    report.exports.target = 'constructor';
    const { figures } = reportOf(parse(report));
    assert.equal(figures['constructor']?.value, 5e9);
    assert.equal(figures['toString'], undefined);
  });

  test('a hole in a list is nothing where something should be', () =>
    assert.deepEqual(
      only((r) => (r.subscribers.parts = ['cables', , 'cables'])),
      {
        kind: 'type',
        path: '$.subscribers.parts[1]',
        message: 'expected an id of a-z, 0-9 and hyphens, found nothing',
      },
    ));

  test('a list of holes is measured before it is read', () =>
    assert.equal(only((r) => (r.developments = new Array(1_000_000))).kind, 'size'));

  test('lists and dictionaries beyond their size are one error each, however long', () => {
    const many = (count: number, item: unknown) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, item]));
    assert.equal(only((r) => (r.developments = Array(1_000_000).fill(null))).path, '$.developments');
    assert.equal(
      only((r) => (r.series.monthly.points = Array(401).fill(null))).path,
      '$.series.monthly.points',
    );
    assert.equal(only((r) => (r.corrections = Array(51).fill(null))).path, '$.corrections');
    assert.equal(
      only((r) => (r.developments[0].points = Array(51).fill('x'))).path,
      '$.developments[0].points',
    );
    assert.equal(only((r) => (r.figures = many(1001, null))).path, '$.figures');
    assert.equal(only((r) => (r.sources = many(201, null))).path, '$.sources');
    assert.equal(only((r) => (r.units = many(101, null))).path, '$.units');
    assert.equal(only((r) => (r.series = many(51, null))).path, '$.series');
  });

  const throws = (): never => {
    throw new Error('mine');
  };
  const throwing: [string, unknown][] = [
    [
      'a field that throws when it is read',
      Object.defineProperty(small(), 'title', { get: throws, enumerable: true }),
    ],
    ['an object that throws when it is listed', { ...small(), figures: new Proxy({}, { ownKeys: throws }) }],
    ['a list that throws when it is measured', { ...small(), developments: new Proxy([], { get: throws }) }],
    ['a function that throws when it is written', Object.assign(() => {}, { toString: throws })],
  ];
  for (const [what, input] of throwing)
    test(`${what} is no JSON`, () =>
      assert.deepEqual(parse(input), {
        ok: false,
        error: [{ kind: 'json', path: '$', message: 'mine' }],
      }));

  test('a field that throws something other than an error is no JSON either', () => {
    const input = Object.defineProperty(small(), 'title', {
      get: () => {
        throw 'mine';
      },
    });
    assert.deepEqual(errorsOf(parse(input)), [{ kind: 'json', path: '$', message: '' }]);
  });

  test('deep nesting is an error at its root', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = JSON.stringify(small()).replace('"title":"Small"', `"title":${deep}`);
    assert.deepEqual(
      errorsOf(parseJson(text)).map(({ path, kind }) => [path, kind]),
      [['$.title', 'type']],
    );
  });

  test('an id, a language or a link is matched whole, line breaks included', () => {
    for (const bad of ['done\n', '\ndone', 'done\u2028']) {
      assert.equal(only((r) => (r.exports.target = bad)).kind, 'format');
      assert.equal(only((r) => (r.lang = `en${bad.replace('done', '')}x`)).kind, 'format');
      assert.equal(only((r) => (r.developments[0].url = `https://example.com/${bad}`)).kind, 'format');
    }
  });

  test('a name as long as a page is told by its beginning', () => {
    const name = 'A'.repeat(10_000);
    const { path, kind } = only((r) => (r.figures[name] = r.figures.goal));
    assert.deepEqual([path, kind], [`$.figures.${'A'.repeat(80)}`, 'size']);
  });

  test('what was found is shown, but not a page of it', () =>
    assert.equal(
      only((r) => (r.published = 'A'.repeat(5000))).message,
      `expected a day as YYYY-MM-DD, found "${'A'.repeat(79)}`,
    ));

  test('minus nothing is nothing', () => {
    const report = small();
    report.figures.goal.value = -0;
    // strict, and so not the same as -0
    assert.equal(reportOf(parse(report)).figures['goal']?.value, 0);
  });

  test('markup, controls and quotes are text and come back as they are', () => {
    for (const odd of ODD_TEXTS) {
      const result = parse({ ...small(), title: odd });
      assert.equal(result.ok && result.value.title, odd);
    }
  });

  test('more than 50 errors are cut at 50', () => {
    const developments = (count: number) => Array.from({ length: count }, () => 7);
    assert.equal(after((r) => (r.developments = developments(49))).length, 49);
    assert.equal(after((r) => (r.developments = developments(50))).length, 50);
    assert.equal(after((r) => (r.developments = developments(51))).length, 50);
    assert.equal(after((r) => (r.developments = developments(500))).length, 50);
    assert.equal(after((r) => (r.subscribers.parts = Array(100).fill('dream'))).length, 50);
  });
});

describe('names', () => {
  const kinds = (change: (report: Loose) => void) => after(change).map(({ kind }) => kind);
  const names: [what: string, set: (report: Loose, name: string) => void, good: string[], bad: string[]][] = [
    [
      'an id',
      (r, name) => (r.id = name),
      ['a', '0', 'a-b', '5g', 'a-', 'constructor', 'a'.repeat(80)],
      ['-a', 'A', 'aB', 'a_b', 'a b', 'a.b', 'é', 'aé', ' a', 'a '],
    ],
    [
      'a language',
      (r, name) => (r.lang = name),
      ['en', 'sdh', 'en-PK', 'zh-Hant-TW', 'en-x-y', 'de-1996', 'en-12345678'],
      [
        'e',
        'engl',
        'EN',
        'e1',
        'en_PK',
        'en-',
        '-en',
        'en--x',
        'en-123456789',
        'en-ü',
        'en-PK-',
        ' en',
        'en ',
      ],
    ],
    [
      'a noun',
      (r, name) => (r.units[name] = r.units.cable),
      ['months', 'my-month', '5g', 'percent-points', 'days', 'a'.repeat(80)],
      ['month', 'day', 'ratio', 'percent', 'Cable', '-cable', 'a b', 'cable '],
    ],
  ];
  for (const [what, set, good, bad] of names) {
    test(`of ${what} may be ${good.map((name) => name.slice(0, 20)).join(', ')}`, () => {
      for (const name of good)
        assert.deepEqual(
          kinds((r) => set(r, name)),
          [],
          name,
        );
    });
    test(`of ${what} may not be "${bad.join('", "')}"`, () => {
      for (const name of bad)
        assert.deepEqual(
          kinds((r) => set(r, name)),
          ['format'],
          name,
        );
    });
  }

  test('of a unit are a currency’s three capitals, percent, or what the report declares', () => {
    const unit = (name: string) => kinds((r) => (r.figures.goal.unit = name));
    for (const name of ['USD', 'PKR', 'XXX', 'percent', 'cable']) assert.deepEqual(unit(name), [], name);
    for (const name of ['usd', 'cables', 'percents', 'xpercent'])
      assert.deepEqual(unit(name), ['reference'], name);
    for (const name of ['US', 'USDX', 'xUSD', 'USD ', 'Usd']) assert.deepEqual(unit(name), ['format'], name);
  });
});

describe('what is just within its limits', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const languages = letters.flatMap((one) => letters.map((two) => one + two));
  const texts = (count: number) => Object.fromEntries(languages.slice(0, count).map((lang) => [lang, 'x']));
  const many = (count: number, item: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, item]));
  const goal = small().figures.goal as unknown;
  // prettier-ignore
  const cases: [string, (report: Loose) => void][] = [
    ['the greatest number', (r) => (r.figures.goal.value = 1e18)],
    ['the least number', (r) => (r.figures.goal.value = -1e18)],
    ['the greatest step', (r) => (r.figures.goal.roundedTo = 1e18)],
    ['100 references', (r) => (r.subscribers.parts = Array(100).fill('done'))],
    ['no references', (r) => (r.subscribers.parts = [])],
    ['a text in 50 languages', (r) => (r.title = texts(50))],
    ['a text in one language', (r) => (r.title = texts(1))],
    ['1000 figures', (r) => Object.assign(r.figures, many(996, goal))],
    ['200 sources', (r) => Object.assign(r.sources, many(199, { name: 'x' }))],
    ['50 corrections', (r) => (r.corrections = Array(50).fill({ date: '2026-01-02', text: 'x' }))],
    ['50 points of a development', (r) => (r.developments[0].points = Array(50).fill('x'))],
    ['a period of one day', (r) => (r.figures.done.period.end = '2025-07-01')],
  ];
  for (const [what, change] of cases) test(`${what} is read`, () => assert.deepEqual(after(change), []));
  test('a text in 51 languages is not', () => assert.equal(only((r) => (r.title = texts(51))).kind, 'size'));
});

describe('links', () => {
  const url = (value: string) => after((r) => (r.developments[0].url = value)).map(({ kind }) => kind);
  for (const good of [
    'https://example.com',
    'http://example.com:8080/a/b?c=d&e#f',
    'https://user:word@example.com/%D8%AE',
    'https://[2001:db8::1]:443/',
    'https://example.com/خبر?q=(a)[0]',
    'https://jang.example/"quoted"/<b>',
    'https://example.com/100%',
  ])
    test(`${good} is one`, () => assert.deepEqual(url(good), []));
  for (const bad of [
    'HTTPS://example.com',
    'https:/example.com',
    'https:///etc',
    'https://',
    '//example.com',
    'example.com',
    'ftp://example.com',
    'data:text/html,x',
    'javascript:alert(1)//http://',
    ' https://example.com',
    'https://exa mple.com',
    'https://?q',
    'https://#a',
    'https://example.com/\n',
    'https://example.com/\u2028',
    'https://example.com\\@evil.example',
  ])
    test(`${JSON.stringify(bad).replace('\u2028', '\\u2028')} is none`, () =>
      assert.deepEqual(url(bad), ['format']));
  test('one of 2000 characters is, one of 2001 is not', () => {
    const of = (length: number) => 'https://example.com/'.padEnd(length, 'a');
    assert.deepEqual([url(of(2000)), url(of(2001))], [[], ['size']]);
  });
  test('a hostile one takes no time to refuse', () => {
    const start = performance.now();
    for (const part of ['@', '%', '%2', ':', 'a@', '[', '/', '?', '#'])
      url(`https://${part.repeat(1980 / part.length)} `);
    const took = performance.now() - start;
    assert.ok(took < 500, `${took} ms`);
  });
});

describe('lengths', () => {
  test('are of code points, as in JSON Schema: 4000 emoji fit', () => {
    const of = (count: number) => after((r) => (r.title = '🚢'.repeat(count))).map(({ kind }) => kind);
    assert.deepEqual([of(4000), of(4001)], [[], ['size']]);
  });
});

describe('parseJson', () => {
  test('reads a document', () =>
    assert.deepEqual(plain(reportOf(parseJson(JSON.stringify(small())))), small()));
  test('passes over a byte order mark', () =>
    assert.deepEqual(plain(reportOf(parseJson(`\uFEFF${JSON.stringify(small())}`))), small()));
  for (const text of [
    '',
    '{',
    '{"id":}',
    'undefined',
    "{'id': 1}",
    '<!doctype html>',
    '\uFEFF\uFEFF{}',
    '{"value": 1,}',
    'NaN',
  ])
    test(`says that ${JSON.stringify(text)} is no JSON`, () => {
      const [error, ...more] = errorsOf(parseJson(text));
      assert.equal(error?.kind, 'json');
      assert.equal(error.path, '$');
      assert.match(error.message, /JSON/);
      assert.equal(more.length, 0);
    });
  test('says of JSON that is no report what parse says', () =>
    assert.deepEqual(parseJson('[1]'), parse([1])));
});

/** All containers within a value. */
function containers(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof value === 'object' && value !== null) {
    found.add(value);
    Object.values(value).forEach((each) => containers(each, found));
  }
  return found;
}

function freeze<T>(value: T): T {
  for (const each of containers(value)) Object.freeze(each);
  return value;
}

type Path = (string | number)[];

/** Ways into a document: one number a step, taken from as many names as there are at that place. */
const way = fc.array(fc.nat({ max: 999 }), { maxLength: 7 });

/** Where a way leads: to its end, or to the first place with nothing in it. */
function follow(document: unknown, steps: number[]): Path {
  const path: Path = [];
  let at = document;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) break;
    const names = Object.keys(at);
    if (!names.length) break;
    const name = names[step % names.length]!;
    path.push(Array.isArray(at) ? Number(name) : name);
    at = (at as Record<string, unknown>)[name];
  }
  return path;
}

const write = (path: Path): string =>
  path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');

// prettier-ignore
const REPLACEMENTS: unknown[] = [
  null, true, 0, -1, 1, 0.5, 1e18, 1.1e18, -1e18, -1.1e18, 1e9, 1000, 100, [], {}, [[]], [null], [''],
  ['x'], '', ' ', 'x', 'X', 'USD', 'usd', 'US', 'USDX', 'percent', 'en', 'en-PK', 'en_PK', 'actual',
  'claim', 'exact', 'sum', 'total', 'constructor', '__proto__', '2025-12-30', '2025-02-29', '2024-02-29',
  '2025-13-01', '0000-01-01', '2025-1-1', '20251230', 'https://example.com/', 'http://', 'https:///x',
  'https://a b', 'https://?a', 'https://a\\b', 'https://a/<', 'https://a/ü', 'https://a/%2', 'https://a:b/', 'ftp://example.com',
  'HTTP://a', { en: 'x' }, { en: '' }, { en: 1 }, { EN: 'x' }, { 'en-x-y': 1000 }, { en: { other: 'x' } },
  { en: { one: 'x' } }, { start: '2025-01-01', end: '2025-01-31' }, { start: '2025-01-31',
  end: '2025-01-01' }, { rule: 'sum', figures: [] }, { toString: 1, valueOf: 1 }, 'a'.repeat(80),
  'a'.repeat(81), 'é'.repeat(200), '🚢'.repeat(150), '🚢'.repeat(201), 'x'.repeat(4000), '🚢'.repeat(2001),
  'x'.repeat(4001), Array(51).fill('x'), Array(101).fill('x'),
];
const replacement = fc.oneof(
  fc.constantFrom(...REPLACEMENTS),
  fc.jsonValue({ maxDepth: 2 }),
  fc.tuple(fc.constantFrom('https://', 'http://a', 'https://a/'), fc.string()).map((parts) => parts.join('')),
);

/** What stands one step before the end of a path. */
const before = (document: unknown, path: Path): Loose =>
  path.slice(0, -1).reduce<Loose>((value, step) => value[step], document);

/** A valid report with one place replaced by something else, left out, or copied under another name. */
const mutated = fc
  .tuple(arbitraryReport(), way, fc.constantFrom('replace', 'replace', 'omit', 'copy'), replacement)
  .map(([report, steps, how, by]) => {
    const document = plain(report) as Loose;
    delete document.$schema;
    const path = follow(document, steps);
    const key = path.at(-1);
    if (key === undefined) return { document: by as unknown, path };
    const parent = before(document, path);
    if (how === 'replace') parent[key] = by;
    else if (how === 'omit') delete parent[key];
    else {
      const name = Array.isArray(parent) ? parent.length : typeof by === 'string' ? by : 'another';
      parent[name] = structuredClone(parent[key]);
      return { document: plain(document) as unknown, path: path.slice(0, -1) };
    }
    // a hole in a list becomes null, as in JSON; of a dictionary left empty it is the whole that is wrong
    return {
      document: plain(document) as unknown,
      path: Object.keys(parent).length ? path : path.slice(0, -1),
    };
  });

/** Unknown fields are dropped from the document that is checked, as parse() drops them from its copy. */
const ajv = new Ajv2020({ removeAdditional: true, strictTypes: false });
addFormats.default(ajv);
const schema = ajv.compile(JSON.parse(read('src/model/report.schema.json')) as object);
const BEYOND_SCHEMA: ReportErrorKind[] = ['order', 'duplicate', 'reference'];

/** Fails where two values of JSON differ. What prototype an object has is not looked at. */
function same(actual: unknown, expected: unknown): void {
  if (!alike(actual, expected)) assert.deepEqual(plain(actual), plain(expected));
}

/** Many times faster than deepEqual, which is asked only when it has something to tell. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return Object.is(one, other);
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && alike((one as Loose)[name], (other as Loose)[name]))
  );
}

/** A report, or 1 to 50 errors with kind, path and message. */
function answers(result: Result<Report, ReportError[]>): void {
  if (result.ok) return assert.equal(typeof result.value.id, 'string');
  const { length } = result.error;
  assert.ok(length >= 1 && length <= 50, `${length} errors`);
  for (const { kind, path, message } of result.error) {
    assert.ok(Object.hasOwn(KINDS, kind), kind);
    assert.ok(path.startsWith('$'), path);
    assert.ok(kind === 'json' || /^expected .+, found .+/su.test(message), message);
    assert.ok(path.length < 300 && message.length < 300, 'an error is no page');
  }
}

describe('of any report', () => {
  test('the schema and parse both say that it is valid, and parse gives back the same', () => {
    fc.assert(
      fc.property(arbitraryReport(), (report) => {
        const text = JSON.stringify(report);
        const { $schema: _, ...rest } = JSON.parse(text) as Loose;
        assert.ok(schema(JSON.parse(text)), ajv.errorsText(schema.errors));
        same(reportOf(parse(report)), rest);
        same(reportOf(parseJson(text)), rest);
      }),
      runs,
    );
  });

  test('parse neither changes the input nor keeps any part of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryReport(),
          mutated.map(({ document }) => document),
        ),
        (input) => {
          const before = JSON.stringify(input);
          const result = parse(freeze(input));
          assert.equal(JSON.stringify(input), before);
          if (!result.ok) return;
          const theirs = containers(input);
          for (const each of containers(result.value)) assert.equal(theirs.has(each), false);
        },
      ),
      runs,
    );
  });

  test('unknown fields anywhere are dropped', () => {
    fc.assert(
      fc.property(
        arbitraryReport(),
        fc.constantFrom('extra', 'Value', 'toString', 'constructor', '$'),
        fc.jsonValue(),
        (report, name, extra) => {
          const add = (object: object): unknown => ({ [name]: extra, ...object });
          const each = (entries: object | undefined) =>
            entries &&
            Object.fromEntries(Object.entries(entries).map(([key, item]) => [key, add(item as object)]));
          const longer = {
            ...report,
            [name]: extra,
            sources: each(report.sources),
            figures: each(report.figures),
            ...(report.series && { series: each(report.series) }),
            ...(report.exports && { exports: add(report.exports) }),
            ...(report.subscribers && { subscribers: add(report.subscribers) }),
            ...(report.developments && { developments: report.developments.map(add) }),
          };
          same(parse(longer), parse(report));
        },
      ),
      runs,
    );
  });
});

describe('of any report with one place changed', () => {
  test('the schema and parse agree whether it is valid, and on what remains of it', () => {
    fc.assert(
      fc.property(mutated, ({ document }) => {
        const cleaned = plain(document);
        const valid = schema(cleaned);
        const result = parse(document);
        const errors = errorsOf(result).filter(({ kind }) => !BEYOND_SCHEMA.includes(kind));
        assert.equal(errors.length === 0, valid, JSON.stringify(errors) + ajv.errorsText(schema.errors));
        if (result.ok) same(result.value, cleaned);
      }),
      runs,
    );
  });

  test('each error has its kind, points at the place or into it, and says what was expected and what was found', () => {
    fc.assert(
      fc.property(mutated, ({ document, path }) => {
        const result = parse(document);
        answers(result);
        for (const error of errorsOf(result))
          if (!BEYOND_SCHEMA.includes(error.kind)) assert.ok(error.path.startsWith(write(path)), error.path);
      }),
      runs,
    );
  });
});

describe('of anything at all', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  test('parse gives an answer and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (input) => {
        const result = parse(input);
        assert.equal(result.ok, false);
        answers(result);
      }),
      runs,
    );
  });

  test('parse gives an answer where it stands within a report, or is thrown there', () => {
    fc.assert(
      fc.property(
        arbitraryReport(),
        fc.nat(),
        way,
        anything,
        fc.boolean(),
        (report, first, steps, by, thrown) => {
          const document = plain(report);
          const path = follow(document, [first, ...steps]);
          const get = (): unknown => {
            if (thrown) throw by;
            return by;
          };
          Object.defineProperty(before(document, path), path.at(-1)!, { get, enumerable: true });
          answers(parse(document));
        },
      ),
      runs,
    );
  });

  test('parseJson gives an answer to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          arbitraryReport().map((each) => JSON.stringify(each).slice(0, -1)),
        ),
        (text) => {
          const result = parseJson(text);
          assert.equal(result.ok, false);
          answers(result);
        },
      ),
      runs,
    );
  });
});
