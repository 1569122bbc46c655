import { open } from 'node:fs/promises';
import { MAX_BYTES } from '../load/fetch-report.js';
import { lineAndColumn, offsetOf, scan } from '../model/check/json-places.js';
import { parseJson } from '../model/parse.js';
import type { Report } from '../model/report.types.js';
import type { Io } from './command.js';
import { Failure, onFile, usage } from './failure.js';

/** What a command calls standard input. */
const STDIN = '-';

/** What messages call a file argument. */
export const nameOf = (file: string): string => (file === STDIN ? 'standard input' : file);

const tooLarge = (file: string): Failure =>
  new Failure(`${nameOf(file)}: over ${MAX_BYTES} bytes, more than the widgets load`);

async function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  if (file === STDIN) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of io.stdin) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_BYTES) throw tooLarge(file);
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  }
  const handle = await open(file);
  try {
    // one more than allowed, and no more of what may have no end
    const buffer = new Uint8Array(MAX_BYTES + 1);
    let size = 0;
    for (let read = 1; read && size < buffer.length; size += read)
      ({ bytesRead: read } = await handle.read(buffer, size, buffer.length - size, null));
    if (size > MAX_BYTES) throw tooLarge(file);
    return buffer.subarray(0, size);
  } finally {
    await handle.close();
  }
}

/**
 * The text of a document, without a byte order mark.
 * @param file A path, or `-` for standard input.
 */
export async function readText(file: string, io: Io): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(file, io));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Failure(`${nameOf(file)}: not UTF-8 text`);
    throw onFile(error, nameOf(file));
  }
}

/** The same as a report. What is wrong with it is said of its first fault, with line and column. */
export const readReport = async (file: string, io: Io): Promise<Report> =>
  reportIn(await readText(file, io), file);

/** The report that a text holds. */
export function reportIn(text: string, file: string): Report {
  const places = scan(text);
  const place = (offset: number): string => {
    const { line, column } = lineAndColumn(text, offset);
    return `${nameOf(file)}:${line}:${column}`;
  };
  if ('message' in places) throw new Failure(`${place(places.offset)}: not JSON: ${places.message}`);
  const result = parseJson(text);
  if (result.ok) return result.value;
  const [{ path, message }, ...more] = result.error as [(typeof result.error)[0]];
  const others = more.length ? ` (and ${more.length} more: report-widgets check lists them)` : '';
  throw new Failure(`${place(offsetOf(places, path))}: ${path}: ${message}${others}`);
}

/** The only argument of a command, a file. */
export function onlyFile(positionals: string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw usage('no file given; - reads standard input');
  if (more.length) throw usage(`one file at a time, found ${positionals.length}`);
  return file;
}
