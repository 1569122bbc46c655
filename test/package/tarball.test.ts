import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core';

/** What has been looked through, a line for each name without its endings; with UPDATE_GOLDEN it is written anew. */
const REVIEWED = 'test/package/packed.txt';

/** `a.js`, `a.d.ts`, `b.js` as `a.{d.ts,js}` and `b.js`. */
function inShort(paths: string[]): string {
  const endings = new Map<string, string[]>();
  for (const path of paths.toSorted()) {
    const [, stem, ending] = /^(.*?)((?:\.d\.ts|\.js)(?:\.map)?|\.[^./]+|)$/.exec(path)!;
    endings.set(stem!, [...(endings.get(stem!) ?? []), ending!.slice(1)]);
  }
  return [...endings]
    .map(([stem, [ending, ...more]]) =>
      more.length ? `${stem}.{${[ending, ...more].join(',')}}` : `${stem}${ending && '.'}${ending}`,
    )
    .join('\n')
    .concat('\n');
}

/** Where attw looks, and what it calls a fault there of which we know. */
const KNOWN = {
  // the package is of ES modules alone: `require` of one works from Node 20.19 on, and is no promise of ours
  CJSResolvesToESM: 'node16-cjs',
  // TypeScript's old way does not read `exports`, and there is no `main`: it finds nothing, here as in most such packages
  NoResolution: 'node10',
};

describe('the tarball', () => {
  let folder: string;
  let tarball: Package;
  let paths: string[];
  const read = (path: string): string => tarball.readFile(`/node_modules/report-widgets/${path}`);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
    paths = files.map(({ path }) => path);
    tarball = createPackageFromTarballData(readFileSync(join(folder, filename)));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('holds what has been looked through, and nothing else', () => {
    const short = inShort(paths);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(REVIEWED, short);
    assert.equal(short, readFileSync(REVIEWED, 'utf8'));
  });

  test('has for each map the sources that it leads to, in the tarball or in the map', () => {
    const maps = paths.filter((path) => path.endsWith('.map'));
    assert.ok(
      maps.some((path) => path.endsWith('.d.ts.map')) && maps.some((path) => /\.js\.map$/.test(path)),
    );
    // one is within its script
    const [, inline] = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/m.exec(
      read('dist/report-widgets.dev.js'),
    )!;
    const texts = new Map([
      ['dist/report-widgets.dev.js', Buffer.from(inline!, 'base64').toString()],
      ...maps.map((path) => [path, read(path)] as const),
    ]);
    const lost = [...texts].flatMap(([path, text]) => {
      const { sources, sourcesContent = [] } = JSON.parse(text) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      return sources
        .map((source, index) => [posix.join(path, '..', source), sourcesContent[index]] as const)
        .filter(([source, content]) => !content && !paths.includes(source))
        .map(([source]) => `${path}: ${source}`);
    });
    assert.deepEqual(lost, []);
  });

  test('has a map for each module and each of its types, and each says where it is', () => {
    for (const path of paths.filter((each) => /^dist\/esm\/.*\.(js|d\.ts)$/.test(each))) {
      assert.match(read(path), new RegExp(`//# sourceMappingURL=${posix.basename(path)}\\.map\\n?$`), path);
      assert.ok(paths.includes(`${path}.map`), path);
    }
  });

  test('has types that are not wrong, wherever ES modules are resolved by `exports`', async () => {
    // what is no module has no types to be wrong
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, string | object> };
    const entrypoints = Object.keys(exports).filter((path) => typeof exports[path] === 'object');
    const result = await checkPackage(tarball, { entrypoints });
    assert.ok(result.types);
    const unknown = result.problems.filter(
      (problem) =>
        !(
          'resolutionKind' in problem &&
          (KNOWN as Record<string, string>)[problem.kind] === problem.resolutionKind
        ),
    );
    assert.deepEqual(unknown, []);
  });
});
