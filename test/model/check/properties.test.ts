import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inEnglish } from '../../../src/format/english.js';
import { offsetOf, scan, type Places } from '../../../src/model/check/json-places.js';
import { RULES } from '../../../src/model/check/rules.js';
import { addDays, lastOfMonth } from '../../../src/model/period.js';
import type { Figure, Period, Report } from '../../../src/model/report.types.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { findingsOf, found } from './findings.js';

/** Rules that compute. */
const ARITHMETIC = [
  'beyond-best-month',
  'record-above-total',
  'part-above-total',
  'series-sum',
  'record-below-series',
  'record-differs',
  'alternatives-dispute',
  'unlinked-dispute',
  'percentage-disagrees',
  'derivation-disagrees',
  'derivation-figures',
  'finer-than-rounded',
];

/** How a newsroom rounds: to which step, which way, and whether it says so. */
interface Rounding {
  step: number;
  way: 'exact' | 'nearest' | 'over' | 'under';
  about: boolean;
}

const STEPS = [0.01, 0.1, 0.25, 1, 5, 10, 100, 250, 1e3, 1e4, 1e5, 1e6, 1e8];

const rounding = (steps = STEPS): fc.Arbitrary<Rounding> =>
  fc.record({
    step: fc.constantFrom(...steps),
    way: fc.constantFrom('exact', 'nearest', 'nearest', 'over', 'under'),
    about: fc.boolean(),
  });

/** A figure that states a true number in a rounded way. */
function stated(
  truth: number,
  unit: string,
  { step, way, about }: Rounding,
  more: Partial<Figure> = {},
): Figure {
  const common = { label: 'Figure', unit, kind: 'actual' as const, ...more };
  if (way === 'exact') return { ...common, value: truth };
  const round = { nearest: Math.round, over: Math.floor, under: Math.ceil }[way];
  const value = round(truth / step) * step || 0;
  const qualifier = way === 'nearest' ? (about ? 'about' : undefined) : way;
  return { ...common, value, roundedTo: step, ...(qualifier && { qualifier }) };
}

const MONTHS: Period[] = [];
for (let start = '2023-07-01'; MONTHS.length < 24; start = addDays(MONTHS.at(-1)!.end, 1))
  MONTHS.push({ start, end: lastOfMonth(start) });

const amount = fc.oneof(
  fc.integer({ min: 0, max: 900_000_000 }),
  fc.integer({ min: -500_000, max: 500_000 }),
  fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
);

/** Numbers that belong together, and a report that states each of them rounded in a way of its own. */
const consistent = fc
  .record({
    months: fc.array(amount, { minLength: 1, maxLength: 24 }),
    before: amount,
    split: fc.double({ min: 0, max: 1, noNaN: true }),
    ways: fc.array(rounding(), { minLength: 8, maxLength: 8 }),
    points: fc.constantFrom(...STEPS, undefined),
    percents: fc.array(rounding([0.01, 0.1, 1, 5, 10]), { minLength: 2, maxLength: 2 }),
  })
  .map(({ months, before, split, ways, points, percents }): Report => {
    const periods = MONTHS.slice(0, months.length);
    const sum = months.reduce((total, value) => total + value, 0);
    const best = Math.max(...months);
    const whole = { start: periods[0]!.start, end: periods.at(-1)!.end };
    const parts = [sum * split, sum - sum * split] as const;
    const [one, two] = percents as [Rounding, Rounding];
    const way = (index: number): Rounding => ways[index]!;
    const point = (value: number): number => (points ? Math.round(value / points) * points || 0 : value);
    const figures: Record<string, Figure> = {
      sum: stated(sum, 'USD', way(0), { period: whole, alternatives: ['again'] }),
      again: stated(sum, 'USD', way(1), { period: whole }),
      record: stated(best, 'USD', way(2), { kind: 'record', period: periods[months.indexOf(best)]! }),
      claim: stated(sum, 'USD', way(3), { kind: 'claim', period: whole }),
      target: { label: 'Target', value: 1e9, unit: 'USD', kind: 'target', period: whole },
      first: stated(parts[0], 'USD', way(4), { label: 'First part' }),
      second: stated(parts[1], 'USD', way(5), { label: 'Second part' }),
      before: stated(before, 'USD', way(6), { label: 'Before' }),
      together: stated(sum, 'USD', way(7), {
        label: 'Both',
        derivation: { rule: 'sum', figures: ['first', 'second'] },
      }),
      rest: stated(sum - parts[0], 'USD', way(0), {
        label: 'Rest',
        derivation: { rule: 'difference', figures: ['sum', 'first'] },
      }),
      gain: stated(sum - before, 'USD', way(1), {
        label: 'Gain',
        derivation: { rule: 'difference', figures: ['sum', 'before'] },
      }),
    };
    if (before > 0)
      figures.growth = stated((sum / before - 1) * 100, 'percent', one, {
        label: 'Growth',
        derivation: { rule: 'change', figures: ['again', 'before'] },
      });
    if (sum > 0)
      figures.share = stated((parts[0] / sum) * 100, 'percent', two, {
        label: 'Share',
        derivation: { rule: 'share', figures: ['first', 'sum'] },
      });
    return {
      id: 'consistent',
      title: 'Consistent',
      lang: 'en',
      published: '2026-01-01',
      sources: {},
      figures,
      series: {
        monthly: {
          unit: 'USD',
          ...(points && { roundedTo: points }),
          points: periods.map((period, index) => ({ period, value: point(months[index]!) })),
        },
      },
      exports: { achieved: 'sum', target: 'target', record: 'record', monthly: 'monthly', claims: ['claim'] },
      subscribers: { total: 'sum', parts: ['first', 'second'] },
    };
  });

