import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from '../../src/model/parse.js';
import type { Report } from '../../src/model/report.types.js';
import type { Code, Subject } from '../../src/dev/warning.js';
import { warningsFor } from '../../src/dev/warnings.js';

const REVIEW = readFileSync('data/pakistan-ict-2025.json', 'utf8');

/** The first data set, changed as wanted. */
function review(change: (report: Report) => void = () => {}): { text: string; report?: Report } {
  const document = JSON.parse(REVIEW) as Report;
  change(document);
  const result = parse(document);
  return { text: JSON.stringify(document), ...(result.ok && { report: result.value }) };
}

/** A widget of which there is nothing to be said, changed as wanted. */
const gauge = (more: Partial<Subject> = {}): Subject => ({
  tag: 'export-gauge',
  section: 'exports',
  attributes: { src: 'report.json', ...more.attributes },
  data: false,
  script: false,
  fallback: true,
  lang: 'en-GB',
  page: 'https://news.example/article',
  today: '2026-01-10',
  twins: 0,
  ...review(),
  ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'attributes')),
});
const counter = (more: Partial<Subject> = {}): Subject =>
  gauge({ tag: 'subscriber-counter', section: 'subscribers', ...more });
const list = (more: Partial<Subject> = {}): Subject =>
  gauge({ tag: 'top-seven-list', section: 'developments', ...more });

const having = (attributes: Record<string, string>): Subject => gauge({ attributes });
/** Without a report, the attributes of the simple case. */
const simple = (of: typeof gauge, attributes: Record<string, string>): Subject => {
  const { text, report, ...subject } = of();
  void [text, report];
  return { ...subject, attributes };
};
const FLAT = { value: '1800000000', target: '5000000000', unit: 'USD' };

type Case = [what: string, code: Code, wrong: Subject, says: RegExp, right: Subject];
const value = (name: string, wrong: string, says: RegExp, right: string): Case => [
  `${name}="${wrong}"`,
  'attribute-value',
  having({ [name]: wrong }),
  says,
  having({ [name]: right }),
];

