// Numbers, days and currencies without `Intl`, in the words that it has for them: the first of its formats costs a page
// 15 to 30 ms of the processor's time, and four times that on a cheap phone.
import type { Locale } from './locale.js';

/** Tags for `Intl` of the locales that write 1,234.5 and 31 December 2025, or in the United States December 31, 2025. */
export const PLAIN = /^(en|ur)(-(US|GB|PK))?$/;

/**
 * A number, at least 0, with that many digits behind the point at the most; undefined for one with more digits than a
 * double can be sure of, or so small that JavaScript writes it with an exponent.
 */
export function plainNumber(value: number, most: number, indian: boolean): string | undefined {
  const scale = 10 ** most;
  const steps = value * scale;
  if (most > 6 || steps >= 1e14) return undefined;
  // the least bit more: 1.005 is a little less than that in binary, and is to round to 1.01
  const text = `${Math.round(steps * (1 + 4e-16)) / scale}`;
  // most numbers have nothing to group
  if (value < 999) return text;
  return text.replace(/^\d+/, (whole) =>
    whole.replace(indian ? /\B(?=(\d\d)*\d{3}$)/g : /\B(?=(\d{3})+$)/g, ','),
  );
}

/** What `options` ask for of a day. */
export function plainDate(
  date: string,
  { day, month, year }: Intl.DateTimeFormatOptions,
  { tag, language: { dir, months } }: Locale,
): string {
  // letters that are joined are not cut
  const letters = month === 'short' && dir === 'ltr' ? 3 : undefined;
  const name = month && months![+date.slice(5, 7) - 1]!.slice(0, letters);
  const number = day && +date.slice(8);
  const american = number && /^en(-US)?$/.test(tag);
  return [american ? name : number, american ? `${number},` : name, year && +date.slice(0, 4)]
    .filter(Boolean)
    .join(' ');
}

/** What stands before an amount of a currency; undefined for one that `Intl` has to be asked for. */
export const plainSymbol = (tag: string, currency: string): string | undefined =>
  ({ USD: /GB|PK/.test(tag) ? 'US$' : '$', PKR: /PK/.test(tag) ? 'Rs\u00a0' : 'PKR\u00a0' })[currency];
