// Writes translations as WordPress reads them.
import { mo, po } from 'gettext-parser';
import { DOMAIN } from './strings.mjs';

/** The part of the plugin's scripts that has texts. */
const HANDLE = 'report-widgets-editor-controls';

/** How a language counts: the number of its forms, and which is for `n`. */
const PLURALS = { en: 'nplurals=2; plural=(n != 1);', ur: 'nplurals=2; plural=(n != 1);' };

/** A table of texts for gettext; without translations it is the template. */
function table(sayings, version, lang, translations) {
  const entries = {};
  for (const { context = '', text, plural, files } of sayings) {
    const translated = translations ? [translations[text]].flat() : plural ? ['', ''] : [''];
    (entries[context] ??= {})[text] = {
      msgid: text,
      ...(context && { msgctxt: context }),
      ...(plural !== undefined && { msgid_plural: plural }),
      msgstr: translated,
      comments: { reference: [...new Set(files)].join(' ') },
    };
  }
  return {
    charset: 'utf-8',
    headers: {
      'Project-Id-Version': `${DOMAIN} ${version}`,
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': '8bit',
      ...(lang && { Language: lang, 'Plural-Forms': PLURALS[lang] }),
      'X-Domain': DOMAIN,
    },
    translations: entries,
  };
}

/** The same for scripts. */
function jed(sayings, lang, translations) {
  const ours = sayings.filter(({ files }) => files.some((file) => file.endsWith('.js')));
  return {
    domain: 'messages',
    locale_data: {
      messages: {
        '': { domain: 'messages', lang, 'plural-forms': PLURALS[lang] },
        ...Object.fromEntries(ours.map(({ text }) => [text, [translations[text]].flat()])),
      },
    },
  };
}

/**
 * The files of `languages/`: the template, and of each language the texts, for PHP and for scripts.
 * @param {Record<string, Record<string, string | string[]>>} languages Translations by language, then by English text.
 * @throws {Error} where a translation is missing, or is one of a text that nobody says any more.
 */
export function languageFiles(sayings, version, languages) {
  const files = { [`${DOMAIN}.pot`]: po.compile(table(sayings, version)) };
  for (const [lang, translations] of Object.entries(languages)) {
    const missing = sayings.filter(({ text }) => !translations[text]).map(({ text }) => text);
    const said = new Set(sayings.map(({ text }) => text));
    const idle = Object.keys(translations).filter((text) => !said.has(text));
    if (missing.length || idle.length)
      throw new Error(
        `languages/${lang}.json: not translated: ${JSON.stringify(missing)}; said nowhere: ${JSON.stringify(idle)}`,
      );
    const texts = table(sayings, version, lang, translations);
    files[`${DOMAIN}-${lang}.po`] = po.compile(texts);
    files[`${DOMAIN}-${lang}.mo`] = mo.compile(texts);
    files[`${DOMAIN}-${lang}-${HANDLE}.json`] = Buffer.from(JSON.stringify(jed(sayings, lang, translations)));
  }
  return files;
}
