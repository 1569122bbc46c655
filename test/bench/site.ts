import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '': 'text/html',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A server of this machine alone, of which nothing is kept: each visit is a first one. */
export interface Site {
  origin: string;
  /** Puts a file under a path; it is sent so many milliseconds after it was asked for. */
  put: (path: string, content: string, delay?: number) => void;
  close: () => void;
}

export async function serve(): Promise<Site> {
  const files = new Map<string, { content: string; delay: number }>();
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.setHeader('Cache-Control', 'no-store');
    // scripts with an integrity hash are asked for as from another origin
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', `${TYPES[extname(url)] ?? 'text/plain'}; charset=utf-8`);
    if (!file) response.writeHead(404).end();
    else setTimeout(() => response.end(file.content), file.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, content, delay = 0) => files.set(path, { content, delay }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
