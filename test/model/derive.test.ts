import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as derive from '../../src/model/derive.js';
import type { Derived, Outcome, Reason, Working } from '../../src/model/derive.js';
import { addDays, days, eachMonth } from '../../src/model/period.js';
import type { Figure, Period } from '../../src/model/report.types.js';
import { arbitraryPeriod, arbitraryValue } from '../support/arbitrary-report.js';
import { runs } from '../support/runs.js';

// assert.ok always with a message: without one Node 20 reads the source for it, and under tsx that may never end
const period = (start: string, end: string): Period => ({ start, end });
const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  label: 'Some',
  value,
  unit: 'USD',
  kind: 'actual',
  ...more,
});

const FY26 = period('2025-07-01', '2026-06-30');
const target = figure(5e9, { kind: 'target', period: FY26 });
const achieved = figure(1.8e9, {
  roundedTo: 1e8,
  qualifier: 'about',
  period: period('2025-07-01', '2025-11-30'),
});
const record = figure(386e6, { kind: 'record', period: period('2025-10-01', '2025-10-31') });
const exchequer = figure(402e9, { unit: 'PKR', period: period('2024-07-01', '2025-06-30') });
const exchequerBefore = figure(336e9, { unit: 'PKR', period: period('2023-07-01', '2024-06-30') });

function derived(outcome: Outcome): Derived {
  assert.ok(derive.isDerived(outcome), JSON.stringify(outcome));
  return outcome;
}
const near = (value: number, expected: number, tolerance: number): void =>
  assert.ok(
    value === expected || Math.abs(value - expected) <= tolerance,
    `${value} is not ${expected} ± ${tolerance}`,
  );

/** A working as a reader would note it. */
const noted = (working: Working): string =>
  working.map((each) => (typeof each === 'string' ? each : `${each.value} ${each.unit}`)).join(' ');

describe('the facts of the first data set', () => {
  type Row = [string, Outcome, number, number, number, number, string, string];
  // name, outcome, value, low, high, tolerance, unit, working
  // prettier-ignore
  const rows: Row[] = [
    ['36.0 % of the target, 35 to 37', derive.progress(achieved, target), 36, 35, 37, 1e-9, 'percent', '1800000000 USD ÷ 5000000000 USD'],
    ['3.2 bn left', derive.remaining(achieved, target), 3.2e9, 3.15e9, 3.25e9, 1, 'USD', '5000000000 USD − 1800000000 USD'],
    ['457 m a month required, 450 to 464', derive.requiredPace(achieved, target), 457.142857e6, 450e6, 464.285714e6, 1, 'USD', '( 5000000000 USD − 1800000000 USD ) ÷ 7 month'],
    ['360 m a month on average, 350 to 370', derive.averagePace(achieved, target), 360e6, 350e6, 370e6, 1, 'USD', '1800000000 USD ÷ 5 month'],
    ['1.18 times the record', derive.requiredAgainstRecord(achieved, target, record), 1.1843, 1.1658, 1.2028, 1e-4, 'ratio', '457142857.14285713 USD ÷ 386000000 USD'],
    ['1.27 times the average', derive.requiredAgainstAverage(achieved, target), 1.2698, 1.2162, 1.3265, 1e-4, 'ratio', '457142857.14285713 USD ÷ 360000000 USD'],
    ['a plan of 2.083 bn', derive.plan(achieved, target), 2.083333e9, 2.083333e9, 2.083333e9, 1e3, 'USD', '5000000000 USD × 5 month ÷ 12 month'],
    ['283 m behind the plan', derive.againstPlan(achieved, target), -283.333e6, -333.333e6, -233.333e6, 1e3, 'USD', '1800000000 USD − 2083333333.3333333 USD'],
    ['13.6 % behind the plan', derive.againstPlanShare(achieved, target), -13.6, -16, -11.2, 1e-9, 'percent', '( 1800000000 USD − 2083333333.3333333 USD ) ÷ 2083333333.3333333 USD'],
    ['4.32 bn at this pace', derive.projection(achieved, target), 4.32e9, 4.2e9, 4.44e9, 1, 'USD', '1800000000 USD ÷ 5 month × 12 month'],
    ['4.502 bn at the record', derive.atRecord(achieved, target, record), 4.502e9, 4.452e9, 4.552e9, 1, 'USD', '1800000000 USD + 386000000 USD × 7 ratio'],
    ['19.6 % more for the exchequer', derive.change(exchequer, exchequerBefore), 19.642857, 19.642857, 19.642857, 1e-6, 'percent', '( 402000000000 PKR − 336000000000 PKR ) ÷ 336000000000 PKR'],
    ['66 bn more for the exchequer', derive.difference(exchequer, exchequerBefore), 66e9, 66e9, 66e9, 0, 'PKR', '402000000000 PKR − 336000000000 PKR'],
    ['75 % of subscribers on broadband', derive.share(figure(150e6, { unit: 'line', qualifier: 'over', roundedTo: 1e7 }), figure(200e6, { unit: 'line', qualifier: 'about', roundedTo: 1e7 })), 75, 73.17, 82.06, 0.01, 'percent', '150000000 line ÷ 200000000 line'],
  ];
  for (const [name, outcome, value, low, high, tolerance, unit, working] of rows)
    test(name, () => {
      const found = derived(outcome);
      near(found.value, value, tolerance);
      near(found.low, low, tolerance);
      near(found.high, high, tolerance);
      assert.equal(found.unit, unit);
      assert.equal(noted(found.working), working);
    });

  test('five months have passed and seven are left', () =>
    assert.deepEqual(derive.timeline(achieved, target), { elapsed: 5, left: 7, per: 'month' }));

  test('only a pace is per month', () => {
    assert.equal(derived(derive.requiredPace(achieved, target)).per, 'month');
    assert.equal(derived(derive.averagePace(achieved, target)).per, 'month');
    assert.equal('per' in derived(derive.projection(achieved, target)), false);
  });

  test('the claim of "half a billion a month" is never computed with', () =>
    assert.deepEqual(derive.share(figure(5e8, { kind: 'claim' }), target), { refused: 'claim' }));
});

