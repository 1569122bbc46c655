import { band } from '../derive.js';
import type { Figure } from '../report.types.js';
import type { Words } from './rule.js';

/** From the least to the most that a number can be; either may be without end. */
export interface Band {
  low: number;
  high: number;
}

/** Floating-point sums of a few hundred numbers differ from the true ones by less, as a share of what is added. */
const NOISE = 1e-12;

/** Whether `one` is above `other` even at its least. */
export function above(one: Band, other: Band, size = 0): boolean {
  const scale = Math.max(Math.abs(one.low), Math.abs(other.high), size);
  return Number.isFinite(scale) ? one.low - other.high > NOISE * scale : one.low > other.high;
}

/** Whether no number lies in both. `size` is that of the numbers they were computed from, if larger. */
export const apart = (one: Band, other: Band, size = 0): boolean =>
  above(one, other, size) || above(other, one, size);

export interface Sum extends Band {
  value: number;
  /** All that was added, without signs: the measure of its noise. */
  size: number;
}

/** The first plus, or less, all others, with the ends of their bands. */
export function total(figures: Figure[], sign: 1 | -1 = 1): Sum {
  const sum = { value: 0, low: 0, high: 0, size: 0 };
  for (const [index, figure] of figures.entries()) {
    const { low, high } = band(figure);
    const less = index > 0 && sign < 0;
    sum.value += less ? -figure.value : figure.value;
    sum.low += less ? -high : low;
    sum.high += less ? -low : high;
    sum.size += Math.abs(figure.value);
  }
  return sum;
}

/** As many digits as a computation's result shows: 12 × 386 is 4632. */
const DIGITS = 4;

/** A result with the ends that rounding leaves it: $3.815 billion ($3.809 billion to $3.821 billion with rounding). */
export function within(words: Words, { value, low, high }: Band & { value: number }, unit: string): string {
  const write = (number: number): string => words.amount(number, unit, { digits: DIGITS });
  const [result, least, most] = [
    write(value),
    Number.isFinite(low) && write(low),
    Number.isFinite(high) && write(high),
  ];
  if (least === most) return result;
  if (!most) return least === result ? `${result} or more` : `${result} (at least ${least} with rounding)`;
  if (!least) return most === result ? `${result} or less` : `${result} (at most ${most} with rounding)`;
  return `${result} (${least} to ${most} with rounding)`;
}

/** A sum of more is not written out. */
const MOST_TERMS = 13;

/** The working of `total`. */
export function addition(words: Words, figures: Figure[], sign: 1 | -1, sum: Sum, unit: string): string {
  const terms = figures.flatMap(({ value, unit: of }, index) => [
    ...(index ? [sign < 0 ? ('−' as const) : ('+' as const)] : []),
    { value, unit: of },
  ]);
  const left = figures.length > MOST_TERMS ? `sum of ${figures.length} numbers` : words.working(terms);
  return `${left} = ${within(words, sum, unit)}`;
}
