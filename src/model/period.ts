import type { Period } from './report.types.js';

const DAY_MS = 86_400_000;

// a date without a time is one in UTC
const time = (day: string): number => Date.parse(day);

/** Whether a text is a real day of the calendar, written YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(?!00)\d\d$/.test(text) && text <= lastOfMonth(text);

/** The day that many days later, or earlier when negative; within the years 0000 to 9999. */
export const addDays = (day: string, days: number): string =>
  new Date(time(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days of a period, both ends included; at least 1. */
export const days = (period: Period): number =>
  Math.round((time(period.end) - time(period.start)) / DAY_MS) + 1;

/** Calendar months of a period that begins on a first and ends on a last of the month; otherwise undefined. */
export function months(period: Period): number | undefined {
  if (!period.start.endsWith('-01') || period.end !== lastOfMonth(period.end)) return undefined;
  const month = (day: string): number => +day.slice(0, 4) * 12 + +day.slice(5, 7);
  return month(period.end) - month(period.start) + 1;
}

/** The last day of the day's month, by the Gregorian calendar. */
export function lastOfMonth(day: string): string {
  const year = +day.slice(0, 4);
  const month = +day.slice(5, 7);
  const leap = year % (year % 100 ? 4 : 400) ? 0 : 1;
  // the months of 31 days are the odd ones up to July, the even ones from August
  return day.slice(0, 8) + (month === 2 ? 28 + leap : 30 + ((month + (month >> 3)) & 1));
}

/** The calendar months of a period in order, the first and the last in full. */
export function eachMonth(period: Period): Period[] {
  const list: Period[] = [];
  for (let start = `${period.start.slice(0, 7)}-01`; ;) {
    const end = lastOfMonth(start);
    list.push({ start, end });
    if (end >= period.end) return list;
    start = addDays(end, 1);
  }
}

/** The length of a period in months where it is whole months, else in days. */
export function span(period: Period): { count: number; per: 'month' | 'day' } {
  const whole = months(period);
  return whole === undefined ? { count: days(period), per: 'day' } : { count: whole, per: 'month' };
}
