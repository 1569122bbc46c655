import { createServer } from 'node:http';
import { setTimeout as later, clearTimeout } from 'node:timers';
import { gzipSync } from 'node:zlib';

/**
 * A small valid report with something for each widget, as an object.
 * @param {number} [value] the figure achieved, to tell one version of the report from another
 */
export function sampleReport(value = 1_800_000_000) {
  const figure = { unit: 'USD', source: 'office', asOf: '2025-12-19' };
  return {
    id: 'sample',
    title: { en: 'Sample – نمونہ' },
    lang: 'en',
    published: '2025-12-30',
    sources: { office: { name: 'Statistics office', url: 'https://example.org/' } },
    figures: {
      achieved: { ...figure, label: 'Exports so far', value, kind: 'actual' },
      target: { ...figure, label: 'Target', value: 5_000_000_000, kind: 'target' },
      lines: { ...figure, label: 'Lines', value: 250, unit: 'lines', kind: 'actual' },
    },
    units: { lines: { en: { one: 'line', other: 'lines' } } },
    exports: { achieved: 'achieved', target: 'target' },
    subscribers: { total: 'lines' },
    developments: [{ id: 'first', title: 'First development', source: 'office' }],
  };
}

const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'retry-after',
  'cache-control': 'no-store',
};
const JSON_TYPE = 'application/json';
const text = (value) => JSON.stringify(sampleReport(value));

/** Answers with a whole body of one type. */
const send =
  (body, type = JSON_TYPE, status = 200, headers = {}) =>
  (response) => {
    response.writeHead(status, { ...(type && { 'content-type': type }), ...headers });
    response.end(body);
  };

/** Writes pieces until the other side goes away; `every` gives the milliseconds to the next, by the bytes written so far. */
function drip(response, piece, every) {
  let timer;
  const next = () => {
    if (response.destroyed) return;
    const more = () => (timer = later(next, every(response.socket?.bytesWritten ?? 0)));
    if (response.write(piece())) more();
    else response.once('drain', more);
  };
  response.once('close', () => clearTimeout(timer));
  next();
}

/** The report with 64 MiB of blanks behind it, in some 64 KiB. */
let bomb;

