import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { LocaleChoice } from '../../src/format/locale.js';
import type { Derived } from '../../src/model/derive.js';
import type { Figure, Scale } from '../../src/model/report.types.js';
import { figure, formatter, plain } from './helpers.js';

const amount = (choice: string | LocaleChoice, value: number, unit = 'USD', scale?: Scale): string =>
  plain(formatter(choice).amount(value, unit, { scale }));
const stated = (choice: string | LocaleChoice, value: number, more: Partial<Figure> = {}): string =>
  plain(formatter(choice).figure(figure(value, more)));
const derived = (low: number, high: number, more: Partial<Derived> = {}): Derived => ({
  value: (low + high) / 2,
  low,
  high,
  unit: 'USD',
  working: [],
  ...more,
});

describe('amounts in the words and digits of a locale', () => {
  // prettier-ignore
  const rows: [string | LocaleChoice, number, string, string][] = [
    ['en', 1.8e9, 'USD', '$1.8 billion'],
    ['en-US', 1.8e9, 'USD', '$1.8 billion'],
    ['en', 402e9, 'PKR', 'PKR 402 billion'],
    ['en', 12_345, 'subscribers', '12,345 subscribers'],
    ['en-PK', 200e6, 'subscribers', '200 million subscribers'],
    ['en-PK', 12_345, 'subscribers', '12,345 subscribers'],
    ['en-IN', 200e6, 'subscribers', '20 crore subscribers'],
    ['en-IN', 150_000, 'subscribers', '1.5 lakh subscribers'],
    ['en-IN', 12_345, 'subscribers', '12,345 subscribers'],
    ['en-IN', 402e9, 'subscribers', '40,200 crore subscribers'],
    ['en-IN', 1e12, 'subscribers', '1 lakh crore subscribers'],
    ['en-IN', 1234567e12, 'subscribers', '12,34,567 lakh crore subscribers'],
    [{ lang: 'en-IN', grouping: 'western' }, 1234567e12, 'subscribers', '1,234,567 trillion subscribers'],
    [{ lang: 'en-PK', grouping: 'indian' }, 200e6, 'subscribers', '20 crore subscribers'],
    [{ lang: 'en-PK', grouping: 'indian' }, 1234567e12, 'subscribers', '12,34,567 lakh crore subscribers'],
    ['ur', 1.8e9, 'USD', '1.8 ارب ڈالر'],
    ['ur', 386e6, 'USD', '38.6 کروڑ ڈالر'],
    ['ur', 402e9, 'PKR', '402 ارب روپے'],
    ['ur', 60e12, 'PKR', '600 کھرب روپے'],
    ['ur', 500_000, 'subscribers', '5 لاکھ صارفین'],
    ['ur-PK', 200e6, 'subscribers', '20 کروڑ صارفین'],
    ['ur-PK', 50_000, 'subscribers', '50,000 صارفین'],
    ['ur-IN', 50_000, 'subscribers', '50,000 صارفین'],
    [{ lang: 'ur-PK', digits: 'arabext' }, 386e6, 'USD', '۳۸٫۶ کروڑ ڈالر'],
    ['ur-PK-u-nu-arabext', 386e6, 'USD', '۳۸٫۶ کروڑ ڈالر'],
    [{ lang: 'ur-PK-u-nu-arabext', digits: 'latn' }, 386e6, 'USD', '38.6 کروڑ ڈالر'],
    [{ lang: 'ur', grouping: 'indian' }, 1234567e11, 'PKR', '12,34,567 کھرب روپے'],
    [{ lang: 'ur', digits: 'arabext', grouping: 'indian' }, 1234567e11, 'PKR', '۱۲٬۳۴٬۵۶۷ کھرب روپے'],
    ['en', 36, 'percent', '36%'],
    ['ur', 36, 'percent', '36 فیصد'],
    ['en', 1.18, 'ratio', '1.18 times'],
    ['ur', 1.18, 'ratio', '1.18 گنا'],
    ['en', 5e9, 'percent', '5,000,000,000%'],
    ['en', 3_652_059, 'day', '3,652,059 days'],
    ['ur', 3_652_059, 'day', '3,652,059 دن'],
  ];
  for (const [choice, value, unit, expected] of rows)
    test(`${JSON.stringify(choice)} writes ${value} ${unit} as ${expected}`, () =>
      assert.equal(amount(choice, value, unit), expected));

  test('a currency has the symbol that the region knows it by', () => {
    assert.match(amount('en-GB', 1.8e9), /^(US)?\$1\.8 billion$/);
    assert.match(amount('en-PK', 1.8e9), /^(US)?\$1\.8 billion$/);
    assert.match(amount('en-PK', 402e9, 'PKR'), /^(Rs|PKR) ?402 billion$/);
  });

  test('a currency that Urdu has no word for keeps the symbol that Intl knows', () =>
    assert.match(amount('ur', 5e9, 'JPY'), /^(JP)?¥5 ارب$|^5 ارب ?(JP)?¥$/));

  test('a currency that nobody knows does not throw', () => assert.match(amount('en', 5, 'ZZZ'), /ZZZ ?5/));

  test('a unit named like a member of every object is looked up among the declared ones alone', () => {
    const units = Object.assign(Object.create(null) as object, {
      constructor: { en: { other: 'constructors' } },
      tostring: { en: { other: 'strings' } },
    });
    const f = formatter('en', { lang: 'en', units: units as never });
    assert.equal(plain(f.amount(2, 'constructor')), '2 constructors');
    assert.equal(plain(f.amount(2, 'tostring')), '2 strings');
    assert.match(plain(formatter('en', { lang: 'en', units: {} }).amount(2, 'USD')), /^\$2$/);
  });

  test('in right-to-left text every number stands in an isolate of its own, which is closed', () => {
    const text = formatter('ur').band(derived(450e6, 464e6));
    assert.equal(text.match(/\u2066/g)?.length, 2);
    assert.equal(text.match(/\u2069/g)?.length, 2);
    assert.doesNotMatch(formatter('en').band(derived(450e6, 464e6)), /[\u2066-\u2069]/);
  });

  test('number and scale word stay on one line', () => {
    assert.equal(formatter('en').amount(1.8e9, 'USD'), '$1.8\u00a0billion');
    assert.match(formatter('ur').amount(1.8e9, 'USD'), /\u2069\u00a0ارب\u00a0ڈالر$/);
  });
});

