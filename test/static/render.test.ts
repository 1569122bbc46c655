import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvFile } from '../../src/format/facts.js';
import { FORMS, render } from '../../src/static/render.js';
import { LANGUAGES, RenderError, SECTIONS, WIDGETS } from '../../src/static/view.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { counter, fields, gauge, list } from '../format/helpers.js';
import { assertHarmless, bare, elements, EVIL, hostile, parseXml, review, said } from './helpers.js';

const MARKUP = ['html', 'table', 'svg', 'amp'] as const;

/** The same without what every AMP document must load and refer to. */
const withoutRuntime = (amp: string): string =>
  amp.replace(
    /<link rel="canonical" href="\." \/>|<script async="" src="https:\/\/cdn\.ampproject\.org\/v0\.js"><\/script>/g,
    '',
  );

for (const widget of WIDGETS)
  for (const lang of LANGUAGES)
    describe(`${widget} in ${lang}`, () => {
      for (const as of FORMS) {
        test(`as ${as} shows hostile texts as text`, () => {
          const text = render(hostile(), { widget, as, lang, label: EVIL });
          assert.doesNotMatch(text, /NaN|undefined|\[object/);
          if (as !== 'text' && as !== 'csv') assert.doesNotMatch(text, /<img|<script>/);
          for (const form of MARKUP)
            if (as === form) {
              assertHarmless(withoutRuntime(text));
              assert.ok(said(parseXml(text)).includes(bare(EVIL)), 'the text is there');
            }
        });

        // csv is data, the same as the live widget's
        if (as === 'csv') continue;
        test(`as ${as} steers no terminal and turns no other text`, () => {
          const text = render(hostile('\u001B[31m\u0000a\u202Eb\u2066c \uD83D'), { widget, as, lang });
          assert.doesNotMatch(text.replace(/[\r\n]/g, ''), /[\u0000-\u001F\u202E]|\p{Cs}/u);
          for (const line of as === 'json-ld' ? [] : text.split('\n'))
            assert.equal(line.match(/[\u2066-\u2068]/g)?.length, line.match(/\u2069/g)?.length, line);
        });
      }

      for (const as of MARKUP)
        test(`as ${as} names its language and is well-formed`, () => {
          const all = elements(parseXml(render(review, { widget, as, lang, theme: 'dark' })));
          const named = all.filter(({ attributes }) => attributes['lang'] === lang);
          assert.ok(named.length);
          if (as !== 'svg')
            for (const { attributes } of named)
              assert.equal(attributes['dir'], lang === 'ur' ? 'rtl' : 'ltr');
        });

      test('as text has lines of 72 columns at most', () => {
        for (const line of render(review, { widget, as: 'text', lang }).split('\n'))
          assert.ok([...line.replace(/[\p{Mn}\p{Cf}]/gu, '')].length <= 72, line);
      });

      test('as csv is what the live widget offers for download', () => {
        const text = { 'export-gauge': gauge, 'subscriber-counter': counter, 'top-seven-list': list }[widget](
          lang,
          review,
        );
        const csv = render(review, { widget, as: 'csv', lang });
        assert.equal(csv, csvFile(text.facts));
        assert.equal(fields(csv.replace('\uFEFF', '')).length, text.facts.length + 1);
      });
    });

describe('any report', () => {
  const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 200) };
  const options = fc.record({
    widget: fc.constantFrom(...WIDGETS),
    lang: fc.constantFrom('en', 'ur', 'en-IN', 'ur-PK-u-nu-arabext'),
    form: fc.constantFrom('arc' as const, 'bullet' as const, 'steps' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    width: fc.integer({ min: 280, max: 1400 }),
    ranked: fc.boolean(),
    order: fc.constantFrom('countdown' as const, undefined),
  });

  test('is well-formed and harmless as markup, and has no slip of a program in it', () => {
    fc.assert(
      fc.property(arbitraryReport(), options, (report, chosen) => {
        if (!report[SECTIONS[chosen.widget]]) return;
        const own = JSON.stringify(report);
        const slips = ['NaN', 'undefined', 'Infinity', '[object'].filter((slip) => !own.includes(slip));
        for (const as of FORMS) {
          const text = render(report, { ...chosen, as });
          for (const slip of slips) assert.ok(!text.includes(slip), `${slip} in ${as}`);
          if ((MARKUP as readonly string[]).includes(as)) assertHarmless(withoutRuntime(text));
          if (as === 'json-ld') JSON.parse(text);
          if (as === 'table') assert.doesNotMatch(text, /[\r\n]/);
        }
      }),
      runs,
    );
  });
});

describe('what cannot be rendered', () => {
  const cases: [name: string, options: object, message: RegExp][] = [
    [
      'an unknown widget',
      { widget: 'pie' },
      /unknown widget pie; there are export-gauge, subscriber-counter, top-seven-list/,
    ],
    ['a name that objects have', { widget: 'constructor' }, /unknown widget constructor/],
    ['an unknown form', { as: 'pdf' }, /unknown form pdf; there are html, table, svg/],
    ['an unknown language', { lang: 'xx' }, /unknown language xx; there are en, ur/],
    ['a width too small', { width: 100 }, /a width of 100 is not between 280 and 2000/],
    ['a width that is no number', { width: NaN }, /a width of NaN/],
  ];
  for (const [name, options, message] of cases)
    test(`is refused in a sentence: ${name}`, () => {
      assert.throws(
        () => render(review, { widget: 'export-gauge', as: 'svg', ...options } as never),
        (error) => error instanceof RenderError && message.test(error.message),
      );
    });

  test('is refused in a sentence: a section that the report does not have', () => {
    const { exports: _, ...rest } = review;
    assert.throws(() => render(rest, { widget: 'export-gauge', as: 'text' }), /needs the section “exports”/);
  });
});

test('a report in a language that nobody registered is shown in English, as the live widget does', () => {
  assert.match(render({ ...review, lang: 'de' }, { widget: 'export-gauge', as: 'text' }), /All figures/);
});

test('a form made after newer figures were due says so in every form that is read', () => {
  const stale = { ...review, nextRelease: '2026-01-20' };
  for (const as of ['html', 'table', 'svg', 'text', 'amp'] as const) {
    assert.match(
      render(stale, { widget: 'export-gauge', as, today: '2026-01-21' }),
      /Newer figures were due on/,
    );
    assert.doesNotMatch(render(stale, { widget: 'export-gauge', as, today: '2026-01-20' }), /Newer figures/);
    assert.doesNotMatch(render(stale, { widget: 'export-gauge', as }), /Newer figures/);
  }
});
