import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Figure, Report } from '../../src/model/report.types.js';

const DATA = new URL('../../data/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

const first = json<Report>('pakistan-ict-2025.json');
const update = json<Report>('pakistan-ict-2025-update.json');
const REPORTS: [string, Report][] = [
  ['pakistan-ict-2025.json', first],
  ['pakistan-ict-2025-update.json', update],
];

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(json('../src/model/report.schema.json'));

const FACTS: Record<string, [value: number, unit: string]> = {
  'exports-to-date': [1_800_000_000, 'USD'],
  'exports-growth': [19, 'percent'],
  'exports-target': [5_000_000_000, 'USD'],
  'exports-record-month': [386_000_000, 'USD'],
  'exports-surged-past': [5_000_000_000, 'USD'],
  'exports-needed-claim': [500_000_000, 'USD'],
  'exports-first-quarter': [1_057_000_000, 'USD'],
  'exports-august': [337_000_000, 'USD'],
  'exports-september': [366_000_000, 'USD'],
  'exports-july-october': [1_443_000_000, 'USD'],
  'exports-fy25': [3_800_000_000, 'USD'],
  'exports-fy25-computer-services': [3_240_000_000, 'USD'],
  'exports-fy25-telecom': [554_000_000, 'USD'],
  'exports-fy25-information-services': [21_000_000, 'USD'],
  'exports-fy29-ambition': [10_000_000_000, 'USD'],
  'total-subscribers': [200_000_000, 'subscribers'],
  'broadband-connections': [150_000_000, 'subscribers'],
  'telecom-coverage': [92, 'percent'],
  'broadband-penetration': [60, 'percent'],
  'sector-revenue': [1_000_000_000_000, 'PKR'],
  'sector-revenue-growth': [12, 'percent'],
  'revenue-2023': [850_000_000_000, 'PKR'],
  'revenue-such-tv': [803_000_000_000, 'PKR'],
  exchequer: [402_000_000_000, 'PKR'],
  'exchequer-previous': [336_000_000_000, 'PKR'],
  'submarine-cables': [4, 'cables'],
  'cellular-2023': [192_000_000, 'subscribers'],
  'broadband-2023': [130_000_000, 'subscribers'],
  'ai-professionals': [1_000_000, 'professionals'],
  'ai-civic-projects': [50_000, 'projects'],
  'ai-products': [1_000, 'products'],
  'ai-scholarships': [3_000, 'scholarships'],
  'ai-research-projects': [1_000, 'projects'],
  chromebooks: [500_000, 'devices'],
  'digital-retail': [60_000_000_000_000, 'PKR'],
};

const UPDATED: typeof FACTS = {
  ...FACTS,
  'exports-to-date': [2_240_000_000, 'USD'],
  'exports-record-month': [437_000_000, 'USD'],
};

const figure = (report: Report, id: string): Figure => {
  const found = report.figures[id];
  assert.ok(found, `no figure ${id}`);
  return found;
};

const points = (report: Report) => {
  const monthly = report.series?.['exports-monthly'];
  assert.ok(monthly, 'no series exports-monthly');
  return monthly.points;
};

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

for (const [name, report] of REPORTS)
  test(`${name} fits the schema`, () => {
    assert.ok(validate(report), ajv.errorsText(validate.errors));
  });

test('There is a broken report for every kind of error', () => {
  const kinds = 'duplicate enum format json order range reference required size type'.split(' ');
  const files = readdirSync(new URL('invalid/', DATA)).filter((file) => file.endsWith('.json'));
  assert.deepEqual(files.sort(), kinds.map((kind) => `${kind}.json`).sort());
});

for (const kind of ['type', 'required', 'enum', 'format', 'range', 'size'])
  test(`The broken report ${kind}.json fails the schema in one place, the one its README names`, () => {
    assert.equal(validate(json(`invalid/${kind}.json`)), false);
    const row = text('invalid/README.md').match(`\`${kind}\\.json\`.*?\`(\\$[^\`]*)\``);
    assert.ok(row, 'no row in the README');
    const places = new Set(
      validate.errors!.map(
        ({ instancePath, params }) =>
          `$${instancePath.replaceAll('/', '.')}${params.missingProperty ? `.${params.missingProperty}` : ''}`,
      ),
    );
    assert.deepEqual([...places], [row[1]]);
  });

for (const kind of ['order', 'duplicate', 'reference'])
  test(`The broken report ${kind}.json passes the schema, which cannot see its fault`, () => {
    assert.ok(validate(json(`invalid/${kind}.json`)), ajv.errorsText(validate.errors));
  });

test('The broken reports for order, duplicate and reference hold the fault that their name says', () => {
  const { period } = figure(json<Report>('invalid/order.json'), 'exports-to-date');
  assert.ok(period!.end < period!.start);
  const ids = json<Report>('invalid/duplicate.json').developments!.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length - 1);
  const { exports, figures } = json<Report>('invalid/reference.json');
  assert.ok(!Object.hasOwn(figures, exports!.achieved));
});

