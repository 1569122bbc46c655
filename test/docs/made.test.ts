import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const said = (...command: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return stdout + stderr;
};
const API = readFileSync('docs/api.md', 'utf8');
const THEMING = readFileSync('docs/theming.md', 'utf8');

describe('what is made for the documents', () => {
  test('has the tables that the custom elements manifest gives', () => {
    assert.equal(said('tools/docs.mjs', '--check'), '');
  });

  test('has pictures that show the widgets as they are', () => {
    assert.equal(said('tools/pictures.mjs', '--check'), '');
  });

  test('has no picture that no document shows', () => {
    const texts = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(file, 'utf8'))
      .join();
    for (const name of readdirSync('docs/pictures')) assert.ok(texts.includes(`pictures/${name})`), name);
  });
});

describe('the documents on the elements', () => {
  test('name every path that the package exports', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
    for (const path of Object.keys(exports))
      assert.ok(API.includes(`\`${path.replace('.', 'report-widgets')}\``), path);
  });

  test('have every part and custom property in the tables beside their pictures', () => {
    const names = (text: string): string[] =>
      [...text.matchAll(/^\| `(--report-[\w-]+|[a-z-]+)` /gm)].map(([, name]) => name!);
    const parts = API.split(/^\| (?=part|custom property|static|state|property|attribute)/m)
      .filter((table) => /^(part|custom property) /.test(table))
      .flatMap((table) => names(table.split('\n\n')[0]!));
    assert.ok(parts.length > 30);
    assert.deepEqual(
      [...new Set(parts)].filter((name) => !names(THEMING).includes(name)),
      [],
    );
  });
});
