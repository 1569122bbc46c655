/** What a cell or a field says, as a number. */
export type Reading =
  | { kind: 'number'; value: number }
  /** One sign that may set off thousands or decimals: `point` is the value where decimals follow a point. */
  | { kind: 'either'; point: number; comma: number }
  | { kind: 'none'; reason: 'empty' | 'shortened' | 'hidden' | 'text' };

/** The sign before decimals. */
export type Decimal = 'point' | 'comma';

/** Words for powers of ten, in English and Urdu. One letter alone is not read: m is a million to some and a thousand to others. */
const SCALES: [RegExp, number][] = [
  [/(?:thousand|hazar|ہزار)$/iu, 3],
  [/(?:lakhs?|lacs?|لاکھ)$/iu, 5],
  [/(?:millions?|mn|mln|ملین)$/iu, 6],
  [/(?:crores?|karor|کروڑ)$/iu, 7],
  [/(?:billions?|bn|bln|arab|ارب)$/iu, 9],
  [/(?:kharab|کھرب)$/iu, 11],
  [/(?:trillions?|tn|trn)$/iu, 12],
];

const WESTERN = /^[1-9]\d{0,2}(?:G\d{3})+$/;
const INDIAN = /^[1-9]\d?(?:G\d{2})*G\d{3}$/;

/** Signs, codes and words that say what is counted. A code that is none, such as MLN, is no money. */
const CODES = Intl.supportedValuesOf('currency').join('|');
const MONEY = new RegExp(
  `^(?:\\p{Sc}|[A-Z]{1,2}\\$|(?:${CODES})(?!\\p{L})|Rs\\.?|روپے)\\s*` +
    `|\\s*(?:\\p{Sc}|(?<!\\p{L})(?:${CODES})|روپے|ڈالر|%|٪|per ?cent|فیصد)$`,
  'gu',
);

/** Digits with signs between, read with one sign for decimals; undefined where that cannot be. */
function withDecimal(body: string, decimal: '.' | ',' | undefined): string | undefined {
  const [whole = '', fraction, ...more] = decimal === undefined ? [body] : body.split(decimal);
  if (more.length || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  const groups = whole.replace(/[., ]/g, 'G');
  const signs = new Set(whole.replace(/\d/g, ''));
  if (signs.size > 1) return undefined;
  if (signs.size && !WESTERN.test(groups) && !INDIAN.test(groups)) return undefined;
  const digits = groups.replaceAll('G', '');
  if (!/^\d*$/.test(digits) || !(digits || fraction)) return undefined;
  return `${digits || '0'}.${fraction || '0'}`;
}

/** Western and Urdu digits, signs and spaces as those of ASCII. */
const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u00a0\u2000-\u200a\u202f'’]/g, ' ')
    .replace(/[−–]/g, '-')
    .trim();

/** A number without currency, per cent and sign: its digits with signs between, and the power of ten in words. */
function peeled(text: string): { body: string; power: number; negative: boolean } {
  let body = plain(text);
  const bracketed = /^\((.*)\)$/.exec(body);
  if (bracketed) body = bracketed[1]!.trim();
  let negative = !!bracketed;
  body = body.replace(MONEY, '').trim();
  const sign = /^([+-])\s*/.exec(body);
  if (sign) {
    negative ||= sign[1] === '-';
    body = body.slice(sign[0].length).replace(MONEY, '').trim();
  }
  for (const [word, power] of SCALES)
    if (word.test(body)) return { body: body.replace(word, '').replace(MONEY, '').trim(), power, negative };
  return { body, power: 0, negative };
}

/**
 * The number that a text says: with thousands set off by commas, points, spaces or apostrophes (also the Indian way),
 * with a currency sign, per cent, a scale word, brackets for a minus, or Arabic digits. What can be read in two ways
 * is read in both.
 * @param decimal The sign before decimals, where that is known.
 * @param power The power of ten that the text is given in: 6 for a column in millions.
 */
export function readNumber(text: string, decimal?: Decimal, power = 0): Reading {
  if (!plain(text)) return { kind: 'none', reason: 'empty' };
  if (/^#+$/.test(plain(text))) return { kind: 'none', reason: 'hidden' };
  // what a spreadsheet shows where the column is too narrow for the digits
  if (/\dE[+-]?\d+$/i.test(plain(text))) return { kind: 'none', reason: 'shortened' };
  const { body: signs, power: word, negative } = peeled(text);
  // signs of their own in Arabic, which leave nothing open
  const arabic = /[٫٬]/.test(signs);
  const body = signs.replaceAll('٬', ',').replaceAll('٫', '.');
  const value = (digits: string): number => Number(`${negative ? '-' : ''}${digits}e${power + word}`) || 0;
  const read = (sign: '.' | ',' | undefined): number | undefined => {
    const digits = withDecimal(body, sign);
    return digits === undefined ? undefined : value(digits);
  };
  const point = read(body.includes('.') ? '.' : undefined);
  const comma = read(body.includes(',') ? ',' : undefined);
  const one = point ?? comma;
  if (one === undefined) return { kind: 'none', reason: 'text' };
  if (point === undefined || comma === undefined || point === comma) return { kind: 'number', value: one };
  if (arabic || decimal === 'point') return { kind: 'number', value: point };
  return decimal === 'comma' ? { kind: 'number', value: comma } : { kind: 'either', point, comma };
}

/** The sign before decimals that a text shows beyond doubt. */
function shown(text: string): Decimal | undefined {
  const body = peeled(text).body;
  if (!/[.,]/.test(body) || readNumber(text).kind !== 'number') return undefined;
  const [last] = /[.,](?=[^.,]*$)/.exec(body)!;
  const groups = body.split(last).length > 2;
  return (last === '.') !== groups ? 'point' : 'comma';
}

/** The sign before decimals of a column: what its cells show, if they agree; undefined where none shows it. */
export function decimalOf(texts: string[]): Decimal | undefined {
  const all = new Set(texts.map(shown));
  all.delete(undefined);
  return all.size === 1 ? [...all][0] : undefined;
}
