/**
 * `Intl` objects are costly to make: one for each locale and set of options, for the whole page, and what a choice of
 * locale settles to beside them. The cache is bounded, since a page could name ever new locales; when full it is
 * emptied, which costs time but never text.
 */
const CACHE_SIZE = 64;
const cache = new Map<string, unknown>();

/** What `make` gives, made once for each key. */
export function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, make());
  }
  return cache.get(key) as T;
}

/** Has everything made anew, since what it was made of has changed. */
export const forget = (): void => cache.clear();

/** A decimal format that writes at most that many digits behind the point. */
export const decimalFormat = (locale: string, most: number): Intl.NumberFormat =>
  cached(`${locale} ${most}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: most }));

/** A date format in UTC, since days of a report have no time of day. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cached(`${locale} ${JSON.stringify(options)}`, () => {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  });

export const pluralRules = (locale: string): Intl.PluralRules =>
  cached(`${locale} plural`, () => new Intl.PluralRules(locale));

/** What a locale writes before and behind an amount of a currency. */
export const currencyAffixes = (locale: string, currency: string): string[] =>
  cached(`${locale} ${currency}`, () =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
      .format(1)
      .split(/\p{Nd}/u),
  );
