import { days, months } from './period.js';
import type { Figure, Period } from './report.types.js';

/** A number inside a working; `unit` is a report's unit, `month` or `day` for time, or `ratio` for a bare number. */
export interface Operand {
  value: number;
  unit: string;
}

/** How a value came about, to be printed: operands, with the signs between them as strings. */
export type Working = (Operand | Sign)[];

export type Sign = '(' | ')' | '+' | '−' | '×' | '÷';

/** A figure that follows from others. */
export interface Derived {
  value: number;
  /** The least and the most that the value can be, given how its figures were rounded and qualified. */
  low: number;
  high: number;
  /** A unit of the report, `percent` (36 is 36 %), or `ratio`. */
  unit: string;
  /** For a pace: the unit of time. */
  per?: 'month' | 'day';
  working: Working;
}

/** Why nothing is computed. The names are public and stay. */
export type Reason =
  | 'claim'
  | 'unit-mismatch'
  | 'zero-base'
  | 'negative-base'
  | 'no-period'
  | 'no-target-period'
  | 'target-not-after'
  | 'starts-differ'
  | 'lengths-differ'
  | 'target-reached'
  | 'no-limit';

export interface Refusal {
  refused: Reason;
}

/** A derived figure, or the reason why the figures do not support it. */
export type Outcome = Derived | Refusal;

/** The passed and the remaining part of the target's period, both in the same unit of time. */
export interface Timeline {
  elapsed: number;
  left: number;
  per: 'month' | 'day';
}

const refuse = (refused: Reason): Refusal => ({ refused });

export const isDerived = (outcome: Outcome | undefined): outcome is Derived =>
  !!(outcome as Partial<Derived> | undefined)?.working;

/** The value, where there is one. */
export const valueOf = (outcome: Partial<Derived & Refusal> | undefined): number | undefined =>
  outcome?.value;

/**
 * The range that a figure's number can stand for: half a step of its rounding either side; from the number upward
 * for `over`, downward for `under`, by one step where the rounding is known and without end where it is not. For
 * `about` without a rounding the step is that of the number's last digit that is not 0.
 */
export function band(figure: Figure): { low: number; high: number } {
  const { value, qualifier, roundedTo } = figure;
  if (qualifier === 'over') return { low: value, high: value + (roundedTo ?? Infinity) };
  if (qualifier === 'under') return { low: value - (roundedTo ?? Infinity), high: value };
  const step = roundedTo ?? (qualifier === 'about' ? lastDigit(value) : 0);
  return { low: value - step / 2, high: value + step / 2 };
}

function endsOf(figure: Figure): number[] {
  const { low, high } = band(figure);
  return [low, high];
}

/** The place of the last digit that is not 0: 100 000 000 for 1 800 000 000, 0.1 for 1.5. */
function lastDigit(value: number): number {
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return 10 ** (+exponent - (digits.split('.')[1]?.length ?? 0));
}

/** What must hold of two figures before one is set against the other. */
function mismatch(one: Figure, other: Figure): Reason | undefined {
  if (one.kind === 'claim' || other.kind === 'claim') return 'claim';
  return one.unit === other.unit ? undefined : 'unit-mismatch';
}

/** How much of the target's period has passed with the achieved figure: in whole months, else in days. */
export function timeline(achieved: Figure, target: Figure): Timeline | Refusal {
  if (!achieved.period) return refuse('no-period');
  if (!target.period) return refuse('no-target-period');
  if (achieved.period.start !== target.period.start) return refuse('starts-differ');
  if (achieved.period.end >= target.period.end) return refuse('target-not-after');
  const whole = months(target.period);
  const elapsed = months(achieved.period);
  if (whole !== undefined && elapsed !== undefined) return { elapsed, left: whole - elapsed, per: 'month' };
  const passed = days(achieved.period);
  return { elapsed: passed, left: days(target.period) - passed, per: 'day' };
}

/** A record serves as a pace only where it is of one whole month and the pace is a monthly one. */
function notMonthly({ period }: Figure, per: Timeline['per']): Reason | undefined {
  if (!period) return 'no-period';
  return per === 'month' && months(period) === 1 ? undefined : 'lengths-differ';
}

/**
 * Makes the function that applies a rule to its figures, or says why it cannot.
 * @param working The computation in signs and letters: A achieved (or the one), T target (or the other), R record;
 * e time passed, l time left, w whole time, n the time left as a bare number; P required pace, M average pace, L plan.
 * @param formula The same on numbers. It rises or falls steadily in each figure, so that the band's ends lie on the
 * corners of the figures' bands.
 * @param unit Left out, the result has the figures' unit; `pace` is that unit for each month or day.
 */