const CASES: Case[] = [
  value('form', 'ark', /form="ark" .*Did you mean arc\? Write arc, bullet or steps/, 'arc'),
  value('form', 'pie', /none of the values it knows\. Write arc/, ''),
  value('motion', 'off', /Write none, or leave it out/, 'none'),
  value('grouping', 'india', /Did you mean indian\?/, 'indian'),
  value('digits', 'arabic', /Write latn or arabext/, 'arabext'),
  value('digits', 'urdu', /Write latn or arabext/, 'deva'),
  value('kind', 'clam', /Did you mean claim\?/, 'claim'),
  value('qualifier', 'approx', /Write exact, about, over or under/, 'about'),
  value('heading-level', '9', /Write 1 to 6/, '2'),
  value('heading-level', 'h2', /Write 1 to 6/, '6'),
  value('refresh', '5', /less than 15 seconds, and counts as 15/, '15'),
  value('refresh', 'abc', /loaded once/, '60'),
  value('refresh', '0', /loaded once/, '16'),
  value('refresh', '86400', /more than an hour/, '3600'),
  value('meter', 'false', /Take the attribute away/, ''),
  value('rounded-to', '0', /is not above 0/, '100000000'),
  value('record', '386 m', /no number.*digits 0 to 9 alone/, '3.86e8'),
  value('target', '5,000,000,000', /unmarked: 5000000000/, '5000000000'),
  value('target', '50,00,00,000', /unmarked: 500000000/, '-1.5'),
  value('target-period', '2025/26', /a month that is none/, '2025-07/2026-06'),
  value('target-period', 'FY 2025–26', /shown as a note, and nothing is computed/, '2025'),
  value('period', '2025-13', /a month that is none/, '2025-12'),
  value('period', '2025-11/2025-07', /ends before it begins/, '2025-07/2025-11'),
  value('as-of', '19 December 2025', /Write YYYY-MM-DD/, '2025-12-19'),
  value('as-of', '2025-02-30', /is no day/, '2024-02-29'),
  value('unit', '$', /Write USD/, 'USD'),
  value('unit', 'usd', /Write USD/, 'users'),
  value('unit', '%', /Write percent/, 'percent'),
  value('unit', 'XQZ', /no currency/, 'PKR'),
  value('source-url', 'example.org/a', /with https:\/\//, 'https://example.org/a'),
  [
    'value="1,8"',
    'attribute-value',
    simple(gauge, { ...FLAT, value: '1,8' }),
    /with a point: 1\.8\./,
    simple(gauge, { ...FLAT, value: '1.8' }),
  ],
  [
    'an order that is none',
    'attribute-value',
    list({ attributes: { order: 'reverse' } }),
    /Write countdown/,
    list({ attributes: { order: 'countdown' } }),
  ],
  [
    'a slip in a name',
    'attribute-name',
    having({ scr: 'r.json' }),
    /no attribute scr\. Did you mean src\?/,
    having({ 'data-scr': 'r.json' }),
  ],
  [
    'a name run together',
    'attribute-name',
    having({ headinglevel: '2' }),
    /Did you mean heading-level\?/,
    having({ 'heading-level': '2' }),
  ],
  [
    'a name of another widget',
    'attribute-name',
    counter({ attributes: { form: 'arc' } }),
    /only <export-gauge> has it/,
    having({ form: 'arc' }),
  ],
  [
    'the property data as an attribute',
    'attribute-name',
    having({ data: '[object Object]' }),
    /a property, not an attribute/,
    { ...simple(gauge, {}), data: true },
  ],
  ['src beside data', 'given-twice', gauge({ data: true }), /given by data and src: data counts/, gauge()],
  [
    'src beside a child script',
    'given-twice',
    gauge({ script: true }),
    /a child script and src: a child script counts/,
    gauge(),
  ],
  [
    'src beside a value',
    'given-twice',
    having({ value: '1' }),
    /src and value: src counts/,
    simple(gauge, FLAT),
  ],
  [
    'a value without its target',
    'attributes-incomplete',
    simple(gauge, { value: '1', unit: 'USD' }),
    /without target has nothing to show/,
    simple(gauge, FLAT),
  ],
  [
    'a unit without a value',
    'attributes-incomplete',
    simple(counter, { unit: 'lines' }),
    /without value/,
    simple(counter, { value: '5' }),
  ],
  ['an empty src', 'address', having({ src: '' }), /src is empty/, having({ src: 'a.json' })],
  [
    'a file',
    'address',
    gauge({ page: 'file:///home/a/index.html' }),
    /npx report-widgets serve/,
    gauge({ page: 'http://localhost:8000/' }),
  ],
  [
    'an address of another kind',
    'address',
    having({ src: 'data:application/json,{}' }),
    /is a data: address/,
    having({ src: '//cdn.example/r.json' }),
  ],
  [
    'an address that is none',
    'address',
    having({ src: 'https://' }),
    /is no address/,
    having({ src: 'https://cdn.example/r.json' }),
  ],
  [
    'an address with a password',
    'address',
    having({ src: 'https://a:b@cdn.example/r.json' }),
    /user name or a password/,
    having({ src: 'https://cdn.example/@b/r.json' }),
  ],
  [
    'http on an https page',
    'mixed-content',
    having({ src: 'http://cdn.example/r.json' }),
    /Serve the report by https/,
    having({ src: 'http://localhost:3000/r.json' }),
  ],
  [
    'nothing within',
    'no-fallback',
    gauge({ fallback: false }),
    /readers without the script see nothing/,
    gauge(),
  ],
  ['no language', 'no-language', gauge({ lang: undefined }), /<html lang="en">/, gauge({ lang: 'en' })],
  [
    'a language with an underscore',
    'language-tag',
    gauge({ lang: 'en_GB' }),
    /with hyphens/,
    gauge({ lang: 'en-GB' }),
  ],
  [
    'a language without words',
    'language-unknown',
    gauge({ lang: 'fr-CA' }),
    /registerLanguage\('fr', …\)/,
    gauge({ lang: 'en-CA' }),
  ],
  [
    'a report in other languages',
    'report-language',
    gauge({ lang: 'en', ...review((each) => ((each.title = 'سال'), (each.lang = 'ur'))) }),
    /the report in ur/,
    gauge({ lang: 'en-PK' }),
  ],
  ['two lists of one report', 'same-anchors', list({ twins: 1 }), /the same anchors/, gauge({ twins: 1 })],
  [
    'a release that is overdue',
    'overdue',
    gauge(review((each) => (each.nextRelease = '2026-01-09'))),
    /due on 2026-01-09/,
    gauge(review((each) => (each.nextRelease = '2026-01-10'))),
  ],
  [
    'a figure that is not there',
    'reference',
    gauge({ ...review((each) => (each.exports!.achieved = 'exports-todate')), report: undefined }),
    /\$\.exports\.achieved names “exports-todate”.*Did you mean exports-to-date\?/,
    gauge(),
  ],
  [
    'a figure of a development that is not there',
    'reference',
    list({ ...review((each) => (each.developments![1]!.figures = ['zzz'])), report: undefined }),
    /\$\.developments\[1\]\.figures\[0\] names “zzz”.*Write one of/,
    list(),
  ],
  [
    'a source that is not there',
    'reference',
    gauge({ ...review((each) => (each.figures['exports-to-date']!.source = 'infocuss')), report: undefined }),
    /which the report’s sources do not have\. Did you mean infocus\?/,
    gauge(),
  ],
  [
    'a report that contradicts itself',
    'report-errors',
    gauge({
      attributes: { src: '/a/year.json?v=1' },
      text: readFileSync('data/checks/series-sum/fails.json', 'utf8'),
    }),
    /contradicts itself, 1 error: \$\.figures\.exports-to-date\.value: .*npx report-widgets check year\.json/,
    gauge({ text: readFileSync('data/checks/series-sum/passes.json', 'utf8') }),
  ],
  [
    'a report with several faults of format',
    'report-errors',
    gauge({ text: '{"id":"a","title":1}', report: undefined }),
    /breaks its format, \d+ errors/,
    // one is told by the widget itself
    gauge({ text: '{', report: undefined }),
  ],
];

describe('the development build', () => {
  for (const [what, code, wrong, says, right] of CASES)
    test(`warns of ${what}, and not of what is right nearby`, () => {
      const found = warningsFor(wrong);
      const told = found
        .filter((each) => each.code === code)
        .map(({ message, advice }) => `${message} ${advice}`);
      assert.equal(told.length, 1, JSON.stringify(found));
      assert.match(told[0]!, says);
      assert.deepEqual(warningsFor(right), []);
    });

  test('has an example for each warning', () => {
    const source = readFileSync('src/dev/warning.ts', 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code!);
    assert.deepEqual([...new Set(CASES.map(([, code]) => code))].sort(), codes.sort());
    // and a document, where whoever sees one in the console can look it up
    const told = readFileSync('docs/your-page.md', 'utf8');
    assert.deepEqual(
      codes.filter((code) => !told.includes(`\`${code}\``)),
      [],
    );
  });

  test('says nothing of what belongs to the page, to a framework or to everybody', () => {
    const others =
      'class id style hidden slot part role title dir data-src data-report-quiet aria-label onreport-load onclick v-if v-bind:src :src @click #gauge x-data hx-get ng-if _ngcontent-abc [src] (click) *ngif bind:this js-hook key ref is nonce tabindex itemprop view-transition-name';
    assert.deepEqual(
      warningsFor(having(Object.fromEntries(others.split(' ').map((name) => [name, 'x'])))),
      [],
    );
  });

  test('knows the attributes of each widget that the manifest has', () => {
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const of = { 'export-gauge': gauge, 'subscriber-counter': counter, 'top-seven-list': list };
    for (const { tagName, attributes = [] } of modules.flatMap(({ declarations }) => declarations))
      for (const { name } of tagName ? attributes : []) {
        const found = warningsFor(of[tagName as keyof typeof of]({ attributes: { [name]: '' } }));
        assert.deepEqual(
          found.filter(({ code }) => code === 'attribute-name'),
          [],
          `${tagName} ${name}`,
        );
      }
  });

  test('stays calm whatever a report or an attribute holds', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '"a"',
      '{"exports":{"achieved":{}}}',
      '{"figures":null}',
      'x'.repeat(1e5),
    ])
      assert.ok(Array.isArray(warningsFor(gauge({ text, report: undefined }))));
    const long = 'x'.repeat(1e5);
    const told = warningsFor(
      gauge({ lang: long, attributes: { form: long, src: `http://[${long}`, [long]: long } }),
    );
    assert.ok(told.length >= 3);
    for (const { message } of told) assert.ok(message.length < 400, message.slice(0, 500));
  });

  test('brings its readers nothing: no word of it is in their bundle', () => {
    const [readers, own] = ['report-widgets.js', 'report-widgets.dev.js'].map((file) =>
      readFileSync(`dist/${file}`, 'utf8'),
    );
    for (const words of [
      'Did you mean',
      'data-report-quiet',
      'report-errors',
      'attribute-value',
      'development build',
    ]) {
      assert.ok(own!.includes(words), words);
      assert.ok(!readers!.includes(words), words);
    }
  });
});
