import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TEXT = '; charset=utf-8';

/** What a browser is told of a file, by how its name ends. */
const TYPES: Record<string, string> = {
  '.html': `text/html${TEXT}`,
  '.css': `text/css${TEXT}`,
  '.js': `text/javascript${TEXT}`,
  '.mjs': `text/javascript${TEXT}`,
  '.json': `application/json${TEXT}`,
  '.jsonld': `application/ld+json${TEXT}`,
  '.map': `application/json${TEXT}`,
  '.csv': `text/csv${TEXT}`,
  '.txt': `text/plain${TEXT}`,
  '.conf': `text/plain${TEXT}`,
  '.md': `text/plain${TEXT}`,
  '.svg': `image/svg+xml${TEXT}`,
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

export interface Found {
  type: string;
  content: Buffer;
}

export const typeOf = (name: string): string =>
  TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';

/**
 * The file of a folder that the path of an address stands for: `index.html` where it ends with a slash.
 * @param root A real path. What lies outside of it, is hidden (its name begins with a dot) or is no file is not found.
 * @returns `folder` for a folder whose address lacks the slash at its end.
 */
export async function findFile(root: string, pathname: string): Promise<Found | 'folder' | undefined> {
  try {
    const path = decodeURIComponent(pathname);
    const file = await realpath(join(root, path));
    const within = root.endsWith(sep) ? root : root + sep;
    if (file !== root && !file.startsWith(within)) return undefined;
    // by the name that was asked for, and by that of what a link leads to
    if ([join(sep, path), file.slice(within.length - 1)].some((name) => name.includes(`${sep}.`)))
      return undefined;
    if ((await stat(file)).isDirectory())
      return path.endsWith('/') ? await findFile(root, `${pathname}index.html`) : 'folder';
    return path.endsWith('/') ? undefined : { type: typeOf(file), content: await readFile(file) };
  } catch {
    // no such file, none of ours, or no address
    return undefined;
  }
}