describe('the band of a figure', () => {
  const cases: [string, number, Partial<Figure>, number, number][] = [
    ['an exact one is the number alone', 402e9, {}, 402e9, 402e9],
    ['an exact one that was rounded is half a step either side', 402e9, { roundedTo: 1e9 }, 401.5e9, 402.5e9],
    [
      'about, with a step, is half a step either side',
      1.8e9,
      { qualifier: 'about', roundedTo: 1e8 },
      1.75e9,
      1.85e9,
    ],
    ['about, without a step, goes by the last digit', 1.8e9, { qualifier: 'about' }, 1.75e9, 1.85e9],
    ['about, of a decimal, goes by the last digit', 1.5, { qualifier: 'about' }, 1.45, 1.55],
    ['about, of a negative, goes by the last digit', -200, { qualifier: 'about' }, -250, -150],
    ['about nothing is half of one either side', 0, { qualifier: 'about' }, -0.5, 0.5],
    ['over, with a step, is up to the next step', 150, { qualifier: 'over', roundedTo: 10 }, 150, 160],
    ['over, without a step, has no end', 150, { qualifier: 'over' }, 150, Infinity],
    ['under, with a step, is down to the step before', 150, { qualifier: 'under', roundedTo: 10 }, 140, 150],
    ['under, without a step, has no end', 150, { qualifier: 'under' }, -Infinity, 150],
  ];
  for (const [what, value, more, low, high] of cases)
    test(what, () => {
      const found = derive.band(figure(value, more));
      near(found.low, low, 1e-9);
      near(found.high, high, 1e-9);
    });
});

describe('the band of a derived figure', () => {
  const bounds = (outcome: Outcome) => [derived(outcome).low, derived(outcome).high];
  const whole = figure(200, { period: FY26 });

  test('has no upper end where the part has none', () =>
    assert.deepEqual(bounds(derive.share(figure(150, { qualifier: 'over' }), whole)), [75, Infinity]));
  test('has no lower end where the part has none', () =>
    assert.deepEqual(bounds(derive.share(figure(150, { qualifier: 'under' }), whole)), [-Infinity, 75]));
  test('falls where the whole rises', () =>
    assert.deepEqual(bounds(derive.share(figure(150), { ...whole, roundedTo: 100 })), [60, 100]));
  test('is down to nothing where the whole may be any number above', () =>
    assert.deepEqual(bounds(derive.share(figure(150), { ...whole, qualifier: 'over' })), [0, 75]));
  test('holds the value to the last digit, where rounding leaves the corners short of it', () => {
    const found = derived(derive.change(figure(19.2), figure(63.1, { roundedTo: 1e-14 })));
    assert.ok(found.low <= found.value && found.value <= found.high, JSON.stringify(found));
  });
  test('reaches from the number upward where the base may be as little as 0', () =>
    assert.deepEqual(bounds(derive.share(figure(3), figure(5, { roundedTo: 10 }))), [30, Infinity]));
  test('of a required pace is below nothing where the target may be reached already', () => {
    const [low, high] = bounds(derive.requiredPace({ ...achieved, value: 4.99e9 }, target));
    assert.ok(low! < 0 && high! > 0, `${low} to ${high}`);
  });
});

