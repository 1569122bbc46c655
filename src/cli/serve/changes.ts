import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** So often files are looked at, in milliseconds. */
const OFTEN = 1000;

/** Not looked at: what is hidden, and what npm installs. */
const passedBy = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** When and how long each file was written, as one text that changes with any of them. */
async function stateOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return `${found?.mtimeMs} ${found?.size}`;
  const names = (await readdir(path).catch(() => [])).filter((name) => !passedBy(name));
  const states = await Promise.all(names.map((name) => stateOf(join(path, name))));
  return names.map((name, index) => `${name} ${states[index]}`).join('\n');
}

/**
 * Calls back after each change of a file, or of the files in a folder. They are looked at rather than watched, which
 * is the same on every system, disk and editor.
 * @returns What ends it.
 */
export async function onChange(path: string, changed: () => void): Promise<() => void> {
  let last = await stateOf(path);
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    const state = await stateOf(path);
    looking = false;
    if (state === last) return;
    last = state;
    changed();
  }, OFTEN);
  return () => clearInterval(timer);
}
