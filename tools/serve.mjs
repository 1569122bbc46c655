/** Serves the repository on this machine only, for a look at the demo article: `npm start`, port from PORT or 8080. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = await realpath(fileURLToPath(new URL('..', import.meta.url)));
const HOST = '127.0.0.1';
const START = '/stories/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that an address stands for: inside the repository, of a known type, nothing hidden; else undefined. */
async function find(address) {
  try {
    const { pathname } = new URL(address, `http://${HOST}`);
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file = await realpath(join(ROOT, path));
    const inside = file.startsWith(ROOT.endsWith(sep) ? ROOT : ROOT + sep);
    const hidden = file.slice(ROOT.length).includes(`${sep}.`);
    const { size } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject()));
    const type = TYPES[extname(file)];
    return inside && !hidden && type ? { file, size, type } : undefined;
  } catch {
    return undefined;
  }
}

const server = createServer(async ({ method, url }, response) => {
  const end = (status, headers = {}) =>
    response.writeHead(status, headers).end(method === 'HEAD' ? '' : `${status}\n`);
  if (method !== 'GET' && method !== 'HEAD') return end(405, { Allow: 'GET, HEAD' });
  if (url === '/') return end(302, { Location: START });
  const found = await find(url);
  if (!found) return end(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.writeHead(200, {
    'Content-Type': found.type,
    'Content-Length': found.size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (method === 'HEAD') return response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
});

let port = Number(process.env.PORT) || 8080;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(++port, HOST);
});
server.on('listening', () => console.log(`Demo article: http://${HOST}:${port}${START}`));
server.listen(port, HOST);
