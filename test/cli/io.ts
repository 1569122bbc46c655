import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Io, Output } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';

interface Recorded extends Output {
  text: string;
}

const output = (more: Partial<Output>): Recorded => ({
  text: '',
  write(chunk, done) {
    this.text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    done();
  },
  ...more,
});

/**
 * Runs the command line in this process.
 * @param world What standard input holds, the environment, and what standard output is.
 */
export async function report(
  args: string[],
  { stdin = '', env = {}, ...stdout }: { stdin?: string; env?: Io['env'] } & Partial<Output> = {},
): Promise<{ status: number; out: string; err: string }> {
  const [out, err] = [output(stdout), output({})];
  async function* input(): AsyncGenerator<string> {
    yield stdin;
  }
  const status = await run(args, { stdin: input(), stdout: out, stderr: err, env });
  return { status, out: out.text, err: err.text };
}

/** A new empty folder, gone after the tests of the file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'report-widgets-test-'));
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A new file with that content. */
export function file(content: string | Uint8Array, name = 'report.json'): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}