describe('the scale word', () => {
  // prettier-ignore
  const edges: [number, string][] = [
    [0, '$0'],
    [1, '$1'],
    [999, '$999'],
    [999_999, '$999,999'],
    [999_999.9999, '$1 million'],
    [1e6, '$1 million'],
    [999_499_999, '$999.5 million'],
    [999_500_000, '$999.5 million'],
    [999_999_000, '$999.999 million'],
    [999_999_999, '$1 billion'],
    [1e9, '$1 billion'],
    [999_999_999_999, '$1 trillion'],
    [1e18, '$1,000,000 trillion'],
    [-1.8e9, '−$1.8 billion'],
    [-999_999_999, '−$1 billion'],
    [-1e18, '−$1,000,000 trillion'],
    [-0.4, '−$0.4'],
    [1e-9, '$0.000000001'],
    [-1e-9, '−$0.000000001'],
    [5e-324, '$0'],
    [-5e-324, '$0'],
    [0.1 + 0.2, '$0.3'],
    [0.000123456, '$0.000123'],
  ];
  for (const [value, expected] of edges)
    test(`of ${value} is as in ${expected}`, () => assert.equal(amount('en', value), expected));

  test('of a computed value follows its three digits: 999.6 million is 1 billion', () => {
    assert.equal(plain(formatter('en').outcome(derived(999.6e6, 999.6e6))), '$1 billion');
    assert.equal(plain(formatter('en').outcome(derived(999.4e6, 999.4e6))), '$999 million');
    assert.equal(plain(formatter('ur').outcome(derived(9_996_000, 9_996_000))), '1 کروڑ ڈالر');
  });

  test('of a stated value follows its rounding', () => {
    assert.equal(stated('en', 999_600_000, { roundedTo: 100_000 }), '$999.6 million');
    assert.equal(stated('en', 999_999_999, { roundedTo: 1e6 }), '$1 billion');
    assert.equal(stated('en', 3, { roundedTo: 1e18 }), '$3');
  });

  test('is the pinned one: 402 ارب and 336 ارب, never 4 and 3.4 کھرب', () => {
    assert.equal(amount('ur', 402e9, 'PKR', 1e9), '402 ارب روپے');
    assert.equal(amount('ur', 336e9, 'PKR', { ur: 1e9 }), '336 ارب روپے');
    assert.equal(amount('ur', 1e12, 'PKR', { en: 1e12, ur: 1e9 }), '1,000 ارب روپے');
    assert.equal(amount('en', 1e12, 'PKR', { en: 1e12, ur: 1e9 }), 'PKR 1 trillion');
    assert.equal(amount('ur', 402e9, 'PKR', 1e11), '4.02 کھرب روپے');
  });

  test('is not کھرب for what is under ten of it, pinned or not', () => {
    for (const value of [336e9, 402e9, 999e9])
      assert.match(amount('ur', value, 'PKR'), new RegExp(`^${value / 1e9} ارب روپے$`));
  });

  test('is none where it is pinned to 1', () => {
    assert.equal(amount('en', 1_057_000_000, 'USD', 1), '$1,057,000,000');
    assert.equal(amount('en-IN', 1_057_000_000, 'subscribers', 1), '1,05,70,00,000 subscribers');
  });

  test('may be pinned below or far above the value', () => {
    assert.equal(amount('en', 1.8e9, 'USD', 1e6), '$1,800 million');
    assert.equal(amount('en', 1.8e9, 'USD', 1e12), '$0.0018 trillion');
    assert.equal(amount('en', 0, 'USD', 1e9), '$0 billion');
  });

  test('that the language has no name for is passed over', () => {
    assert.equal(amount('en', 1.8e9, 'USD', 1e11), '$1.8 billion');
    assert.equal(amount('ur', 1.8e9, 'USD', 1e6), '1.8 ارب ڈالر');
  });

  test('of the other way of counting can be pinned too', () => {
    assert.equal(amount('en', 1.8e9, 'USD', 1e7), '$180 crore');
    assert.equal(amount('en-IN', 402e9, 'subscribers', 1e9), '402 billion subscribers');
    assert.equal(amount('en-IN', 402e9, 'subscribers', 1e7), '40,200 crore subscribers');
  });
});

