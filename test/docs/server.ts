import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** What the snippets of the documents name. */
const FILES: Record<string, string> = {
  '/report-widgets.js': 'dist/report-widgets.js',
  '/report.json': 'data/pakistan-ict-2025.json',
};

export interface Site {
  /** Puts a page there; the answer is its address. */
  put(path: string, content: string, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

/** A host of its own for pages that snippets stand on. */
export async function site(): Promise<Site> {
  const pages = new Map<string, { content: string; headers: Record<string, string> }>();
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const page = pages.get(pathname);
    const file = FILES[pathname];
    const content = page?.content ?? (file && existsSync(file) && readFileSync(file));
    response.writeHead(content ? 200 : 404, {
      'content-type': TYPES[extname(pathname)] ?? 'text/plain',
      ...page?.headers,
    });
    response.end(content || '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    put(path, content, headers = {}) {
      pages.set(path, { content, headers });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