describe('months where they are whole, days where they are not', () => {
  const at = (done: Period, goal: Period) =>
    derive.timeline({ ...achieved, period: done }, { ...target, period: goal });
  // prettier-ignore
  const cases: [string, Period, Period, object][] = [
    ['whole months', period('2025-07-01', '2025-11-30'), FY26, { elapsed: 5, left: 7, per: 'month' }],
    ['an end in mid-month', period('2025-07-01', '2025-12-19'), FY26, { elapsed: 172, left: 193, per: 'day' }],
    ['a target that ends in mid-month', period('2025-07-01', '2025-11-30'), period('2025-07-01', '2026-06-15'), { elapsed: 153, left: 197, per: 'day' }],
    ['a start in mid-month', period('2025-04-06', '2025-06-30'), period('2025-04-06', '2026-04-05'), { elapsed: 86, left: 279, per: 'day' }],
    ['a start in mid-month, with whole months left', period('2025-04-06', '2025-06-30'), period('2025-04-06', '2026-03-31'), { elapsed: 86, left: 274, per: 'day' }],
    ['a February in months', period('2024-02-01', '2024-02-29'), period('2024-02-01', '2024-12-31'), { elapsed: 1, left: 10, per: 'month' }],
    ['the 28 February of a leap year in days', period('2024-02-01', '2024-02-28'), period('2024-02-01', '2024-12-31'), { elapsed: 28, left: 307, per: 'day' }],
    ['all but the last day', period('2025-07-01', '2026-06-29'), FY26, { elapsed: 364, left: 1, per: 'day' }],
    ['the end of all years', period('9999-07-01', '9999-11-30'), period('9999-07-01', '9999-12-31'), { elapsed: 5, left: 1, per: 'month' }],
  ];
  for (const [what, done, goal, expected] of cases)
    test(what, () => assert.deepEqual(at(done, goal), expected));

  test('a pace in days is per day and says so in its working', () => {
    const found = derived(
      derive.requiredPace({ ...achieved, period: period('2025-07-01', '2025-12-19') }, target),
    );
    assert.equal(found.per, 'day');
    near(found.value, 3.2e9 / 193, 1e-3);
    assert.deepEqual(found.working.at(-1), { value: 193, unit: 'day' });
  });

  test('a plan in days is in proportion to days', () => {
    const found = derived(derive.plan({ ...achieved, period: period('2025-07-01', '2025-12-19') }, target));
    near(found.value, (5e9 * 172) / 365, 1e-3);
  });
});

describe('a change is of periods of one length', () => {
  // prettier-ignore
  const cases: [string, Period, Period, boolean][] = [
    ['a year and the year before', FY26, period('2024-07-01', '2025-06-30'), true],
    ['a year and a leap year', period('2023-07-01', '2024-06-30'), period('2022-07-01', '2023-06-30'), true],
    ['a February and one with a leap day', period('2025-02-01', '2025-02-28'), period('2024-02-01', '2024-02-29'), true],
    ['a month and the month before, of other length', period('2025-03-01', '2025-03-31'), period('2025-02-01', '2025-02-28'), true],
    ['a tax year from 6 April and one with a leap day', period('2024-04-06', '2025-04-05'), period('2023-04-06', '2024-04-05'), true],
    ['the year to 10 March and the same with a leap day', period('2025-01-01', '2025-03-10'), period('2024-01-01', '2024-03-10'), true],
    ['30 days and another 30 days', period('2025-03-15', '2025-04-13'), period('2025-02-13', '2025-03-14'), true],
    ['30 days and April', period('2025-03-15', '2025-04-13'), period('2025-04-01', '2025-04-30'), true],
    ['five months and a year', period('2025-07-01', '2025-11-30'), period('2024-07-01', '2025-06-30'), false],
    ['a month and a month without its last day', period('2025-03-01', '2025-03-31'), period('2025-02-01', '2025-02-27'), false],
    ['31 days and 30', period('2025-03-15', '2025-04-14'), period('2025-02-13', '2025-03-14'), false],
    ['the same dates over one year and over two', period('2024-04-06', '2025-04-05'), period('2023-04-06', '2025-04-05'), false],
  ];
  for (const [what, one, other, compared] of cases)
    test(`${what}: ${compared ? 'compared' : 'refused'}, whichever is the later`, () => {
      for (const [now, before] of [
        [one, other],
        [other, one],
      ] as const)
        for (const rule of [derive.change, derive.difference]) {
          const outcome = rule(figure(3, { period: now }), figure(2, { period: before }));
          assert.equal(derive.isDerived(outcome), compared);
          if (!compared) assert.deepEqual(outcome, { refused: 'lengths-differ' });
        }
    });

  test('where one of the periods is not known nothing speaks against it', () => {
    assert.equal(derived(derive.change(figure(3), figure(2, { period: FY26 }))).value, 50);
    assert.equal(derived(derive.difference(figure(2, { period: FY26 }), figure(3))).value, -1);
  });
});

