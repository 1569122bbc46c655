import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { file, report } from './io.js';

const REVIEW = 'data/pakistan-ict-2025.json';
const GIVEN = ['snippet', REVIEW, '--widget', 'export-gauge', '--base-url', 'https://cdn.example.org'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

let integrity: string;
before(() => {
  integrity = `sha384-${createHash('sha384').update(readFileSync('dist/report-widgets.js')).digest('base64')}`;
});

test('snippet prints one line with the bundle’s real hash and this version’s address', async () => {
  const { status, out, err } = await report(GIVEN);
  assert.equal(status, 0);
  assert.equal(err, '');
  assert.match(out, /^[^\n]+\n$/);
  assert.ok(
    out.includes(`src="https://cdn.example.org/${version}/report-widgets.js" integrity="${integrity}"`),
  );
});

test('snippet reads a report from standard input', async () => {
  const args = GIVEN.map((arg) => (arg === REVIEW ? '-' : arg));
  const { out } = await report(args, { stdin: readFileSync(REVIEW, 'utf8') });
  assert.equal(out, (await report(GIVEN)).out);
});

test('snippet reserves more for bigger text and for a wider font', async () => {
  const [plain, bigger, wider] = await Promise.all(
    [[], ['--font-size', '20'], ['--text-width', '1.2']].map(
      async (more) => (await report([...GIVEN, ...more])).out,
    ),
  );
  assert.equal(new Set([plain, bigger, wider]).size, 3);
});

const WRONG: [string[], 1 | 2, RegExp][] = [
  [['snippet'], 2, /no file given/],
  [['snippet', REVIEW], 2, /no --widget given: one of export-gauge/],
  [['snippet', REVIEW, '--widget', 'pie'], 2, /unknown widget "pie": one of/],
  [[...GIVEN, '--for', 'fax'], 2, /unknown target "fax": one of script/],
  [[...GIVEN, '--reserve', 'prayer'], 2, /unknown way to reserve "prayer"/],
  [[...GIVEN, '--form', 'pie'], 2, /unknown form "pie"/],
  [[...GIVEN, '--lang', 'tlh'], 1, /unknown language tlh/],
  [[...GIVEN, '--refresh', '3'], 2, /--refresh takes a number from 15 to 3600/],
  [[...GIVEN, '--heading-level', '7'], 2, /--heading-level takes a number from 1 to 6/],
  [[...GIVEN, '--refresh', '15.5'], 2, /--refresh takes a whole number, not "15\.5"/],
  [[...GIVEN, '--heading-level', '2.5'], 2, /--heading-level takes a whole number/],
  [[...GIVEN, '--font-size', '16px'], 2, /--font-size takes a number from 10 to 32/],
  [[...GIVEN, '--src', ''], 2, /--src is empty/],
  [['snippet', REVIEW, '--widget', 'export-gauge'], 1, /needs the address of the report/],
  [[...GIVEN.slice(0, -1), 'javascript:alert(1)'], 2, /--base-url takes an address/],
  [[...GIVEN.slice(0, -1), '/widgets'], 2, /--base-url takes an address/],
  [[...GIVEN.slice(0, -1), 'https://cdn.example.org/w?x=1'], 2, /--base-url takes .* without \? and #/],
  [[...GIVEN.slice(0, -1), 'https://cdn.example.org/w#top'], 2, /--base-url takes .* without \? and #/],
  [['snippet', 'missing.json', ...GIVEN.slice(2)], 1, /missing\.json: no such file/],
];
for (const [args, expected, line] of WRONG)
  test(`"report-widgets ${args.join(' ')}" says why it is none, status ${expected}`, async () => {
    const { status, out, err } = await report(args);
    assert.equal(status, expected);
    assert.equal(out, '');
    assert.match(err, line);
    assert.match(err, /^[^\n]+\n$/);
  });

test('snippet says where a report has nothing for the widget', async () => {
  const bare = file(
    JSON.stringify({ id: 'a', title: 'A', lang: 'en', published: '2025-01-01', sources: {}, figures: {} }),
  );
  const { status, err } = await report(['snippet', bare, ...GIVEN.slice(2)]);
  assert.equal(status, 1);
  assert.match(err, /export-gauge needs the section “exports”/);
});
