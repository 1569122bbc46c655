// Runs the browser tests in the engines that `npm test` leaves out, and fails if one fails. An engine that is not
// installed is skipped, which is said.
import { spawnSync } from 'node:child_process';
import { findFirefox } from './engines/firefox.mjs';
import { findWebkit } from './engines/webkit.mjs';

const ENGINES = [
  { id: 'firefox', name: 'Firefox', program: findFirefox(), packages: 'firefox-esr' },
  { id: 'webkit', name: 'WebKit', program: findWebkit(), packages: 'webkit2gtk-driver and xvfb' },
];

const results = ENGINES.map(({ id, name, program, packages }) => {
  if (!program)
    return { line: `${name}: SKIPPED, not installed (Debian: ${packages}); nothing is known of it` };
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  console.log(`\n${name}: ${stdout?.trim() || program}`);
  const { status } = spawnSync('npx', ['web-test-runner'], {
    stdio: 'inherit',
    env: { ...process.env, ENGINE: id },
    shell: process.platform === 'win32',
  });
  return { line: `${name}: ${status === 0 ? 'passed' : 'FAILED'}`, failed: status !== 0 };
});

console.log('\nThe other engines');
for (const { line } of results) console.log(`  ${line}`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