describe('a refusal has a reason', () => {
  const claim = figure(1, { kind: 'claim' });
  const noPeriod = figure(1.8e9);
  const late = { ...achieved, period: FY26 };
  const other = { ...achieved, period: period('2025-08-01', '2025-11-30') };
  const full = { ...achieved, value: 5e9 };
  const [zero, minus] = [figure(0), figure(-5)];
  const [noneYet, below] = [
    { ...achieved, value: 0 },
    { ...achieved, value: -1 },
  ];
  const midMonth = { ...achieved, period: period('2025-07-01', '2025-12-19') };
  const two = { ...record, period: period('2025-09-01', '2025-10-31') };
  const rupees = { ...target, unit: 'PKR' };
  const small = figure(5, { roundedTo: 100 });
  const over = (value: number): Figure => figure(value, { qualifier: 'over' });

  // keyed by reason, so that the compiler asks for a case of each
  const cases: Record<Reason, [string, Outcome | derive.Timeline][]> = {
    claim: [
      ['a share of a claim', derive.share(figure(1), claim)],
      ['a claim as a share', derive.progress(claim, target)],
      ['the rest to a claim', derive.remaining(achieved, claim)],
      ['a change from a claim', derive.change(figure(1), claim)],
      ['a difference from a claim', derive.difference(figure(1), claim)],
      ['a pace to a claim', derive.requiredPace(achieved, { ...target, kind: 'claim' })],
      ['an average of a claim', derive.averagePace({ ...achieved, kind: 'claim' }, target)],
      [
        'a pace against a claimed record',
        derive.requiredAgainstRecord(achieved, target, { ...record, kind: 'claim' }),
      ],
      ['an end at a claimed record', derive.atRecord(achieved, target, { ...record, kind: 'claim' })],
    ],
    'unit-mismatch': [
      ['a share in another unit', derive.share(figure(1, { unit: 'PKR' }), figure(2))],
      ['a rest in another unit', derive.remaining(achieved, rupees)],
      ['a change of unit', derive.change(figure(1), figure(1, { unit: 'PKR' }))],
      ['a difference of unit', derive.difference(figure(1), figure(1, { unit: 'PKR' }))],
      ['a pace in another unit', derive.requiredPace(achieved, rupees)],
      ['a plan in another unit', derive.plan(achieved, rupees)],
      [
        'a record in another unit',
        derive.requiredAgainstRecord(achieved, target, { ...record, unit: 'PKR' }),
      ],
      ['an end at a record in another unit', derive.atRecord(achieved, target, { ...record, unit: 'PKR' })],
    ],
    'zero-base': [
      ['a share of nothing', derive.share(figure(1), zero)],
      ['a change from nothing', derive.change(figure(1), zero)],
      ['a share of next to nothing, which no number can hold', derive.share(figure(1e18), figure(1e-300))],
      ['a change from next to nothing', derive.change(figure(1e18), figure(1e-300))],
      [
        'a pace against a record of nothing',
        derive.requiredAgainstRecord(achieved, target, { ...record, value: 0 }),
      ],
      ['a pace against an average of nothing', derive.requiredAgainstAverage(noneYet, target)],
      ['a distance from a plan of nothing', derive.againstPlanShare(achieved, { ...target, value: 0 })],
      ['a share of what may be nothing', derive.share(figure(3), small)],
      ['a change from what may be nothing', derive.change(figure(3), small)],
      ['a share of anything under 5', derive.share(figure(3), figure(5, { qualifier: 'under' }))],
      [
        'a pace against a record that may be nothing',
        derive.requiredAgainstRecord(achieved, target, { ...small, period: record.period! }),
      ],
      [
        'a pace against an average that may be nothing',
        derive.requiredAgainstAverage({ ...achieved, value: 5, roundedTo: 100 }, target),
      ],
      [
        'a distance from a plan that may be nothing',
        derive.againstPlanShare(achieved, { ...target, value: 5, roundedTo: 100 }),
      ],
    ],
    'no-limit': [
      ['a share of something over in something over', derive.share(over(150), over(200))],
      ['a change from something over to something over', derive.change(over(1000), over(893))],
      ['a difference of something over and something over', derive.difference(over(1000), over(893))],
      [
        'a distance of something over from a plan of something over',
        derive.againstPlan(
          figure(1.8e9, { qualifier: 'over', period: achieved.period! }),
          figure(5e9, { qualifier: 'over', period: FY26 }),
        ),
      ],
    ],
    'negative-base': [
      ['a share of less than nothing', derive.share(figure(1), minus)],
      ['a change from less than nothing', derive.change(figure(1), minus)],
      [
        'a pace against a record below nothing',
        derive.requiredAgainstRecord(achieved, target, { ...record, value: -1 }),
      ],
      ['a pace against an average below nothing', derive.requiredAgainstAverage(below, target)],
      ['a distance from a plan below nothing', derive.againstPlanShare(achieved, { ...target, value: -1 })],
    ],
    'no-period': [
      ['a timeline', derive.timeline(noPeriod, target)],
      ['a required pace', derive.requiredPace(noPeriod, target)],
      ['an average', derive.averagePace(noPeriod, target)],
      ['a pace against an average', derive.requiredAgainstAverage(noPeriod, target)],
      ['a plan', derive.plan(noPeriod, target)],
      ['a distance from the plan', derive.againstPlan(noPeriod, target)],
      ['a distance from the plan in percent', derive.againstPlanShare(noPeriod, target)],
      ['a projection', derive.projection(noPeriod, target)],
      ['an end at the record', derive.atRecord(noPeriod, target, record)],
      ['a pace against a record of no month', derive.requiredAgainstRecord(achieved, target, figure(386e6))],
      ['an end at a record of no month', derive.atRecord(achieved, target, figure(386e6))],
    ],
    'no-target-period': [
      ['a timeline', derive.timeline(achieved, figure(5e9))],
      ['a required pace', derive.requiredPace(achieved, figure(5e9))],
      ['a projection', derive.projection(achieved, figure(5e9))],
    ],
    'target-not-after': [
      ['a period that is over', derive.requiredPace(late, target)],
      ['a period that is over, against the record', derive.requiredAgainstRecord(late, target, record)],
      [
        'a target of an earlier period',
        derive.timeline(achieved, { ...target, period: period('2025-07-01', '2025-10-31') }),
      ],
    ],
    'starts-differ': [
      ['a required pace', derive.requiredPace(other, target)],
      ['a plan', derive.plan(other, target)],
    ],
    'lengths-differ': [
      ['a change from a longer period', derive.change(achieved, target)],
      ['a difference from a longer period', derive.difference(achieved, target)],
      ['a record of two months', derive.requiredAgainstRecord(achieved, target, two)],
      ['an end at a record of two months', derive.atRecord(achieved, target, two)],
      ['a monthly record against a daily pace', derive.requiredAgainstRecord(midMonth, target, record)],
      ['a monthly record for the days left', derive.atRecord(midMonth, target, record)],
    ],
    'target-reached': [
      ['a required pace', derive.requiredPace(full, target)],
      ['a required pace beyond the target', derive.requiredPace({ ...full, value: 6e9 }, target)],
      ['a pace against the record', derive.requiredAgainstRecord(full, target, record)],
      ['a pace against the average', derive.requiredAgainstAverage(full, target)],
    ],
  };
  for (const [reason, all] of Object.entries(cases))
    for (const [what, outcome] of all)
      test(`${what}: ${reason}`, () => assert.deepEqual(outcome, { refused: reason }));

  test('isDerived tells a figure from a refusal and from nothing', () => {
    assert.equal(derive.isDerived(derive.share(figure(1), figure(2))), true);
    assert.equal(derive.isDerived({ refused: 'claim' }), false);
    assert.equal(derive.isDerived(undefined), false);
  });

  test('once the target is reached what is left is below nothing, and the plan still stands', () => {
    assert.equal(derived(derive.remaining({ ...full, value: 6e9 }, target)).value, -1e9);
    near(derived(derive.againstPlan(full, target)).value, 2.916667e9, 1e3);
  });
});