describe('rounding', () => {
  // prettier-ignore
  const rows: [number, number | undefined, string][] = [
    [1.8e9, 1e8, '$1.8 billion'],
    [1_834_567_890, 1e8, '$1.8 billion'],
    [1_834_567_890, 1e7, '$1.83 billion'],
    [1_834_567_890, 1e6, '$1.835 billion'],
    [1_834_567_890, undefined, '$1.835 billion'],
    [1_834_567_890, 1e9, '$2 billion'],
    [1_834_567_890, 1, '$1.83456789 billion'],
    [386_000_000, 1e6, '$386 million'],
    [386_400_000, 1e6, '$386 million'],
    [12_345.678, 0.01, '$12,345.68'],
    [12_345.678, 0.05, '$12,345.68'],
    [12_345.678, 250, '$12,346'],
    [-386_400_000, 1e6, '−$386 million'],
    [0, 1e8, '$0'],
    [1e18, 1e-9, '$1,000,000 trillion'],
  ];
  for (const [value, roundedTo, expected] of rows)
    test(`writes ${value}, rounded to ${roundedTo ?? 'nothing'}, as ${expected}`, () =>
      assert.equal(stated('en', value, roundedTo === undefined ? {} : { roundedTo }), expected));

  test('of a computed value is to three digits, and never to a 0 that looks like none was lost', () => {
    const f = formatter('en');
    assert.equal(plain(f.outcome(derived(457_142_857, 457_142_857))), '$457 million');
    assert.equal(plain(f.outcome(derived(0.004567, 0.004567, { unit: 'percent' }))), '0.00457%');
    assert.equal(plain(f.outcome(derived(12_345, 12_345))), '$12,345');
  });

  test('a number that is rounded to nothing has no sign', () => {
    assert.equal(formatter('en').number(-0.4), '0');
    assert.equal(formatter('en').number(-0), '0');
    assert.equal(formatter('en').number(0.4, 0, true), '0');
    assert.equal(formatter('en').number(-0.5), '−1');
    assert.equal(formatter('en').number(0.6, 0, true), '+1');
    assert.equal(formatter('en').number(2, 2), '2');
  });
});

