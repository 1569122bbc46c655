// Runs the recipes of src/cms/README.md in the editors, filters and frameworks that they are for: these are installed in
// a folder of their own, and get the package as npm would have it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'test/cms/editors';
const INSTALLED = join(FOLDER, 'node_modules/report-widgets');

function run(program, ...args) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

run('npm', 'ci', '--prefix', FOLDER);

const packed = mkdtempSync(join(tmpdir(), 'packed-'));
run('npm', 'pack', '--silent', '--pack-destination', packed);
mkdirSync(INSTALLED, { recursive: true });
run('tar', '-xzf', join(packed, readdirSync(packed)[0]), '-C', INSTALLED, '--strip-components', '1');
rmSync(packed, { recursive: true });

run('npx', 'tsc', '-p', FOLDER);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
run(process.execPath, '--import', 'tsx', '--test', ...files.map((name) => join(FOLDER, name)));