/** Qualifiers, roundings and any value. */
const loose = fc.record(
  {
    roundedTo: fc.oneof(
      fc.constantFrom(1e-9, 0.1, 1, 1e6, 1e8, 1e18),
      fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
    ),
    qualifier: fc.constantFrom('exact', 'about', 'over', 'under'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
/** Next to nothing is left to the last tests: such numbers have no digits left to be right to 1e-9. */
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5_000_000_000 }) },
  { weight: 1, arbitrary: arbitraryValue.map((value) => (Math.abs(value) < 1e-100 ? 0 : value)) },
);

interface Case {
  achieved: Figure;
  target: Figure;
  record: Figure;
  elapsed: number;
  left: number;
  /** Whether these two are months, not days. */
  monthly: boolean;
}

/** Figures that fit each other, so that most rules compute: a goal of some months or days, partly passed. */
const goals: fc.Arbitrary<Case> = fc
  .record({
    over: arbitraryPeriod.filter(({ start, end }) => start < end && days({ start, end }) < 4000),
    cut: fc.nat(10_000),
    amounts: fc.tuple(amount, amount, amount),
    loose: fc.tuple(loose, loose, loose),
    unit: fc.constantFrom('USD', 'percent'),
  })
  .map(({ over, cut, amounts: [done, goal, best], loose: [one, two, three], unit }) => {
    const list = eachMonth(over);
    const monthly = list.length > 1 && list[0]!.start === over.start && list.at(-1)!.end === over.end;
    const whole = monthly ? list.length : days(over);
    const elapsed = 1 + (cut % (whole - 1));
    const end = monthly ? list[elapsed - 1]!.end : addDays(over.start, elapsed - 1);
    return {
      achieved: figure(done, { ...one, unit, period: { start: over.start, end } }),
      target: figure(goal, { ...two, unit, kind: 'target', period: over }),
      record: figure(best, { ...three, unit, kind: 'record', period: list[0]! }),
      elapsed,
      left: whole - elapsed,
      monthly,
    };
  });

