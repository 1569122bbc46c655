import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { dateFormat, decimalFormat } from '../../src/format/intl.js';
import { findLanguage, readers, registerLanguage, type Language } from '../../src/format/language.js';
import { resolveLocale } from '../../src/format/locale.js';
import { en } from '../../src/format/messages/en.js';
import { ur } from '../../src/format/messages/ur.js';
import type { Messages } from '../../src/format/messages/messages.js';
import { figure, formatter, gauge, load, plain, UNITS } from './helpers.js';

describe('the locale', () => {
  test('of a language that nobody registered is English', () => {
    const locale = resolveLocale({ lang: 'fi' });
    assert.equal(locale.language, en);
    assert.equal(locale.tag, 'en');
    assert.equal(plain(formatter('fi-FI').figure(figure(1.8e9))), '$1.8 billion');
  });

  for (const lang of [
    '',
    ' ',
    'x',
    'not a tag',
    'en_US',
    '--',
    '日本',
    'en-',
    'a'.repeat(300),
    '__proto__',
    'constructor',
  ])
    test(`of ${JSON.stringify(lang.slice(0, 20))}, which names no language we have, is English`, () => {
      const locale = resolveLocale({ lang });
      assert.equal(locale.language, en);
      assert.equal(locale.tag, 'en');
      assert.equal(plain(formatter(lang).figure(figure(1.8e9))), '$1.8 billion');
    });

  test('is found by any way to write its tag', () => {
    for (const lang of ['ur', 'UR', 'ur-pk', 'ur-Arab-PK', 'ur-PK-u-nu-arabext', 'ur-x-private'])
      assert.equal(resolveLocale({ lang }).language, ur, lang);
    assert.equal(resolveLocale({ lang: 'ur-pk' }).tag, 'ur-PK');
  });

  test('knows the direction of its script', () => {
    assert.equal(resolveLocale({ lang: 'ur-PK' }).language.dir, 'rtl');
    assert.equal(resolveLocale({ lang: 'en-PK' }).language.dir, 'ltr');
  });

  test('is settled once for each choice', () => {
    const choices = [
      { lang: 'en' },
      { lang: 'en-PK' },
      { lang: 'en-IN' },
      { lang: 'en-IN', grouping: 'western' },
      { lang: 'en', grouping: 'indian' },
      { lang: 'en', digits: 'arabext' },
      { lang: 'ur' },
      { lang: 'ur', digits: 'arabext' },
      { lang: 'ur', grouping: 'indian' },
      { lang: 'ur-IN' },
    ] as const;
    const settled = choices.map((choice) => resolveLocale({ ...choice }));
    assert.equal(new Set(settled).size, choices.length);
    choices.forEach((choice, index) => assert.equal(resolveLocale({ ...choice }), settled[index]));
  });

  test('passes over digits and groupings that are none', () => {
    for (const digits of ['', ' ', 'x y', '!!', 'a', 'abcdefghijkl', 'foo'] as never[])
      assert.equal(plain(formatter({ lang: 'en', digits }).amount(12_345, 'USD')), '$12,345', digits);
    assert.equal(resolveLocale({ lang: 'en', grouping: 'other' as never }).indian, false);
  });

  test('counts in lakh and crore where the region does or the page asks for it', () => {
    assert.equal(resolveLocale({ lang: 'en-IN' }).indian, true);
    assert.equal(resolveLocale({ lang: 'en-PK' }).indian, false);
    assert.equal(resolveLocale({ lang: 'en-IN', grouping: 'western' }).indian, false);
    assert.equal(resolveLocale({ lang: 'en-PK', grouping: 'indian' }).indian, true);
  });
});

