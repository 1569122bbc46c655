import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const PACKAGES = join(import.meta.dirname, 'node_modules');
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
/** Where what an address begins with lies. */
const FOLDERS = {
  '/dist/': ROOT,
  '/data/': ROOT,
  '/tinymce/': PACKAGES,
  '/decap-cms-app/': PACKAGES,
};

/** Serves the bundle, the data, TinyMCE's own files, and what a test puts under an address. */
export async function serve(): Promise<{ origin: string; put: Map<string, string>; server: Server }> {
  const put = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url!, 'http://localhost').pathname);
    const folder = Object.entries(FOLDERS).find(([start]) => path.startsWith(start))?.[1];
    const file = folder && join(folder, path);
    response.setHeader(
      'Content-Type',
      `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
    );
    const made = put.get(path);
    if (made !== undefined) response.end(made);
    else if (file && existsSync(file)) void readFile(file).then((content) => response.end(content));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, put, server };
}