type Numbers = { a: number; t: number; r: number; elapsed: number; left: number; monthly: boolean };

interface Rule {
  run: (given: Case) => Outcome;
  /** The rule's formula, written once more on bare numbers. */
  formula: (numbers: Numbers) => number;
  /** Of figures that fit each other, those that it computes; all of them where left out. */
  needs?: (numbers: Numbers) => boolean;
  /** What it divides by, which has to be above 0 whatever its rounding. */
  base?: 'achieved' | 'target' | 'record';
}

const RULES: Record<string, Rule> = {
  progress: {
    run: (g) => derive.progress(g.achieved, g.target),
    formula: ({ a, t }) => (a / t) * 100,
    base: 'target',
  },
  share: {
    run: (g) => derive.share(g.record, g.target),
    formula: ({ r, t }) => (r / t) * 100,
    base: 'target',
  },
  remaining: { run: (g) => derive.remaining(g.achieved, g.target), formula: ({ a, t }) => t - a },
  change: {
    run: (g) => derive.change(g.record, { ...g.target, period: g.record.period! }),
    formula: ({ r, t }) => ((r - t) / t) * 100,
    base: 'target',
  },
  difference: {
    run: (g) => derive.difference(g.record, { ...g.target, period: g.record.period! }),
    formula: ({ r, t }) => r - t,
  },
  requiredPace: {
    run: (g) => derive.requiredPace(g.achieved, g.target),
    formula: ({ a, t, left }) => (t - a) / left,
    needs: ({ a, t }) => a < t,
  },
  averagePace: {
    run: (g) => derive.averagePace(g.achieved, g.target),
    formula: ({ a, elapsed }) => a / elapsed,
  },
  requiredAgainstRecord: {
    run: (g) => derive.requiredAgainstRecord(g.achieved, g.target, g.record),
    formula: ({ a, t, r, left }) => (t - a) / left / r,
    needs: ({ a, t, monthly }) => a < t && monthly,
    base: 'record',
  },
  requiredAgainstAverage: {
    run: (g) => derive.requiredAgainstAverage(g.achieved, g.target),
    formula: ({ a, t, elapsed, left }) => (t - a) / left / (a / elapsed),
    needs: ({ a, t }) => a < t,
    base: 'achieved',
  },
  plan: {
    run: (g) => derive.plan(g.achieved, g.target),
    formula: ({ t, elapsed, left }) => (t * elapsed) / (elapsed + left),
  },
  againstPlan: {
    run: (g) => derive.againstPlan(g.achieved, g.target),
    formula: ({ a, t, elapsed, left }) => a - (t * elapsed) / (elapsed + left),
  },
  againstPlanShare: {
    run: (g) => derive.againstPlanShare(g.achieved, g.target),
    formula: ({ a, t, elapsed, left }) => (a / ((t * elapsed) / (elapsed + left)) - 1) * 100,
    base: 'target',
  },
  projection: {
    run: (g) => derive.projection(g.achieved, g.target),
    formula: ({ a, elapsed, left }) => (a / elapsed) * (elapsed + left),
  },
  atRecord: {
    run: (g) => derive.atRecord(g.achieved, g.target, g.record),
    formula: ({ a, r, left }) => a + r * left,
    needs: ({ monthly }) => monthly,
  },
};
const numbersOf = ({ achieved: a, target: t, record: r, elapsed, left, monthly }: Case): Numbers => ({
  a: a.value,
  t: t.value,
  r: r.value,
  elapsed,
  left,
  monthly,
});

