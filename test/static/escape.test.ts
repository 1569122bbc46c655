import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clean, escape, httpUrl, link } from '../../src/static/escape.js';
import { ODD_TEXTS } from '../support/arbitrary-report.js';
import { parseXml, textOf } from './helpers.js';

const text = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('\u2066', '\u2067', '\u2069', '\u202E', '\u202C', 'a', 'ب'), { maxLength: 12 })
    .map((all) => all.join('')),
);

describe('an escaped text', () => {
  test('is read back as the cleaned text, as content and as an attribute', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const content = parseXml(`<a b="${escape(raw)}">${escape(raw)}</a>`).children[0]!;
        assert.ok(typeof content === 'object');
        assert.equal(textOf(content), ` ${clean(raw)}`);
        assert.equal(content.attributes['b'], clean(raw));
      }),
      { numRuns: 2000 },
    );
  });

  test('holds nothing that markup, shortcodes or merge tags begin with', () => {
    fc.assert(
      fc.property(text, (raw) =>
        assert.doesNotMatch(escape(raw), /[<>"'`[\]{}|\r\n\t]|&(?!amp;|lt;|gt;|quot;|#\d+;)/),
      ),
    );
  });
});

describe('a cleaned text', () => {
  const cases: [name: string, raw: string, cleaned: string][] = [
    ['is on one line', 'a\r\n\tb\u2028c', 'a b c'],
    ['keeps a space that does not break', '5\u00a0billion', '5\u00a0billion'],
    ['has no control characters', 'a\u0000\u001b[31mb', 'a\uFFFD\uFFFD[31mb'],
    ['has no halves of surrogate pairs', 'a\uD83Db 😀', 'a\uFFFDb 😀'],
    ['has no overrides and embeddings', '\u202Eabc\u202C \u202Adef', 'abc def'],
    ['keeps isolates that are closed', '\u20665\u2069 ارب', '\u20665\u2069 ارب'],
    ['closes isolates that are open', 'a \u2067b \u2066c', 'a \u2067b \u2066c\u2069\u2069'],
    ['drops an end without a beginning', 'a\u2069 b', 'a b'],
  ];
  for (const [name, raw, cleaned] of cases) test(name, () => assert.equal(clean(raw), cleaned));

  test('is clean already', () => {
    fc.assert(fc.property(text, (raw) => assert.equal(clean(clean(raw)), clean(raw))));
  });
});

describe('a link', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'ftp://example.org',
    ' https://x',
    undefined,
  ])
    test(`is not made to ${url}`, () => {
      assert.equal(httpUrl(url), undefined);
      assert.equal(link('a < b', url), 'a &lt; b');
    });

  test('to the web stays within its quotes', () => {
    assert.equal(
      link('a < b', 'https://example.org/"onclick="x'),
      '<a href="https://example.org/&quot;onclick=&quot;x">a &lt; b</a>',
    );
  });
});
