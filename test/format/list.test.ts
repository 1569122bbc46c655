import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Text } from '../../src/model/report.types.js';
import { figure, list, load, plain, plainly, plainUrdu, report } from './helpers.js';

const first = load('pakistan-ict-2025');

describe('the list of the review', () => {
  const english = plainly(list('en', first));
  const urdu = plainly(list('ur', first), plainUrdu);

  test('says how many there are, and that they are ranked only where they are', () => {
    assert.equal(english.summary, '7 developments.');
    assert.equal(urdu.summary, '7 پیش رفتیں۔');
    assert.equal(list('en', first, { ranked: true }).summary, '7 developments. In order of importance.');
    assert.equal(plain(list('ur', first, { ranked: true }).summary), '7 پیش رفتیں۔ اہمیت کے لحاظ سے۔');
    assert.equal(plain(list({ lang: 'ur', digits: 'arabext' }, first).summary), '۷ پیش رفتیں۔');
  });

  test('has the title of the report, or the page’s', () => {
    assert.equal(english.title, 'Pakistan’s ICT sector in 2025: seven developments');
    assert.equal(list('ur', first).title, 'پاکستان کا آئی سی ٹی شعبہ، 2025: سات اہم پیش رفتیں');
    assert.equal(list('en', first, { label: 'Own' }).title, 'Own');
    assert.equal(list('en', first, { label: null }).title, english.title);
  });

  test('has number, title, status and key figure of each', () => {
    const line = ({ number, title, status, key }: (typeof english.items)[number]): string =>
      [`${number}.`, title, `(${status})`, key?.value ?? '–'].join(' ');
    assert.deepEqual(english.items.map(line), [
      '1. National AI Policy (Approved) 1 million professionals',
      '2. Chromebook production (Launched) 500,000 devices',
      '3. Record ICT exports (Achieved) $386 million',
      '4. Crypto regulation (Established) –',
      '5. Fintech (Achieved) over PKR 60 trillion',
      '6. Cybersecurity Act 2025 (Proposed) –',
      '7. Telecom subscriber growth (Achieved) about 200 million subscribers',
    ]);
    assert.deepEqual(urdu.items.map(line), [
      '1. قومی اے آئی پالیسی (منظور شدہ) 10 لاکھ ماہرین',
      '2. کروم بُکس کی مقامی تیاری (آغاز ہو چکا) 5 لاکھ ڈیوائسز',
      '3. آئی سی ٹی کی ریکارڈ برآمدات (حاصل شدہ) 38.6 کروڑ ڈالر',
      '4. کرپٹو کے قواعد و ضوابط (قائم) –',
      '5. فن ٹیک (حاصل شدہ) 600 کھرب روپے سے زائد',
      '6. سائبر سکیورٹی ایکٹ 2025 (مجوزہ) –',
      '7. ٹیلی کام صارفین میں اضافہ (حاصل شدہ) تقریباً 20 کروڑ صارفین',
    ]);
  });

  test('has an anchor and a state for each that do not depend on the language', () => {
    assert.equal(english.items[0]!.anchor, 'pakistan-ict-2025-ai-policy');
    for (const field of ['anchor', 'state'] as const)
      assert.deepEqual(
        urdu.items.map((item) => item[field]),
        english.items.map((item) => item[field]),
      );
    assert.equal(english.items[5]!.state, 'proposed');
  });

  test('has details: summary, points, figures, source', () => {
    const [, chromebooks] = english.items;
    assert.match(chromebooks!.summary, /^Google and three partners launched an assembly line/);
    assert.equal(chromebooks!.points.length, 2);
    assert.deepEqual(
      chromebooks!.facts.map(({ label, value }) => [label, value]),
      [['Chromebooks to be assembled', '500,000 devices']],
    );
    assert.equal(chromebooks!.source, 'Infocus, year-end review 2025');
    assert.equal(urdu.items[1]!.source, 'انفوکس، سال 2025 کا جائزہ');
  });

  test('has plurals and pinned scales in its figures', () => {
    const values = [...english.facts, ...urdu.facts].map(({ value }) => value);
    for (const value of [
      '4 cables',
      '4 کیبلز',
      'over PKR 1 trillion',
      '1,000 ارب روپے سے زائد',
      '402 ارب روپے',
      '50,000 منصوبے',
    ])
      assert.ok(values.includes(value), value);
  });

  test('has the facts of all items, and each source once', () => {
    assert.equal(english.facts.length, english.items.flatMap(({ facts }) => facts).length);
    const names = english.provenance.sources.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.equal(names[0], 'Infocus, year-end review 2025');
    assert.equal(english.provenance.asOf, 'as of December 30, 2025');
    assert.equal(list('en', load('pakistan-ict-2025-update')).provenance.corrections.length, 1);
  });
});

describe('a list', () => {
  test('of nothing says so', () => {
    const text = list('en', report({}));
    assert.equal(text.summary, 'Nothing to show yet');
    assert.deepEqual([text.items, text.facts, text.provenance.sources], [[], [], []]);
    assert.equal(list('ur', report({})).summary, 'ابھی دکھانے کو کچھ نہیں');
  });

  test('of one has the singular', () => {
    const one = report({}, { developments: [{ id: 'a', title: 'A' }] });
    assert.equal(list('en', one).summary, 'One development.');
    assert.equal(list('ur', one).summary, 'ایک پیش رفت۔');
  });

  test('does without what an item lacks', () =>
    assert.deepEqual(plainly(list('en', report({}, { developments: [{ id: 'a', title: 'A' }] })).items), [
      {
        anchor: 'test-a',
        number: '1',
        title: 'A',
        status: '',
        state: '',
        summary: '',
        points: [],
        facts: [],
        source: '',
      },
    ]));

  test('prints a status of its own as it stands, and looks up none that every object has', () => {
    const statuses: Text[] = ['Stalled', 'constructor', { en: 'Shelved', ur: 'موقوف' }, { en: 'approved' }];
    const of = report(
      {},
      { developments: statuses.map((status, index) => ({ id: `i${index}`, title: 'A', status })) },
    );
    assert.deepEqual(
      list('en', of).items.map(({ status, state }) => [status, state]),
      [
        ['Stalled', ''],
        ['constructor', ''],
        ['Shelved', ''],
        ['approved', ''],
      ],
    );
  });

  test('leads to the item’s own address first, else to its source’s', () => {
    const of = report(
      { f: figure(5) },
      {
        sources: { a: { name: 'Alpha', url: 'https://a.example/' }, b: { name: 'Beta' } },
        developments: [
          { id: 'x', title: 'X', source: 'a', url: 'https://x.example/', figures: ['f'] },
          { id: 'y', title: 'Y', source: 'a' },
          { id: 'z', title: 'Z', source: 'b' },
        ],
      },
    );
    const { items, provenance } = list('en', of);
    assert.deepEqual(
      items.map(({ url }) => url),
      ['https://x.example/', 'https://a.example/', undefined],
    );
    assert.equal(items[0]!.key!.value, '$5');
    assert.deepEqual(provenance.sources, [
      { name: 'Alpha', url: 'https://a.example/' },
      { name: 'Beta', url: undefined },
    ]);
  });
});