test('The broken report json.json is not JSON', () => {
  assert.throws(() => json('invalid/json.json'), SyntaxError);
});

const TEXTS = new Set(['title', 'label', 'note', 'summary', 'text', 'name']);

/** Every text of a report with its path. A status is a known word, which the widgets translate. */
function* texts(node: unknown, path = '$'): Generator<[string, unknown]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const at = `${path}.${key}`;
    if (TEXTS.has(key)) yield [at, value];
    else if (key === 'points' && path.startsWith('$.developments'))
      yield* (value as unknown[]).map((point, index): [string, unknown] => [`${at}.${index}`, point]);
    else yield* texts(value, at);
  }
}

const ARABIC = /\p{Script=Arabic}/u;

for (const [name, report] of REPORTS) {
  test(`Every text of ${name} is there in English and in Urdu`, () => {
    const all = [...texts(report)];
    assert.ok(all.length > 100, `only ${all.length} texts found`);
    for (const [path, value] of all) {
      assert.deepEqual(Object.keys(value as object).sort(), ['en', 'ur'], path);
      const { en, ur } = value as { en: string; ur: string };
      assert.ok(en.trim() && !ARABIC.test(en), `${path}: ${en}`);
      assert.ok(ARABIC.test(ur) && !/[A-Za-z]/.test(ur), `${path}: ${ur}`);
      for (const each of [en, ur])
        assert.equal(each, each.trim().replace(/\s+/g, ' ').normalize('NFC'), path);
      assert.ok(!/[يكه]/.test(ur), `${path} has an Arabic letter where Urdu has its own: ${ur}`);
    }
  });

  test(`Every noun of ${name} has its plural forms in English and in Urdu`, () => {
    for (const [id, noun] of Object.entries(report.units ?? {}))
      for (const lang of ['en', 'ur']) assert.ok(noun[lang]?.one && noun[lang]?.other, `${id} ${lang}`);
  });

  test(`Every label of ${name} is short`, () => {
    for (const [id, { label }] of Object.entries(report.figures))
      for (const each of Object.values(label)) assert.ok(each.length <= 40, `${id}: ${each}`);
  });

  test(`Every figure and every month of ${name} has an as-of date and a source`, () => {
    const last = report.updated ?? report.published;
    for (const [id, each] of [...Object.entries(report.figures), ...Object.entries(points(report))]) {
      assert.ok(each.source, id);
      assert.ok(each.asOf && each.asOf <= last, id);
      if (each.period && each.kind !== 'target' && each.kind !== 'claim')
        assert.ok(each.period.end < each.asOf, id);
      const published = report.sources[each.source]!.published;
      if (published) assert.ok(each.asOf >= published, id);
    }
  });

  test(`Every reference of ${name} resolves`, () => {
    const known = (
      room: 'figures' | 'sources' | 'series',
      ids: (string | undefined)[],
      from: string,
    ): void => {
      for (const id of ids)
        if (id !== undefined) assert.ok(Object.hasOwn(report[room] ?? {}, id), `${from} names ${room} ${id}`);
    };
    for (const [id, each] of Object.entries(report.figures)) {
      known('sources', [each.source], id);
      known(
        'figures',
        [each.previous, ...(each.alternatives ?? []), ...(each.derivation?.figures ?? [])],
        id,
      );
      if (!/^([A-Z]{3}|percent)$/.test(each.unit))
        assert.ok(report.units?.[each.unit], `${id}: ${each.unit}`);
    }
    for (const [id, { source, points }] of Object.entries(report.series ?? {}))
      for (const each of [{ source }, ...points]) {
        known('sources', [each.source], id);
        if ('derivation' in each) known('figures', each.derivation?.figures ?? [], id);
      }
    const { exports, subscribers, developments, corrections } = report;
    assert.ok(exports && subscribers && developments);
    known(
      'figures',
      [exports.achieved, exports.target, exports.record, ...(exports.claims ?? [])],
      'exports',
    );
    known('series', [exports.monthly], 'exports');
    const { total, parts = [], rates = [], changes = [] } = subscribers;
    known('figures', [total, ...parts, ...rates, ...changes], 'subscribers');
    for (const each of developments) {
      known('figures', each.figures ?? [], each.id);
      known('sources', [each.source], each.id);
    }
    for (const each of corrections ?? []) known('figures', each.figures ?? [], each.date);
  });

  test(`Every figure that ${name} derives is the result of its rule, within its rounding`, () => {
    const derived = [
      ...Object.values(report.figures),
      ...points(report).map((point) => ({ ...point, roundedTo: 1_000_000 })),
    ].filter((each) => each.derivation);
    assert.equal(derived.length, 2);
    for (const { value, roundedTo, derivation } of derived) {
      const [head = 0, ...rest] = derivation!.figures.map((id) => figure(report, id).value);
      const result = derivation!.rule === 'sum' ? head + sum(rest) : head - sum(rest);
      assert.ok(Math.abs(result - value) <= roundedTo! / 2, `${result} is not ${value}`);
    }
  });

  test(`The widgets of ${name} get what their figures can bear`, () => {
    const { exports, subscribers } = report;
    const [achieved, target, record] = [exports!.achieved, exports!.target, exports!.record!].map((id) =>
      figure(report, id),
    );
    assert.equal(achieved!.period!.start, target!.period!.start);
    assert.equal(record!.kind, 'record');
    assert.equal(record!.value, Math.max(...points(report).map(({ value }) => value)));
    for (const id of exports!.claims!) assert.equal(figure(report, id).kind, 'claim');
    const total = figure(report, subscribers!.total);
    for (const id of subscribers!.parts!) assert.equal(figure(report, id).unit, total.unit);
    for (const id of subscribers!.rates!) assert.equal(figure(report, id).unit, 'percent');
    for (const id of subscribers!.changes!) assert.ok(figure(report, id).previous, id);
  });
}

