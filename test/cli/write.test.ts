import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/cli/failure.js';
import { writeFolder, writeWhole } from '../../src/cli/write.js';
import { file, folder } from './io.js';

/** The line with which something is refused. */
async function refusal(work: Promise<void>): Promise<string> {
  const error: unknown = await work.then(
    () => assert.fail(),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Failure, String(error));
  assert.equal(error.status, 1);
  return error.message;
}

const two = async (path: string): Promise<void> => {
  await writeFile(join(path, 'one.txt'), 'one');
  await writeFile(join(path, 'two.txt'), 'two');
};

test('A file is written whole, in place of an older one', async () => {
  const path = file('old');
  await writeWhole(path, 'new');
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.deepEqual(readdirSync(join(path, '..')), ['report.json']);
});

test('A file that cannot be written leaves the older one and nothing beside it', async () => {
  const path = folder();
  const inside = join(path, 'taken');
  mkdirSync(inside);
  assert.match(await refusal(writeWhole(inside, 'new')), /taken: (is a folder|not permitted|exists)/);
  assert.deepEqual(readdirSync(path), ['taken']);
  assert.equal(
    await refusal(writeWhole(join(path, 'none', 'x'), '')),
    `${join(path, 'none', 'x')}: no such file or folder`,
  );
});

test('A new folder appears with all that it holds, and the folders above it', async () => {
  const path = join(folder(), 'a', 'b');
  await writeFolder(path, async (temporary) => {
    assert.ok(!existsSync(path));
    await two(temporary);
  });
  assert.deepEqual(readdirSync(path), ['one.txt', 'two.txt']);
  assert.deepEqual(readdirSync(join(path, '..')), ['b']);
  // a web server is somebody else
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o777 & ~process.umask());
});

test('An empty folder is filled and stays the same folder', async () => {
  const path = folder();
  const { ino } = statSync(path);
  await writeFolder(path, two);
  assert.deepEqual(readdirSync(path), ['one.txt', 'two.txt']);
  assert.equal(statSync(path).ino, ino);
});

test('A folder that is not empty is refused and left as it was', async () => {
  const path = folder();
  writeFileSync(join(path, 'mine.txt'), 'mine');
  assert.equal(await refusal(writeFolder(path, two)), `${path}: is not empty`);
  assert.deepEqual(readdirSync(path), ['mine.txt']);
});

test('A file where the folder is to be is refused', async () => {
  const path = file('mine');
  assert.equal(await refusal(writeFolder(path, two)), `${path}: is a file, not a folder, or lies below one`);
  assert.equal(readFileSync(path, 'utf8'), 'mine');
});

test('Work that fails half way leaves nothing, neither in an empty folder nor above a new one', async () => {
  const path = folder();
  const fails = async (temporary: string): Promise<void> => {
    await two(temporary);
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  for (const target of [path, join(path, 'a', 'b')]) {
    assert.equal(await refusal(writeFolder(target, fails)), `${target}: the disk is full`);
    assert.deepEqual(readdirSync(path), []);
  }
});

const unprivileged = process.getuid?.() !== 0;

test(
  'A folder without leave to write is refused',
  { skip: !unprivileged && 'root may write everywhere' },
  async () => {
    const path = folder();
    chmodSync(path, 0o555);
    assert.equal(await refusal(writeFolder(path, two)), `${path}: permission denied`);
    assert.equal(await refusal(writeWhole(join(path, 'x'), '')), `${join(path, 'x')}: permission denied`);
    chmodSync(path, 0o755);
  },
);

const PROGRAM = `
  import { writeFolder, writeWhole } from '${new URL('../../src/cli/write.ts', import.meta.url).href}';
  import { writeFile } from 'node:fs/promises';
  const [, root] = process.argv;
  const large = new Uint8Array(200_000);
  for (const work of [
    () => writeWhole(root + '/file', large),
    () => writeFolder(root + '/folder', (path) => writeFile(path + '/file', large)),
  ]) await work().then(() => console.log('written'), (error) => console.log(error.message));
`;

/** Runs a shell script that may mount; `$@` in it is a command that runs PROGRAM. */
const shell = (script: string, root: string) => {
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', PROGRAM, root];
  const env = { ...process.env, ROOT: root };
  return spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', ...node], { encoding: 'utf8', env });
};

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

const DISKS = [
  ['A full disk', 'size=64k', 'the disk is full'],
  ['A read-only disk', 'ro', 'the disk is read-only'],
] as const;

for (const [what, option, line] of DISKS)
  test(
    `${what} is said, and nothing half written stays on it`,
    { skip: !canMount && 'no disk of its own can be mounted here' },
    () => {
      const root = folder();
      const script = `mount -t tmpfs -o ${option} tmpfs "$ROOT" && "$@"; ls -A "$ROOT"`;
      assert.equal(shell(script, root).stdout, `${root}/file: ${line}\n${root}/folder: ${line}\n`);
    },
  );

test(
  'A command ended in the middle leaves nothing half written',
  { skip: process.platform === 'win32' && 'no signals' },
  () => {
    const root = folder();
    const program = `
    import { writeFolder } from '${new URL('../../src/cli/write.ts', import.meta.url).href}';
    import { writeFile } from 'node:fs/promises';
    await writeFolder(process.argv[1] + '/folder', async (path) => {
      await writeFile(path + '/file', 'half');
      process.kill(process.pid, 'SIGTERM');
      await new Promise((done) => setTimeout(done, 10_000));
    });`;
    const { status } = spawnSync(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      program,
      root,
    ]);
    assert.equal(status, 143);
    assert.deepEqual(readdirSync(root), []);
  },
);