/** Reckons a working as a reader with a pocket calculator would: × and ÷ first, from the left, percent as hundredths. */
function reckon(working: Working): number {
  const rest = [...working];
  const factor = (): number => {
    const next = rest.shift();
    if (next === '(') {
      const inside = sum();
      assert.equal(rest.shift(), ')');
      return inside;
    }
    assert.ok(typeof next === 'object', `an operand is missing before ${JSON.stringify(next)}`);
    return next.unit === 'percent' ? next.value / 100 : next.value;
  };
  const product = (): number => {
    let value = factor();
    while (rest[0] === '×' || rest[0] === '÷')
      value = rest.shift() === '×' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (rest[0] === '+' || rest[0] === '−')
      value = rest.shift() === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  assert.deepEqual(rest, []);
  return value;
}

describe('reckon, which the tests of workings rest on', () => {
  const n = (value: number, unit = 'ratio') => ({ value, unit });
  test('does × and ÷ before + and −, from the left, and brackets first', () => {
    assert.equal(reckon([n(2), '+', n(3), '×', n(4)]), 14);
    assert.equal(reckon(['(', n(2), '+', n(3), ')', '×', n(4)]), 20);
    assert.equal(reckon([n(8), '÷', n(4), '÷', n(2)]), 1);
    assert.equal(reckon([n(8), '−', n(4), '−', n(2)]), 2);
    assert.equal(reckon([n(50, 'percent'), '×', n(4, 'month')]), 2);
  });
  test('refuses what does not add up', () => {
    assert.throws(() => reckon([n(2), n(3)]));
    assert.throws(() => reckon(['(', n(2)]));
    assert.throws(() => reckon([n(2), '+']));
  });
});

describe('of any figures that fit each other', () => {
  /** The rules that compute something of them. */
  const computed = (given: Case): [name: string, outcome: Derived][] =>
    Object.entries(RULES).flatMap(([name, { run }]): [string, Derived][] => {
      const outcome = run(given);
      return derive.isDerived(outcome) ? [[name, outcome]] : [];
    });

  test('a rule computes what its base and its time allow, and refuses all else', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(goals, (given) => {
        const numbers = numbersOf(given);
        const ends = (of: Figure): number[] => [derive.band(of).low, derive.band(of).high];
        for (const [name, { run, needs, base, formula }] of Object.entries(RULES)) {
          const corners = ends(given.achieved).flatMap((a) =>
            ends(given.target).flatMap((t) =>
              ends(given.record).map((r) => formula({ ...numbers, a, t, r })),
            ),
          );
          const can =
            (needs?.(numbers) ?? true) &&
            (!base || (given[base].value > 0 && derive.band(given[base]).low >= 0)) &&
            // of what may be anything nothing is said
            (Math.min(...corners) > -Infinity || Math.max(...corners) < Infinity);
          assert.equal(derive.isDerived(run(given)), can, name);
          if (can) seen.add(name);
        }
      }),
      runs,
    );
    assert.deepEqual([...seen].sort(), Object.keys(RULES).sort(), 'each computed at least once');
  });

  test('a derived value is its formula, within its own band', () => {
    fc.assert(
      fc.property(goals, (given) => {
        for (const [name, outcome] of computed(given)) {
          const expected = RULES[name]!.formula(numbersOf(given));
          near(outcome.value, expected, 1e-9 * Math.abs(expected));
          assert.ok(Number.isFinite(outcome.value), `${name}: ${outcome.value}`);
          assert.ok(outcome.low <= outcome.value && outcome.value <= outcome.high, JSON.stringify(outcome));
        }
      }),
      runs,
    );
  });

  test('the band holds whatever the formula gives within the bands of the figures', () => {
    // the ends themselves often, since it is there that a band can be too narrow
    const spot = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    /** A point of a band; of an endless one, some way along. */
    const within = (of: Figure, at: number): number => {
      const { low, high } = derive.band(of);
      const far = Math.abs(of.value) * 10 + 1000;
      const [from, to] = [
        Number.isFinite(low) ? low : of.value - far,
        Number.isFinite(high) ? high : of.value + far,
      ];
      return Math.min(Math.max(from + (to - from) * at, low), high);
    };
    fc.assert(
      fc.property(goals, fc.tuple(spot, spot, spot), (given, [one, two, three]) => {
        const [a, t, r] = [
          within(given.achieved, one),
          within(given.target, two),
          within(given.record, three),
        ];
        for (const [name, { low, high }] of computed(given)) {
          const value = RULES[name]!.formula({ ...numbersOf(given), a, t, r });
          if (Number.isNaN(value)) continue;
          const slack = 1e-9 * Math.max(0, ...[value, low, high].filter(Number.isFinite).map(Math.abs));
          assert.ok(
            value >= low - slack && value <= high + slack,
            `${name}: ${value} is not from ${low} to ${high}`,
          );
        }
      }),
      runs,
    );
  });

  test('the working reckons to the value', () => {
    fc.assert(
      fc.property(goals, (given) => {
        for (const [, { value: stated, unit, working }] of computed(given)) {
          const value = unit === 'percent' ? stated / 100 : stated;
          // near 0 by the size of what is added and taken away
          const sizes = working.flatMap((each) => (typeof each === 'object' ? [Math.abs(each.value)] : []));
          const scale = working.some((each) => each === '+' || each === '−')
            ? Math.max(
                Math.abs(value),
                unit === 'percent' && given.target.unit !== 'percent' ? 1 : Math.max(...sizes),
              )
            : Math.abs(value);
          near(reckon(working), value, 1e-9 * scale);
        }
      }),
      runs,
    );
  });

  test('the required pace for all the time left ends at the target', () => {
    fc.assert(
      fc.property(goals, (given) => {
        const outcome = derive.requiredPace(given.achieved, given.target);
        fc.pre(derive.isDerived(outcome));
        const [a, t] = [given.achieved.value, given.target.value];
        near(outcome.value * given.left + a, t, 1e-9 * Math.max(Math.abs(a), Math.abs(t)));
        assert.equal(
          outcome.per,
          derive.isDerived(outcome) && (derive.timeline(given.achieved, given.target) as derive.Timeline).per,
        );
      }),
      runs,
    );
  });

  test('time passed and time left make up the whole', () => {
    fc.assert(
      fc.property(goals, (given) => {
        const time = derive.timeline(given.achieved, given.target);
        assert.ok('elapsed' in time, JSON.stringify(time));
        assert.deepEqual([time.elapsed, time.left], [given.elapsed, given.left]);
      }),
      runs,
    );
  });
});

