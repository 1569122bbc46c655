import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, onFile } from './failure.js';

/** Deeds half done are undone where the user ends the command. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Lets `work` fill a temporary path and removes what is left of it, done or not.
 * @param path What messages name.
 */
async function besides(
  path: string,
  folder: string,
  work: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(folder, `.${basename(resolve(path))}-${randomUUID().slice(0, 8)}.tmp`);
  const remove = (): void => rmSync(temporary, { recursive: true, force: true });
  const stops = Object.entries(SIGNALS).map(([signal, status]) => {
    const stop = (): void => {
      remove();
      process.exit(status);
    };
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    await work(temporary);
  } catch (error) {
    throw onFile(error, path);
  } finally {
    remove();
    for (const off of stops) off();
  }
}

/** Writes a file, in place of one that may be there: all of it or, where anything fails, nothing. */
export const writeWhole = (file: string, content: string | Uint8Array): Promise<void> =>
  besides(file, dirname(resolve(file)), async (temporary) => {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      // some disks say only now that they are full
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  });

/** What a folder holds; undefined where there is none. */
async function entries(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw onFile(error, folder);
  }
}

/**
 * Makes a folder, which must be new or empty: all of it or, where anything fails, nothing.
 * @param fill Writes into the path it is given, an empty folder; what it throws is thrown on.
 */
export async function writeFolder(folder: string, fill: (path: string) => Promise<void>): Promise<void> {
  const held = await entries(folder);
  if (held?.length) throw new Failure(`${folder}: is not empty`);
  if (held)
    // stays where it is: it may be a mount point, or somebody's current folder
    return besides(folder, resolve(folder), async (temporary) => {
      await mkdir(temporary);
      await fill(temporary);
      const made = await readdir(temporary);
      for (const name of made) await rename(join(temporary, name), join(folder, name));
      await rmdir(temporary);
    });
  const parent = dirname(resolve(folder));
  let first: string | undefined;
  try {
    first = await mkdir(parent, { recursive: true });
    await besides(folder, parent, async (temporary) => {
      await mkdir(temporary);
      await fill(temporary);
      await rename(temporary, folder);
    });
  } catch (error) {
    if (first) await rm(first, { recursive: true, force: true });
    throw onFile(error, folder);
  }
}
