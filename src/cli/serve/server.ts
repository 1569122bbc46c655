import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Found } from './files.js';

/** This machine alone is served. */
export const HOST = '127.0.0.1';

/** Where the script lies that is put into served pages, and what it listens to. */
const RELOAD = '/.report-widgets/reload.js';
const EVENTS = '/.report-widgets/changes';

const SCRIPT: Found = {
  type: 'text/javascript; charset=utf-8',
  content: Buffer.from(`new EventSource('${EVENTS}').onmessage = () => location.reload();\n`),
};

/**
 * A page with the script that reloads it; the file stays as it is. A page with a policy of its own is left alone: it
 * would refuse the script, and what an editor has typed into the builder is not to go where some file is saved.
 */
function withReload({ type, content }: Found): Found {
  if (!type.startsWith('text/html')) return { type, content };
  const page = content.toString();
  if (/<meta http-equiv="Content-Security-Policy"/i.test(page)) return { type, content };
  const end = page.search(/<\/body\s*>/i);
  const at = end < 0 ? page.length : end;
  const script = `<script src="${RELOAD}"></script>`;
  return { type, content: Buffer.from(page.slice(0, at) + script + page.slice(at)) };
}

export interface Running {
  port: number;
  /** Tells all pages that something has changed. */
  reload(): void;
  close(): Promise<void>;
}

/** What lies at the path of an address; `folder` where a slash is missing at its end. `origin` as the reader has it. */
export type Find = (pathname: string, origin: string) => Promise<Found | 'folder' | undefined>;

/**
 * Serves what is found.
 * @param port The first to be tried: the next ones follow where it is taken.
 * @param start Where `/` leads to.
 */
export async function listen(port: number, start: string, find: Find): Promise<Running> {
  const pages = new Set<ServerResponse>();
  const answer = async (
    { method, url = '/', headers }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const send = (status: number, { type, content }: Found, more: Record<string, string> = {}): void => {
      response.writeHead(status, {
        'Content-Type': type,
        'Content-Length': content.length,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...more,
      });
      response.end(method === 'HEAD' ? undefined : content);
    };
    const say = (status: number, text: string, more?: Record<string, string>): void =>
      send(status, { type: 'text/plain; charset=utf-8', content: Buffer.from(`${text}\n`) }, more);
    // a page elsewhere could have its own name lead here, and read what is served
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return say(403, 'Not this host.');
    if (method !== 'GET' && method !== 'HEAD') return say(405, 'GET and HEAD alone.', { Allow: 'GET, HEAD' });
    const { pathname, search } = new URL(`http://${HOST}${url.startsWith('/') ? url : '/'}`);
    if (pathname === RELOAD) return send(200, SCRIPT);
    if (pathname === EVENTS) {
      response
        .writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
        .write('\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
      return;
    }
    if (pathname === '/' && start !== '/') return say(302, 'The start.', { Location: start });
    const found = await find(pathname, `http://${headers.host}`);
    if (!found) return say(404, 'No such file.');
    // two slashes in front would be another host
    if (found === 'folder')
      return say(302, 'A folder.', { Location: `${pathname.replace(/^\/+/, '/')}/${search}` });
    send(200, withReload(found));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await open(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    reload: () => pages.forEach((page) => page.write('data: \n\n')),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Listens at the first free port from one on. */
async function open(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65_535) throw error;
    server.removeAllListeners('error');
    await open(server, port + 1);
  }
}
