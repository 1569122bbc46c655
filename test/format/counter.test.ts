import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Figure, Report } from '../../src/model/report.types.js';
import { counter, figure, load, plain, plainly, plainUrdu, report } from './helpers.js';

const first = load('pakistan-ict-2025');
const unit = 'subscribers';
const total = figure(200e6, { label: 'All', unit });
const subscribers = (
  more: Record<string, Figure>,
  section: Partial<NonNullable<Report['subscribers']>>,
): Report => report({ total, ...more }, { subscribers: { total: 'total', ...section } });

describe('the counter of the review', () => {
  const english = plainly(counter('en', first));
  const urdu = plainly(counter('ur', first), plainUrdu);

  test('says it all in English', () =>
    assert.equal(
      english.summary,
      'Telecom subscribers: about 200 million subscribers. ' +
        'Broadband connections: over 150 million subscribers, 75% of 200 million.',
    ));

  test('says it all in Urdu', () =>
    assert.equal(
      urdu.summary,
      'ٹیلی کام صارفین: تقریباً 20 کروڑ صارفین۔ ' +
        'براڈبینڈ کنکشنز: 15 کروڑ سے زائد صارفین، 20 کروڑ کا 75 فیصد۔',
    ));

  test('has the title of its total, or the page’s', () => {
    assert.equal(english.title, 'Telecom subscribers');
    assert.equal(urdu.title, 'ٹیلی کام صارفین');
    assert.equal(counter('en', first, 'Own').title, 'Own');
    assert.equal(counter('en', subscribers({}, {})).title, 'All');
  });

  test('has the big number apart from its words', () => {
    assert.deepEqual(english.total, { before: 'about ', number: '200 million', behind: ' subscribers' });
    assert.deepEqual(urdu.total, { before: 'تقریباً ', number: '20 کروڑ', behind: ' صارفین' });
  });

  test('has a bar for each part and rate', () => {
    const bars = ({ label, value, share, percent }: (typeof english.parts)[number]): unknown[] => [
      label,
      value,
      share,
      percent,
    ];
    assert.deepEqual(english.parts.map(bars), [
      ['Broadband connections', 'over 150 million subscribers', '75% of 200 million', 75],
    ]);
    assert.deepEqual(english.rates.map(bars), [
      ['Telecom coverage', 'over 92%', '', 92],
      ['Broadband penetration', 'over 60%', '', 60],
    ]);
    assert.deepEqual(urdu.parts.map(bars), [
      ['براڈبینڈ کنکشنز', '15 کروڑ سے زائد صارفین', '20 کروڑ کا 75 فیصد', 75],
    ]);
    assert.match(english.parts[0]!.note, /^Connections, not people\./);
  });

  test('has the change with its sign and its direction in words', () => {
    assert.deepEqual(english.changes, [
      {
        label: 'Contribution to the exchequer',
        value: 'PKR 402 billion',
        note: '',
        sign: '+19.6%',
        words: 'up from PKR 336 billion',
      },
    ]);
    assert.equal(urdu.changes[0]!.words, '336 ارب روپے کے مقابلے میں اضافہ');
    assert.equal(urdu.changes[0]!.sign, '+19.6 فیصد');
  });

  test('has a table row for each figure and what is computed of it', () =>
    assert.deepEqual(
      english.facts.map(({ label, value, kind, source }) => [
        label,
        value,
        kind === 'Computed' ? source : kind,
      ]),
      [
        ['Telecom subscribers', 'about 200 million subscribers', 'Actual'],
        ['Broadband connections', 'over 150 million subscribers', 'Actual'],
        ['Telecom coverage', 'over 92%', 'Actual'],
        ['Broadband penetration', 'over 60%', 'Actual'],
        ['Contribution to the exchequer', 'PKR 402 billion', 'Actual'],
        ['Exchequer contribution, year before', 'PKR 336 billion', 'Actual'],
        ['Broadband connections', '75% (73.2–82.1%)', '150 million subscribers ÷ 200 million subscribers'],
        [
          'Contribution to the exchequer',
          '19.6% (19.3–20%)',
          '(PKR 402 billion − PKR 336 billion) ÷ PKR 336 billion',
        ],
        [
          'Contribution to the exchequer',
          'PKR 66 billion (PKR 65–67 billion)',
          'PKR 402 billion − PKR 336 billion',
        ],
      ],
    ));

  test('has the note of its total, its source, and its as-of', () => {
    assert.deepEqual(english.notes, ['Subscriptions, not people: one person may hold several.']);
    assert.deepEqual(english.provenance.sources, [
      { name: 'PTA annual report 2024–25, as quoted by Infocus' },
    ]);
    assert.equal(english.provenance.asOf, 'as of December 30, 2025');
    assert.equal(urdu.provenance.asOf, '30 دسمبر 2025 تک');
  });

  test('is not touched by a correction of other figures', () =>
    assert.deepEqual(counter('en', load('pakistan-ict-2025-update')).provenance.corrections, []));
});

