import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { DESTINATIONS, piecesFor, webAddress, type Making } from '../../src/builder/destinations.js';
import { WIDGETS } from '../../src/static/view.js';
import { load } from '../format/helpers.js';

const review = load('pakistan-ict-2025');
const update = load('pakistan-ict-2025-update');
const MAKING: Making = {
  widget: 'export-gauge',
  lang: 'en',
  base: 'https://cdn.example.org/widgets',
  version: '1.2.3',
  integrity: 'sha384-abc',
};

const pieces = (
  id: string,
  more: Partial<Making> = {},
  report = review,
  today = '2025-12-30',
): string[] | undefined =>
  piecesFor(
    DESTINATIONS.find((each) => each.id === id)!,
    report,
    { ...MAKING, ...more },
    today,
  )?.map(({ text }) => text);

describe('for each place that a widget can go to', () => {
  for (const { id } of DESTINATIONS)
    for (const widget of WIDGETS)
      test(`there is something to copy: ${id}, ${widget}`, () => {
        for (const lang of ['en', 'ur'])
          for (const text of pieces(id, { widget, lang })!) assert.ok(text.length > 20);
      });

  test('there is nothing as long as an address is missing that readers would load from', () => {
    const without = DESTINATIONS.filter(({ id }) => !pieces(id, { base: undefined })).map(({ id }) => id);
    assert.deepEqual(
      without,
      DESTINATIONS.filter(({ loads }) => loads).map(({ id }) => id),
    );
    // these need the report alone
    for (const id of ['wordpress-block', 'wordpress-shortcode', 'app'])
      assert.ok(pieces(id, { base: undefined, src: 'https://example.org/report.json' }), id);
  });

  test('what no script brings up to date says that newer figures are due', () => {
    const due = { ...update, nextRelease: '2026-02-20' };
    for (const id of ['newsletter', 'rss'])
      for (const text of pieces(id, {}, due, '2026-03-01')!) assert.match(text, /due|newer/i, id);
    assert.deepEqual(pieces('html', {}, due, '2026-03-01'), pieces('html', {}, due));
  });
});

test('an address is one of the web', () => {
  assert.equal(webAddress(' https://cdn.example.org/a '), 'https://cdn.example.org/a');
  for (const text of ['', 'cdn.example.org', 'javascript:alert(1)', 'file:///a'])
    assert.equal(webAddress(text), undefined);
});
