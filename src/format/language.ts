import { forget } from './intl.js';
import { en } from './messages/en.js';
import { ur } from './messages/ur.js';
import type { Messages } from './messages/messages.js';

/** A word for a power of ten. */
export interface ScaleWord {
  /** The least value, without its sign, that takes this word. */
  from: number;
  /** What one of it is worth. */
  per: number;
  word: string;
}

/** Everything a language needs. All texts are plain; a number reaches them already formatted. */
export interface Language {
  dir: 'ltr' | 'rtl';
  /** Scale words, greatest first. */
  scales: ScaleWord[];
  /** The same where digits are grouped the Indian way, if they differ. */
  indianScales?: ScaleWord[];
  /** Words for currencies, written behind the number. A currency without one gets the symbol that `Intl` knows. */
  currencies?: Record<string, string>;
  /**
   * Names of the months, January first, in English and Urdu, whose numbers and days are written without `Intl`. Other
   * languages have theirs from `Intl`.
   */
  months?: string[];
  messages: Messages;
}

const languages = new Map([
  ['en', en],
  ['ur', ur],
]);

/** What is written again when the languages, or the one that is asked for, have changed. */
export const readers = new Set<{ requestUpdate(): void }>();
export const updateReaders = (): void => readers.forEach((reader) => reader.requestUpdate());

/**
 * Adds a language, or replaces one, for every widget on the page.
 * @param tag A BCP 47 tag such as `ps` or `de-CH`. A reader's `de-CH` finds `de-CH`, else `de`.
 */
export function registerLanguage(tag: string, language: Language): void {
  languages.set(tag.toLowerCase(), language);
  forget();
  updateReaders();
}

/** The language registered for a tag or for the part before its hyphens. */
export function findLanguage(tag: string): Language | undefined {
  // a hyphen at a time, as RFC 4647 looks up: ur-Arab-PK, ur-Arab, ur
  for (let key = tag.toLowerCase(); key; key = key.replace(/-?[^-]*$/, '')) {
    const language = languages.get(key);
    if (language) return language;
  }
  return undefined;
}