describe('a counter', () => {
  test('of a total alone is one sentence, with its period', () => {
    const of = subscribers({}, {});
    assert.equal(plain(counter('en', of).summary), 'All: 200 million subscribers.');
    of.figures['total'] = { ...total, period: { start: '2025-01-01', end: '2025-12-31' } };
    assert.match(plain(counter('en', of).summary), /^All.*2025.*\.$/);
  });

  test('names no source of a change that it cannot show, since nobody knows what was before', () => {
    const of = report(
      { total, now: figure(402, { source: 'b' }) },
      {
        subscribers: { total: 'total', changes: ['now'] },
        sources: { a: { name: 'Alpha' }, b: { name: 'Beta' } },
      },
    );
    of.figures['total'] = { ...total, source: 'a' };
    assert.deepEqual(counter('en', of).changes, []);
    assert.deepEqual(
      counter('en', of).provenance.sources.map(({ name }) => name),
      ['Alpha'],
    );
  });

  test('of one person has the singular', () => {
    const of = subscribers({}, {});
    of.figures['total'] = { ...total, value: 1 };
    assert.equal(plain(counter('en', of).summary), 'All: 1 subscriber.');
  });

  // prettier-ignore
  const changes: [number, string, string, string, string][] = [
    [336, 'up', '+19.6%', 'up from $336', '336 ڈالر کے مقابلے میں اضافہ'],
    [500, 'down', '−19.6%', 'down from $500', '500 ڈالر کے مقابلے میں کمی'],
    [402, 'same', '0%', 'unchanged from $402', '402 ڈالر پر برقرار'],
  ];
  for (const [before, direction, sign, words, urdu] of changes)
    test(`says that a figure is ${direction} since ${before}`, () => {
      const of = subscribers(
        { now: figure(402, { previous: 'before' }), before: figure(before) },
        { changes: ['now'] },
      );
      const [change] = counter('en', of).changes;
      assert.equal(change!.words, words);
      assert.equal(plain(counter('ur', of).changes[0]!.words), urdu);
      assert.equal(change!.sign, sign);
    });

  test('says why a share or a change is not computed', () => {
    const of = subscribers(
      {
        part: figure(5, { label: 'Part', unit: 'cables' }),
        now: figure(402, { label: 'Now', previous: 'before' }),
        before: figure(0),
      },
      { parts: ['part'], changes: ['now'] },
    );
    const english = counter('en', of);
    assert.deepEqual(
      [english.parts[0]!.share, english.parts[0]!.percent],
      ['not computed, because the units differ', undefined],
    );
    assert.deepEqual(
      [english.changes[0]!.words, english.changes[0]!.sign],
      ['not computed, because the base is zero', ''],
    );
    // the sentence has no share to say why there is none
    assert.equal(plain(english.summary), 'All: 200 million subscribers. Part: 5 cables.');
    assert.equal(plain(counter('ur', of).changes[0]!.words), 'حساب نہیں لگایا گیا، کیونکہ بنیادی عدد صفر ہے');
    assert.equal(
      english.facts.filter(({ kind }) => kind === 'Computed').length,
      1,
      'the difference has no base',
    );
  });

  test('draws no bar for a rate that is no percentage', () => {
    const of = subscribers({ rate: figure(3, { label: 'Rate' }) }, { rates: ['rate'] });
    assert.deepEqual(plainly(counter('en', of).rates), [{ label: 'Rate', value: '$3', share: '', note: '' }]);
  });

  test('says in its sentence and beside its bars that a figure is no measured one', () => {
    const of = subscribers(
      {
        total: figure(2e8, { label: 'All', unit, kind: 'claim' }),
        part: figure(5e7, { label: 'Part', unit, kind: 'estimate' }),
      },
      { parts: ['part'] },
    );
    const english = counter('en', of);
    assert.equal(
      plain(english.summary),
      'All (Claim): 200 million subscribers. Part (Estimate): 50 million subscribers.',
    );
    assert.equal(english.parts[0]!.label, 'Part (Estimate)');
    assert.equal(counter('ur', of).parts[0]!.label, 'Part (تخمینہ)');
  });

  test('passes over a change without a previous figure', () => {
    const of = subscribers({ now: figure(402) }, { changes: ['now'] });
    assert.deepEqual(counter('en', of).changes, []);
  });

  test('has the sources and corrections of a previous figure, which it shows', () => {
    const of = subscribers(
      { now: figure(402, { previous: 'before' }), before: figure(336, { source: 'a' }) },
      { changes: ['now'] },
    );
    of.sources = { a: { name: 'Alpha' } };
    of.corrections = [{ date: '2026-01-20', text: 'Mended.', figures: ['before'] }];
    const { sources, corrections } = counter('en', of).provenance;
    assert.deepEqual(sources, [{ name: 'Alpha', url: undefined }]);
    assert.equal(corrections.length, 1);
  });
});
