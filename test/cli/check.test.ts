import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { checkReport, checkText } from '../../src/check.js';
import { FAULTS } from '../../src/model/check/check.js';
import type { Figure, Report } from '../../src/model/report.types.js';
import { file, folder, report } from './io.js';

const GOOD = 'data/checks/series-sum/passes.json';
const BAD = 'data/checks/series-sum/fails.json';
const WARNED = 'data/checks/missing-source/fails.json';
const SILENCED = 'data/checks/unused-silence/passes.json';
const REVIEW = 'data/pakistan-ict-2025.json';

const STATUSES: [what: string, args: string[], status: number][] = [
  ['a clean report', [GOOD], 0],
  ['a report with warnings only', [WARNED], 0],
  ['a report whose findings are silenced', [SILENCED], 0],
  ['a report with an error', [BAD], 1],
  ['a report that breaks the format', ['data/invalid/type.json'], 1],
  ['what is not JSON', ['data/invalid/json.json'], 1],
  ['a clean and a wrong report', [GOOD, BAD], 1],
  ['a missing file', ['data/none.json'], 1],
  ['a folder', ['data'], 1],
  ['a missing file after a clean report', [GOOD, 'data/none.json'], 1],
  ['no file', [], 2],
  ['an unknown format', [GOOD, '--format', 'xml'], 2],
  ['a format without its name', [GOOD, '--format'], 2],
  ['an unknown option', [GOOD, '--strict'], 2],
  ['standard input twice', ['-', '-'], 2],
];

for (const [what, args, status] of STATUSES)
  test(`check ends with ${status} for ${what}`, async () => {
    const result = await report(['check', ...args]);
    assert.equal(result.status, status);
    if (status === 2) {
      assert.equal(result.out, '');
      assert.match(result.err, /^report-widgets check: [^\n]+\n$/);
    }
  });

test('check says of a wrong report the rule, the place, the sentence, the arithmetic and what to do', async () => {
  const { out, err } = await report(['check', BAD]);
  assert.equal(err, '');
  assert.equal(
    out,
    `${BAD}

error  series-sum
  14:16  $.figures.exports-to-date.value
         “Exports so far” is $32 million for July–December 2025, but the 6 values of the series in
         that period add up to $30 million.
         $4.5 million + $4.8 million + $5.1 million + $6 million + $4.9 million + $4.7 million = $30
         million ($29.7 million to $30.3 million with rounding)
  →      Look for a month that was revised or misread. If the sum is rounded, say so in roundedTo.

1 error, 0 warnings
`,
  );
});

test('check says that nothing was found', async () => {
  assert.equal((await report(['check', GOOD])).out, '0 errors, 0 warnings: nothing found\n');
  assert.equal(
    (await report(['check', GOOD, WARNED])).out.split('\n').at(-2),
    '0 errors, 1 warning, 1 of 2 files without findings',
  );
});

test('check shows what is silenced with its reason, and counts it apart', async () => {
  const { out } = await report(['check', SILENCED]);
  assert.match(out, /^silenced {2}missing-source$/m);
  assert.match(out, /^ +Silenced: The target was never published\.$/m);
  assert.match(out, /0 errors, 0 warnings, 1 silenced\n$/);
});

test('check puts errors before warnings, and what is silenced last', async () => {
  const document = JSON.parse(readFileSync(REVIEW, 'utf8')) as Report;
  document.nextRelease = '2025-12-01';
  document.checks = [{ rule: 'alternatives-dispute', reason: 'Known.' }];
  const { out } = await report(['check', file(JSON.stringify(document))]);
  const weights = [...out.matchAll(/^(error|warning|silenced) /gm)].map(([, weight]) => weight);
  assert.deepEqual(weights, ['error', ...Array<string>(4).fill('warning'), 'silenced']);
});

test('check goes on after a file that it cannot read', async () => {
  const { out, err } = await report(['check', 'data/none.json', BAD]);
  assert.equal(err, 'report-widgets check: data/none.json: no such file or folder\n');
  assert.match(out, /series-sum/);
});

test('check reads standard input, with a byte order mark or without', async () => {
  for (const mark of ['', '\uFEFF']) {
    const { status, out } = await report(['check', '-'], { stdin: mark + readFileSync(BAD, 'utf8') });
    assert.equal(status, 1);
    assert.match(out, /^-\n\nerror {2}series-sum\n {2}14:16 /);
  }
});

