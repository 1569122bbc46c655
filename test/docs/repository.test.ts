import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliSize } from '../../tools/budget.mjs';
import { file } from '../cli/io.js';
import { block } from './blocks.js';
import { treated } from './treated.js';

const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};
const CI = readFileSync('.ci/run', 'utf8');
const env = { ...process.env, NODE_TEST_CONTEXT: undefined };

const linesOf = (id: string): string[] => block(id).code.trim().split('\n');

/** What CI installs and runs: among it what contributors are told to. */
function toldAsInCI(line: string): void {
  const install = /^apt-get install -y --no-install-recommends (.*)$/.exec(line);
  if (!install) assert.ok(CI.split('\n').includes(line), line);
  else
    for (const name of install[1]!.split(' '))
      assert.ok(/no-install-recommends (.*?) >/.exec(CI)![1]!.split(' ').includes(name), name);
}

/** A script of the package, which the suite that this test belongs to has run, or which changes what lies here. */
function hasScript(line: string): void {
  const [, name] = /^(?:\w+=\S+ )?npm run ([\w:]+)$/.exec(line)!;
  assert.ok(Object.hasOwn(scripts, name!), line);
}

/** How the commands for this repository are run: not all within a test, as they run all tests. */
const RUN: Record<string, (id: string) => void | Promise<void>> = {
  // the very line that CI begins with
  'README.md#try-it test': (id) => linesOf(id).forEach(toldAsInCI),
  'CONTRIBUTING.md#set-up set-up': (id) => linesOf(id).forEach(toldAsInCI),
  'CONTRIBUTING.md#how-to-test engines': (id) => linesOf(id).forEach(toldAsInCI),
  // all but the build, which came before
  'README.md#try-it start': () => serves('/stories/'),
  'CONTRIBUTING.md#set-up start': () => serves('/stories/'),
  // format changes files, and the rest is part of the suite
  'CONTRIBUTING.md#set-up work': (id) => {
    linesOf(id).forEach(hasScript);
    for (const name of ['build', 'lint', 'check']) assert.ok(scripts.test!.includes(`npm run ${name}`), name);
  },
  // the first in Node; the other is run by the suite's own call of the same program
  'CONTRIBUTING.md#commands one-file': (id) => {
    const [node, browser] = linesOf(id) as [string, string];
    execFileSync(process.execPath, node.split(' ').slice(1), { env, stdio: 'pipe' });
    assert.match(browser, /^npx web-test-runner --files test\/\S+\.test\.ts$/);
    assert.ok(Object.hasOwn(devDependencies, '@web/test-runner'));
    assert.ok(existsSync(browser.split(' ').at(-1)!));
  },
  // outside of CI: it takes a WordPress of 159 MB
  'CONTRIBUTING.md#how-to-test php': (id) => hasScript(linesOf(id)[1]!),
  // a second build at the same time would replace what other tests read
  'CONTRIBUTING.md#the-size-budget sizes': (id) => {
    linesOf(id).forEach(hasScript);
    assert.match(readFileSync('rollup.config.js', 'utf8'), /^\s+sizes\(\),$/m);
  },
  // for a second, and on a copy: other tests build with the letters that lie here
  'CONTRIBUTING.md#the-size-budget letters': (id) => {
    assert.match(linesOf(id)[0]!, /^npm run letters \d+$/);
    const [program, tool] = scripts.letters!.split(' ') as [string, string];
    assert.equal(program, 'node');
    const copy = file(readFileSync('tools/letters.json'), 'letters.json');
    const told = execFileSync(process.execPath, [tool, '0.02', copy], { env, encoding: 'utf8' });
    const [before, after] = [...told.matchAll(/^(\d+) bytes/gm)].map(([, bytes]) => Number(bytes));
    assert.equal(before, brotliSize(readFileSync('dist/report-widgets.js', 'utf8')));
    assert.ok(after! <= before, told);
    const letters = JSON.parse(readFileSync(copy, 'utf8')) as Record<string, string>;
    for (const order of Object.values(letters)) assert.equal(new Set(order).size, 54);
  },
};

/** `npm start` without its build: the address that it prints is answered by the demo article. */
async function serves(start: string): Promise<void> {
  const [build, serve] = scripts.start!.split(' && ') as [string, string];
  assert.equal(build, 'npm run build');
  const child = spawn('sh', ['-c', `exec ${serve} --port ${21_000 + (process.pid % 20_000)}`], { env });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (data) => resolve(/http:\S+/.exec(String(data))![0]));
      child.once('close', () => reject(new Error(`${serve} ended`)));
    });
    assert.equal(new URL(address).pathname, start);
    for (const path of [start, '/dist/builder.html'])
      assert.match(await (await fetch(new URL(path, address))).text(), /<!doctype html>/i, path);
  } finally {
    child.kill();
  }
}

describe('the commands for contributors', () => {
  test('are all of them looked at', () => {
    const ids = treated('repository').map(({ block }) => block.id);
    assert.deepEqual(ids.sort(), Object.keys(RUN).sort());
  });

  for (const [id, run] of Object.entries(RUN)) test(`do what is said: ${id}`, () => run(id));
});
