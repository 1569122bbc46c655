import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citation, csv, type Fact } from '../../src/format/facts.js';
import type { Formatter } from '../../src/format/formatter.js';
import type { LocaleChoice } from '../../src/format/locale.js';
import type { Report } from '../../src/model/report.types.js';
import { arbitraryPeriod, arbitraryReport, arbitraryValue } from '../support/arbitrary-report.js';
import { counter, fields, formatter, gauge, leaves, list } from './helpers.js';

const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 500) };

const locale: fc.Arbitrary<LocaleChoice> = fc.record(
  {
    lang: fc.constantFrom(
      'en',
      'en-PK',
      'en-GB',
      'en-US',
      'en-IN',
      'ur',
      'ur-PK',
      'ur-IN',
      'ur-PK-u-nu-arabext',
      'fi',
      'no tag',
    ),
    digits: fc.constantFrom<('latn' | 'arabext')[]>('latn', 'arabext'),
    grouping: fc.constantFrom<('western' | 'indian')[]>('western', 'indian'),
  },
  { requiredKeys: ['lang'], noNullPrototype: true },
);

const TOKENS = ['NaN', 'undefined', 'null', 'Infinity', '∞', '[object'];

/** Strings of a result hold no slip of a program, unless the report itself has it; numbers are numbers. */
function sound(result: unknown, report: Report): void {
  const own = JSON.stringify(report);
  const tokens = TOKENS.filter((token) => !own.includes(token));
  const isolates = !/[\u2066-\u2069]/.test(own);
  for (const [path, leaf] of leaves(result)) {
    if (typeof leaf === 'number') {
      // the data behind a computed figure has ends that may be open; no text is made of them here
      const open = /\.figure\.low$/.test(path)
        ? -Infinity
        : /\.figure\.high$/.test(path)
          ? Infinity
          : undefined;
      assert.ok(Number.isFinite(leaf) || leaf === open, `${path} is ${leaf}`);
      continue;
    }
    for (const token of tokens) assert.ok(!leaf.includes(token), `${path}: ${leaf}`);
    if (/\.(label|title|number)$/.test(path)) assert.ok(leaf, `${path} is empty`);
    if (isolates)
      assert.equal(
        leaf.match(/\u2066/g)?.length,
        leaf.match(/\u2069/g)?.length,
        `${path} has open isolates: ${leaf}`,
      );
  }
}

