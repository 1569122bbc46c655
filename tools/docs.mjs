// Writes what the custom elements manifest says of the elements into the tables of docs/, each between its marks; with
// --check it only says whether they are as the manifest has them.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { filled } from './docs/filled.mjs';

const FILES = ['docs/api.md', 'docs/theming.md'];

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const check = process.argv.includes('--check');
let stale = 0;

for (const file of FILES) {
  const old = readFileSync(file, 'utf8');
  const made = await format(filled(old, manifest), { ...(await resolveConfig(file)), parser: 'markdown' });
  if (made === old) continue;
  stale++;
  if (check) console.error(`${file} is not as dist/custom-elements.json has it: npm run docs`);
  else writeFileSync(file, made);
}
process.exit(check && stale ? 1 : 0);