test('What follows from true numbers is found fault with under no rounding', () => {
  assert.deepEqual(
    ARITHMETIC.filter((name) => !RULES.some((rule) => rule.name === name)),
    [],
  );
  const rules = RULES.filter(({ name }) => ARITHMETIC.includes(name));
  fc.assert(
    fc.property(consistent, (report) => {
      const subject = { report, words: inEnglish(report), repeated: [], unknown: [] };
      const wrong = rules.flatMap(({ name, find }) =>
        [...find(subject)].map((remark) => ({ name, ...remark })),
      );
      assert.equal(JSON.stringify(wrong, null, 1), '[]');
    }),
    { numRuns: 20_000 },
  );
});

test('A sum, a part or a record that no rounding explains is always found', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 1, max: 24 }),
      rounding(),
      (each, count, way) => {
        const periods = MONTHS.slice(0, count);
        const period = { start: periods[0]!.start, end: periods.at(-1)!.end };
        const truth = each * count;
        // beyond what two roundings and the digits of a number can take
        const wrong = (truth + 3 * way.step) * 1.001;
        const report: Report = {
          id: 'wrong',
          title: 'Wrong',
          lang: 'en',
          published: '2026-01-01',
          sources: {},
          figures: {
            sum: stated(wrong, 'USD', { ...way, way: way.way === 'under' ? 'nearest' : way.way }, { period }),
            target: { label: 'Target', value: 1e12, unit: 'USD', kind: 'target', period },
            record: { label: 'Best', value: each, unit: 'USD', kind: 'record', period: periods[0]! },
          },
          series: {
            monthly: { unit: 'USD', points: periods.map((month) => ({ period: month, value: each })) },
          },
          exports: { achieved: 'sum', target: 'target', record: 'record', monthly: 'monthly' },
        };
        const rules = findingsOf(report).map(({ rule }) => rule);
        assert.ok(rules.includes('series-sum') && rules.includes('beyond-best-month'), rules.join());
      },
    ),
    { numRuns: 2000 },
  );
});

test('Whatever a report holds, its findings are sentences at places that it has, without NaN or Infinity', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const text = JSON.stringify(report);
      const places = scan(text) as Places;
      for (const { rule, path, message, working = '', advice } of found(text)) {
        assert.match(message, /^.+[.?]$/s, rule);
        assert.doesNotMatch(message, /NaN|Infinity|undefined/, rule);
        assert.doesNotMatch(working, /NaN|∞/, rule);
        assert.doesNotMatch(message + working, /[\u0000-\u001f\u202e\u2066]/, rule);
        assert.ok(advice, rule);
        const known = /\.(alternatives|points|figures|parts|rates|changes|claims|developments|checks)\[/.test(
          path,
        );
        assert.ok(places.offsets.has(path) || !known || offsetOf(places, path) > 0, `${rule} ${path}`);
      }
    }),
    { numRuns: 400 },
  );
});
