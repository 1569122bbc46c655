import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';

/** What is released as a file of its own. */
const RELEASED = [
  'report-widgets.js',
  'report-widgets.dev.js',
  'builder.html',
  'report-widgets-wordpress.zip',
];
const SOURCES = ['src', 'tools', 'package.json', 'rollup.config.js', 'tsconfig.json', 'LICENSE', 'README.md'];

describe('a build of the same sources', () => {
  test('gives the same bytes in another folder, at another time, in another zone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    try {
      for (const path of SOURCES) cpSync(path, join(folder, path), { recursive: true });
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
      const run = (...command: string[]): unknown =>
        execFileSync(process.execPath, command, {
          cwd: folder,
          env: { ...process.env, TZ: 'Asia/Karachi' },
          stdio: 'pipe',
        });
      run('node_modules/rollup/dist/bin/rollup', '-c');
      run('tools/dev.mjs');
      run('tools/builder.mjs');
      run('tools/wordpress/build.mjs');
      for (const file of RELEASED)
        assert.ok(readFileSync(join(folder, 'dist', file)).equals(readFileSync(join('dist', file))), file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
