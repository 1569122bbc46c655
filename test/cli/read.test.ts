import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { onlyFile, readReport, readText } from '../../src/cli/read.js';
import { Failure } from '../../src/cli/failure.js';
import { file, folder } from './io.js';

const GOOD = readFileSync('data/pakistan-ict-2025.json', 'utf8');

const world = (...chunks: (string | Uint8Array)[]) => ({
  stdin: (async function* () {
    yield* chunks;
  })(),
  stdout: { write: () => undefined },
  stderr: { write: () => undefined },
  env: {},
});

/** The line and status with which a file is refused. */
async function refusal(path: string, ...stdin: (string | Uint8Array)[]): Promise<string> {
  const error: unknown = await readReport(path, world(...stdin)).then(
    () => assert.fail(),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Failure, String(error));
  assert.equal(error.status, 1);
  assert.doesNotMatch(error.message, /\n/);
  return error.message.replaceAll(path === '-' ? '\0' : path, 'FILE');
}

test('A report is read from a file, with a byte order mark or without', async () => {
  for (const mark of ['', '\uFEFF'])
    assert.equal((await readReport(file(mark + GOOD), world())).id, 'pakistan-ict-2025');
});

test('A report is read from standard input, even where a letter is cut in two', async () => {
  const bytes = Buffer.from(GOOD);
  const cut = bytes.indexOf(Buffer.from('پ')) + 1;
  const report = await readReport('-', world(bytes.subarray(0, cut), bytes.subarray(cut)));
  assert.match((report.title as { ur: string }).ur, /^پاکستان/);
});

test('A missing file is named', async () => {
  const path = `${folder()}/none.json`;
  assert.equal(await refusal(path), 'FILE: no such file or folder');
});

test('A folder is no report', async () => {
  assert.equal(await refusal(folder()), 'FILE: is a folder, not a file');
});

test('A file below a file is none', async () => {
  const path = `${file(GOOD)}/x.json`;
  assert.equal(await refusal(path), 'FILE: is a file, not a folder, or lies below one');
});

const BROKEN: [string, string, string][] = [
  ['an empty file', '', '1:1: not JSON: expected a value, found the end of the text'],
  ['a missing comma', '{\n  "id": "x"\n  "title": "y"\n}', '3:3: not JSON: expected "," or "}", found "\\""'],
  [
    'a comma too many',
    '{\r\n  "id": "x",\r\n}',
    '3:1: not JSON: expected a name in double quotes, found "}"',
  ],
  ['single quotes', "{'id': 1}", '1:2: not JSON: expected a name in double quotes, found "\'"'],
  ['a missing brace', '{"id": [1, 2]\n', '2:1: not JSON: expected "," or "}", found the end of the text'],
  ['more than one value', '{}\n{}', '2:1: not JSON: expected the end of the text, found "{"'],
  [
    'a line break in a text',
    '{"id": "a\nb"}',
    '1:8: not JSON: expected a string in double quotes, on one line, found "\\""',
  ],
];

for (const [what, text, message] of BROKEN)
  test(`JSON broken by ${what} is refused with line and column`, async () => {
    assert.equal(await refusal(file(text)), `FILE:${message}`);
    assert.equal(await refusal('-', text), `standard input:${message}`);
  });

test('A report with faults is refused with the place of the first and the number of the others', async () => {
  const { figures, ...rest } = JSON.parse(GOOD) as { figures: Record<string, { value: unknown }> };
  figures['exports-to-date']!.value = '1.8 billion';
  figures['exports-target']!.value = null;
  const text = JSON.stringify({ ...rest, figures }, null, 2);
  const line = text.split('\n').findIndex((each) => each.includes('"1.8 billion"')) + 1;
  assert.equal(
    await refusal(file(text)),
    `FILE:${line}:16: $.figures.exports-to-date.value: expected a number, found "1.8 billion" (and 1 more: report-widgets check lists them)`,
  );
});

test('What is missing is placed at what should hold it', async () => {
  assert.equal(
    await refusal(file('{\n "id": "x"}')),
    'FILE:1:1: $.title: expected a value, found nothing (and 4 more: report-widgets check lists them)',
  );
});

test('A text that is not UTF-8 is refused', async () => {
  assert.equal(await refusal(file(Buffer.from(GOOD, 'utf16le'))), 'FILE: not UTF-8 text');
  assert.equal(await refusal(file(Uint8Array.of(0x7b, 0xe9, 0x7d))), 'FILE: not UTF-8 text');
});

test(
  'More than 256 KiB is refused and not read to its end',
  { skip: process.platform === 'win32' && 'no /dev/zero' },
  async () => {
    const large = `{"id": "${'x'.repeat(262_144)}"}`;
    const line = 'over 262144 bytes, more than the widgets load';
    assert.equal(await refusal(file(large)), `FILE: ${line}`);
    assert.equal(await refusal('-', large), `standard input: ${line}`);
    assert.equal(await refusal('/dev/zero'), `FILE: ${line}`);
    assert.equal((await readText(file(large.slice(0, 262_144)), world())).length, 262_144);
  },
);

test('A command on one file wants one file', () => {
  assert.equal(onlyFile(['a.json']), 'a.json');
  for (const none of [[], ['a.json', 'b.json']])
    assert.throws(
      () => onlyFile(none),
      (error: Failure) => error.status === 2,
    );
});
