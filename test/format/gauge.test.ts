import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Figure, Report } from '../../src/model/report.types.js';
import { figure, gauge, load, plain, plainly, plainUrdu, report } from './helpers.js';

const first = load('pakistan-ict-2025');
const update = load('pakistan-ict-2025-update');

const FY26 = { start: '2025-07-01', end: '2026-06-30' };
const SO_FAR = { start: '2025-07-01', end: '2025-11-30' };
const exports = (
  achieved: Partial<Figure> = {},
  target: Partial<Figure> = {},
  record?: Partial<Figure>,
): Report =>
  report(
    {
      achieved: figure(1.8e9, { period: SO_FAR, ...achieved }),
      target: figure(5e9, { label: 'Target', kind: 'target', period: FY26, ...target }),
      ...(record && { record: figure(386e6, { kind: 'record', ...record }) }),
    },
    { exports: { achieved: 'achieved', target: 'target', ...(record && { record: 'record' }) } },
  );
const without = (of: Report, id: string, ...fields: (keyof Figure)[]): Report => {
  const copy = structuredClone(of);
  for (const field of fields) delete copy.figures[id]![field];
  return copy;
};

describe('the sentence that says it all', () => {
  test('of the review, in English', () =>
    assert.equal(
      plain(gauge('en', first).summary),
      'ICT exports so far, July–November 2025: about $1.8 billion, 36% of the $5 billion target for FY26. ' +
        'Reaching it in the 7 months left takes $457 million a month ($450–464 million): ' +
        '1.18 times the record month and 1.27 times the average so far.',
    ));

  test('of the review, in Urdu', () =>
    assert.equal(
      plainUrdu(gauge('ur', first).summary),
      'اب تک کی آئی سی ٹی برآمدات، جولائی تا نومبر 2025: تقریباً 1.8 ارب ڈالر، مالی سال 2025-26 کے 5 ارب ڈالر کے ہدف کا 36 فیصد۔ ' +
        'باقی 7 ماہ میں 45.7 کروڑ ڈالر ماہانہ (45 تا 46.4 کروڑ ڈالر) درکار ہیں، ' +
        'یعنی ریکارڈ مہینے کا 1.18 گنا اور اب تک کی اوسط کا 1.27 گنا۔',
    ));

  test('of the update, in English', () =>
    assert.equal(
      plain(gauge('en', update).summary),
      'ICT exports so far, July–December 2025: about $2.24 billion, 44.8% of the $5 billion target for FY26. ' +
        'Reaching it in the 6 months left takes $460 million a month ($459–461 million): ' +
        '1.05 times the record month and 1.23 times the average so far.',
    ));

  test('of the update, in Urdu', () =>
    assert.equal(
      plainUrdu(gauge('ur', update).summary),
      'اب تک کی آئی سی ٹی برآمدات، جولائی تا دسمبر 2025: تقریباً 2.24 ارب ڈالر، مالی سال 2025-26 کے 5 ارب ڈالر کے ہدف کا 44.8 فیصد۔ ' +
        'باقی 6 ماہ میں 46 کروڑ ڈالر ماہانہ (45.9 تا 46.1 کروڑ ڈالر) درکار ہیں، ' +
        'یعنی ریکارڈ مہینے کا 1.05 گنا اور اب تک کی اوسط کا 1.23 گنا۔',
    ));

  test('of the review, in the digits of Urdu', () =>
    assert.match(
      plain(gauge({ lang: 'ur-PK', digits: 'arabext' }, first).summary),
      /تقریباً ۱٫۸ ارب ڈالر، .*کا ۳۶ فیصد۔ باقی ۷ ماہ میں ۴۵٫۷ کروڑ ڈالر ماہانہ \(۴۵ تا ۴۶٫۴ کروڑ ڈالر\) درکار ہیں/,
    ));

  test('of the review, in lakh and crore', () =>
    assert.match(
      plain(gauge('en-IN', first).summary),
      /: about \$180 crore, 36% of the \$500 crore target for FY26\. .* takes \$45\.7 crore a month \(\$45–46\.4 crore\): /,
    ));

  test('has a single month left in the singular', () =>
    assert.match(
      plain(
        gauge('en', exports({ value: 4.6e9, period: { start: '2025-07-01', end: '2026-05-31' } })).summary,
      ),
      /Reaching it in the 1 month left takes \$400 million a month: 0\.957 times the average so far\.$/,
    ));

  test('counts days where the periods are no whole months', () => {
    const period = { start: '2025-07-01', end: '2025-12-19' };
    assert.equal(
      plain(gauge('en', exports({ period })).summary),
      'Exports, July 1, 2025 – December 19, 2025: $1.8 billion, 36% of the $5 billion target. ' +
        'Reaching it in the 193 days left takes $16.6 million a day: 1.58 times the average so far.',
    );
    assert.match(
      plainUrdu(gauge('ur', exports({ period })).summary),
      /باقی 193 دن میں 1\.66 کروڑ ڈالر یومیہ درکار ہیں/,
    );
  });

  test('says that a target is reached, and asks no pace of what is left', () => {
    for (const value of [5e9, 7e9, 1e18]) {
      const { summary, refusals, pace } = gauge('en', exports({ value }));
      assert.match(summary, /The target is reached\.$/);
      assert.deepEqual(refusals, []);
      assert.ok(!pace.some(({ label }) => label === 'Needed now'));
    }
    assert.match(
      plain(gauge('en', exports({ value: 7e9 })).summary),
      /\$7 billion, 140% of the \$5 billion target\./,
    );
    assert.match(gauge('ur', exports({ value: 7e9 })).summary, /ہدف حاصل ہو چکا ہے۔$/);
  });

  test('says that a figure is below zero', () => {
    const { summary, share } = gauge('en', exports({ value: -1e9 }));
    assert.match(
      plain(summary),
      /^Exports, July–November 2025: −\$1 billion, −20% of the \$5 billion target\. /,
    );
    assert.match(summary, /The figure is below zero\.$/);
    assert.equal(share, '−20%');
    assert.match(gauge('ur', exports({ value: -1e9 })).summary, /یہ عدد صفر سے کم ہے۔$/);
  });

  test('does without a period, a name of the target’s, and a share', () => {
    const bare = without(exports({}, { unit: 'PKR' }), 'achieved', 'period');
    assert.equal(plain(gauge('en', bare).summary), 'Exports: $1.8 billion against the PKR 5 billion target.');
    assert.equal(plain(gauge('ur', bare).summary), 'Exports: 1.8 ارب ڈالر، 5 ارب روپے کے ہدف کے مقابلے میں۔');
  });

  test('keeps tiny and huge figures readable', () => {
    assert.match(
      plain(gauge('en', exports({ value: 1e-9 }, { value: 1e18 })).summary),
      /\$0\.000000001, 0\.0{15}\d* ?.*% of the \$1,000,000 trillion target|\$0\.000000001, 0% of/,
    );
    assert.match(
      plain(gauge('en', exports({ value: 1e18 })).summary),
      /\$1,000,000 trillion, 20,000,000,000% of/,
    );
    assert.match(plain(gauge('en', exports({ value: 0 })).summary), /: \$0, 0% of the \$5 billion target\./);
  });
});