test('The report holds every figure of its sources with its value and unit, and no other', () => {
  const found = Object.entries(first.figures).map(([id, { value, unit }]) => [id, [value, unit]]);
  assert.deepEqual(Object.fromEntries(found), FACTS);
});

test('The update changes the value of no figure but the sum so far and the record month', () => {
  const found = Object.entries(update.figures).map(([id, { value, unit }]) => [id, [value, unit]]);
  assert.deepEqual(Object.fromEntries(found), UPDATED);
});

test('The update names in its correction every figure that it changes', () => {
  assert.equal(update.id, first.id);
  assert.equal(update.updated, '2026-01-20');
  const changed = Object.keys(first.figures).filter(
    (id) => JSON.stringify(first.figures[id]) !== JSON.stringify(update.figures[id]),
  );
  assert.deepEqual(
    update.corrections!.map(({ date, figures }) => [date, figures?.toSorted()]),
    [['2026-01-20', changed.sort()]],
  );
});

test('The five months add up to 1,799 million dollars, which rounds to the 1.8 billion achieved', () => {
  const values = points(first).map(({ value }) => value);
  assert.deepEqual(values, [354e6, 337e6, 366e6, 386e6, 356e6]);
  assert.equal(sum(values), 1_799_000_000);
  assert.ok(Math.abs(figure(first, 'exports-to-date').value - sum(values)) <= 100_000_000 / 2);
  assert.equal(sum(values.slice(0, 4)), figure(first, 'exports-july-october').value);
});

test('December brings the six months to 2,236 million dollars, which rounds to the 2.24 billion achieved', () => {
  const values = points(update).map(({ value }) => value);
  assert.equal(values.at(-1), 437_000_000);
  assert.equal(sum(values), 2_236_000_000);
  assert.ok(Math.abs(figure(update, 'exports-to-date').value - sum(values)) <= 10_000_000 / 2);
});

test('July is the first quarter less August and September', () => {
  for (const [, report] of REPORTS) {
    const july = points(report)[0]!;
    assert.equal(july.period.start, '2025-07-01');
    assert.deepEqual(july.derivation, {
      rule: 'difference',
      figures: ['exports-first-quarter', 'exports-august', 'exports-september'],
    });
    const [quarter, august, september] = july.derivation!.figures.map((id) => figure(report, id).value);
    assert.equal(july.value, quarter! - august! - september!);
  }
});

test('The months of the series are whole, in order and without a gap', () => {
  for (const [, report] of REPORTS)
    points(report).forEach(({ period }, index) => {
      const start = new Date(Date.UTC(2025, 6 + index, 1)).toISOString().slice(0, 10);
      const end = new Date(Date.UTC(2025, 7 + index, 0)).toISOString().slice(0, 10);
      assert.deepEqual(period, { start, end });
    });
});

test('The seven developments stand in the order of the review, each with its status', () => {
  for (const [, report] of REPORTS)
    assert.deepEqual(
      report.developments!.map(({ id, status }) => [id, status]),
      [
        ['ai-policy', 'approved'],
        ['chromebooks', 'launched'],
        ['ict-exports', 'achieved'],
        ['crypto-regulation', 'established'],
        ['fintech', 'achieved'],
        ['cybersecurity-act', 'proposed'],
        ['telecom-growth', 'achieved'],
      ],
    );
});

test('The note on the claim of 5 billion dollars names the arithmetic that bounds it', () => {
  const note = (report: Report) => (figure(report, 'exports-surged-past').note as { en: string }).en;
  assert.match(note(first), /12 × 386 million = 4\.632 billion/);
  assert.equal(12 * 386e6, 4.632e9);
  assert.match(note(update), /12 × 437 million = 5\.244 billion.*4\.683 billion/);
  assert.equal(12 * 437e6, 5.244e9);
  assert.equal(11 * 386e6 + 437e6, 4.683e9);
});

test('The data package lists both reports, and every path in it exists', () => {
  const { resources } = json<{ resources: { path: string }[] }>('datapackage.json');
  assert.deepEqual(
    resources.map(({ path }) => path),
    REPORTS.map(([name]) => name),
  );
  for (const { path } of resources) assert.ok(existsSync(new URL(path, DATA)), path);
});