describe('qualifiers', () => {
  // prettier-ignore
  const rows: [string, Figure['qualifier'], string, string][] = [
    ['en', undefined, 'USD', '$150 million'],
    ['en', 'exact', 'USD', '$150 million'],
    ['en', 'about', 'USD', 'about $150 million'],
    ['en', 'over', 'subscribers', 'over 150 million subscribers'],
    ['en', 'under', 'subscribers', 'under 150 million subscribers'],
    ['ur', 'about', 'USD', 'تقریباً 15 کروڑ ڈالر'],
    ['ur', 'over', 'USD', '15 کروڑ ڈالر سے زائد'],
    ['ur', 'over', 'subscribers', '15 کروڑ سے زائد صارفین'],
    ['ur', 'under', 'subscribers', '15 کروڑ سے کم صارفین'],
    ['ur', 'about', 'subscribers', 'تقریباً 15 کروڑ صارفین'],
  ];
  for (const [lang, qualifier, unit, expected] of rows)
    test(`${qualifier ?? 'none'} in ${lang} is as in ${expected}`, () =>
      assert.equal(stated(lang, 150e6, { unit, ...(qualifier && { qualifier }) }), expected));

  test('stand by a percentage too', () => {
    assert.equal(stated('en', 92, { unit: 'percent', qualifier: 'over' }), 'over 92%');
    assert.equal(stated('ur', 92, { unit: 'percent', qualifier: 'over' }), '92 فیصد سے زائد');
  });

  test('are left out where only the amount is asked for', () =>
    assert.equal(plain(formatter('en').plain(figure(5e9, { qualifier: 'over' }))), '$5 billion'));
});

describe('a figure in three parts', () => {
  const parts = (lang: string, value: number, more: Partial<Figure>): string[] => {
    const f = formatter(lang);
    const of = figure(value, more);
    const { before, number, behind } = f.figureParts(of);
    assert.equal(before + number + behind, f.figure(of));
    return [before, number, behind].map(plain);
  };
  test('is qualifier, number and noun', () => {
    const unit = 'subscribers';
    assert.deepEqual(parts('en', 200e6, { unit, qualifier: 'about' }), [
      'about ',
      '200 million',
      ' subscribers',
    ]);
    assert.deepEqual(parts('ur', 200e6, { unit, qualifier: 'about' }), ['تقریباً ', '20 کروڑ', ' صارفین']);
    assert.deepEqual(parts('ur', 150e6, { unit, qualifier: 'over' }), ['', '15 کروڑ', ' سے زائد صارفین']);
  });
  test('keeps a currency with the number', () => {
    assert.deepEqual(parts('en', 1.8e9, { qualifier: 'over' }), ['over ', '$1.8 billion', '']);
    assert.deepEqual(parts('ur', 1.8e9, { qualifier: 'over' }), ['', '1.8 ارب ڈالر', ' سے زائد']);
  });
  test('loses nothing of a noun that holds the number once more', () => {
    const f = formatter('en', { lang: 'en', units: { nets: { en: { other: '5G networks of 5' } } } });
    const { number, behind } = f.figureParts(figure(5, { unit: 'nets' }));
    assert.deepEqual([number, behind], ['5', ' 5G networks of 5']);
  });
});

