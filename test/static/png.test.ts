import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { renderPng, requirePackages } from '../../src/static/png.js';
import { RenderError } from '../../src/static/view.js';
import { figure, report } from '../format/helpers.js';
import { review } from './helpers.js';

// looked at: the words join, the number is in its place, the lines begin at the right
const REFERENCE = new URL('golden/subscriber-counter.ur.png', import.meta.url);

const small = report(
  {
    total: figure(200_000_000, {
      label: { en: 'Telecom subscribers', ur: 'ٹیلی کام صارفین' },
      unit: 'subscribers',
      qualifier: 'about',
    }),
  },
  { subscribers: { total: 'total' } },
);

/** The mean difference of two pictures of the same size, 0 to 1. */
function difference(one: PNG, other: PNG): number {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  let sum = 0;
  for (let at = 0; at < one.data.length; at++) sum += Math.abs(one.data[at]! - other.data[at]!);
  return sum / one.data.length / 255;
}

const draw = async (...args: Parameters<typeof renderPng>): Promise<PNG> =>
  PNG.sync.read(Buffer.from(await renderPng(...args)));

describe('a PNG', () => {
  test('has two pixels for each of the svg', async () => {
    const { width } = await draw(small, { widget: 'subscriber-counter', width: 400 });
    assert.equal(width, 800);
  });

  test('of Urdu is the picture that was looked at', async () => {
    const png = await renderPng(small, { widget: 'subscriber-counter', lang: 'ur', width: 320 });
    if (process.env['UPDATE_GOLDEN']) writeFileSync(REFERENCE, png);
    const [drawn, looked] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(readFileSync(REFERENCE))];
    assert.ok(difference(drawn, looked) < 0.002);
  });

  test('of Urdu differs from one whose letters do not join by more than the reference allows', async () => {
    const apart = structuredClone(small);
    apart.figures['total']!.label = 'ٹیلی کام صارفین'.split('').join('\u200C');
    const options = { widget: 'subscriber-counter', lang: 'ur', width: 320 } as const;
    assert.ok(difference(await draw(small, options), await draw(apart, options)) > 0.004);
  });

  for (const [name, text, message] of [
    ['an emoji', 'Exports 👩🏽‍💻', /no font has the character “👩” \(U\+1F469\)/],
    ['another script', 'Exports 輸出', /no font has the character “輸” \(U\+8F38\)/],
  ] as const)
    test(`is refused for ${name} that no font has, which is named`, async () => {
      await assert.rejects(
        renderPng({ ...review, title: text }, { widget: 'top-seven-list' }),
        (error) => error instanceof RenderError && message.test(error.message),
      );
    });

  test('is drawn with a text that holds marks without a picture', async () => {
    await renderPng(
      { ...small, subscribers: { total: 'total', title: 'a\u200Db\uFE0F \u2066c\u2069' } },
      { widget: 'subscriber-counter' },
    );
  });

  test('is refused in one line that says what to install where packages are missing', () => {
    const without = (file: string): void => {
      if (/resvg|nastaliq/.test(file)) throw new Error('not found');
    };
    assert.throws(
      () => requirePackages(without),
      /^RenderError: png needs packages that are not installed: npm install @resvg\/resvg-js @expo-google-fonts\/noto-nastaliq-urdu$/,
    );
    assert.doesNotThrow(() => requirePackages());
  });

  test('is refused with a font that is none', async () => {
    await assert.rejects(
      renderPng(small, { widget: 'subscriber-counter', fonts: ['package.json'] }),
      /package\.json is no TrueType or OpenType font that can be read$/,
    );
  });

  test('is refused where it would take all memory', async () => {
    const developments = Array.from({ length: 500 }, (_, index) => ({
      id: `d-${index}`,
      title: `Development ${index}`,
      summary: 'words '.repeat(300),
    }));
    await assert.rejects(
      renderPng({ ...review, developments }, { widget: 'top-seven-list' }),
      /is too large/,
    );
  });
});