function derive(
  working: string,
  formula: (a: number, t: number, elapsed: number, left: number, r: number) => number,
  unit?: 'percent' | 'ratio' | 'pace',
): (achieved: Figure, target: Figure, record?: Figure) => Outcome {
  // without regular expressions: the first use of each takes longer than all of this
  const has = (signs: string): boolean => working.includes(signs);
  const base = [...'TRML'].find((letter) => has('÷' + letter));
  const toward = [')÷l', 'P'].some(has);
  const signs = [...working];
  return (achieved, target, record) => {
    // time is asked for where the formula takes any; what a rule has none of is nowhere in its formula either
    const { elapsed, left, per, refused } = (
      formula.length > 2 ? timeline(achieved, target) : {}
    ) as Timeline & Refusal;
    const a = achieved.value;
    const t = target.value;
    const r = record?.value ?? 0;
    const w = elapsed + left;
    const values: Record<string, number> = {
      A: a,
      T: t,
      R: r,
      e: elapsed,
      l: left,
      w,
      n: left,
      P: (t - a) / left,
      M: a / elapsed,
      L: (t * elapsed) / w,
    };
    const units: Record<string, string> = { A: achieved.unit, e: per, l: per, w: per, n: 'ratio' };
    const reason =
      mismatch(achieved, target) ??
      refused ??
      (toward && a >= t ? 'target-reached' : undefined) ??
      (record && (notMonthly(record, per) ?? mismatch(record, target))) ??
      (base && values[base]! < 0 ? 'negative-base' : undefined);
    if (reason) return refuse(reason);

    const value = formula(a, t, elapsed, left, r);
    // the value among them: its corners can fall short of it in the last digit
    const ends = [value];
    const thirds = record ? endsOf(record) : [0];
    const others = endsOf(target);
    endsOf(achieved).forEach((one) =>
      others.forEach((other) =>
        thirds.forEach((third) => ends.push(formula(one, other, elapsed, left, third))),
      ),
    );
    const below = base === 'R' ? record! : base === 'M' ? achieved : target;
    // a base of 0, so near it that no number holds the result, or on either side of it
    if (!Number.isFinite(value) || (base && band(below).low < 0)) return refuse('zero-base');
    const low = Math.min(...ends);
    const high = Math.max(...ends);
    // anything from −∞ to ∞; NaN comes of ∞ set against ∞
    if (!(low > -Infinity || high < Infinity)) return refuse('no-limit');
    return {
      value,
      low,
      high,
      unit: !unit || unit === 'pace' ? target.unit : unit,
      ...(unit === 'pace' && { per }),
      working: signs.map((sign) =>
        sign in values ? { value: values[sign]!, unit: units[sign] ?? target.unit } : (sign as Sign),
      ),
    };
  };
}

/** A part as a percentage of its whole: part ÷ whole × 100. */
export const share = /* @__PURE__ */ derive('A÷T', (part, whole) => (part / whole) * 100, 'percent');

/** Achieved as a percentage of the target: achieved ÷ target × 100. */
export const progress = share;

/** What is missing to the target: target − achieved; below zero once it is passed. */
export const remaining = /* @__PURE__ */ derive('T−A', (a, t) => t - a);

/** Whether two periods are as long as one another: leap days aside, by months, by days or from date to date. */
export function sameLength(one: Period, other: Period): boolean {
  const dates = ({ start, end }: Period): string =>
    `${start.slice(4)}${end.slice(4)}${+end.slice(0, 4) - +start.slice(0, 4)}`;
  return days(one) === days(other) || (months(one) ?? NaN) === months(other) || dates(one) === dates(other);
}

/** Refuses two figures whose periods differ in length. */
const alike =
  (rule: (now: Figure, before: Figure) => Outcome) =>
  (now: Figure, before: Figure): Outcome => {
    const outcome = rule(now, before);
    const differ = now.period && before.period && !sameLength(now.period, before.period);
    return differ && isDerived(outcome) ? refuse('lengths-differ') : outcome;
  };

/** Difference since the previous figure, in the figures' unit: now − before. */
export const difference = /* @__PURE__ */ alike(/* @__PURE__ */ derive('A−T', (now, before) => now - before));

/** Change in percent since the same quantity's previous figure: (now − before) ÷ before × 100. */
export const change = /* @__PURE__ */ alike(
  /* @__PURE__ */ derive('(A−T)÷T', (now, before) => ((now - before) / before) * 100, 'percent'),
);

/** What each month (or day) that is left must bring: (target − achieved) ÷ time left. */
export const requiredPace = /* @__PURE__ */ derive('(T−A)÷l', (a, t, _e, l) => (t - a) / l, 'pace');

/** What each month (or day) so far brought on average: achieved ÷ time passed. */
export const averagePace = /* @__PURE__ */ derive('A÷e', (a, _t, e) => a / e, 'pace');

/** Required pace as a multiple of the best month so far. The record must be of one month. */
export const requiredAgainstRecord = /* @__PURE__ */ derive(
  'P÷R',
  (a, t, _e, l, r) => (t - a) / l / r,
  'ratio',
);

/** Required pace as a multiple of the average pace so far. */
export const requiredAgainstAverage = /* @__PURE__ */ derive(
  'P÷M',
  (a, t, e, l) => ((t - a) / l / a) * e,
  'ratio',
);

/** Where a straight line from nothing to the target would stand by now: target × time passed ÷ whole time. */
export const plan = /* @__PURE__ */ derive('T×e÷w', (_a, t, e, l) => (t * e) / (e + l));

/** How far the achieved figure is ahead of the plan, below zero when behind: achieved − plan. */
export const againstPlan = /* @__PURE__ */ derive('A−L', (a, t, e, l) => a - (t * e) / (e + l));

/** The same as a percentage of the plan: (achieved − plan) ÷ plan × 100. */
export const againstPlanShare = derive(
  '(A−L)÷L',
  (a, t, e, l) => ((a * (e + l)) / (t * e) - 1) * 100,
  'percent',
);

/** Where the period ends if the average pace holds: achieved ÷ time passed × whole time. */
export const projection = /* @__PURE__ */ derive('A÷e×w', (a, _t, e, l) => (a / e) * (e + l));

/** Where the period ends if every month left equals the record: achieved + record × months left. */
export const atRecord = /* @__PURE__ */ derive('A+R×n', (a, _t, _e, l, r) => a + r * l);
