import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { reserve, roomAt } from '../../src/static/reserve.js';
import { lineCount, textWidth } from '../../src/static/room/text-width.js';
import { LANGUAGES, viewOf, WIDGETS, type View } from '../../src/static/view.js';
import { review } from './helpers.js';

/** What a browser makes of the curve, in pixels, at a width and with the text that big. */
function pixels(css: string, width: number, em = 16): number {
  const expression = css
    .replace(/^calc/, '')
    .replace(/([\d.]+)rem/g, (_, value: string) => `${+value * 16}`)
    .replace(/([\d.]+)em/g, (_, value: string) => `${+value * em}`)
    .replaceAll('100cqi', String(width));
  const clamp = (least: number, value: number, most: number): number =>
    Math.max(least, Math.min(value, most));
  return (new Function('clamp', `return ${expression}`) as (of: typeof clamp) => number)(clamp);
}

describe('the room for a widget', () => {
  for (const widget of WIDGETS)
    for (const lang of LANGUAGES) {
      const view: View = viewOf(review, { widget, lang });

      test(`${widget} in ${lang} is a length that may stand in an attribute`, () => {
        assert.match(
          reserve(view),
          /^calc\([\d.]+em \+ [\d.]+rem( \+ clamp\(0em,\([\d.]+r?em - 100cqi\)\*[\d.]+,[\d.]+em\))*\)$/,
        );
      });

      test(`${widget} in ${lang} is never less than is needed at a width, and seldom much more`, () => {
        const css = reserve(view);
        let over = 0;
        for (let width = 280; width <= 1200; width += 4) {
          const [room, needed] = [pixels(css, width), roomAt(view, width)];
          assert.ok(room >= needed - 2, `${width}: ${room} for ${needed}`);
          over += room / needed - 1;
        }
        assert.ok(over / 231 < 0.03, `${(over / 2.31).toFixed(1)} % over`);
      });

      test(`${widget} in ${lang} gets no higher as it gets wider`, () => {
        const css = reserve(view);
        const heights = Array.from({ length: 60 }, (_, index) => pixels(css, 280 + index * 16));
        assert.deepEqual(
          heights.toSorted((one, other) => other - one),
          heights,
        );
      });
    }

  test('gives a long column its height where it is narrow, and no more where it is not', () => {
    const long = structuredClone(review);
    long.figures['long'] = {
      label: '<img src=x onerror=alert(1)>',
      value: 0,
      unit: 'USD',
      kind: 'actual',
      previous: 'long',
    };
    long.subscribers = {
      total: 'long',
      parts: ['long'],
      rates: ['long'],
      changes: Array<string>(30).fill('long'),
    };
    const view = viewOf(long, { widget: 'subscriber-counter', lang: 'en' });
    const css = reserve(view);
    for (const width of [280, 360, 520, 600, 768, 1100]) {
      const needed = roomAt(view, width);
      assert.ok(pixels(css, width) >= needed - 2, `${width}`);
      assert.ok(pixels(css, width) < 1.3 * needed, `${width}`);
    }
  });

  test('allows for a line where newer figures are due', () => {
    const [fresh, stale] = ['2025-12-31', '2099-01-01'].map((today) =>
      roomAt(viewOf({ ...review, nextRelease: '2026-07-01' }, { widget: 'export-gauge', today }), 640),
    );
    assert.ok(stale! - fresh! >= 24);
  });

  for (const form of ['bullet', 'steps'] as const)
    test(`differs for the gauge's form ${form}`, () => {
      const views = [undefined, form].map((each) => viewOf(review, { widget: 'export-gauge', form: each }));
      assert.ok(roomAt(views[0]!, 400) > roomAt(views[1]!, 400));
    });

  test('of an empty list is that of its frame', () => {
    const [none, one] = [0, 1].map((count) =>
      roomAt(
        viewOf(
          { ...review, developments: review.developments!.slice(0, count) },
          { widget: 'top-seven-list' },
        ),
        400,
      ),
    );
    assert.ok(none! > 100 && none! < one!);
  });
});

describe('the width of a text', () => {
  const CASES: [text: string, em: number][] = [
    ['', 0],
    ['0123456789', 5.56],
    ['Harbour', 3.72],
    ['\u2066\u200F\u2069', 0],
    ['漢字', 2.4],
    ['پاکستان', 3],
  ];
  for (const [text, em] of CASES)
    test(`"${text}" is about ${em} em`, () => {
      assert.ok(Math.abs(textWidth({ text }) - em) < 0.35, String(textWidth({ text })));
    });

  test('grows with the size, and more so in bold letters', () => {
    assert.equal(textWidth({ text: 'Exports', size: 2 }), 2 * textWidth({ text: 'Exports' }));
    assert.ok(textWidth({ text: 'Exports', bold: true }) > textWidth({ text: 'Exports' }));
  });
});

describe('the lines of a text', () => {
  const CASES: [text: string, room: number, lines: number][] = [
    ['', 10, 0],
    [' \n ', 10, 0],
    ['one', 10, 1],
    ['one two', 2, 2],
    ['one\u00a0two', 10, 1],
    ['well-known', 4, 2],
    ['a'.repeat(100), 10, 6],
    ['漢字漢字', 2.5, 2],
  ];
  for (const [text, room, lines] of CASES)
    test(`"${text.slice(0, 12)}" takes ${lines} in ${room} em`, () => {
      assert.equal(lineCount([{ text }], room), lines);
    });
});
