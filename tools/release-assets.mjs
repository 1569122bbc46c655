// Writes into dist-release/ what is attached to a release, each file to the same bytes wherever it is made:
//   report-widgets-VERSION.js (.map)        the script and its source map
//   report-widgets-VERSION.dev.js           the same with warnings, for whoever builds the page
//   report-widgets-VERSION-wordpress.zip    the WordPress plugin
//   report-widgets-VERSION-site.zip         a site folder of the first data set, to be looked at and copied from
//   sha384.txt                              what a page writes into `integrity`, a line each
//   notes.md                                the version's entry of the changelog; the text of the release, not attached
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { hash } from './hash.mjs';

const REPORT = 'data/pakistan-ict-2025.json';
/** Where nobody's site is: who copies the folder makes one for an address of their own. */
const BASE = 'https://widgets.example';
/** The same in every zone: fflate writes the local time. */
const DAY = new Date(1980, 0, 1);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** All files of a folder as a zip archive within one folder, in the order of their names. */
function zipOf(folder, name) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const content = (path) => [new Uint8Array(readFileSync(join(folder, path))), { mtime: DAY, level: 9 }];
  return zipSync(Object.fromEntries(paths.map((path) => [`${name}/${path}`, content(path)])));
}

function site(name) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    const command = ['dist/esm/cli/main.js', 'site', REPORT, '--out', folder, '--base-url', BASE];
    execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    return zipOf(folder, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the changelog says of a version. */
export function notesOf(changelog, of) {
  const [, ...entries] = changelog.split(/^## /m);
  const entry = entries.find((each) => each.startsWith(`${of}\n`));
  if (!entry) throw new Error(`CHANGELOG.md has no entry for ${of}: npm run version`);
  return `${entry.slice(of.length).trim()}\n`;
}

/** The files by name. They are made of what `npm run build` left in dist/. */
export function releaseAssets() {
  const name = `report-widgets-${version}`;
  const built = (file) => readFileSync(`dist/${file}`);
  const files = {
    [`${name}.js`]: built('report-widgets.js'),
    [`${name}.js.map`]: built('report-widgets.js.map'),
    [`${name}.dev.js`]: built('report-widgets.dev.js'),
    [`${name}-wordpress.zip`]: built('report-widgets-wordpress.zip'),
    [`${name}-site.zip`]: site(`${name}-site`),
  };
  const hashes = Object.entries(files).map(([file, content]) => `${hash('sha384', content)}  ${file}\n`);
  return {
    ...files,
    'sha384.txt': Buffer.from(hashes.join('')),
    'notes.md': Buffer.from(notesOf(readFileSync('CHANGELOG.md', 'utf8'), version)),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  rmSync('dist-release', { recursive: true, force: true });
  mkdirSync('dist-release');
  for (const [file, content] of Object.entries(releaseAssets())) {
    writeFileSync(join('dist-release', file), content);
    console.log(`${file}: ${content.length} bytes`);
  }
}
