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

  test('gives a server the paths of the development build, too, without a word', () => {
    const paths = Object.entries(description.exports).flatMap(([path, target]) =>
      typeof target === 'object' && target['development'] ? path.replace('.', 'report-widgets') : [],
    );
    assert.equal(paths.length, 8);
    const code = paths.map((path) => `await import('${path}');`).join('');
    const said = execFileSync(process.execPath, ['-C', 'development', '--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--no-warnings' },
    });
    assert.equal(said, '');
  });

  test('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: '.', strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, description)),
      [],
    );
  });
});
