import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';
import { anchors, prose } from './blocks.js';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
});
const documents = tracked.split('\n').filter((file) => /\.md$|^llms\.txt$/.test(file) && existsSync(file));
const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
) as [{ files: { path: string }[] }];
const packed = files.map(({ path }) => path);

interface Link {
  /** Path from the root, and the anchor behind it. */
  path: string;
  anchor: string;
  written: string;
}

/** The links of a document to files of this repository, pictures too. */
function linksOf(file: string): Link[] {
  const text = prose(readFileSync(file, 'utf8')).replace(/`[^`\n]*`/g, (code) => code.replaceAll(']', ''));
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, written]) => written!)
    .filter((written) => !/^[a-z]+:/.test(written))
    .map((written) => {
      const [path, anchor = ''] = written.split('#') as [string, string?];
      return { path: path ? normalize(join(dirname(file), path)) : file, anchor, written };
    });
}

describe('every link', () => {
  test('is looked for in the documents that there are', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/api.md', 'llms.txt'])
      assert.ok(linksOf(file).length > 3, file);
  });

  for (const file of documents)
    test(`of ${file} leads to something`, () => {
      for (const { path, anchor, written } of linksOf(file)) {
        assert.ok(existsSync(path), written);
        if (anchor && path.endsWith('.md'))
          assert.ok(anchors(readFileSync(path, 'utf8')).has(anchor), `${written} has no such heading`);
      }
    });

  // npm shows these, and has no repository to lead to; a table of examples that are left out is the exception
  for (const file of documents.filter((each) => packed.includes(each) && each !== 'data/checks/README.md'))
    test(`of ${file} leads to something in the package, too`, () => {
      for (const { path, written } of linksOf(file))
        assert.ok(
          packed.some((each) => each === path || each.startsWith(`${path.replace(/\/$/, '')}/`)),
          written,
        );
    });

  test('of a folder is to a folder that has something to read', () => {
    const folders = documents.flatMap(linksOf).filter(({ path }) => statSync(path).isDirectory());
    for (const { path } of folders)
      assert.ok(existsSync(join(path, 'README.md')) || existsSync(join(path, 'fails.json')), path);
  });
});
