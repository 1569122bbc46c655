import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from '../../src/static/render.js';
import { LANGUAGES, WIDGETS } from '../../src/static/view.js';
import { elements, hostile, parseXml, review, textOf } from './helpers.js';

/** Tags of ours that AMP allows, and their attributes. */
const ALLOWED: Record<string, string> = {
  div: 'class dir lang',
  table: 'role width cellpadding cellspacing border style',
  tr: '',
  td: 'class width height align valign colspan bgcolor style',
  span: 'class style',
  b: '',
  a: 'class href',
};

/** The rules of AMP that the document can break: what it must hold, what it may, and how much style. */
describe('the amp document', () => {
  for (const widget of WIDGETS)
    for (const lang of LANGUAGES)
      for (const report of [review, hostile()])
        test(`of ${widget} in ${lang}, ${report.id}, keeps AMP’s rules`, () => {
          const text = render(report, { widget, as: 'amp', lang, url: 'https://example.org/a?b=1&c=2' });
          assert.match(text, /^<!doctype html>\n<html amp=""/i);
          const all = elements(parseXml(text));
          const body = all.findIndex(({ name }) => name === 'body');
          const head = all.slice(all.findIndex(({ name }) => name === 'head') + 1, body);
          assert.deepEqual(
            head.map(({ name }) => name),
            ['meta', 'title', 'link', 'meta', 'script', 'style', 'noscript', 'style', 'style'],
          );
          assert.deepEqual(head[0]!.attributes, { charset: 'utf-8' });
          assert.deepEqual(head[2]!.attributes, { rel: 'canonical', href: 'https://example.org/a?b=1&c=2' });
          assert.deepEqual(head[4]!.attributes, { async: '', src: 'https://cdn.ampproject.org/v0.js' });
          const css = textOf(head[8]!);
          assert.ok('amp-custom' in head[8]!.attributes);
          assert.doesNotMatch(css, /!important|@import|<|url\(/);
          let bytes = Buffer.byteLength(css);
          for (const { name, attributes } of all.slice(body + 1)) {
            assert.ok(name in ALLOWED, name);
            for (const attribute of Object.keys(attributes))
              assert.ok(ALLOWED[name]!.split(' ').includes(attribute), `${attribute} of ${name}`);
            const inline = Buffer.byteLength(attributes['style'] ?? '');
            assert.ok(inline <= 1000);
            bytes += inline;
          }
          assert.ok(bytes < 75_000, String(bytes));
        });

  test('is its own canonical page where no address is given, or one that is none', () => {
    for (const url of [undefined, 'javascript:alert(1)'])
      assert.match(render(review, { widget: 'export-gauge', as: 'amp', url }), /rel="canonical" href="\."/);
  });
});
