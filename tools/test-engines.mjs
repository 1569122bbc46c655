// Runs the browser tests in the engines that `npm test` leaves out, and fails if one fails. An engine that is not
// installed is skipped, which is said. These browsers are driven from outside by programs that now and then lose one
// on a busy machine, or the whole run: a few files that did not pass, and all that the run did not come to, are run
// once more, and that is said, too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from './engines/firefox.mjs';
import { onceMore } from './engines/record.mjs';
import { findWebkit } from './engines/webkit.mjs';

const ENGINES = [
  { id: 'firefox', name: 'Firefox', program: findFirefox(), packages: 'firefox-esr' },
  { id: 'webkit', name: 'WebKit', program: findWebkit(), packages: 'webkit2gtk-driver and xvfb' },
];

/** How a run of all files, or of those named, ended, and what is known of them. */
function run(id, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  const file = join(folder, 'record.json');
  try {
    const { status, signal } = spawnSync(
      'npx',
      ['web-test-runner', ...(files.length ? ['--files', ...files] : [])],
      {
        stdio: 'inherit',
        env: { ...process.env, ENGINE: id, RECORD: file },
        shell: process.platform === 'win32',
      },
    );
    const { failed, left } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: status === 0 && !left.length, ended: signal ?? `exit code ${status}`, failed, left };
  } catch {
    return { passed: false, ended: 'no record', failed: [], left: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const outcome = ({ ended, failed, left }) =>
  `FAILED with ${ended}, in ${failed.join(', ') || 'no file'}${left.length ? `, ${left.length} files not run` : ''}`;

const results = ENGINES.map(({ id, name, program, packages }) => {
  if (!program)
    return {
      line: `${name}: SKIPPED, not installed (Debian: ${packages}); nothing is known of it`,
      // a release is to have passed in all of them
      failed: !!process.env.GITHUB_ACTIONS,
    };
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  console.log(`\n${name}: ${stdout?.trim() || program}`);
  const first = run(id);
  if (first.passed) return { line: `${name}: passed` };
  const files = onceMore(first);
  if (!files.length) return { line: `${name}: ${outcome(first)}`, failed: true };
  console.log(`\n${name}: ${outcome(first)}; once more: ${files.join(', ')}`);
  const second = run(id, files);
  return second.passed
    ? { line: `${name}: passed, at the second try: ${files.join(', ')}` }
    : { line: `${name}: ${outcome(second)}, at the second try`, failed: true };
});

console.log('\nThe other engines');
for (const { line } of results) console.log(`  ${line}`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