test('check keeps to the width of the terminal', async () => {
  for (const columns of [40, 60, 200]) {
    const { out } = await report(['check', REVIEW], { columns, isTTY: true, env: { NO_COLOR: '1' } });
    const lines = out.split('\n').filter((line) => !/^ +\d+:\d+ /.test(line) && line.includes(' '));
    const longest = Math.max(...lines.map((line) => line.length));
    assert.ok(longest <= Math.min(100, columns), `${longest} of ${columns}`);
  }
});

const ESCAPE = '\u001b[';
const COLOURS: [what: string, world: object, coloured: boolean][] = [
  ['a terminal', { isTTY: true }, true],
  ['a file or a pipe', {}, false],
  ['a terminal with NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
  ['a terminal with an empty NO_COLOR', { isTTY: true, env: { NO_COLOR: '' } }, true],
  ['a terminal that knows no colours', { isTTY: true, env: { TERM: 'dumb' } }, false],
];

for (const [what, world, coloured] of COLOURS)
  test(`check writes to ${what} ${coloured ? 'in colour' : 'without colour'}`, async () => {
    assert.equal((await report(['check', BAD], world)).out.includes(ESCAPE), coloured);
  });

test('check --format json holds the counts, the files and all of each finding', async () => {
  const { status, out } = await report(['check', GOOD, BAD, SILENCED, '--format', 'json']);
  assert.equal(status, 1);
  const { version, errors, warnings, silenced, files, ...rest } = JSON.parse(out) as {
    [name: string]: unknown;
    files: { file: string; findings: Record<string, unknown>[] }[];
  };
  assert.deepEqual(
    { version, errors, warnings, silenced },
    { version: 1, errors: 1, warnings: 0, silenced: 1 },
  );
  assert.deepEqual(rest, {});
  assert.deepEqual(
    files.map(({ file, findings }) => [file, findings.length]),
    [
      [GOOD, 0],
      [BAD, 1],
      [SILENCED, 1],
    ],
  );
  const { message, advice, working, ...place } = files[1]!.findings[0]!;
  for (const text of [message, advice, working]) assert.equal(typeof text, 'string');
  assert.deepEqual(place, {
    rule: 'series-sum',
    severity: 'error',
    path: '$.figures.exports-to-date.value',
    line: 14,
    column: 16,
  });
  assert.equal(files[2]!.findings[0]!.silenced, 'The target was never published.');
});

test('check --format github writes one annotation for each finding, at its line', async () => {
  const { out } = await report(['check', BAD, SILENCED, '--format', 'github']);
  const lines = out.split('\n');
  assert.equal(lines.length, 3);
  assert.ok(
    lines[0]!.startsWith(
      `::error file=${BAD},line=14,col=16,title=series-sum::“Exports so far” is $32 million`,
    ),
  );
  assert.match(
    lines[0]!,
    /%0A\$4\.5 million \+ .+%0ALook for a month.+%0A\$\.figures\.exports-to-date\.value$/,
  );
  assert.match(lines[1]!, /^::notice .+%0ASilenced: The target was never published\.%0A/);
});

test('check --format github escapes what would end a property or a line, and names no file for standard input', async () => {
  const document = JSON.parse(readFileSync(BAD, 'utf8')) as { figures: Record<string, Figure> };
  document.figures['exports-to-date']!.label = '100 %\n::error::x';
  const text = JSON.stringify(document);
  const { out } = await report(['check', file(text, 'a,b:c%.json'), '--format', 'github']);
  assert.match(out, /file=[^,:]*a%2Cb%3Ac%25\.json,line=1,/);
  assert.match(out, /“100 %25 ::error::x”/);
  assert.equal(out.split('\n').length, 2);
  const { out: piped } = await report(['check', '-', '--format', 'github'], { stdin: text });
  assert.match(piped, /^::error line=1,col=\d+,title=series-sum::/);
});

test('check writes nothing that a terminal would act on, neither from names nor from values', async () => {
  const text = readFileSync(GOOD, 'utf8')
    .replace('{', '{ "\\u001b[2J\\u202e": 1,')
    .replace('"Exports so far"', '"\\u001b[31mX"');
  for (const format of ['text', 'github'])
    assert.doesNotMatch(
      (await report(['check', '-', '--format', format], { stdin: text })).out,
      /[\u001b\u202e]/,
    );
  const { err } = await report(['check', 'none\u001b[2J.json']);
  assert.equal(err, 'report-widgets check: none [2J.json: no such file or folder\n');
});

for (const kind of Object.keys(FAULTS))
  test(`check places the fault of data/invalid/${kind}.json on its line`, async () => {
    const name = `data/invalid/${kind}.json`;
    const { out } = await report(['check', name, '--format', 'json']);
    const { files } = JSON.parse(out) as {
      files: { findings: { rule: string; line: number; path: string }[] }[];
    };
    const [{ rule, line, path }] = files[0]!.findings as [{ rule: string; line: number; path: string }];
    assert.equal(rule, kind);
    const text = readFileSync(name, 'utf8').split('\n');
    const key = path.split('.').at(-1)!;
    // what is missing is placed at what should hold it; a text without its end, at its end
    const expected = {
      json: text.length,
      required: text.findIndex((each) => each.includes('"exports-to-date": {')) + 1,
    };
    if (kind in expected) assert.equal(line, expected[kind as keyof typeof expected]);
    else assert.match(text[line - 1]!, new RegExp(`"${key}"`));
  });

const BIN = 'dist/esm/cli/main.js';
const program = (args: string[], options: object = {}) =>
  spawnSync(
    process.platform === 'win32' ? process.execPath : BIN,
    process.platform === 'win32' ? [BIN, ...args] : args,
    {
      encoding: 'utf8',
      ...options,
    },
  );

test('The built command checks files and standard input, and ends with the status', () => {
  const { error, status, stdout, stderr } = program(['check', REVIEW]);
  assert.ifError(error);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /12 × \$386 million = \$4\.632 billion/);
  assert.match(stdout, /\n0 errors, 11 warnings\n$/);
  assert.equal(program(['check', '-'], { input: readFileSync(BAD) }).status, 1);
  assert.equal(program(['check']).status, 2);
  assert.equal(program(['check', folder()]).status, 1);
});