describe('a text', () => {
  const text = (lang: string, of: Parameters<ReturnType<typeof formatter>['text']>[0], own = 'en'): string =>
    formatter(lang, { lang: own }).text(of);

  test('that is one string is that string', () => assert.equal(text('ur', 'Exports'), 'Exports'));
  test('is that of the exact tag first', () =>
    assert.equal(text('en-PK', { en: 'a', 'en-PK': 'b', ur: 'c' }), 'b'));
  test('is that of the language next', () => assert.equal(text('en-PK', { ur: 'c', en: 'a' }), 'a'));
  test('is that of the report’s language next, exact and then without its region', () => {
    assert.equal(text('ur', { en: 'a', de: 'd', 'de-AT': 'e' }, 'de-AT'), 'e');
    assert.equal(text('ur', { en: 'a', de: 'd' }, 'de-AT'), 'd');
  });
  test('is any where nothing fits', () => assert.equal(text('ur', { fr: 'f', de: 'd' }, 'en'), 'f'));
  test('is empty where there is none', () => assert.equal(text('ur', {}, 'en'), ''));

  test('is never a member that every object has', () => {
    assert.equal(text('en', { fr: 'f' }, 'constructor'), 'f');
    assert.equal(text('en', { fr: 'f' }, '__proto__'), 'f');
    assert.equal(text('en', { fr: 'f' }, 'tostring'), 'f');
    const bare = Object.assign(Object.create(null) as Record<string, string>, { fr: 'f' });
    assert.equal(text('en', bare, 'hasOwnProperty'), 'f');
  });
});

describe('a third language', () => {
  const messages: Messages = {
    ...en.messages,
    comma: '; ',
    fromTo: (from, to) => `${from} bis ${to}`,
    percent: (number) => `${number}\u00a0%`,
    qualifiers: {
      about: (amount) => `rund ${amount}`,
      over: (amount) => `über ${amount}`,
      under: (amount) => `unter ${amount}`,
    },
    gauge: { ...en.messages.gauge, reached: (label, achieved) => `${label}: ${achieved}!` },
  };
  const de: Language = {
    dir: 'ltr',
    scales: [
      { from: 1e9, per: 1e9, word: 'Milliarden' },
      { from: 1e6, per: 1e6, word: 'Millionen' },
    ],
    currencies: { USD: 'Dollar' },
    messages,
  };

  test('is not there before it is registered, and there afterwards', () => {
    assert.equal(findLanguage('de-CH'), undefined);
    assert.equal(
      plain(formatter('de-CH').figure(figure(1.8e9, { qualifier: 'about' }))),
      'about $1.8 billion',
    );
    registerLanguage('de', de);
    assert.equal(findLanguage('de-CH'), de);
    // also for whoever asked for it too early
    assert.equal(resolveLocale({ lang: 'de-CH' }).language, de);
    assert.equal(
      plain(formatter('de').figure(figure(1.8e9, { qualifier: 'about' }))),
      'rund 1,8 Milliarden Dollar',
    );
    assert.equal(plain(formatter('de').amount(5, 'percent')), '5 %');
    assert.equal(
      plain(formatter('de').period({ start: '2025-07-01', end: '2025-11-30' })),
      'Juli bis November 2025',
    );
    assert.match(
      plain(gauge('de', load('pakistan-ict-2025')).summary),
      /^ICT exports so far: rund 1,8 Milliarden Dollar!/,
    );
  });

  test('may be there for one region, beside the language', () => {
    registerLanguage('de-CH', { ...de, currencies: { USD: 'US-Dollar' } });
    assert.equal(plain(formatter('de-CH').amount(5, 'USD')), '5 US-Dollar');
    assert.equal(plain(formatter('de-AT').amount(5, 'USD')), '5 Dollar');
  });

  test('counts as western where it has no words for the Indian way', () =>
    assert.match(
      plain(formatter({ lang: 'de', grouping: 'indian' }).amount(1.8e9, 'USD')),
      /Milliarden Dollar$/,
    ));

  test('can be replaced, and whoever watches is told', () => {
    let told = 0;
    const reader = { requestUpdate: () => told++ };
    readers.add(reader);
    registerLanguage('DE', { ...de, currencies: { USD: '$' } });
    assert.equal(told, 1);
    assert.equal(plain(formatter('de').amount(5, 'USD')), '5 $');
    readers.delete(reader);
    registerLanguage('de', de);
    assert.equal(told, 1);
    assert.equal(plain(formatter('de').amount(5, 'USD')), '5 Dollar');
  });

  test('English itself can be replaced', () => {
    registerLanguage('en', { ...en, messages: { ...en.messages, percent: (number) => `${number} percent` } });
    assert.equal(formatter('en', { lang: 'en', units: UNITS }).amount(5, 'percent'), '5 percent');
    registerLanguage('en', en);
    assert.equal(formatter('en').amount(5, 'percent'), '5%');
  });
});

