import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { arc, gaugeScale } from '../../src/geometry/gauge.js';
import { exportsOf } from '../../src/model/sections.js';
import { render, type RenderOptions } from '../../src/static/render.js';
import { linesOf, widthOf } from '../../src/static/text-width.js';
import { PALETTES } from '../../src/static/theme.js';
import { LANGUAGES, WIDGETS } from '../../src/static/view.js';
import { elements, parseXml, review, textOf } from './helpers.js';

const svg = (options: Partial<RenderOptions> = {}) =>
  elements(parseXml(render(review, { widget: 'export-gauge', ...options, as: 'svg' })));

describe('the picture', () => {
  for (const widget of WIDGETS)
    for (const lang of LANGUAGES)
      for (const width of [280, 320, 600, 1200])
        test(`of ${widget} in ${lang}, ${width} wide, keeps its texts within its edges`, () => {
          for (const { name, attributes, ...text } of svg({ widget, lang, width })) {
            if (name !== 'text') continue;
            const spans = elements({ name: '', attributes: {}, children: text.children });
            const length = spans.reduce(
              (sum, span) =>
                sum +
                widthOf(
                  textOf(span).trim(),
                  Number(span.attributes['font-size']),
                  span.attributes['font-weight'] ? 'bold' : 'regular',
                ),
              0,
            );
            const x = Number(attributes['x']);
            const before = { middle: length / 2, end: length }[attributes['text-anchor'] as string] ?? 0;
            assert.ok(
              x - before >= -1 && x - before + length <= width + 1,
              textOf({ name, attributes, ...text }),
            );
          }
        });

  test('has a title and a description, a role, a size, and refers to nothing', () => {
    const [root, title, desc, ...rest] = svg();
    assert.equal(root!.attributes['role'], 'img');
    assert.equal(root!.attributes['viewBox'], `0 0 640 ${root!.attributes['height']}`);
    assert.equal(textOf(title!).trim(), 'ICT exports, FY26');
    assert.match(textOf(desc!), /36% of the \$5\sbillion target/);
    for (const { name, attributes } of rest) {
      assert.ok(['rect', 'path', 'g', 'text', 'tspan'].includes(name), name);
      assert.doesNotMatch(JSON.stringify(attributes), /url\(|href|style|class/);
    }
  });

  test('draws the half circle with the geometry of the live widget', () => {
    const scale = gaugeScale(exportsOf(review)!);
    const paths = svg().map(({ attributes }) => attributes['d']);
    for (const path of [
      arc.band(1),
      arc.band(scale.achieved.at),
      arc.tick(scale.plan!.at),
      arc.tick(scale.record!.at),
      arc.tick(scale.target.at),
    ])
      assert.ok(paths.includes(path), path);
  });

  for (const form of ['arc', 'bullet'] as const)
    test(`as ${form} marks a record that lies beyond the scale, and none that does not`, () => {
      const id = review.exports!.record!;
      /** Marks that have a triangle beside their line. */
      const marked = (value: number): number => {
        const figures = { ...review.figures, [id]: { ...review.figures[id]!, value } };
        const picture = render({ ...review, figures }, { widget: 'export-gauge', as: 'svg', form });
        return elements(parseXml(picture)).filter(
          ({ attributes: { stroke, d } }) => stroke === PALETTES.light.best && /^M.+M.+Z$/.test(d ?? ''),
        ).length;
      };
      assert.equal(marked(386e6), 0);
      assert.equal(marked(2e9), 1);
    });

  for (const form of ['bullet', 'steps'] as const)
    test(`as ${form} draws no half circle`, () => {
      assert.ok(svg({ form }).every(({ attributes }) => !attributes['d']?.includes('A98')));
      assert.match(render(review, { widget: 'export-gauge', as: 'svg', form }), /36%/);
    });

  test('without a monthly series takes steps for a half circle, as the live widget does', () => {
    const { monthly: _, ...exports } = review.exports!;
    const picture = render({ ...review, exports }, { widget: 'export-gauge', as: 'svg', form: 'steps' });
    assert.match(picture, /A98/);
  });

  test('starts its lines at the right in Urdu, in the order of the language whatever the renderer', () => {
    const texts = svg({ lang: 'ur' }).filter(({ name }) => name === 'text');
    for (const { children } of texts)
      assert.match(textOf({ name: '', attributes: {}, children }), /^ \u2067.*\u2069$/s);
    assert.equal(texts[0]!.attributes['text-anchor'], 'end');
    assert.equal(texts[0]!.attributes['x'], '616');
  });

  test('is dark where it is asked to be', () => {
    assert.match(render(review, { widget: 'export-gauge', as: 'svg', theme: 'dark' }), /fill="#16191b"\/>/);
  });
});

describe('lines of a width', () => {
  test('are broken at spaces, and hold every word once', () => {
    const text = 'one two three four five six seven';
    const lines = linesOf(text, 80, 16);
    assert.ok(lines.length > 2);
    assert.equal(lines.join(' '), text);
    for (const line of lines) assert.ok(widthOf(line, 16) <= 80);
  });

  test('are broken within a word that is longer', () => {
    const lines = linesOf('a'.repeat(100), 200, 16);
    assert.equal(lines.join(''), 'a'.repeat(100));
    for (const line of lines) assert.ok(widthOf(line, 16) <= 200);
  });

  test('hold at least one character, however narrow they are', () => {
    assert.deepEqual(linesOf('ab', 1, 16), ['a', 'b']);
  });
});
