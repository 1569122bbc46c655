import { isDerived, type Derived, type Outcome, type Working } from '../model/derive.js';
import { months } from '../model/period.js';
import type { Figure, Noun, Period, Power, Report, Scale, Text } from '../model/report.types.js';
import { at } from '../model/sections.js';
import type { ScaleWord } from './language.js';
import { currencyAffixes, dateFormat, decimalFormat, pluralRules } from './intl.js';
import type { Locale } from './locale.js';
import { plainDate, plainNumber, plainSymbol } from './plain.js';
import type { Messages } from './messages/messages.js';

/** How many digits a computed number shows. */
const DERIVED_DIGITS = 3;
/** How many digits behind the point a stated number shows at the most. */
const STATED_FRACTION = 3;

/** How a number is to be written. */
interface Style {
  scale?: Scale | undefined;
  /** The step it is rounded to, in its own unit. */
  roundedTo?: number | undefined;
  /** Digits in all; without it, as many as the number has, up to three behind the point. */
  digits?: number;
  /** Writes + before what is above zero. */
  sign?: boolean;
}

/** Turns what a report holds into text of one locale. Nothing it returns is markup. */
export class Formatter {
  readonly messages: Messages;
  /** The languages to look for, the best first. */
  readonly #tags: string[];

  /** @param report Where units are declared, and the language of plain texts. */
  constructor(
    readonly locale: Locale,
    readonly report: Pick<Report, 'lang' | 'units'>,
  ) {
    this.messages = locale.language.messages;
    this.#tags = [locale.tag, report.lang].flatMap((tag) => [tag, tag.split('-')[0]!]);
  }

  /** The text in the reader's language, else in the report's, else in any; empty where there is none. */
  text(text: Text | undefined): string {
    return typeof text === 'object' ? (this.#choose(text) ?? '') : (text ?? '');
  }

  /** Where a value is given by language: the reader's, else the report's, else any. */
  #choose<T>(byLanguage: Record<string, T>): T | undefined {
    const tag = this.#tags.find((each) => Object.hasOwn(byLanguage, each));
    return byLanguage[tag ?? Object.keys(byLanguage)[0]!];
  }

  /**
   * A plain number with at most that many digits behind the point, 0 to 20; fewer and more count as these. A minus is a real
   * one, and in right-to-left text the number is isolated.
   */
  number(value: number, most = 0, sign = false): string {
    const { plain, numbers, indian } = this.locale;
    const size = Math.abs(value);
    most = Math.max(0, Math.min(20, most));
    const digits = (plain && plainNumber(size, most, indian)) || decimalFormat(numbers, most).format(size);
    // a number that is rounded to nothing is not below nothing
    const zero = !(size >= 0.5 / 10 ** most);
    const text = (zero ? '' : value < 0 ? '−' : sign ? '+' : '') + digits;
    return this.locale.language.dir === 'rtl' ? `\u2066${text}\u2069` : text;
  }