/** A route per fault. Each gets the response, the query, the state of its server, and the address that was asked. */
const routes = {
  ok: (response) => send(text())(response),
  /** With that value: ?value=7 */
  worth: (response, query) => send(text(Number(query.get('value'))))(response),
  /** Another value at each request: 1, 2, 3 … */
  changing: (response, _query, state) => send(text(++state.value))(response),
  bom: (response) => send('\uFEFF' + text())(response),
  /** The report as any content type, or without one: ?as=text/plain */
  type: (response, query) => send(text(), query.get('as'))(response),
  /** The report padded to so many bytes, in pieces and without a length: ?bytes=262144 */
  size(response, query) {
    const body = Buffer.from(text());
    response.writeHead(200, { 'content-type': JSON_TYPE });
    response.write(body);
    response.end(Buffer.alloc(Number(query.get('bytes')) - body.length, 32));
  },
  /** Any status, with the report as its body: ?code=418 */
  status: (response, query) => send(text(), JSON_TYPE, Number(query.get('code')))(response),
  /** An error as an interface tells of it: ?code=403 */
  refusal: (response, query) =>
    send('{"error":{"title":"no"}}', JSON_TYPE, Number(query.get('code')))(response),
  404: send('{"error":"no such report"}', JSON_TYPE, 404),
  500: send('oops', 'text/plain', 500),
  /** Busy for so many seconds: ?seconds=7 */
  busy: (response, query) =>
    send('', 'text/plain', 503, { 'retry-after': query.get('seconds') ?? '20' })(response),
  /** Busy until a date so many seconds from now: ?seconds=7 */
  'busy-date': (response, query) =>
    send('', 'text/plain', 503, {
      'retry-after': new Date(Date.now() + 1000 * Number(query.get('seconds') ?? 20)).toUTCString(),
    })(response),
  204: send(undefined, '', 204),
  empty: send(''),
  blank: send(' \n'),
  redirect: send('', '', 302, { location: '/ok' }),
  'redirect-loop': send('', '', 302, { location: '/redirect-loop' }),
  /** To any address: ?to=http://localhost/&code=307 */
  'redirect-to': (response, query) =>
    send('', '', Number(query.get('code') ?? 302), { location: query.get('to') })(response),
  'redirect-data': send('', '', 302, { location: 'data:application/json,{}' }),
  html: send('<!doctype html><title>Log in</title>', 'text/html; charset=utf-8'),
  svg: send('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
  'utf-16': (response) =>
    send(Buffer.from('\uFEFF' + text(), 'utf16le'), JSON_TYPE + '; charset=utf-16')(response),
  /** Without a mark and all ASCII, so that each byte is good UTF-8. */
  'utf-16-unmarked': (response) => send(Buffer.from(text().replace(/[^ -~]/g, '-'), 'utf16le'))(response),
  'invalid-utf-8': (response) =>
    send(Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]))(response),
  truncated(response) {
    const body = Buffer.from(text());
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
  },
  /** In pieces of which the last never comes. */
  'truncated-chunks'(response) {
    response.writeHead(200, { 'content-type': JSON_TYPE });
    response.write(text(), () => response.socket?.destroy());
  },
  reset: (response) => response.socket.resetAndDestroy(),
  endless(response) {
    response.writeHead(200, { 'content-type': JSON_TYPE });
    // some 8 MiB at once, then no faster than any browser can hold where somebody goes on reading
    drip(
      response,
      () => Buffer.alloc(16_384, 32),
      (written) => (written < 2 ** 23 ? 0 : 100),
    );
  },
  bomb: (response) =>
    send(
      (bomb ??= gzipSync(Buffer.concat([Buffer.from(text()), Buffer.alloc(2 ** 26, 32)]))),
      JSON_TYPE,
      200,
      { 'content-encoding': 'gzip' },
    )(response),
  'broken-gzip': send(text(), JSON_TYPE, 200, { 'content-encoding': 'gzip' }),
  gzip: (response) => send(gzipSync(text()), JSON_TYPE, 200, { 'content-encoding': 'gzip' })(response),
  /** Promises a gigabyte and sends nothing of it. */
  huge(response) {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': 2 ** 30 });
    response.flushHeaders();
  },
  /** The report, but only after a while: ?ms=60000 */
  'slow-headers'(response, query) {
    const timer = later(() => send(text())(response), Number(query.get('ms') ?? 60_000));
    response.once('close', () => clearTimeout(timer));
  },
  /** A byte of the report every so many milliseconds: ?ms=100 */
  'slow-body'(response, query) {
    const body = text();
    let at = 0;
    response.writeHead(200, { 'content-type': JSON_TYPE });
    drip(
      response,
      () => body[at++] ?? ' ',
      () => Number(query.get('ms') ?? 100),
    );
  },
  /** The report, which its origin lets nobody read, or another origin alone: ?to=https://example.org */
  'no-cors'(response, query) {
    response.removeHeader('access-control-allow-origin');
    const to = query.get('to');
    send(text(), JSON_TYPE, 200, to ? { 'access-control-allow-origin': to } : {})(response);
  },
  'set-cookie': send(text(), JSON_TYPE, 200, { 'set-cookie': 'guest=1; Path=/' }),
  /** What was kept under this name: ?key=a */
  kept(response, query, state) {
    const { body, type, status } = state.kept.get(query.get('key'));
    send(body, type, status)(response);
  },
  'broken-json': send('{"id": "sample", '),
  'no-report': send('{"hello": "world"}'),
  /** The named routes one after the other, the last one for good: ?of=ok,500,ok&key=any */
  sequence(response, query, state, url) {
    const steps = query.get('of').split(',');
    const turn = state.turns.get(url) ?? 0;
    state.turns.set(url, turn + 1);
    routes[steps[Math.min(turn, steps.length - 1)]](response, query, state, url);
  },
  /** At each request the report with another value, or (four times in ten) a fault by lot: ?seed=1 */
  chaos(response, query, state, url) {
    let seed = state.turns.get(url) ?? (Number(query.get('seed')) || 1);
    const draw = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const name = draw() < 0.6 ? 'changing' : FAULTS[Math.floor(draw() * FAULTS.length)];
    state.turns.set(url, seed);
    routes[name](response, query, state, url);
  },
};

/** The routes that bring no report, which `chaos` draws from. */
export const FAULTS = (
  '404 500 busy busy-date 204 empty redirect-loop html svg utf-16 invalid-utf-8 truncated reset ' +
  'endless bomb huge slow-headers slow-body broken-json no-report'
).split(' ');

/** Keeps the body of a request for the route `kept`: ?key=a&type=text/plain&status=200 */
function keep(request, response, query, { kept }) {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    const [type, status] = [query.get('type') ?? JSON_TYPE, Number(query.get('status') ?? 200)];
    kept.set(query.get('key'), { body: Buffer.concat(pieces), type, status });
    send('', '', 204)(response);
  });
}

/**
 * Starts a server on 127.0.0.1 that answers `/<route>` with one fault each (the names are above), and allows every
 * origin to read what it says. A document of the test's own is posted to `/keep` and then asked of `/kept`.
 * `requests` lists what came in: method, url, headers, and `open`, whether the answer is still under way.
 * `handle` answers a request that another server got.
 */
export async function startFaultServer() {
  const requests = [];
  const state = { value: 0, turns: new Map(), kept: new Map() };
  const handle = (request, response) => {
    const { method, headers, url } = request;
    const entry = { method, url, headers, open: true };
    requests.push(entry);
    response.once('close', () => (entry.open = false));
    response.on('error', () => {});
    for (const [name, value] of Object.entries(OPEN)) response.setHeader(name, value);
    if (method === 'OPTIONS') return send('', '', 204)(response);
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const route = pathname.slice(1);
    if (method === 'POST') keep(request, response, searchParams, state);
    else if (Object.hasOwn(routes, route)) routes[route](response, searchParams, state, url);
    else routes[404](response);
  };
  const server = createServer(handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    handle,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
