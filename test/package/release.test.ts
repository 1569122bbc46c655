import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { notesOf, releaseAssets } from '../../tools/release-assets.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `report-widgets-${version}`;
const files = releaseAssets();
const text = (file: string): string => Buffer.from(files[file]!).toString();
const sha384 = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** A folder with copies of some paths, to be changed; `use` runs node there. */
function copied(paths: string[], use: (run: (...command: string[]) => string, folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    for (const path of paths) cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    use(
      (...command) =>
        execFileSync(process.execPath, command, {
          cwd: folder,
          env: { ...process.env, TZ: 'Asia/Karachi' },
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('what is attached to a release', () => {
  test('has the same bytes when it is made once more, elsewhere, in another zone', () => {
    copied(['dist', 'data', 'tools', 'package.json', 'CHANGELOG.md'], (run, folder) => {
      run('tools/release-assets.mjs');
      const made = join(folder, 'dist-release');
      assert.deepEqual(readdirSync(made).sort(), Object.keys(files).sort());
      for (const file of readdirSync(made))
        assert.equal(sha384(readFileSync(join(made, file))), sha384(files[file]!), file);
    });
  });

  test('is the script as it is in the package, the WordPress plugin and a site folder', () => {
    assert.ok(readFileSync('dist/report-widgets.js').equals(files[`${name}.js`]!));
    assert.ok(readFileSync('dist/report-widgets.dev.js').equals(files[`${name}.dev.js`]!));
    assert.ok(Object.keys(unzipSync(files[`${name}-wordpress.zip`]!)).includes('report-widgets/readme.txt'));
    const site = unzipSync(files[`${name}-site.zip`]!);
    const has = (path: string): Uint8Array => site[`${name}-site/${path}`]!;
    assert.ok(Buffer.from(has(`${version}/report-widgets.js`)).equals(files[`${name}.js`]!));
    for (const path of ['index.html', '_headers', 'nginx.conf', 'builder.html']) assert.ok(has(path), path);
    assert.ok(Object.keys(site).some((path) => path.endsWith('.png')));
  });

  test('has a list in which the hash of each other file is right', () => {
    const lines = text('sha384.txt').trim().split('\n');
    const listed = lines.map((line) => line.split('  ') as [string, string]);
    for (const [hash, file] of listed) assert.equal(hash, sha384(files[file]!), file);
    assert.deepEqual(
      listed.map(([, file]) => file).sort(),
      Object.keys(files)
        .filter((file) => !['sha384.txt', 'notes.md'].includes(file))
        .sort(),
    );
  });

  test('is told of by the changelog, whose newest entry is the version of the package', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    assert.equal(/^## (.*)$/m.exec(changelog)?.[1], version);
    assert.equal(text('notes.md'), notesOf(changelog, version));
    assert.throws(() => notesOf(changelog, '99.0.0'), /no entry for 99\.0\.0/);
    assert.equal(notesOf('# a\n\n## 2.0.0\n\nNew.\n\n## 1.0.0\n\nOld.\n', '2.0.0'), 'New.\n');
  });
});

describe('the version', () => {
  test('is that of the lock file', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    assert.deepEqual([lock.version, lock.packages['']!.version], [version, version]);
  });

  test('is put into the documents that name another, which are told by line', () => {
    copied(['tools', 'package.json'], (run, folder) => {
      const path = join(folder, 'README.md');
      writeFileSync(
        path,
        `one\nreport-widgets@9.8.7, WordPress 6.5.1, public/9.8.7, report-widgets-9.8.7.js\n`,
      );
      assert.throws(() => run('tools/version.mjs', '--check'), /README\.md:2: 9\.8\.7 is not/);
      run('tools/version.mjs');
      assert.equal(
        readFileSync(path, 'utf8'),
        `one\nreport-widgets@${version}, WordPress 6.5.1, public/${version}, report-widgets-${version}.js\n`,
      );
      run('tools/version.mjs', '--check');
    });
  });
});
