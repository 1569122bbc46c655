import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { tableOf } from '../../src/static/table.js';
import { viewOf } from '../../src/static/view.js';
import { LANGUAGES, WIDGETS } from '../../src/static/view.js';
import { counter, gauge, list, plain } from '../format/helpers.js';
import { assertHarmless, elements, EVIL, hostile, parseXml, review, textOf } from './helpers.js';

const spaced = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();
const words = (table: string): string => spaced(textOf(parseXml(table)));

describe('the bare table', () => {
  for (const widget of WIDGETS)
    for (const lang of LANGUAGES) {
      const table = tableOf(viewOf(review, { widget, lang }));
      const text = { 'export-gauge': gauge, 'subscriber-counter': counter, 'top-seven-list': list }[widget](
        lang,
        review,
      );

      test(`of ${widget} in ${lang} is one line without style`, () => {
        assert.doesNotMatch(table, /[\r\n\t]|style=|class=/);
        assert.match(
          table,
          new RegExp(`^<table lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}">.*</table>$`),
        );
      });

      test(`of ${widget} in ${lang} says what the widget says`, () => {
        const said = words(table);
        for (const expected of [
          text.title,
          text.summary,
          ...text.facts.flatMap(({ label, value, kind, period, source, note }) => [
            label,
            value,
            kind,
            period,
            source,
            note,
          ]),
          ...text.provenance.sources.map(({ name }) => name),
          text.provenance.asOf,
          ...text.provenance.corrections,
        ])
          assert.ok(said.includes(spaced(expected)), expected);
      });

      test(`of ${widget} in ${lang} has a row of two cells, or one that spans them, for whatever it says`, () => {
        for (const row of elements(parseXml(table)).filter(({ name }) => name === 'tr')) {
          const cells = elements(row).filter(({ name }) => name === 'th' || name === 'td');
          const span = cells.reduce((sum, { attributes }) => sum + Number(attributes['colspan'] ?? 1), 0);
          assert.equal(span, 2);
        }
      });
    }

  for (const widget of WIDGETS)
    test(`of ${widget} shows hostile texts as text`, () => {
      const table = tableOf(viewOf(hostile(), { widget }));
      assertHarmless(table);
      assert.ok(words(table).includes(spaced(EVIL)));
    });

  test('names each development once, the last first in a countdown', () => {
    const titles = (order?: 'countdown'): string[] =>
      elements(parseXml(tableOf(viewOf(review, { widget: 'top-seven-list', order }))))
        .filter(({ attributes }) => attributes['scope'] === 'rowgroup')
        .map(textOf);
    assert.equal(titles().length, 7);
    assert.match(titles()[0]!, /^ 1\. National AI Policy \(Approved\)/);
    assert.deepEqual(titles('countdown'), titles().toReversed());
  });

  test('says why a share or a change is not computed', () => {
    const table = tableOf(viewOf(hostile('A thing'), { widget: 'subscriber-counter' }));
    assert.match(words(table), /A thing \(Claim\): not computed, because a figure is only a claim\./);
    assert.match(words(table), /A thing: not computed, because the base is zero\./);
  });

  test('of a list without developments says so', () => {
    const table = tableOf(viewOf({ ...review, developments: [] }, { widget: 'top-seven-list' }));
    assert.match(words(table), /Nothing to show yet/);
    assert.doesNotMatch(table, /<tbody>/);
  });
});
