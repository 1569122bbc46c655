import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

type Target = string | Record<string, string>;
const description = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, Target>;
  [field: string]: unknown;
};
const targets = Object.entries(description.exports).map(([path, target]): [string, string[]] => [
  path,
  typeof target === 'string' ? [target] : Object.values(target),
]);
const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
) as [{ files: { path: string }[] }];
const packed = files.map(({ path }) => path);

describe('the package', () => {
  test('names each path that may be imported, and has a file for it', () => {
    for (const [path, found] of targets) {
      assert.doesNotMatch(path, /\*/);
      for (const target of found) {
        assert.ok(existsSync(target), target);
        assert.ok(packed.includes(target.replace('./', '')), `${target} is packed`);
      }
    }
  });

  for (const [path, found] of targets)
    if (found.some((target) => /\besm\b.*\.js$/.test(target)))
      test(`gives ${path} to a server, where there is no window`, () => {
        const name = path.replace('.', 'report-widgets');
        execFileSync(process.execPath, ['--input-type=module', '-e', `await import('${name}')`], {
          stdio: 'pipe',
        });
      });

  test('holds the library, its data and its documents, and nothing else', () => {
    const tops = new Set(packed.map((path) => path.replace(/^(dist\/esm|dist|data)\/.*$/, '$1')));
    assert.deepEqual([...tops].sort(), ['LICENSE', 'README.md', 'data', 'dist', 'dist/esm', 'package.json']);
    const beside = packed.filter((path) => /^dist\/[^/]+$/.test(path));
    assert.deepEqual(beside.sort(), [
      'dist/builder.html',
      'dist/css-custom-data.json',
      'dist/custom-elements.json',
      'dist/html-custom-data.json',
      'dist/report-widgets-wordpress.zip',
      'dist/report-widgets.js',
      'dist/report-widgets.js.map',
      'dist/report.schema.json',
      'dist/web-types.json',
    ]);
    const rooms = new Set(packed.flatMap((path) => /^dist\/esm\/([^/]+)\//.exec(path)?.[1] ?? []));
    const own = [
      'cli',
      'cms',
      'controllers',
      'define',
      'elements',
      'embed',
      'format',
      'geometry',
      'load',
      'model',
      'static',
    ];
    assert.deepEqual([...rooms].sort(), own);
  });

  test('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: '.', strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, description)),
      [],
    );
  });
});
