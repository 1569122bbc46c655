import { isDay, lastOfMonth } from '../model/period.js';
import type { Period } from '../model/report.types.js';

/** Whether the day or the month comes first in 01/07/2025. */
export type DayOrder = 'day' | 'month';

/** What a cell says, as a month: its period. */
export type MonthReading =
  | { kind: 'month'; period: Period }
  /** Two numbers that may each be the month. */
  | { kind: 'either'; day: Period; month: Period }
  | { kind: 'none' };

const LOCALES = ['en', 'ur'];

/** The names of the months, long and short, without the point that some put behind the short. */
const NAMES = new Map<string, number>(
  LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        format
          .format(Date.UTC(2025, index, 15))
          .toLowerCase()
          .replace('.', ''),
        index + 1,
      ]);
    }),
  ),
);
NAMES.set('sept', 9);

const period = (year: number, month: number): Period | undefined => {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return isDay(start) ? { start, end: lastOfMonth(start) } : undefined;
};

/** 25 is 2025. */
const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

const one = (year: string, month: number): MonthReading => {
  const found = period(fullYear(year), month);
  return found ? { kind: 'month', period: found } : { kind: 'none' };
};

/**
 * The month that a text names: Jul 2025, July 2025, Jul-25, 2025-07, 07/2025, a day in it, or any of these in Urdu.
 * @param order For days that can be read in two ways.
 */
export function readMonth(text: string, order?: DayOrder): MonthReading {
  const words = text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .trim()
    .toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?:[t ][\d:.z]*)?$/.exec(words);
  if (iso) return one(iso[1]!, Number(iso[2]));
  const short = /^(\d{1,2})[-/. ](\d{4})$/.exec(words);
  if (short) return one(short[2]!, Number(short[1]));
  const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(words);
  if (day) {
    const year = fullYear(day[3]!);
    const [first, second] = [Number(day[1]), Number(day[2])];
    const dayFirst = first <= 31 ? period(year, second) : undefined;
    const monthFirst = second <= 31 ? period(year, first) : undefined;
    if (!dayFirst && !monthFirst) return { kind: 'none' };
    if (!dayFirst || !monthFirst || first === second)
      return { kind: 'month', period: (dayFirst ?? monthFirst)! };
    if (order) return { kind: 'month', period: order === 'day' ? dayFirst : monthFirst };
    return { kind: 'either', day: dayFirst, month: monthFirst };
  }
  const named =
    /^(?:(\d{1,2})[- .]+)?(\p{L}[\p{L}\p{M}]*)\.?[-,،/ ’']+(?:(\d{1,2}),? +)?(\d{4}|\d{2})$/u.exec(words);
  const month = named && NAMES.get(named[2]!);
  return month ? one(named[4]!, month) : { kind: 'none' };
}
