import type { parseArgs, ParseArgsConfig } from 'node:util';

/** Where a stream of text goes. */
export interface Output {
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** What a command has of the world besides files; `process` is one. */
export interface Io {
  stdin: AsyncIterable<string | Uint8Array>;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
}

/** Options as `parseArgs` of node:util takes them. */
type Options = NonNullable<ParseArgsConfig['options']>;

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; strict: true; allowPositionals: true }>
>;

export interface Command {
  /** What it does, in one line of the general help. */
  summary: string;
  /** All of its help, from `Usage:` on. */
  help: string;
  /** Its options without `--help`, which all have. */
  options: Options;
  /** @returns The exit status: 0 done, 1 something is wrong with the report. Throws a `Failure` for all else. */
  run(parsed: { values: object; positionals: string[] }, io: Io): Promise<number>;
}

/** A command whose `run` knows the types of its options. */
export const command = <const O extends Options>(
  definition: Omit<Command, 'options' | 'run'> & {
    options: O;
    run(parsed: Parsed<O>, io: Io): Promise<number>;
  },
): Command => definition as Command;

/** Writes and waits until it is out; rejects where the reader has gone or the disk is full. */
export const print = (output: Output, chunk: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => output.write(chunk, (error) => (error ? reject(error) : resolve())));