  /**
   * A value with its scale word and unit: $1.8 billion, 200 million subscribers, 36%, 7 months, 1.18 times.
   * @param to The other end of a range, which shares scale word and unit: $1.7–1.9 billion.
   */
  amount(value: number, unit: string, style: Style = {}, to = value): string {
    const { messages } = this;
    const greatest = Math.max(Math.abs(value), Math.abs(to));
    const word = /^(month|day|ratio|percent)$/.test(unit) ? undefined : this.#scale(greatest, style);
    const per = word?.per ?? 1;
    let number = this.#digits(value / per, per, style);
    if (to !== value) number = messages.fromTo(number, this.#digits(to / per, per, style));
    if (unit === 'percent') return messages.percent(number);
    if (unit === 'ratio') return messages.times(number);
    if (unit === 'month' || unit === 'day') return messages.duration(number, greatest, unit);
    return this.#unit(word ? `${number}\u00a0${word.word}` : number, unit, greatest);
  }

  /** What a figure is called, and its kind where it is none that was measured: Exports (Claim). */
  label({ label, kind }: Figure): string {
    return this.text(label) + (kind === 'actual' ? '' : ` (${this.messages.kinds[kind]})`);
  }

  /** The number a figure states, with its qualifier: about $1.8 billion, over 150 million subscribers. */
  figure(figure: Figure): string {
    return this.#stated(figure)[0];
  }

  /** The figure as it is stated, and the number in it. A qualifier is the number's: in Urdu it stands before a noun. */
  #stated(figure: Figure): [whole: string, number: string] {
    const { value, unit, qualifier } = figure;
    const counted = !!this.#noun(unit);
    const number = this.amount(value, counted ? '' : unit, figure);
    const said = qualifier && qualifier !== 'exact' ? this.messages.qualifiers[qualifier](number) : number;
    return [counted ? this.#unit(said, unit, Math.abs(value)) : said, number];
  }

  /** The same without its qualifier. */
  plain(figure: Figure): string {
    return this.amount(figure.value, figure.unit, figure);
  }

  /** The same in three parts, to set the number bigger than its words: about – 200 million – subscribers. */
  figureParts(figure: Figure): { before: string; number: string; behind: string } {
    const [whole, number] = this.#stated(figure);
    // the noun may hold the number once more, as in 5 5G networks
    const [before = '', ...behind] = whole.split(number);
    return { before, number, behind: behind.join(number) };
  }

  /** A number on its way to the figure's own, with the figure's scale word and as many digits as it can have. */
  passing(figure: Figure, value: number): string {
    const per = this.#scale(Math.abs(figure.value), figure)?.per ?? 1;
    return this.#stated({ roundedTo: Math.max(1, per / 10), ...figure, value, scale: per as Power })[1];
  }

  /** A computed value to three digits; a pace with its unit of time. Empty where nothing is computed. */
  outcome(outcome: Outcome | undefined, scale?: Scale, sign?: boolean): string {
    if (!isDerived(outcome)) return '';
    const { value, unit, per } = outcome;
    // short of all is not all, however little is missing
    const shown = unit === 'percent' && value < 100 ? Math.min(value, 99.9) : value;
    const amount = this.amount(shown, unit, { digits: DERIVED_DIGITS, scale, sign });
    return per ? this.messages.per(amount, per) : amount;
  }

  /** Why nothing is computed; empty where something is. */
  refusal(outcome: Outcome | undefined): string {
    const { notComputed, reasons } = this.messages;
    return isDerived(outcome) || !outcome ? '' : notComputed(reasons[outcome.refused]);
  }

  /** The band of a computed value; empty where it has no width to be seen. */
  band({ low, high, unit }: Derived, scale?: Scale): string {
    const style = { digits: DERIVED_DIGITS, scale };
    const [from, to] = [low, high].map((end) => (Number.isFinite(end) ? this.amount(end, unit, style) : ''));
    if (from === to) return '';
    if (!to) return this.messages.atLeast(from!);
    if (!from) return this.messages.atMost(to);
    return this.amount(low, unit, style, high);
  }

  /** A computation as it is carried out: ($5 billion − $1.8 billion) ÷ 7 months. */
  working(working: Working): string {
    return working
      .map((part) =>
        typeof part === 'string'
          ? part
          : part.unit === 'ratio'
            ? this.number(part.value, 2)
            : this.amount(part.value, part.unit),
      )
      .join(' ')
      .replace(/(\() | (\))/g, '$1$2');
  }

  /** 19 December 2025 */
  day(day: string): string {
    // CLDR puts a comma into Urdu dates that its press does not
    return this.#date(day, { day: 'numeric', month: 'long', year: 'numeric' }).replace('،', '');
  }

  /** What the period is called, else July–November 2025, 2025, or its two days; empty where there is none. */
  period(period: Period | undefined): string {
    return period ? this.text(period.label) || this.dates(period) : '';
  }

  /** The period's dates, whatever it is called. */
  dates(period: Period): string {
    const { start, end } = period;
    const { fromTo } = this.messages;
    const count = months(period);
    if (count === undefined) return start === end ? this.day(start) : fromTo(this.day(start), this.day(end));
    const sameYear = start.slice(0, 4) === end.slice(0, 4);
    if (sameYear && count === 12) return this.#date(start, { year: 'numeric' });
    const last = this.#date(end, { month: 'long', year: 'numeric' });
    if (count === 1) return last;
    return fromTo(this.#date(start, { month: 'long', year: sameYear ? undefined : 'numeric' }), last);
  }

  /** A month's short name. */
  month(day: string): string {
    return this.#date(day, { month: 'short' });
  }

  #date(day: string, options: Intl.DateTimeFormatOptions): string {
    const { plain, intl } = this.locale;
    return plain ? plainDate(day, options, this.locale) : dateFormat(intl, options).format(Date.parse(day));
  }

  #digits(value: number, per: number, { roundedTo, digits, sign }: Style): string {
    const size = value && Math.floor(Math.log10(Math.abs(value)));
    const most = digits
      ? digits - 1 - size
      : roundedTo
        ? Math.ceil(-Math.log10(roundedTo / per) - 1e-9)
        : // small numbers keep three digits that say something
          Math.max(STATED_FRACTION, STATED_FRACTION - 1 - size);
    return this.number(value, most, sign);
  }

  /** The scale word for a value: the pinned one, else the greatest that it reaches once rounded. */
  #scale(value: number, { scale, roundedTo, digits }: Style): ScaleWord | undefined {
    const { language, indian } = this.locale;
    const words = (indian && language.indianScales) || language.scales;
    const pinned: Power | undefined = typeof scale === 'object' ? this.#choose(scale) : scale;
    return (
      (pinned &&
        [...words, ...language.scales, ...(language.indianScales ?? [])].find(({ per }) => per === pinned)) ||
      (pinned === 1
        ? undefined
        : words.find(({ from }, index) => {
            const below = words[index + 1]?.per ?? 1;
            const step = digits ? from / 10 ** digits : (roundedTo ?? below / 10 ** STATED_FRACTION);
            // 999 999 999 is printed as 1 billion, not as 1,000 million; 999 500 000 stays 999.5 million
            return value >= from - Math.min(from / 1000, step) / 2;
          }))
    );
  }

  #noun(unit: string): Noun[string] | undefined {
    const noun = at(this.report.units, unit);
    return noun && this.#choose(noun);
  }

  #unit(number: string, unit: string, value: number): string {
    const { plain, intl, language } = this.locale;
    const forms = this.#noun(unit);
    if (forms)
      return `${number} ${forms[plain && value > 2 ? 'other' : pluralRules(intl).select(value)] ?? forms.other}`;
    if (!unit) return number;
    const name = language.currencies?.[unit];
    if (name) return `${number}\u00a0${name}`;
    const symbol = plain && plainSymbol(intl, unit);
    const affixes = symbol ? [symbol] : currencyAffixes(intl, unit);
    // the sign stands before the currency: −$5
    const sign = /^[−+]/.test(number) ? number[0]! : '';
    return sign + affixes[0] + number.slice(sign.length) + (affixes[1] ?? '');
  }
}
