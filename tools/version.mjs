// Puts the version of package.json into the documents that name it; with --check only says where they name another.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** A version of ours: behind the package's name, or the folder of a site or a CDN that has it. */
const OURS = /(?<=\b(?:report-widgets[@-]|public\/|widgets\/))\d+\.\d+\.\d+\b/g;

const inside = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name))
    : [];
const documents = ['README.md', 'CONTRIBUTING.md', ...inside('docs'), ...inside('src')].filter(existsSync);

let behind = 0;
for (const path of documents) {
  const text = readFileSync(path, 'utf8');
  if (!process.argv.includes('--check')) {
    const now = text.replace(OURS, version);
    if (now !== text) writeFileSync(path, now);
    continue;
  }
  for (const [index, line] of text.split('\n').entries())
    for (const [other] of line.matchAll(OURS))
      if (other !== version) {
        behind++;
        console.error(`${path}:${index + 1}: ${other} is not ${version}: node tools/version.mjs`);
      }
}
process.exitCode = behind ? 1 : 0;
