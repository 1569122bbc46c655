// Runs the browser tests in the engines that `npm test` leaves out, side by side, and fails if one fails. An engine
// that is not installed is skipped, which is said. These browsers are driven from outside by programs that now and then
// lose one on a busy machine: a few files that did not pass are run once more, by themselves, and that is said, too.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findFirefox } from './engines/firefox.mjs';
import { findWebkit } from './engines/webkit.mjs';

const ENGINES = [
  { id: 'firefox', name: 'Firefox', program: findFirefox(), packages: 'firefox-esr' },
  { id: 'webkit', name: 'WebKit', program: findWebkit(), packages: 'webkit2gtk-driver and xvfb' },
];

/** More files than this are no accident. */
const FEW = 8;

/** What a run printed, and the files that did not pass; those undefined where the run itself came to grief. */
async function run(id, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  const failures = join(folder, 'failures.json');
  const child = spawn('npx', ['web-test-runner', ...(files.length ? ['--files', ...files] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ENGINE: id, FAILURES: failures },
    shell: process.platform === 'win32',
  });
  try {
    const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    if (status === 0) return { printed, failed: [] };
    const failed = JSON.parse(readFileSync(failures, 'utf8'));
    return { printed, failed: failed.length ? failed : undefined };
  } catch (error) {
    return { printed: String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function test({ id, name, program, packages }) {
  if (!program)
    return {
      line: `${name}: SKIPPED, not installed (Debian: ${packages}); nothing is known of it`,
      // a release is to have passed in all of them
      failed: !!process.env.GITHUB_ACTIONS,
    };
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() || program;
  console.log(`${name} (${version}) has begun`);
  const first = await run(id);
  console.log(`\n${name}\n${first.printed}`);
  if (first.failed?.length === 0) return { name, line: `${name}: passed` };
  const list = first.failed?.join(', ');
  return { id, name, line: `${name}: FAILED${list ? ` in ${list}` : ''}`, again: first.failed, failed: true };
}

const results = await Promise.all(ENGINES.map(test));
for (const result of results) {
  const { id, name, again } = result;
  if (!again || again.length > FEW) continue;
  const list = again.join(', ');
  console.log(`\n${name}, once more: ${list}`);
  const second = await run(id, again);
  console.log(second.printed);
  if (second.failed?.length === 0)
    Object.assign(result, { line: `${name}: passed, at the second try: ${list}`, failed: false });
}

console.log('\nThe other engines');
for (const { line } of results) console.log(`  ${line}`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
