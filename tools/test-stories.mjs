// Builds the Storybook and runs each of its stories as a test: axe, and a picture that was reviewed. UPDATE=1 puts the
// pictures of now in the place of those that differ.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Runs a program of Node's; what it prints is shown where it fails, or where it is of interest. */
function run(args, quiet) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    stdio: quiet ? 'pipe' : 'inherit',
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}

const { bin } = JSON.parse(readFileSync('node_modules/storybook/package.json', 'utf8'));
const storybook = typeof bin === 'string' ? bin : bin.storybook;
run([`node_modules/storybook/${storybook}`, 'build', '--output-dir', 'dist-storybook'], true);
// one after the other: each has two pages of its own
run([
  '--import',
  'tsx',
  '--test',
  '--test-concurrency=1',
  'test/storybook/pictures.test.ts',
  'test/storybook/stories.test.ts',
]);
