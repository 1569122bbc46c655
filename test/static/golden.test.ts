import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { render, type Form } from '../../src/static/render.js';
import { WIDGETS } from '../../src/static/view.js';
import { plain } from '../format/helpers.js';
import { review } from './helpers.js';

// Each of these files was looked at, drawn by a browser where it is markup. UPDATE_GOLDEN=1 writes them anew: then
// look again.
const FOLDER = new URL('golden/', import.meta.url);

const FILES: [form: Form, extension: string, langs: string[]][] = [
  ['html', 'html', ['en']],
  ['table', 'table.html', ['en']],
  ['svg', 'svg', ['en', 'ur']],
  ['text', 'txt', ['en', 'ur']],
  ['csv', 'csv', ['en']],
  ['json-ld', 'jsonld', ['en']],
  ['amp', 'amp.html', ['en']],
];

for (const widget of WIDGETS)
  for (const [as, extension, langs] of FILES)
    for (const lang of langs)
      test(`${widget} as ${as} in ${lang} is what was looked at`, () => {
        const file = new URL(`${widget}.${lang}.${extension}`, FOLDER);
        const text = render(review, { widget, as, lang, url: 'https://example.org/review' });
        if (process.env['UPDATE_GOLDEN']) {
          mkdirSync(FOLDER, { recursive: true });
          writeFileSync(file, text);
        }
        assert.ok(existsSync(file), 'UPDATE_GOLDEN=1 writes it');
        // engines differ in kinds of spaces and in the comma of Urdu dates
        const lines = (each: string): string[] =>
          each.split('\n').map((line) => plain(line).replaceAll('\u060C', ''));
        assert.deepEqual(lines(text), lines(readFileSync(file, 'utf8')));
      });
