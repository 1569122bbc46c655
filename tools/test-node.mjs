// Runs the tests of the rooms that need no browser, in Node's own test runner, whatever shell npm has.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const ROOMS = [
  'bench',
  'builder',
  'cli',
  'data',
  'dev',
  'docs',
  'format',
  'geometry',
  'load',
  'model',
  'package',
  'static',
];
const files = ROOMS.flatMap((room) =>
  readdirSync(`test/${room}`, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => `test/${room}/${name}`),
);
// left to itself it would leave a core free; one file, the soak, mostly waits
const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', concurrency, ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