function soundFacts(facts: Fact[]): void {
  for (const { value, kind } of facts) assert.ok(value && kind);
  const text = csv(facts);
  assert.doesNotMatch(text, /[\u2066-\u2069]/);
  const rows = fields(text);
  assert.equal(rows.length, facts.length + 1);
  for (const row of rows.slice(1)) {
    assert.equal(row.length, 11);
    assert.match(row[1]!, /^-?\d/);
    // what a spreadsheet would run
    for (const [column, cell] of row.entries()) if (column !== 1) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
}

describe('whatever a report holds, in whatever locale', () => {
  const both = <T>(check: (report: Report, choice: LocaleChoice) => T): void =>
    fc.assert(
      fc.property(arbitraryReport(), locale, (report, choice) => void check(report, choice)),
      runs,
    );

  test('the gauge’s words are sound', () =>
    both((report, choice) => {
      if (!report.exports) return;
      const text = gauge(choice, report);
      sound(text, report);
      soundFacts(text.facts);
      assert.ok(text.summary && text.achieved && text.ofTarget);
      for (const { text: mark } of [...text.marks, ...text.monthMarks]) assert.ok(mark);
      for (const { text: line } of text.pace) assert.ok(line);
      for (const { source } of text.workings) assert.ok(source);
      assert.ok(citation(text.title, text.summary, text.provenance, 'https://x.example/'));
    }));

  test('the counter’s words are sound', () =>
    both((report, choice) => {
      if (!report.subscribers) return;
      const text = counter(choice, report);
      sound(text, report);
      soundFacts(text.facts);
      assert.ok(text.summary && text.total.number);
      for (const { value } of [...text.parts, ...text.rates, ...text.changes]) assert.ok(value);
      for (const { words } of text.changes) assert.ok(words);
    }));

  test('the list’s words are sound', () =>
    both((report, choice) => {
      const text = list(choice, report, { ranked: true });
      sound(text, report);
      soundFacts(text.facts);
      assert.ok(text.summary);
      assert.equal(new Set(text.items.map(({ anchor }) => anchor)).size, text.items.length);
    }));

  test('sources are named once each', () =>
    both((report, choice) => {
      const given = Object.keys(report.sources).length;
      for (const { provenance } of [
        list(choice, report),
        ...(report.exports ? [gauge(choice, report)] : []),
        ...(report.subscribers ? [counter(choice, report)] : []),
      ])
        assert.ok(provenance.sources.length <= given);
    }));
});

describe('any number', () => {
  const write = (choice: LocaleChoice): Formatter => formatter(choice);
  const step = fc.option(fc.constantFrom(1e-9, 0.05, 1, 250, 1e6, 1e18), { nil: undefined });
  const unit = fc.constantFrom('USD', 'PKR', 'JPY', 'percent', 'ratio', 'cables', '', 'month', 'day');

  test('is written with digits, a minus only where it is below zero, and its scale at most once', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, unit, step, (choice, value, of, roundedTo) => {
        const text = write(choice).amount(value, of, { roundedTo });
        assert.match(text, /\p{Nd}/u);
        assert.doesNotMatch(text, /NaN|Infinity|undefined|-/);
        if (value >= 0) assert.doesNotMatch(text, /−/);
        assert.ok((text.match(/−/g) ?? []).length <= 1);
      }),
      runs,
    ));

  test('is never written as a thousand of its scale word where the next one is at hand', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryValue,
          fc.double({ min: 0.999, max: 1.001, noNaN: true }).map((near) => near * 1e9),
        ),
        step,
        fc.constantFrom(undefined, 3, 4),
        (value, roundedTo, digits) => {
          const style = { roundedTo, ...(digits && { digits }) };
          assert.doesNotMatch(
            formatter('en').amount(value, 'USD', style),
            /1,000(\.0*)?\u00a0(million|billion)/,
          );
        },
      ),
      runs,
    ));

  test('on its way up is written in the figure’s own scale', () =>
    fc.assert(
      fc.property(
        locale,
        arbitraryValue,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (choice, value, part) => {
          const f = write(choice);
          const to = { label: 'x', value, unit: 'USD', kind: 'actual' } as const;
          const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
          const text = f.passing(to, value * part);
          assert.doesNotMatch(text, /NaN|Infinity/);
          assert.equal(letters(text), letters(f.figure(to)));
        },
      ),
      runs,
    ));

  test('makes a range that is in order and open where it must be', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, arbitraryValue, unit, (choice, one, other, of) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const derived = { value: low, low, high, unit: of, working: [] };
        const f = write(choice);
        const text = f.band(derived);
        assert.doesNotMatch(text, /NaN|Infinity|undefined/);
        if (low === high) assert.equal(text, '');
        assert.ok(f.band({ ...derived, high: Infinity }));
        assert.ok(f.band({ ...derived, low: -Infinity }));
        assert.equal(f.band({ ...derived, low: -Infinity, high: Infinity }), '');
      }),
      runs,
    ));

  test('any period and any of its days has a name', () =>
    fc.assert(
      fc.property(locale, arbitraryPeriod, (choice, period) => {
        const f = write(choice);
        for (const text of [f.period(period), f.dates(period), f.day(period.end), f.month(period.start)]) {
          assert.ok(text);
          assert.doesNotMatch(text, /Invalid|NaN/);
        }
      }),
      runs,
    ));
});
