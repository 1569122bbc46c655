import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../src/static/render.js';
import { load } from '../format/helpers.js';
import { file, folder, report } from './io.js';

const REVIEW = 'data/pakistan-ict-2025.json';
const review = load('pakistan-ict-2025');
const gauge = ['--widget', 'export-gauge'];

describe('report-widgets render', () => {
  for (const as of ['html', 'svg', 'text', 'csv', 'json-ld', 'amp'] as const)
    test(`prints ${as} as the library renders it`, async () => {
      const { status, out, err } = await report(['render', REVIEW, ...gauge, '--as', as, '--lang', 'ur']);
      assert.deepEqual([status, err], [0, '']);
      assert.equal(out, render(review, { widget: 'export-gauge', as, lang: 'ur' }));
    });

  test('prints the bare table as a line', async () => {
    const { out } = await report(['render', REVIEW, ...gauge, '--as', 'table']);
    assert.equal(out, `${render(review, { widget: 'export-gauge', as: 'table' })}\n`);
  });

  test('hands every option on', async () => {
    const args = [
      '--theme',
      'dark',
      '--width',
      '400',
      '--form',
      'bullet',
      '--digits',
      'arabext',
      '--label',
      'T',
    ];
    const { out } = await report(['render', REVIEW, ...gauge, '--as', 'svg', ...args]);
    const options = { theme: 'dark', width: 400, form: 'bullet', digits: 'arabext', label: 'T' } as const;
    assert.equal(out, render(review, { widget: 'export-gauge', as: 'svg', ...options }));
  });

  test('reads standard input and writes a file', async () => {
    const out = join(folder(), 'gauge.png');
    const { status } = await report(['render', '-', ...gauge, '--as', 'png', '--out', out], {
      stdin: readFileSync(REVIEW, 'utf8'),
    });
    assert.equal(status, 0);
    assert.equal(readFileSync(out).subarray(1, 4).toString(), 'PNG');
  });

  test('all fills a folder: every widget, language and form', async () => {
    const out = join(folder(), 'new', 'forms');
    const { status, err } = await report(['render', REVIEW, 'all', '--out', out]);
    assert.deepEqual([status, err], [0, '']);
    const names = readdirSync(out);
    assert.equal(names.length, 3 * 2 * 8);
    assert.ok(names.includes('top-seven-list.ur.png') && names.includes('export-gauge.en.table.html'));
    assert.equal(
      readFileSync(join(out, 'export-gauge.ur.svg'), 'utf8'),
      render(review, { widget: 'export-gauge', as: 'svg', lang: 'ur' }),
    );
  });

  test('all renders the forms that are named, the widgets that the report has, the languages that are known', async () => {
    const small = file(JSON.stringify({ ...review, lang: 'de', title: 'T', developments: undefined }));
    const out = join(folder(), 'forms');
    await report(['render', small, 'all', '--out', out, '--as', 'text,csv']);
    assert.deepEqual(readdirSync(out).sort(), [
      ...['export-gauge', 'subscriber-counter'].flatMap((widget) =>
        ['en', 'ur'].flatMap((lang) => ['csv', 'txt'].map((end) => `${widget}.${lang}.${end}`)),
      ),
    ]);
  });

  test('all writes nothing where one form fails, and names the character that no font has', async () => {
    const emoji = file(JSON.stringify({ ...review, title: 'Seven 👩' }));
    const out = join(folder(), 'forms');
    const { status, err } = await report(['render', emoji, 'all', '--out', out, '--as', 'svg,png']);
    assert.equal(status, 1);
    assert.match(
      err,
      /^report-widgets render: .*no font has the character “👩” \(U\+1F469\); add one that has it\n$/,
    );
    assert.ok(!existsSync(out));
  });

  test('all leaves a folder alone that is not empty', async () => {
    const out = folder();
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const { status, err } = await report(['render', REVIEW, 'all', '--out', out, '--as', 'csv']);
    assert.equal(status, 1);
    assert.match(err, /is not empty/);
    assert.deepEqual(readdirSync(out), ['mine.txt']);
  });

  test('all says on a terminal how far it is, and leaves a clean line', async () => {
    let said = '';
    const { run } = await import('../../src/cli/run.js');
    const stderr = {
      isTTY: true,
      write: (chunk: unknown, done: () => void) => ((said += String(chunk)), done()),
    };
    const quiet = { write: (_: unknown, done: () => void) => done() };
    const stdin = (async function* () {})();
    const args = ['render', REVIEW, 'all', '--out', join(folder(), 'forms'), '--as', 'csv'];
    assert.equal(await run(args, { stdin, stdout: quiet, stderr, env: {} }), 0);
    assert.match(said, /6 of 6: top-seven-list\.ur\.csv\r\u001B\[K$/);
  });
});

const WRONG: [name: string, args: string[], status: 1 | 2, line: RegExp][] = [
  ['no widget', [REVIEW, '--as', 'svg'], 2, /no --widget given: one of export-gauge/],
  ['no form', [REVIEW, ...gauge], 2, /no --as given: one of html/],
  ['an unknown form', [REVIEW, ...gauge, '--as', 'pdf'], 2, /unknown form "pdf": one of html/],
  ['two forms without all', [REVIEW, ...gauge, '--as', 'svg,csv'], 2, /one form at a time, or all/],
  ['an unknown widget', [REVIEW, '--widget', 'pie', '--as', 'svg'], 2, /unknown widget "pie"/],
  ['an unknown theme', [REVIEW, ...gauge, '--as', 'svg', '--theme', 'red'], 2, /unknown theme "red"/],
  [
    'a width out of range',
    [REVIEW, ...gauge, '--as', 'svg', '--width', '9'],
    2,
    /--width takes a number from 280 to 2000/,
  ],
  ['a day that is none', [REVIEW, ...gauge, '--as', 'svg', '--today', 'now'], 2, /--today takes a day/],
  ['an address that is none', [REVIEW, ...gauge, '--as', 'amp', '--url', 'x'], 2, /--url takes an address/],
  ['all without a folder', [REVIEW, 'all'], 2, /all needs a folder: --out DIR/],
  ['all with one widget', [REVIEW, 'all', '--out', 'x', ...gauge], 2, /leave out --widget/],
  [
    'the report itself as the file to write',
    [REVIEW, ...gauge, '--as', 'csv', '--out', `./${REVIEW}`],
    2,
    /--out names the report itself/,
  ],
  ['no file', [], 2, /no file given/],
  [
    'an unknown language',
    [REVIEW, ...gauge, '--as', 'svg', '--lang', 'xx'],
    1,
    /unknown language xx; there are en, ur/,
  ],
  ['a missing file', ['none.json', ...gauge, '--as', 'svg'], 1, /none\.json: no such file/],
  [
    'a font that is none',
    [REVIEW, ...gauge, '--as', 'png', '--font', 'package.json', '--out', 'x.png'],
    1,
    /is no TrueType or OpenType font/,
  ],
];
for (const [name, args, status, line] of WRONG)
  test(`render with ${name} says so in one line, status ${status}`, async () => {
    const done = await report(['render', ...args]);
    assert.equal(done.status, status);
    assert.equal(done.out, '');
    assert.match(done.err, line);
    assert.match(done.err, /^report-widgets render: [^\n]+\n$/);
  });

test('render refuses to put a picture on a terminal', async () => {
  const { status, err } = await report(['render', REVIEW, ...gauge, '--as', 'png'], { isTTY: true });
  assert.equal(status, 2);
  assert.match(err, /a png goes to a file/);
});

test('render of a report without sections has nothing to make', async () => {
  const { exports: _, ...rest } = review;
  const bare = file(JSON.stringify({ ...rest, subscribers: undefined, developments: undefined }));
  const { status, err } = await report(['render', bare, 'all', '--out', join(folder(), 'forms')]);
  assert.equal(status, 1);
  assert.match(err, /has no section that a widget shows/);
});

test('render into a folder that is a file says so', async () => {
  const out = folder();
  mkdirSync(join(out, 'is-folder'));
  const { status, err } = await report([
    'render',
    REVIEW,
    ...gauge,
    '--as',
    'csv',
    '--out',
    join(out, 'is-folder'),
  ]);
  assert.equal(status, 1);
  assert.match(err, /is-folder: /);
  assert.deepEqual(readdirSync(out), ['is-folder']);
});
