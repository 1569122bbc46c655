/** Why a command ends early: one line for standard error, and the exit status. */
export class Failure extends Error {
  /** @param status 1 for what could not be done, 2 for what was asked for wrongly. */
  constructor(
    message: string,
    readonly status: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** A command used wrongly: unknown option, missing argument, a value that is none of its choices. */
export const usage = (message: string): Failure => new Failure(message, 2);

/** What a system's error code means to somebody who wants to get on. */
const CODES: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is a file, not a folder, or lies below one',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than a file may be here',
  ENOTEMPTY: 'is not empty',
  EEXIST: 'exists already',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
};

/** What an error says: a system's in words of ours, any other its own message. */
export const wordsOf = ({ code = '', message }: NodeJS.ErrnoException): string => CODES[code] ?? message;

/** A system's error as a failure that names the file; any other error as it is. */
export function onFile(error: unknown, path: string): unknown {
  const known = error instanceof Failure || !(error as NodeJS.ErrnoException).code;
  return known ? error : new Failure(`${path}: ${wordsOf(error as NodeJS.ErrnoException)}`);
}

/**
 * The value, if it is one of the choices.
 * @param what What it names: `widget`, `format`.
 */
export function choice<T extends string>(value: string, choices: readonly T[], what: string): T {
  const found = choices.find((each) => each === value);
  if (found === undefined) throw usage(`unknown ${what} "${value}": one of ${choices.join(', ')}`);
  return found;
}