describe('a number on its way up', () => {
  const passing = (lang: string, to: Figure, ...values: number[]): string[] =>
    values.map((value) => plain(formatter(lang).passing(to, value)));
  test('is written with the scale word and in the steps of the figure', () => {
    const to = figure(200e6, { unit: 'subscribers', roundedTo: 1e7 });
    assert.deepEqual(passing('en', to, 0, 3e6, 123_456_789, 200e6), [
      '0 million',
      '3 million',
      '123 million',
      '200 million',
    ]);
    assert.deepEqual(passing('ur', to, 0, 123_456_789, 200e6), ['0 کروڑ', '12 کروڑ', '20 کروڑ']);
    assert.deepEqual(passing('en', figure(1.8e9), 0, 456_789_000, 1.8e9), [
      '$0 billion',
      '$0.5 billion',
      '$1.8 billion',
    ]);
  });
  test('ends at the figure’s own number, also at the edge of a scale word', () => {
    for (const to of [
      figure(999_600_000, { roundedTo: 1e6 }),
      figure(4),
      figure(0),
      figure(36, { unit: 'percent' }),
    ])
      assert.deepEqual(passing('en', to, to.value), [plain(formatter('en').figure(to))]);
  });
  test('keeps no scale word where the figure has none', () =>
    assert.deepEqual(passing('en', figure(1234, { unit: 'cables' }), 0, 617, 1234), ['0', '617', '1,234']));
});

describe('a range', () => {
  // prettier-ignore
  const rows: [string, Derived, string][] = [
    ['en', derived(450e6, 464_285_714), '$450–464 million'],
    ['ur', derived(450e6, 464_285_714), '45 تا 46.4 کروڑ ڈالر'],
    ['en', derived(4.2e9, 4.44e9), '$4.2–4.44 billion'],
    ['en', derived(999e6, 1.001e9), '$0.999–1 billion'],
    ['en', derived(73.2, 82.1, { unit: 'percent' }), '73.2–82.1%'],
    ['ur', derived(73.2, 82.1, { unit: 'percent' }), '73.2 تا 82.1 فیصد'],
    ['en', derived(1.16, 1.2, { unit: 'ratio' }), '1.16–1.2 times'],
    ['en', derived(-333e6, -233e6), '−$333 to −233 million'],
    ['en', derived(-5, 5), '−$5 to 5'],
    ['ur', derived(-333e6, -233e6), '−33.3 تا −23.3 کروڑ ڈالر'],
    ['en', derived(3, 5, { unit: 'cables' }), '3–5 cables'],
    ['en', derived(0, 1, { unit: 'cables' }), '0–1 cable'],
    ['en', derived(450e6, 464e6, { per: 'month' }), '$450–464 million'],
  ];
  for (const [lang, of, expected] of rows)
    test(`shares its scale word and unit: ${expected}`, () =>
      assert.equal(plain(formatter(lang).band(of)), expected));

  test('has the pinned scale', () =>
    assert.equal(plain(formatter('en').band(derived(0.9e12, 1.1e12), 1e9)), '$900–1,100 billion'));

  test('that is open at one end says so', () => {
    assert.equal(plain(formatter('en').band(derived(73.2, Infinity, { unit: 'percent' }))), '73.2% or more');
    assert.equal(plain(formatter('en').band(derived(-Infinity, 5e9))), '$5 billion or less');
    assert.equal(plain(formatter('ur').band(derived(5e9, Infinity))), 'کم از کم 5 ارب ڈالر');
    assert.equal(plain(formatter('ur').band(derived(-Infinity, 5e9))), 'زیادہ سے زیادہ 5 ارب ڈالر');
  });

  test('that is open at both ends, or has no width that print can show, is none', () => {
    assert.equal(formatter('en').band(derived(-Infinity, Infinity)), '');
    assert.equal(formatter('en').band(derived(5e9, 5e9)), '');
    assert.equal(formatter('en').band(derived(457.1e6, 457.2e6)), '', 'never $457–457 million');
  });
});

