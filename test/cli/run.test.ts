import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { report } from './io.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('--version prints the version of the package', async () => {
  assert.deepEqual(await report(['--version']), { status: 0, out: `${version}\n`, err: '' });
});

for (const option of ['--help', '-h'])
  test(`${option} lists every command`, async () => {
    const { status, out, err } = await report([option]);
    assert.equal(status, 0);
    assert.equal(err, '');
    for (const [name, { summary }] of Object.entries(COMMANDS)) {
      assert.match(out, new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
  });

for (const [name, { options }] of Object.entries(COMMANDS))
  test(`${name} --help begins with its usage and names each of its options`, async () => {
    const { status, out, err } = await report([name, '--help']);
    assert.equal(status, 0);
    assert.equal(err, '');
    assert.ok(out.startsWith(`Usage: report-widgets ${name} `), out);
    for (const option of Object.keys(options)) assert.match(out, new RegExp(`--${option}\\b`));
    for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
  });

const WRONG: [string[], RegExp][] = [
  [[], /^report-widgets: no command given: one of check/],
  [['chekc'], /^report-widgets: unknown command "chekc": one of check/],
  [['--verison'], /^report-widgets: unknown option "--verison"/],
  [['constructor'], /^report-widgets: unknown command "constructor"/],
  [['check'], /^report-widgets check: no file given/],
  [
    ['check', '--loud', 'x.json'],
    /^report-widgets check: unknown option '--loud' \(see report-widgets check --help\)/,
  ],
];

for (const [args, line] of WRONG)
  test(`"report-widgets ${args.join(' ')}" is a wrong use: one line on standard error, status 2`, async () => {
    const { status, out, err } = await report(args);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, line);
    assert.match(err, /^[^\n]+\n$/);
  });

const failing = (code: string) => ({
  write: (_: unknown, done: (error: Error) => void) => done(Object.assign(new Error(code), { code })),
});
const quiet = { write: (_: unknown, done: () => void) => done() };

test('A reader who closes the pipe ends the command in peace', async () => {
  const nothing = (async function* () {})();
  const status = await run(['--help'], { stdin: nothing, stdout: failing('EPIPE'), stderr: quiet, env: {} });
  assert.equal(status, 0);
});

test('A full disk behind standard output is said, with status 1', async () => {
  const nothing = (async function* () {})();
  let said = '';
  const stderr = { write: (chunk: unknown, done: () => void) => ((said += chunk), done()) };
  const status = await run(['--help'], { stdin: nothing, stdout: failing('ENOSPC'), stderr, env: {} });
  assert.equal(status, 1);
  assert.equal(said, 'report-widgets: the disk is full\n');
});
