import { cached } from './intl.js';
import { findLanguage, type Language } from './language.js';
import { PLAIN } from './plain.js';

/** What a reader, or the page, chooses. */
export interface LocaleChoice {
  /** A BCP 47 tag, such as `en`, `en-IN`, `ur-PK` or `ur-PK-u-nu-arabext`. */
  lang: string;
  /** The digits: `latn` for 123, `arabext` for ۱۲۳. As the language has it where left out. */
  digits?: 'latn' | 'arabext' | undefined;
  /** `indian` groups 12,34,567 and counts in lakh and crore; `western` 1,234,567. As the region has it where left out. */
  grouping?: 'western' | 'indian' | undefined;
}

/** A choice, settled. */
export interface Locale {
  /** The language whose messages are used. */
  language: Language;
  /** Whether it stands in for one that nobody has registered. */
  replaced: boolean;
  /** Tag of the texts, for the `lang` attribute. */
  tag: string;
  /** Tag for `Intl`, with the digits in it. */
  intl: string;
  /** The same for plain numbers, with the grouping in it too. */
  numbers: string;
  indian: boolean;
  /** Whether numbers and days are written without `Intl`. */
  plain: boolean;
}

/** Settles a choice. A language that nobody registered falls back to English, a tag that is none to `en`. */
export const resolveLocale = ({ lang, digits, grouping }: LocaleChoice): Locale =>
  cached(`${[lang, digits, grouping]}`, () => {
    let parsed: Intl.Locale;
    let language: Language | undefined;
    let replaced = false;
    try {
      parsed = new Intl.Locale(lang);
      language = findLanguage(parsed.baseName);
    } catch {
      // it is no tag
    }
    if (!language) {
      replaced = true;
      parsed = new Intl.Locale('en');
      language = findLanguage('en')!;
    }
    const { baseName: tag, region } = parsed!;
    const indian = grouping ? grouping === 'indian' : region === 'IN';
    // asked of the object, the digits would cost a page as much as its first number format
    const inTag = /-nu-(\w+)/.exec(`${parsed!}`)?.[1];
    // an attribute may hold anything, and Intl throws at what cannot name digits
    const chosen = /^[a-z]{3,8}$/.test(digits ?? '') ? digits : (inTag ?? (region === 'IN' && 'latn'));
    const numbering = chosen ? `-u-nu-${chosen}` : '';
    // Intl groups the Indian way for the region IN, and not for Urdu even there
    const numbers = (indian ? 'en-IN' : region === 'IN' ? parsed!.language : tag) + numbering;
    const intl = tag + numbering;
    const plain = !!language.months && PLAIN.test(intl);
    return { language, replaced, tag, intl, numbers, indian, plain };
  });