describe('the gauge of the review', () => {
  const english = plainly(gauge('en', first));
  const urdu = plainly(gauge('ur', first), plainUrdu);

  test('has its title, or the page’s', () => {
    assert.equal(english.title, 'ICT exports, FY26');
    assert.equal(urdu.title, 'آئی سی ٹی برآمدات، مالی سال 2025-26');
    assert.equal(gauge('en', first, 'Own title').title, 'Own title');
    assert.equal(gauge('en', exports()).title, 'Exports');
  });

  test('has the big number and what it is of', () => {
    assert.deepEqual(
      [english.share, english.achieved, english.ofTarget],
      ['36%', 'about $1.8 billion', 'of the $5 billion target'],
    );
    assert.deepEqual(
      [urdu.share, urdu.achieved, urdu.ofTarget],
      ['36 فیصد', 'تقریباً 1.8 ارب ڈالر', '5 ارب ڈالر کے ہدف میں سے'],
    );
  });

  test('names every mark', () => {
    assert.deepEqual(english.marks, [
      { kind: 'achieved', label: 'So far', text: 'about $1.8 billion' },
      { kind: 'target', label: 'Target', text: '$5 billion' },
      { kind: 'plan', label: 'Straight line, November 30, 2025', text: '$2.08 billion' },
      { kind: 'record', label: 'At the record every month', text: '$4.5 billion' },
    ]);
    assert.deepEqual(urdu.marks, [
      { kind: 'achieved', label: 'اب تک', text: 'تقریباً 1.8 ارب ڈالر' },
      { kind: 'target', label: 'ہدف', text: '5 ارب ڈالر' },
      { kind: 'plan', label: 'سیدھی لکیر، 30 نومبر 2025', text: '2.08 ارب ڈالر' },
      { kind: 'record', label: 'ہر ماہ ریکارڈ کے برابر رہے تو', text: '4.5 ارب ڈالر' },
    ]);
  });

  test('sets the pace against record, average and plan', () => {
    assert.deepEqual(english.pace, [
      { label: 'Needed now', text: '$457 million a month', detail: '$450–464 million' },
      { label: 'Against the record month', text: '1.18 times', detail: '$386 million, October 2025' },
      { label: 'Against the average', text: '1.27 times', detail: '$360 million a month' },
      { label: 'Against the straight line', text: '$283 million behind', detail: '13.6%' },
      { label: 'At the average so far', text: '$4.32 billion', detail: '$4.2–4.44 billion' },
    ]);
    assert.deepEqual(urdu.pace, [
      { label: 'اب سے درکار', text: '45.7 کروڑ ڈالر ماہانہ', detail: '45 تا 46.4 کروڑ ڈالر' },
      {
        label: 'ریکارڈ مہینے کے مقابلے میں',
        text: '1.18 گنا',
        detail: '38.6 کروڑ ڈالر، اکتوبر 2025',
      },
      { label: 'اوسط کے مقابلے میں', text: '1.27 گنا', detail: '36 کروڑ ڈالر ماہانہ' },
      { label: 'سیدھی لکیر کے مقابلے میں', text: '28.3 کروڑ ڈالر پیچھے', detail: '13.6 فیصد' },
      { label: 'موجودہ اوسط پر اختتام', text: '4.32 ارب ڈالر', detail: '4.2 تا 4.44 ارب ڈالر' },
    ]);
  });

  test('says where it is ahead', () =>
    assert.deepEqual(
      plainly(gauge('en', exports({ value: 3e9 })).pace.find(({ label }) => /straight/.test(label))),
      {
        label: 'Against the straight line',
        text: '$917 million ahead',
        detail: '44%',
      },
    ));

  test('prints every working', () => {
    assert.deepEqual(
      english.workings.map(({ value, source }) => `${value} = ${source}`),
      [
        '36% (35–37%) = $1.8 billion ÷ $5 billion',
        '$457 million a month ($450–464 million) = ($5 billion − $1.8 billion) ÷ 7 months',
        '1.18 times (1.16–1.2 times) = $457.143 million ÷ $386 million',
        '1.27 times (1.22–1.33 times) = $457.143 million ÷ $360 million',
        '$360 million a month ($350–370 million) = $1.8 billion ÷ 5 months',
        '$2.08 billion = $5 billion × 5 months ÷ 12 months',
        '−$283 million (−$333 to −233 million) = $1.8 billion − $2.083 billion',
        '−13.6% (−16 to −11.2%) = ($1.8 billion − $2.083 billion) ÷ $2.083 billion',
        '$4.32 billion ($4.2–4.44 billion) = $1.8 billion ÷ 5 months × 12 months',
        '$4.5 billion ($4.45–4.56 billion) = $1.8 billion + $386 million × 7',
      ],
    );
    assert.equal(urdu.workings[1]!.source, '(5 ارب ڈالر − 1.8 ارب ڈالر) ÷ 7 ماہ');
    assert.equal(urdu.workings[6]!.value, '−28.3 کروڑ ڈالر (−33.3 تا −23.3 کروڑ ڈالر)');
  });

  test('has a column for each month of the fiscal year, and their marks', () => {
    assert.equal(english.months.join(' '), 'Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun');
    assert.equal(
      urdu.months.join(' '),
      'جولائی اگست ستمبر اکتوبر نومبر دسمبر جنوری فروری مارچ اپریل مئی جون',
    );
    assert.deepEqual(english.monthMarks, [
      { kind: 'best', label: 'Record month', text: '$386 million, October 2025' },
      { kind: 'level', label: 'Needed now', text: '$457 million a month' },
    ]);
    assert.deepEqual(plainly(gauge('en', update).monthMarks[0]), {
      kind: 'best',
      label: 'Record month',
      text: '$437 million, December 2025',
    });
  });

  test('has a table row for each figure, month, computed figure and claim', () => {
    const row = ({ label, value, kind, period }: (typeof english.facts)[number]): string =>
      [label, value, kind, period].join(' | ');
    assert.deepEqual(english.facts.map(row), [
      'ICT exports so far | about $1.8 billion | Actual | July–November 2025',
      'ICT exports target | $5 billion | Target | FY26',
      'Best month for ICT exports | $386 million | Record | October 2025',
      'July 2025 | $354 million | Actual | July 2025',
      'August 2025 | $337 million | Actual | August 2025',
      'September 2025 | $366 million | Actual | September 2025',
      'October 2025 | $386 million | Record | October 2025',
      'November 2025 | $356 million | Actual | November 2025',
      'Share of the target | 36% (35–37%) | Computed | ',
      'Needed now | $457 million a month ($450–464 million) | Computed | ',
      'Against the record month | 1.18 times (1.16–1.2 times) | Computed | ',
      'Against the average | 1.27 times (1.22–1.33 times) | Computed | ',
      'Average so far | $360 million a month ($350–370 million) | Computed | ',
      'Straight line, November 30, 2025 | $2.08 billion | Computed | ',
      'Against the straight line | −$283 million (−$333 to −233 million) | Computed | ',
      'Against the straight line | −13.6% (−16 to −11.2%) | Computed | ',
      'At the average so far | $4.32 billion ($4.2–4.44 billion) | Computed | ',
      'At the record every month | $4.5 billion ($4.45–4.56 billion) | Computed | ',
      'Exports, as the review claims | over $5 billion | Claim | ',
      'Exports needed a month, as claimed | about $500 million | Claim | Rest of FY26',
    ]);
    assert.equal(english.facts[0]!.source, 'INP-WealthPk, as of December 19, 2025');
    assert.equal(urdu.facts[0]!.source, 'آئی این پی ویلتھ پاک، 19 دسمبر 2025 تک');
    assert.equal(english.facts[3]!.note, 'Derived: the first quarter less August and September.');
    assert.equal(
      gauge('en', update).facts.filter(({ label }) => /2025$/.test(label)).length,
      7,
      '6 months and the plan',
    );
  });

  test('shows the claims with their notes, and the notes of its figures', () => {
    assert.deepEqual(
      english.claims.map(({ value }) => value),
      ['over $5 billion', 'about $500 million'],
    );
    assert.match(english.claims[0]!.note, /12 × 386 million = 4\.632 billion dollars\.$/);
    assert.equal(english.notes.length, 2);
    assert.deepEqual(english.refusals, []);
  });

  test('names its sources once each, the headline’s as-of, and the corrections', () => {
    assert.deepEqual(
      english.provenance.sources.map(({ name }) => name),
      [
        'INP-WealthPk',
        'Infocus, year-end review 2025',
        'ARY News',
        'Phoneworld',
        'Dawn',
        'Associated Press of Pakistan (APP)',
        'Pakistan Digital Post',
      ],
    );
    assert.equal(english.provenance.asOf, 'as of December 19, 2025');
    assert.deepEqual(english.provenance.corrections, []);
    const { corrections, asOf } = plainly(gauge('en', update).provenance);
    assert.equal(asOf, 'as of January 20, 2026');
    assert.equal(corrections.length, 1);
    assert.match(
      corrections[0]!,
      /^Correction, January 20, 2026: December 2025 added: \$437 million, a new record\./,
    );
  });

  test('has a correction that concerns nothing but a claim it shows', () => {
    const of = exports();
    of.figures['claim'] = figure(5e9, { kind: 'claim' });
    of.exports!.claims = ['claim'];
    of.corrections = [{ date: '2026-01-20', text: 'Taken back.', figures: ['claim'] }];
    assert.equal(gauge('en', of).provenance.corrections.length, 1);
  });

  test('pins the scale of what is computed to the target’s', () => {
    const { pace, summary } = plainly(gauge('en', exports({ scale: 1e6 }, { scale: 1e6 })));
    assert.match(summary, /\$1,800 million, 36% of the \$5,000 million target/);
    assert.equal(pace.at(-1)!.text, '$4,320 million');
  });
});

