// Runs the browser tests in the engines that `npm test` leaves out, and fails if one fails. An engine that is not
// installed is skipped, which is said. These browsers are driven from outside by programs that now and then lose one
// on a busy machine: a few files that did not pass are run once more, by themselves, and that is said, too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from './engines/firefox.mjs';
import { findWebkit } from './engines/webkit.mjs';

const ENGINES = [
  { id: 'firefox', name: 'Firefox', program: findFirefox(), packages: 'firefox-esr' },
  { id: 'webkit', name: 'WebKit', program: findWebkit(), packages: 'webkit2gtk-driver and xvfb' },
];

/** More files than this are no accident. */
const FEW = 8;

/** The files that did not pass; undefined where the run itself came to grief. */
function run(id, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  const failures = join(folder, 'failures.json');
  try {
    const { status } = spawnSync('npx', ['web-test-runner', ...(files.length ? ['--files', ...files] : [])], {
      stdio: 'inherit',
      env: { ...process.env, ENGINE: id, FAILURES: failures },
      shell: process.platform === 'win32',
    });
    if (status === 0) return [];
    const failed = JSON.parse(readFileSync(failures, 'utf8'));
    return failed.length ? failed : undefined;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
  if (first?.length === 0) return { line: `${name}: passed` };
  const failed = { line: `${name}: FAILED${first ? ` in ${first.join(', ')}` : ''}`, failed: true };
  if (!first || first.length > FEW) return failed;
  console.log(`\n${name}, once more: ${first.join(', ')}`);
  const second = run(id, first);
  return second?.length === 0 ? { line: `${name}: passed, at the second try: ${first.join(', ')}` } : failed;
});

console.log('\nThe other engines');
for (const { line } of results) console.log(`  ${line}`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