describe('of any figures at all', () => {
  const anyFigure = fc
    .tuple(
      arbitraryValue,
      loose,
      fc.constantFrom('USD', 'USD', 'PKR', 'percent'),
      fc.constantFrom('actual', 'actual', 'record', 'claim'),
      fc.option(fc.oneof(fc.constantFrom(FY26, achieved.period!, record.period!), arbitraryPeriod), {
        nil: undefined,
      }),
    )
    .map(([value, more, unit, kind, over]) =>
      figure(value, { ...more, unit, kind, ...(over && { period: over }) }),
    );

  test('a rule gives a finite value within its band, or one of the reasons, and never NaN', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, (achieved, target, record) => {
        for (const { run } of Object.values(RULES)) {
          const outcome = run({
            achieved,
            target,
            record: { period: FY26, ...record },
            elapsed: 0,
            left: 0,
            monthly: false,
          });
          if (!derive.isDerived(outcome)) assert.match(outcome.refused, /^[a-z-]+$/);
          else {
            assert.ok(Number.isFinite(outcome.value), JSON.stringify(outcome));
            assert.ok(outcome.low <= outcome.value && outcome.value <= outcome.high, JSON.stringify(outcome));
          }
        }
      }),
      runs,
    );
  });

  test('the band of a figure holds its number', () => {
    fc.assert(
      fc.property(arbitraryValue, loose, (value, more) => {
        const { low, high } = derive.band(figure(value, more));
        assert.ok(low <= value && value <= high, `${value}: ${low} to ${high}`);
      }),
      runs,
    );
  });
});
