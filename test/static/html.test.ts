import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from '../../src/static/render.js';
import { LANGUAGES, WIDGETS } from '../../src/static/view.js';
import { elements, parseXml, review, textOf } from './helpers.js';

describe('html for e-mail', () => {
  for (const widget of WIDGETS)
    for (const lang of LANGUAGES) {
      const all = elements(parseXml(render(review, { widget, as: 'html', lang })));

      test(`of ${widget} in ${lang} holds what every mail program draws: tables, styled inline`, () => {
        for (const { name, attributes } of all) {
          assert.ok(['table', 'tr', 'td', 'span', 'b', 'a'].includes(name), name);
          assert.ok(!('class' in attributes) && !('id' in attributes));
          assert.doesNotMatch(attributes['style'] ?? '', /flex|grid|position|float|var\(|rem|calc|url/);
          if (name === 'table') assert.equal(attributes['role'], 'presentation');
        }
      });

      test(`of ${widget} in ${lang} states a colour and a font wherever there is text`, () => {
        for (const element of all) {
          const own = element.children.filter(
            (child) => typeof child === 'string' && child.trim() && child !== '\u00a0',
          );
          if (element.name !== 'td' || !own.length) continue;
          assert.match(element.attributes['style'] ?? '', /font-family:.*color:#/, textOf(element));
        }
      });

      test(`of ${widget} in ${lang} stays below what Gmail cuts off`, () => {
        assert.ok(Buffer.byteLength(render(review, { widget, as: 'html', lang })) < 102_000);
      });
    }

  test('draws a bar whose cells are the shares of the scale', () => {
    const all = elements(parseXml(render(review, { widget: 'export-gauge', as: 'html' })));
    const bar = all.filter(({ name, attributes }) => name === 'td' && attributes['height'] === '28');
    // achieved 36, plan at 41.7, the record every month at 90, target 100 of the scale; the longest takes the rest
    assert.deepEqual(
      bar.map(({ attributes }) => attributes['width'] ?? ''),
      ['36%', '6%', '3', '', '3', '10%', '3'],
    );
  });
});
