import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citation, csv, type Fact, type Provenance } from '../../src/format/facts.js';
import type { Formatter } from '../../src/format/formatter.js';
import type { LocaleChoice } from '../../src/format/locale.js';
import type { Power, Report } from '../../src/model/report.types.js';
import { arbitraryPeriod, arbitraryReport, arbitraryValue } from '../support/arbitrary-report.js';
import { runs } from '../support/runs.js';
import { counter, eachLeaf, fields, formatter, gauge, list } from './helpers.js';

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

/** One of each kind: every further one would cost the making of a dozen Intl objects for each report. */
const kindOfLocale = fc.constantFrom<LocaleChoice[]>(
  { lang: 'en' },
  { lang: 'en-IN' },
  { lang: 'ur' },
  { lang: 'ur-PK', digits: 'arabext', grouping: 'indian' },
);

/** What a slip of a program leaves in a text. */
const SLIPS = /NaN|undefined|null|Infinity|∞|\[object/g;

/** Strings of a result hold no slip of a program, unless the report itself has it; numbers are numbers. */
function sound(result: { provenance: Provenance }, report: Report): void {
  const own = JSON.stringify(report);
  const isolates = !/[\u2066-\u2069]/.test(own);
  eachLeaf(result, (leaf, path) => {
    const [parent, name] = path.slice(-2);
    if (typeof leaf === 'number') {
      // the data behind a computed figure has ends that may be open; no text is made of them here
      const open =
        parent !== 'figure' ? undefined : name === 'low' ? -Infinity : name === 'high' ? Infinity : undefined;
      if (!Number.isFinite(leaf) && leaf !== open) assert.fail(`${path.join('.')} is ${leaf}`);
      return;
    }
    for (const slip of leaf.match(SLIPS) ?? [])
      if (!own.includes(slip)) assert.fail(`${path.join('.')}: ${leaf}`);
    if (!leaf && ['label', 'title', 'number'].includes(name ?? '')) assert.fail(`${path.join('.')} is empty`);
    if (isolates && leaf.split('\u2066').length !== leaf.split('\u2069').length)
      assert.fail(`${path.join('.')} has open isolates: ${leaf}`);
  });
  const named = result.provenance.sources.length;
  assert.ok(named <= Object.keys(report.sources).length, 'each source is named once');
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

describe('whatever a report holds, in whatever language', () => {
  const both = <T>(check: (report: Report, choice: LocaleChoice) => T): void =>
    fc.assert(
      fc.property(arbitraryReport(), kindOfLocale, (report, choice) => void check(report, choice)),
      runs,
    );

  test('the gauge’s words are sound, and name each source once', () =>
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

  test('the counter’s words are sound, and name each source once', () =>
    both((report, choice) => {
      if (!report.subscribers) return;
      const text = counter(choice, report);
      sound(text, report);
      soundFacts(text.facts);
      assert.ok(text.summary && text.total.number);
      for (const { value } of [...text.parts, ...text.rates, ...text.changes]) assert.ok(value);
      for (const { words } of text.changes) assert.ok(words);
    }));

  test('the list’s words are sound, and name each source once', () =>
    both((report, choice) => {
      const text = list(choice, report, { ranked: true });
      sound(text, report);
      soundFacts(text.facts);
      assert.ok(text.summary);
      assert.equal(new Set(text.items.map(({ anchor }) => anchor)).size, text.items.length);
    }));
});

/** A text without the marks that order it, its digits 0 to 9. */
const latin = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٬/g, ',')
    .replace(/٫/g, '.');

/** The number that a reader takes from a text, its scale word counted in, and what that word is worth. */
function readBack(f: Formatter, text: string): { value: number; per: number } {
  const { scales, indianScales = [] } = f.locale.language;
  // the longest first: a lakh crore is no crore
  const words = [...scales, ...indianScales].sort((one, other) => other.word.length - one.word.length);
  const per = words.find(({ word }) => text.includes(word))?.per ?? 1;
  const [, sign = '', digits = ''] = /(−?)[^\d−]*(\d[\d,.]*)/.exec(latin(text)) ?? [];
  return { value: Number(digits.replaceAll(',', '')) * per * (sign ? -1 : 1), per };
}

describe('any number', () => {
  const write = (choice: LocaleChoice): Formatter => formatter(choice);
  const step = fc.option(fc.constantFrom(1e-9, 0.05, 1, 250, 1e6, 1e18), { nil: undefined });
  const power = fc.constantFrom<Power[]>(1, 1e3, 1e5, 1e6, 1e7, 1e9, 1e11, 1e12);
  const scale = fc.option(power, { nil: undefined });
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

  test('reads back as itself, but for what it is rounded to', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, unit, scale, step, (choice, value, of, pinned, roundedTo) => {
        const f = write(choice);
        const text = f.amount(value, of, { scale: pinned, roundedTo });
        const read = readBack(f, text);
        const size = Math.abs(value);
        // three digits behind the point, or three in all where the number is below 1 of its scale word
        const stated = Math.max(size >= read.per / 2 ? read.per / 1000 : 0, size / 100);
        // twenty digits behind the point are all that Intl writes, and a number holds sixteen in all
        const least = read.per / 1e20 + size * 1e-12;
        const off = Math.abs(read.value - value);
        assert.ok(off <= (roundedTo ?? stated) / 2 + least, `${text} for ${value}`);
      }),
      runs,
    ));

  test('that was computed reads back as itself to three digits', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, unit, (choice, value, of) => {
        const f = write(choice);
        const text = f.outcome({ value, low: value, high: value, unit: of, working: [] });
        const off = Math.abs(readBack(f, text).value - value);
        assert.ok(off <= Math.abs(value) / 200 + 1e-20, `${text} for ${value}`);
      }),
      runs,
    ));

  test('has the digits that were chosen, and no others', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, unit, arbitraryPeriod, (choice, value, of, period) => {
        const f = write(choice);
        const { digits = choice.lang.endsWith('arabext') ? 'arabext' : 'latn' } = choice;
        for (const text of [
          f.amount(value, of),
          f.band({ value, low: value, high: value + 1e6, unit: of, working: [] }),
          f.dates(period),
          f.day(period.start),
        ])
          assert.doesNotMatch(text, digits === 'latn' ? /[^\P{Nd}0-9]/u : /[^\P{Nd}۰-۹]/u);
      }),
      runs,
    ));

  test('stands in an isolate of its own in right-to-left text, and in none elsewhere', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, arbitraryValue, unit, (choice, one, other, of) => {
        const f = write(choice);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const text = f.amount(one, of) + f.band({ value: low, low, high, unit: of, working: [] });
        const outside = text.replace(/\u2066[−+]?[\d۰-۹.,٫٬]+\u2069/g, '');
        assert.doesNotMatch(outside, /[\u2066-\u2069]/);
        if (f.locale.language.dir === 'rtl') assert.doesNotMatch(outside, /\p{Nd}/u);
        else assert.equal(outside, text);
      }),
      runs,
    ));

  test('has the scale word that was pinned, wherever the language has one', () =>
    fc.assert(
      fc.property(locale, arbitraryValue, power, step, (choice, value, pinned, roundedTo) => {
        const f = write(choice);
        const { scales, indianScales = [] } = f.locale.language;
        const known = [...scales, ...indianScales].some(({ per }) => per === pinned);
        if (!known && pinned !== 1) return;
        const text = f.amount(value, 'cables', { scale: pinned, roundedTo });
        assert.equal(readBack(f, text).per, pinned, text);
      }),
      runs,
    ));

  test('keeps its place beside another, and the growth between the two', () =>
    fc.assert(
      fc.property(
        locale,
        fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
        fc.double({ min: 1.02, max: 1000, noNaN: true }),
        scale,
        (choice, before, times, pinned) => {
          const f = write(choice);
          const now = before * times;
          const [was, is] = [before, now].map((value) => {
            return readBack(f, f.amount(value, 'PKR', { scale: pinned })).value;
          }) as [number, number];
          assert.ok(was < is, `${was} and ${is} for ${before} and ${now}`);
          assert.ok(Math.abs(is / was / times - 1) < 0.012, `${is / was} for ${times}`);
        },
      ),
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