describe('a gauge that the figures do not support', () => {
  const noPeriod = without(exports(), 'target', 'period');
  // prettier-ignore
  const rows: [string, Report, string[], string[]][] = [
    ['the target has no period', noPeriod,
      ['Needed now: not computed, because the target has no period.'],
      ['اب سے درکار: حساب نہیں لگایا گیا، کیونکہ ہدف کی مدت معلوم نہیں۔']],
    ['the achieved figure has none', without(exports(), 'achieved', 'period'),
      ['Needed now: not computed, because a figure has no period.'],
      ['اب سے درکار: حساب نہیں لگایا گیا، کیونکہ ایک عدد کی مدت معلوم نہیں۔']],
    ['the periods start apart', exports({ period: { start: '2025-08-01', end: '2025-11-30' } }),
      ['Needed now: not computed, because the periods start on different days.'],
      ['اب سے درکار: حساب نہیں لگایا گیا، کیونکہ مدتوں کا آغاز مختلف ہے۔']],
    ['the target’s period is over', exports({ period: FY26 }),
      ['Needed now: not computed, because the target’s period is over.'],
      ['اب سے درکار: حساب نہیں لگایا گیا، کیونکہ ہدف کی مدت ختم ہو چکی ہے۔']],
    ['the units differ', exports({ unit: 'PKR' }),
      ['Share of the target: not computed, because the units differ.', 'Needed now: not computed, because the units differ.'],
      ['ہدف کا تناسب: حساب نہیں لگایا گیا، کیونکہ اکائیاں مختلف ہیں۔', 'اب سے درکار: حساب نہیں لگایا گیا، کیونکہ اکائیاں مختلف ہیں۔']],
    ['what is achieved is only claimed', exports({ kind: 'claim' }),
      ['Share of the target: not computed, because a figure is only a claim.', 'Needed now: not computed, because a figure is only a claim.'],
      ['ہدف کا تناسب: حساب نہیں لگایا گیا، کیونکہ ایک عدد محض دعویٰ ہے۔', 'اب سے درکار: حساب نہیں لگایا گیا، کیونکہ ایک عدد محض دعویٰ ہے۔']],
    ['the target is zero', exports({ value: -5 }, { value: 0 }),
      ['Share of the target: not computed, because the base is zero.'],
      ['ہدف کا تناسب: حساب نہیں لگایا گیا، کیونکہ بنیادی عدد صفر ہے۔']],
    ['the record is not of one month', exports({}, {}, { period: SO_FAR }),
      ['Against the record month: not computed, because the periods differ in length.'],
      ['ریکارڈ مہینے کے مقابلے میں: حساب نہیں لگایا گیا، کیونکہ مدتیں یکساں طویل نہیں۔']],
    ['the record has no period', exports({}, {}, {}),
      ['Against the record month: not computed, because a figure has no period.'],
      ['ریکارڈ مہینے کے مقابلے میں: حساب نہیں لگایا گیا، کیونکہ ایک عدد کی مدت معلوم نہیں۔']],
  ];
  for (const [name, of, english, urdu] of rows)
    test(`says so where ${name}`, () => {
      assert.deepEqual(gauge('en', of).refusals, english);
      assert.deepEqual(gauge('ur', of).refusals, urdu);
    });

  test('has no marks, lines or rows for what is not computed', () => {
    const { marks, pace, workings, facts, share } = gauge('en', noPeriod);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['achieved', 'target'],
    );
    assert.deepEqual(pace, []);
    assert.deepEqual(
      workings.map(({ label }) => label),
      ['Share of the target'],
    );
    assert.equal(facts.length, 3);
    assert.equal(share, '36%');
  });

  test('has months without a target’s period, and none where the series is in another unit', () => {
    const of = (unit: string): Report => {
      const copy = structuredClone(noPeriod);
      copy.series = {
        s: { unit, points: [{ period: { start: '2025-07-01', end: '2025-07-31' }, value: 1 }] },
      };
      copy.exports!.monthly = 's';
      return copy;
    };
    assert.deepEqual(gauge('en', of('USD')).months, ['Jul']);
    assert.deepEqual(gauge('en', of('PKR')).months, []);
    assert.equal(gauge('en', of('USD')).facts[2]!.label, 'July 2025');
  });
});
