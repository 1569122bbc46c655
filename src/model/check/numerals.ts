/** Numbers as English and Urdu headlines write them, in words up to twenty or in digits up to 99. */

const EN =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const UR = 'ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس'.split(
  ' ',
);

const NUMBER = `[\\d۰-۹]{1,2}|${[...EN, ...UR].join('|')}`;
/** Not inside a word or a longer number, nor behind a currency sign or a hyphen. */
const FREE = '(?<![\\p{L}\\p{N}.,$€£-])';
const MONTHS_EN = 'months?\\b';
const MONTHS_UR = '(?:مہینے|مہینوں|مہینہ|ماہ)(?!\\p{L})';

function value(word: string): number {
  const digits = word.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  if (/^\d+$/.test(digits)) return Number(digits);
  return Math.max(EN.indexOf(word.toLowerCase()), UR.indexOf(word)) + 1;
}

/** The number in the first match; undefined where there is none. */
function find(text: string, ...patterns: RegExp[]): number | undefined {
  for (const pattern of patterns) {
    const word = pattern.exec(text)?.groups!.number;
    if (word !== undefined) return value(word);
  }
  return undefined;
}

const N = `${FREE}(?<number>${NUMBER})`;
const SPAN = [new RegExp(`${N}[ -]${MONTHS_EN}`, 'iu'), new RegExp(`${N} ${MONTHS_UR}`, 'u')];

/** Texts without any such word, which most are, are not searched further. */
const SPEAKS_OF_MONTHS = /month|مہین|ماہ/i;

/** The months that a label speaks of: five for “First five months”. */
export const claimedMonths = (text: string): number | undefined =>
  SPEAKS_OF_MONTHS.test(text) ? find(text, ...SPAN) : undefined;

const LEFT = [
  new RegExp(`${N} ${MONTHS_EN} (?:are |is )?(?:left|remain(?:ing)?|to go)\\b`, 'iu'),
  new RegExp(`${N} ${MONTHS_UR} باقی(?!\\p{L})`, 'u'),
];

/** The months that a text says are left: seven for “Seven months are left to reach the target”. */
export const monthsLeft = (text: string): number | undefined =>
  SPEAKS_OF_MONTHS.test(text) ? find(text, ...LEFT) : undefined;

/** Labels that are nothing but the name of a period, with the months it has. */
const NAMES: [RegExp, number][] = [
  [/^(?:(?:first|second|third|fourth|last) quarter|Q[1-4])(?:,? (?:of )?(?:FY ?)?[\d–/-]+)?$/i, 3],
  [/^(?:(?:first|second) half|H[12])(?:,? (?:of )?(?:FY ?)?[\d–/-]+)?$/i, 6],
  [/^(?:(?:(?:fiscal|financial) year|FY) ?)?(?:\d{4}|(?:19|20)?\d\d[–/-]\d\d)$|^FY ?\d\d$/i, 12],
  [/^مالی سال \d{4}-\d\d$/, 12],
];

/** The months that a period of that name has: three for “Q1 2026”, twelve for “FY26”; undefined for other labels. */
export const monthsOfLabel = (text: string): number | undefined =>
  NAMES.find(([pattern]) => pattern.test(text.trim()))?.[1];

const ITEMS_EN =
  'developments|stories|trends|things|events|milestones|points|items|facts|lessons|reasons|ways|moments|takeaways|changes|highlights|steps';
const ITEMS_UR = 'پیش رفت(?:یں|وں)?|باتیں|نکات|واقعات|خبریں|رجحانات|چیزیں';
const COUNT = [
  new RegExp(`${N}(?: [\\p{L}’'-]+){0,2} (?:${ITEMS_EN})\\b`, 'iu'),
  new RegExp(`${N}(?: [\\p{L}]+){0,2} (?:${ITEMS_UR})(?!\\p{L})`, 'u'),
  new RegExp(`\\btop[ -](?<number>${NUMBER})\\b`, 'iu'),
];

/** How many items a list's title announces: seven for “seven key developments” or “Top 7”. */
export const announcedItems = (text: string): number | undefined => find(text, ...COUNT);