describe('both dictionaries', () => {
  /** The names of all texts, however deep. */
  const names = (of: object, path = ''): string[] =>
    Object.entries(of).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value
        ? names(value, `${path}${name}.`)
        : [`${path}${name} ${typeof value}`],
    );

  test('say the same things', () => assert.deepEqual(names(ur.messages).sort(), names(en.messages).sort()));

  test('have scale words from the greatest down, each from what one of it is worth or more', () => {
    for (const scales of [en.scales, en.indianScales!, ur.scales]) {
      assert.deepEqual(
        scales.map(({ from }) => from),
        scales.map(({ from }) => from).sort((one, other) => other - one),
      );
      for (const { from, per } of scales) assert.ok(from >= per);
    }
  });

  test('of Urdu has no Latin comma, full stop or question mark in its texts', () => {
    const { messages } = ur;
    const texts = [
      messages.gauge.reached('ا', 'ب', 'ج', 'د', 'ہ', 'و'),
      messages.gauge.needed('ا', 'ب', 'ج', 'د', 'ہ'),
      messages.statement('ا', ['ب', 'ج']),
      messages.notComputed('ا'),
      messages.correction('ا', 'ب'),
      messages.comma,
      ...Object.values(messages.reasons),
      ...Object.values(messages.statuses),
      ...Object.values(messages.gauge).filter((each) => typeof each === 'string'),
    ];
    for (const each of texts) assert.doesNotMatch(each, /[,.?;]/);
  });

  test('make whole sentences without the parts that may be missing', () => {
    const { gauge } = en.messages;
    assert.equal(gauge.reached('Exports', '$1', '$2'), 'Exports: $1 against the $2 target.');
    assert.equal(ur.messages.gauge.reached('Exports', '$1', '$2'), 'Exports: $1، $2 کے ہدف کے مقابلے میں۔');
    assert.equal(gauge.needed('1 month', '$1 a month'), 'Reaching it in the 1 month left takes $1 a month.');
    assert.equal(
      gauge.needed('7 months', '$1 a month', '', '', '2 times'),
      'Reaching it in the 7 months left takes $1 a month: 2 times the average so far.',
    );
    assert.equal(ur.messages.gauge.needed('7 ماہ', '1'), 'باقی 7 ماہ میں 1 درکار ہیں۔');
  });
});

describe('the cache of Intl objects', () => {
  /** How many number formats are made while something runs. */
  function made(run: () => void): number {
    const own = Intl.NumberFormat;
    let count = 0;
    Intl.NumberFormat = new Proxy(own, {
      construct(target, args: ConstructorParameters<typeof Intl.NumberFormat>) {
        count++;
        return new target(...args);
      },
    });
    try {
      run();
    } finally {
      Intl.NumberFormat = own;
    }
    return count;
  }

  test('makes each object once', () => {
    decimalFormat('en-x-once', 0);
    assert.equal(
      made(() => decimalFormat('en-x-once', 0)),
      0,
    );
    assert.equal(decimalFormat('en-x-once', 0), decimalFormat('en-x-once', 0));
    assert.notEqual(decimalFormat('en-x-once', 0), decimalFormat('en-x-once', 1));
    assert.equal(dateFormat('en', { month: 'long' }), dateFormat('en', { month: 'long' }));
  });

  test('keeps few of a thousand locales, and writes the same in each', () => {
    const tags = Array.from({ length: 1000 }, (_, index) => `en-x-n${index}`);
    for (const tag of tags) assert.equal(decimalFormat(tag, 1).format(1234.5), '1,234.5');
    // from the last back, since asking makes the missing ones anew
    let kept = 0;
    while (kept < tags.length && !made(() => decimalFormat(tags.at(-1 - kept)!, 1))) kept++;
    assert.ok(kept >= 1 && kept <= 100, `${kept} of 1000 are kept`);
  });

  test('serves a page that names ever new locales as well as any', () => {
    const text = new Set<string>();
    for (let index = 0; index < 1000; index++) text.add(formatter(`en-x-m${index}`).figure(figure(1.8e9)));
    assert.equal(text.size, 1);
  });
});
