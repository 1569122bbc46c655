import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  citation,
  csv,
  derivedFacts,
  figureFact,
  provenance,
  refusal,
  sourceName,
  type Fact,
} from '../../src/format/facts.js';
import { requiredPace, share, type Reason } from '../../src/model/derive.js';
import type { Figure } from '../../src/model/report.types.js';
import { fields, figure, formatter, list, load, plain, plainly, report } from './helpers.js';

const HEAD = 'label,value,unit,kind,qualifier,rounded_to,period_start,period_end,as_of,source,note';
const fact = (more: Partial<Fact> = {}): Fact => ({
  label: 'Exports',
  value: '',
  kind: 'Actual',
  period: '',
  source: '',
  note: '',
  figure: { value: 5, unit: 'USD', kind: 'actual' },
  ...more,
});
/** The lines below the head. */
const lines = (...facts: Fact[]): string[] => {
  const [head, ...rest] = csv(facts).split('\r\n');
  assert.equal(head, HEAD);
  assert.equal(rest.pop(), '');
  return rest;
};

describe('CSV', () => {
  test('of nothing holds nothing', () => assert.equal(csv([]).trim(), ''));

  test('holds plain numbers and ISO dates', () => {
    const period = { start: '2025-07-01', end: '2025-11-30' };
    const data = figure(1.8e9, { qualifier: 'about', roundedTo: 1e8, period, asOf: '2025-12-19' });
    assert.deepEqual(lines(fact({ figure: data, source: 'INP' })), [
      'Exports,1800000000,USD,actual,about,100000000,2025-07-01,2025-11-30,2025-12-19,INP,',
    ]);
    assert.deepEqual(
      lines(...[-1.5, 0, 1e18, 1e-9].map((value) => fact({ figure: figure(value) }))).map(
        (line) => line.split(',')[1],
      ),
      ['-1.5', '0', '1000000000000000000', '1e-9'],
    );
  });

  test('has the unit of a pace, and says of a computed figure that it is one', () => {
    const computedOne = fact({
      kind: 'Computed',
      figure: { value: 457, unit: 'USD', per: 'month' },
      source: 'a ÷ b',
    });
    assert.deepEqual(lines(computedOne), ['Exports,457,USD/month,Computed,,,,,,a ÷ b,']);
  });

  // prettier-ignore
  const cells: [string, string, string][] = [
    ['a comma', 'a, b', '"a, b"'],
    ['a quote', 'a "b" c', '"a ""b"" c"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['both', 'a\r\nb', '"a\r\nb"'],
    ['a space at its end', ' a ', ' a '],
    ['nothing of these', 'a’b; c', 'a’b; c'],
    ['an equals sign first', '=1+1', "'=1+1"],
    ['a plus first', '+19%', "'+19%"],
    ['a hyphen first', '-1', "'-1"],
    ['an at sign first', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab first', '\t=1', "'\t=1"],
    ['a line break first', '\n=1', '"\'\n=1"'],
    ['a carriage return first', '\r=1', '"\'\r=1"'],
    ['a formula with quotes', '=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a formula behind isolates', '\u2066=1+1\u2069', "'=1+1"],
    ['an equals sign further on', 'a=1', 'a=1'],
    ['half of a character, which no file in UTF-8 can hold,', 'a\uD83Db', 'ab'],
    ['a whole character of two halves', 'a👩b', 'a👩b'],
    ['a real minus first', '−5', '−5'],
  ];
  for (const [name, text, expected] of cells)
    test(`writes a text with ${name} so that nobody misreads or runs it`, () => {
      assert.equal(csv([fact({ note: text })]), `${HEAD}\r\nExports,5,USD,actual,,,,,,,${expected}\r\n`);
      assert.equal(
        csv([fact({ label: text })]).slice(HEAD.length + 2),
        `${expected},5,USD,actual,,,,,,,\r\n`,
      );
    });

  test('of the first data set, in both languages, reads back as it was and has no isolates', () => {
    const data = load('pakistan-ict-2025');
    for (const lang of ['en', 'ur']) {
      const { facts } = list(lang, data);
      const text = csv(facts);
      assert.doesNotMatch(text, /[\u2066-\u2069]/);
      const rows = fields(text);
      assert.equal(rows.length, facts.length + 1);
      for (const [index, row] of rows.slice(1).entries()) {
        assert.equal(row.length, 11);
        assert.equal(row[0], facts[index]!.label);
        assert.equal(Number(row[1]), facts[index]!.figure.value);
        assert.equal(row[10], facts[index]!.note);
      }
    }
  });
});

describe('a citation', () => {
  const sources = [
    { name: 'Dawn', url: undefined },
    { name: 'APP', url: 'https://app.example/' },
  ];
  test('is title, sentence, sources with as-of, and address, a line each', () =>
    assert.equal(
      citation(
        'Exports',
        'They grew.',
        { sources, asOf: 'as of 1 May 2025', corrections: [] },
        'https://x.example/#a',
      ),
      'Exports\nThey grew.\nDawn · APP · as of 1 May 2025\nhttps://x.example/#a',
    ));
  test('does without what is missing', () => {
    assert.equal(citation('Exports', '', { sources: [], asOf: '', corrections: [] }, ''), 'Exports');
    assert.equal(citation('Exports', '', { sources, asOf: '', corrections: [] }, ''), 'Exports\nDawn · APP');
  });
  test('has no isolates, which would travel unseen to where it is pasted', () =>
    assert.equal(
      citation(
        '\u2066a\u2069',
        '\u2067b\u2069',
        { sources: [{ name: '\u2068c\u2069', url: undefined }], asOf: '', corrections: [] },
        '',
      ),
      'a\nb\nc',
    ));
});

describe('provenance', () => {
  const figures = {
    one: figure(1, { source: 'b', asOf: '2025-05-01' }),
    two: figure(2, { source: 'a', asOf: '2025-06-01' }),
    three: figure(3, { source: 'b' }),
    four: figure(4),
  };
  const data = report(figures, {
    sources: {
      a: { name: 'Alpha', url: 'https://a.example/' },
      b: { name: { en: 'Beta', ur: 'بیٹا' } },
      c: { name: 'Gamma', url: undefined },
    },
    corrections: [
      { date: '2025-07-03', text: 'Of two.', figures: ['two'] },
      { date: '2025-07-02', text: { en: 'Of all.', ur: 'سب کی۔' } },
      { date: '2025-07-01', text: 'Of none in particular.', figures: [] },
      { date: '2025-06-30', text: 'Of three and four.', figures: ['three', 'four'] },
    ],
  });
  const f = formatter('en', data);
  const named = (...ids: string[]): Figure[] => ids.map((id) => data.figures[id]!);

  test('names every source once, in the order of the figures, then the further ones', () => {
    assert.deepEqual(
      provenance(f, data, named('one', 'two', 'three', 'four'), ['c', undefined, 'a']).sources,
      [
        { name: 'Beta', url: undefined },
        { name: 'Alpha', url: 'https://a.example/' },
        { name: 'Gamma', url: undefined },
      ],
    );
    assert.deepEqual(provenance(formatter('ur', data), data, named('three')).sources, [
      { name: 'بیٹا', url: undefined },
    ]);
  });

  test('has the as-of day of the first figure, or none', () => {
    assert.equal(plain(provenance(f, data, named('two', 'one')).asOf), 'as of June 1, 2025');
    assert.equal(provenance(f, data, named('three', 'one')).asOf, '');
    assert.equal(provenance(f, data, []).asOf, '');
  });

  test('has the corrections of its figures and of the whole report, and no others', () => {
    const of = (...ids: string[]): string[] => plainly(provenance(f, data, named(...ids)).corrections);
    assert.deepEqual(of('two'), [
      'Correction, July 3, 2025: Of two.',
      'Correction, July 2, 2025: Of all.',
      'Correction, July 1, 2025: Of none in particular.',
    ]);
    assert.equal(of('one').length, 2);
    assert.deepEqual(of('one', 'four').at(-1), 'Correction, June 30, 2025: Of three and four.');
    assert.deepEqual(provenance(f, report(figures), named('one')).corrections, []);
  });

  test('names nothing where a figure has no source', () => {
    assert.equal(sourceName(f, data, undefined), '');
    assert.equal(sourceName(f, data, 'a'), 'Alpha');
    assert.deepEqual(provenance(f, data, named('four')).sources, []);
  });
});

describe('a fact', () => {
  const data = report({ one: figure(1) }, { sources: { a: { name: { en: 'Alpha', ur: 'الفا' } } } });
  const period = { start: '2025-07-01', end: '2025-11-30' };

  test('says all that a figure does', () => {
    const of = figure(1.8e9, {
      source: 'a',
      asOf: '2025-12-19',
      period,
      note: { en: 'N', ur: 'ن' },
      qualifier: 'about',
    });
    assert.deepEqual(plainly(figureFact(formatter('en', data), data, of)), {
      label: 'Exports',
      value: 'about $1.8 billion',
      kind: 'Actual',
      period: 'July–November 2025',
      source: 'Alpha, as of December 19, 2025',
      note: 'N',
      figure: of,
    });
    const urdu = figureFact(formatter('ur', data), data, of, 'برآمدات');
    assert.equal(urdu.label, 'برآمدات');
    assert.match(plain(urdu.source), /^الفا، 19 دسمبر،? 2025 تک$/);
  });

  test('does without what a figure lacks', () => {
    const { source, note, period: none } = figureFact(formatter('en', data), data, figure(1));
    assert.deepEqual([source, note, none], ['', '', '']);
  });

  test('of a computed figure has its working for a source, and its band', () => {
    const target = figure(5e9, { period: { start: '2025-07-01', end: '2026-06-30' }, kind: 'target' });
    const pace = requiredPace(figure(1.8e9, { period, roundedTo: 1e8 }), target);
    const f = formatter('en', data);
    const [fact, ...more] = derivedFacts(f, 'Needed', pace);
    assert.equal(more.length, 0);
    const { figure: line, ...words } = fact!;
    assert.deepEqual(plainly(words), {
      label: 'Needed',
      value: '$457 million a month ($450–464 million)',
      kind: 'Computed',
      period: '',
      source: '($5 billion − $1.8 billion) ÷ 7 months',
      note: '',
    });
    assert.deepEqual([line.unit, line.per], ['USD', 'month']);
    assert.ok(Math.abs(line.value - 457_142_857) < 1);
    assert.equal(
      plain(derivedFacts(f, 'Needed', pace, 1e9)[0]!.value),
      '$0.457 billion a month ($0.45–0.464 billion)',
    );
  });

  test('of a computed figure that is exact has no band', () => {
    const [fact] = derivedFacts(formatter('en', data), 'Share', share(figure(1), figure(2)));
    assert.equal(fact!.value, '50%');
    assert.equal(fact!.figure.per, undefined);
  });

  test('is none where nothing is computed', () => {
    assert.deepEqual(derivedFacts(formatter('en', data), 'Share', share(figure(1), figure(0))), []);
    assert.deepEqual(derivedFacts(formatter('en', data), 'Share', undefined), []);
  });
});

describe('a refusal', () => {
  // prettier-ignore
  const reasons: [Reason, string, string][] = [
    ['claim', 'a figure is only a claim', 'ایک عدد محض دعویٰ ہے'],
    ['unit-mismatch', 'the units differ', 'اکائیاں مختلف ہیں'],
    ['zero-base', 'the base is zero', 'بنیادی عدد صفر ہے'],
    ['negative-base', 'the base is below zero', 'بنیادی عدد صفر سے کم ہے'],
    ['no-period', 'a figure has no period', 'ایک عدد کی مدت معلوم نہیں'],
    ['no-target-period', 'the target has no period', 'ہدف کی مدت معلوم نہیں'],
    ['target-not-after', 'the target’s period is over', 'ہدف کی مدت ختم ہو چکی ہے'],
    ['starts-differ', 'the periods start on different days', 'مدتوں کا آغاز مختلف ہے'],
    ['lengths-differ', 'the periods differ in length', 'مدتیں یکساں طویل نہیں'],
    ['target-reached', 'the target is reached', 'ہدف حاصل ہو چکا ہے'],
  ];
  for (const [refused, english, urdu] of reasons)
    test(`says why: ${english}`, () => {
      assert.equal(refusal(formatter('en'), 'Pace', { refused }), `Pace: not computed, because ${english}.`);
      assert.equal(
        refusal(formatter('ur'), 'رفتار', { refused }),
        `رفتار: حساب نہیں لگایا گیا، کیونکہ ${urdu}۔`,
      );
    });

  test('is empty where something is computed, or was never asked for', () => {
    assert.equal(refusal(formatter('en'), 'Share', share(figure(1), figure(2))), '');
    assert.equal(refusal(formatter('en'), 'Share', undefined), '');
  });
});
