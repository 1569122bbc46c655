import { toPeriod } from '../model/flat.js';
import { isDay } from '../model/period.js';
import { didYouMean } from './nearest.js';
import { oneOf, type Subject, type Warning } from './warning.js';

/** What is wrong with a value, and how to mend it; undefined where nothing is. */
type Check = (value: string) => [wrong: string, advice: string] | undefined;

const choice =
  (...words: string[]): Check =>
  (value) =>
    value === '' || words.includes(value)
      ? undefined
      : [
          `is none of the values it knows.${didYouMean(value, words)}`,
          `Write ${oneOf(words)}, or leave it out.`,
        ];

/** Bare attributes: there or not. */
const bare: Check = (value) =>
  /^(false|no|off|0)$/i.test(value)
    ? ['does not switch it off: the attribute counts whatever its value is.', 'Take the attribute away.']
    : undefined;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** How a number is written that somebody has written for readers. */
function plainNumber(value: string): string {
  const text = value.trim();
  if (/^[+-]?\d+,\d{1,2}$/.test(text)) return `Write the decimal with a point: ${text.replace(',', '.')}.`;
  if (/^[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(text))
    return `Leave the thousands unmarked: ${text.replaceAll(',', '')}.`;
  return 'Write digits 0 to 9 alone, with a point for decimals, and the unit in the attribute unit: 1800000000.';
}

const number: Check = (value) =>
  NUMBER.test(value.trim()) ? undefined : ['is no number.', plainNumber(value)];

const positive: Check = (value) =>
  number(value) ??
  (Number(value) > 0 ? undefined : ['is not above 0.', 'Write what the value is rounded to.']);

const refresh: Check = (value) => {
  if (!NUMBER.test(value.trim()) || !(Number(value) > 0))
    return [
      'is no number of seconds: the report is loaded once.',
      'Write seconds, 15 to 3600, or leave it out.',
    ];
  if (Number(value) < 15) return ['is less than 15 seconds, and counts as 15.', 'Write 15 or more.'];
  return Number(value) > 3600
    ? ['is more than an hour, and counts as one.', 'Write 3600 or less.']
    : undefined;
};

const level: Check = (value) =>
  /^[1-6]$/.test(value.trim())
    ? undefined
    : ['is no level of a heading.', 'Write 1 to 6, one below the heading that the widget stands under.'];

const digits: Check = (value) =>
  Intl.supportedValuesOf('numberingSystem').includes(value) ? undefined : choice('latn', 'arabext')(value);

const day: Check = (value) => (isDay(value.trim()) ? undefined : ['is no day.', 'Write YYYY-MM-DD.']);

const period: Check = (value) => {
  const dates = toPeriod(value.trim());
  if (!dates)
    return [
      'has no dates: it is shown as a note, and nothing is computed from it.',
      'Write a year, a month, a day, or two of these with a slash: 2025, 2025-10, 2025-07/2025-11.',
    ];
  if (!isDay(dates.start) || !isDay(dates.end))
    return ['has a day or a month that is none.', 'Write it like 2025-07/2025-11.'];
  return dates.end < dates.start ? ['ends before it begins.', 'Put the earlier date first.'] : undefined;
};

const SIGNS: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₨': 'PKR',
};
const PERCENT = ['%', 'per cent', 'pct', 'percentage', 'percent'];

const unit: Check = (value) => {
  const text = value.trim();
  const currencies = Intl.supportedValuesOf('currency');
  if (text === 'percent' || currencies.includes(text)) return undefined;
  const lower = text.toLowerCase();
  const meant = PERCENT.includes(lower)
    ? 'percent'
    : (SIGNS[lower] ?? currencies.find((code) => code.toLowerCase() === lower));
  if (meant) return ['would be read as the word for what is counted.', `Write ${meant}.`];
  return /^[A-Z]{3}$/.test(text)
    ? [
        'is no currency that the browser knows.',
        'Write an ISO 4217 code such as USD, percent, or a word in lower case.',
      ]
    : undefined;
};

const address: Check = (value) =>
  /^https?:\/\/[^\s/]/i.test(value.trim())
    ? undefined
    : ['is no http(s) address.', 'Write the whole address, with https://.'];

/** By attribute, for whichever widget has it. */
const CHECKS: Record<string, Check> = {
  form: choice('arc', 'bullet', 'steps'),
  motion: choice('none'),
  order: choice('countdown'),
  grouping: choice('western', 'indian'),
  kind: choice('actual', 'estimate', 'claim'),
  qualifier: choice('exact', 'about', 'over', 'under'),
  meter: bare,
  ranked: bare,
  value: number,
  target: number,
  record: number,
  'rounded-to': positive,
  refresh,
  'heading-level': level,
  digits,
  'as-of': day,
  period,
  'target-period': period,
  'record-period': period,
  unit,
  'source-url': address,
};

/** Values that an attribute does not know, or that do something else than one would think. */
export function* attributeValues({ attributes }: Subject, heeded: readonly string[]): Generator<Warning> {
  for (const name of heeded) {
    const value = attributes[name];
    const [wrong, advice] = (value !== undefined && CHECKS[name]?.(value)) || [];
    if (wrong)
      yield {
        code: 'attribute-value',
        message: `${name}="${value!.slice(0, 80)}" ${wrong}`,
        advice: advice!,
      };
  }
}