test(
  'The built command says in one line that the disk behind its output is full',
  { skip: process.platform !== 'linux' && 'no /dev/full' },
  () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" check ${REVIEW} > /dev/full`, BIN], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.equal(stderr, 'report-widgets check: the disk is full\n');
  },
);

test(
  'The built command stops in peace when its reader has gone',
  { skip: process.platform === 'win32' && 'no sh' },
  () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `"$0" check ${REVIEW} | head -n 1`, BIN], {
      encoding: 'utf8',
    });
    assert.equal(stdout, `${REVIEW}\n`);
    assert.equal(stderr, '');
  },
);

test('check takes less than 200 ms of its own work for a report of 256 KiB', async () => {
  const document = JSON.parse(readFileSync(REVIEW, 'utf8')) as Report;
  const all = Object.entries(document.figures);
  const size = (): number => Buffer.byteLength(JSON.stringify(document, null, 2));
  // nearly as many figures as go into what the widgets load
  for (let copy = 0; size() < 250_000; copy++)
    for (const [id, figure] of all.slice(0, 8))
      document.figures[`${id.slice(0, 70)}-${copy}`] = structuredClone(figure);
  assert.ok(size() > 250_000 && size() <= 262_144, String(size()));
  const path = file(JSON.stringify(document, null, 2));
  const times: number[] = [];
  for (let run = 0; run < 11; run++) {
    const before = process.cpuUsage();
    await report(['check', path]);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const median = times.sort((a, b) => a - b)[5]!;
  assert.ok(median < 200, `${Math.round(median)} ms`);
});

test('a program that imports the check gets what the command finds, with lines and columns', async () => {
  const rules = readdirSync('data/checks', { withFileTypes: true }).filter((each) => each.isDirectory());
  const names = [
    REVIEW,
    'data/invalid/json.json',
    ...rules.map(({ name }) => `data/checks/${name}/fails.json`),
  ];
  const { out } = await report(['check', ...names, '--format', 'json']);
  const { files } = JSON.parse(out) as { files: { file: string; findings: unknown[] }[] };
  assert.equal(files.length, names.length);
  for (const { file: name, findings } of files)
    assert.deepEqual(checkText(readFileSync(name, 'utf8')), findings, name);
});

test('a program that has a report as an object gets the same findings, silences heeded', () => {
  const places = ({ rule, path, silenced }: ReturnType<typeof checkReport>[number]): unknown => [
    rule,
    path,
    silenced,
  ];
  for (const name of [REVIEW, BAD, SILENCED, 'data/invalid/type.json']) {
    const text = readFileSync(name, 'utf8');
    assert.deepEqual(checkReport(JSON.parse(text)).map(places), checkText(text).map(places), name);
  }
  for (const none of [undefined, null, 1, 'text', []])
    assert.ok(checkReport(none).every(({ severity }) => severity === 'error') && checkReport(none).length);
});
