import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A folder for apps, which have the package from a tarball as npm packs it. */
export interface Scratch {
  folder: string;
  /** Runs the commands of a block in a folder of this one, as a user's shell would; the answer is what they print. */
  sh(commands: string, place?: string): Promise<string>;
  /** Starts commands that do not end, and waits for the address that they print. */
  start(commands: string, place?: string): Promise<{ address: string; stop(): Promise<void> }>;
  remove(): void;
}

/** What npm is told beside what the documents have: to be quick and quiet. */
const ENV = {
  ...process.env,
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  NODE_TEST_CONTEXT: undefined,
};

/** Ports of tests that run at the same time. */
let port = 20_000 + (process.pid % 20_000);

export async function scratch(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const packed = join(folder, 'packed');
  mkdirSync(packed);
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed]);
  const tarball = join(packed, readdirSync(packed)[0]!);
  /** The only word that is not the document's own. */
  const substituted = (commands: string): string =>
    commands.replace(/(npm install(?: --?\S+)*) report-widgets\b/g, `$1 ${tarball}`);
  const at = (place: string): string => {
    const path = join(folder, place);
    mkdirSync(path, { recursive: true });
    return path;
  };

  return {
    folder,
    async sh(commands, place = '.') {
      const cwd = at(place);
      const { stdout } = await run('sh', ['-ec', substituted(commands)], { cwd, env: ENV });
      return stdout;
    },
    async start(commands, place = '.') {
      const child = spawn('sh', ['-c', `exec ${commands.trim()}`], {
        cwd: at(place),
        env: { ...ENV, PORT: String(port++) },
        stdio: ['ignore', 'pipe', 'pipe'],
        // npx and what it starts end together
        detached: true,
      });
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
      let said = '';
      const address = await new Promise<string>((resolve, reject) => {
        const hear = (data: Buffer): void => {
          said += data;
          const [found] = /http:\/\/(localhost|127\.0\.0\.1):\d+\/\S*/.exec(said) ?? [];
          if (found) resolve(found);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.once('close', () => reject(new Error(`${commands} ended: ${said}`)));
      });
      return {
        address,
        async stop() {
          if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM');
          await ended;
        },
      };
    },
    remove() {
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