describe('plurals', () => {
  test('of a noun follow the number', () => {
    assert.equal(amount('en', 1, 'cables'), '1 cable');
    assert.equal(amount('en', 4, 'cables'), '4 cables');
    assert.equal(amount('en', 0, 'cables'), '0 cables');
    assert.equal(amount('en', 1e6, 'cables'), '1 million cables');
    assert.equal(amount('ur', 1, 'cables'), '1 کیبل');
    assert.equal(amount('ur', 4, 'cables'), '4 کیبلز');
  });

  test('that a noun lacks are its general form', () =>
    assert.equal(
      plain(formatter('en', { lang: 'en', units: { x: { en: { other: 'sheep' } } } }).amount(1, 'x')),
      '1 sheep',
    ));

  test('of a noun without the reader’s language are the report’s, else any', () => {
    const units = { x: { de: { other: 'Kabel' }, fr: { other: 'câbles' } } };
    assert.equal(plain(formatter('en', { lang: 'fr', units }).amount(4, 'x')), '4 câbles');
    assert.equal(plain(formatter('ur', { lang: 'en', units }).amount(4, 'x')), '4 Kabel');
  });

  test('of months and days', () => {
    assert.equal(amount('en', 7, 'month'), '7 months');
    assert.equal(amount('en', 1, 'month'), '1 month');
    assert.equal(amount('en', 1, 'day'), '1 day');
    assert.equal(amount('en', 30, 'day'), '30 days');
    assert.equal(amount('ur', 7, 'month'), '7 ماہ');
    assert.equal(amount('ur', 1, 'day'), '1 دن');
  });
});

describe('a pace and a working', () => {
  test('a pace names its unit of time', () => {
    const pace = (lang: string, per: 'month' | 'day'): string =>
      plain(formatter(lang).outcome(derived(457e6, 457e6, { per })));
    assert.equal(pace('en', 'month'), '$457 million a month');
    assert.equal(pace('en', 'day'), '$457 million a day');
    assert.equal(pace('ur', 'month'), '45.7 کروڑ ڈالر ماہانہ');
    assert.equal(pace('ur', 'day'), '45.7 کروڑ ڈالر یومیہ');
  });

  test('a working is printed as it is carried out', () => {
    const usd = (value: number): { value: number; unit: string } => ({ value, unit: 'USD' });
    const f = formatter('en');
    assert.equal(
      plain(f.working(['(', usd(5e9), '−', usd(1.8e9), ')', '÷', { value: 7, unit: 'month' }])),
      '($5 billion − $1.8 billion) ÷ 7 months',
    );
    assert.equal(
      plain(f.working([usd(1.8e9), '+', usd(386e6), '×', { value: 7, unit: 'ratio' }])),
      '$1.8 billion + $386 million × 7',
    );
    assert.equal(plain(f.working([usd(457_142_857), '÷', usd(386e6)])), '$457.143 million ÷ $386 million');
    // a thousandth of the scale's word, so that a small difference of great numbers can be seen
    assert.equal(
      plain(f.working([usd(201_349e6), '−', usd(201_300e6)])),
      '$201.349 billion − $201.3 billion',
    );
    assert.equal(
      plain(formatter('ur').working(['(', usd(5e9), '−', usd(1.8e9), ')', '÷', { value: 7, unit: 'month' }])),
      '(5 ارب ڈالر − 1.8 ارب ڈالر) ÷ 7 ماہ',
    );
    assert.equal(f.working([]), '');
  });
});
