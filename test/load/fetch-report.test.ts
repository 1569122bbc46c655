import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { DEADLINE, fetchReport, MAX_BYTES } from '../../src/load/fetch-report.js';
import type { WidgetError } from '../../src/load/types.js';
import { FAULTS, sampleReport, startFaultServer, until, type FaultServer } from './server.js';

let server: FaultServer;
before(async () => {
  server = await startFaultServer();
});
after(() => server.close());
afterEach(() => mock.restoreAll());

const never = (): AbortSignal => new AbortController().signal;
/** Only what is slow on purpose needs a deadline of its own. */
const load = (route: string, deadline = DEADLINE) => fetchReport(`${server.url}/${route}`, never(), deadline);

async function errorOf(route: string, deadline?: number): Promise<WidgetError> {
  const result = await load(route, deadline);
  assert.ok(!result.ok, route + ' brought a report');
  return result.error;
}

describe('a report is read', () => {
  const good: [what: string, route: string][] = [
    ['as it should be sent', 'ok'],
    ['with a byte order mark', 'bom'],
    ['behind a redirect', 'redirect'],
    ['compressed', 'gzip'],
    ['of exactly 256 KiB', 'size?bytes=' + MAX_BYTES],
    ['as text/plain', 'type?as=text/plain'],
    ['as text/plain with a charset', 'type?as=text/plain;charset=utf-8'],
    ['as bytes of no kind', 'type?as=application/octet-stream'],
    ['as JSON of some vocabulary', 'type?as=application/vnd.example%2Bjson%20;%20v=1'],
    ['as JSON in capitals', 'type?as=Application/JSON'],
    ['without a content type', 'type?as='],
  ];
  for (const [what, route] of good)
    it(what, async () => {
      const result = await load(route);
      assert.ok(result.ok, JSON.stringify(result));
      assert.deepEqual(JSON.parse(result.value.text), sampleReport());
      assert.equal(result.value.report.id, 'sample');
    });

  it('by one plain request without cookies and without a preflight', async () => {
    const fetched = mock.method(globalThis, 'fetch');
    const already = server.requests.length;
    await load('ok?plain');
    const init = fetched.mock.calls[0]!.arguments[1]!;
    assert.equal(init.credentials, 'omit');
    assert.deepEqual(Object.keys(init).sort(), ['credentials', 'signal']);
    assert.deepEqual(
      server.requests.slice(already).map(({ method, url }) => `${method} ${url}`),
      ['GET /ok?plain'],
    );
  });

  it('and leaves no timer', async () => {
    const set = mock.method(globalThis, 'setTimeout');
    const cleared = mock.method(globalThis, 'clearTimeout');
    await load('ok', 1234);
    const ours = set.mock.calls.find(({ arguments: [, wait] }) => wait === 1234)!.result;
    assert.ok(cleared.mock.calls.some(({ arguments: [timer] }) => timer === ours));
  });

  it('with ten seconds at most, when nobody says otherwise', () => assert.equal(DEADLINE, 10_000));
});

describe('a fault is told as', () => {
  const bad: [route: string, kind: WidgetError['kind'], message: RegExp][] = [
    ['404', 'http', /^HTTP 404$/],
    ['500', 'http', /^HTTP 500$/],
    ['status?code=418', 'http', /^HTTP 418$/],
    ['status?code=300', 'http', /^HTTP 300$/],
    ['204', 'content', /Empty/],
    ['status?code=205', 'content', /Empty/],
    ['empty', 'content', /Empty/],
    ['blank', 'content', /Empty/],
    ['html', 'content', /^Not JSON: text\/html; charset=utf-8$/],
    ['svg', 'content', /svg/],
    ['type?as=text/xml', 'content', /xml/],
    ['type?as=text/javascript', 'content', /javascript/],
    ['type?as=application/javascript', 'content', /javascript/],
    ['type?as=text/html;%20profile=json', 'content', /html/],
    ['type?as=application/jsonp', 'content', /jsonp/],
    ['utf-16', 'content', /UTF-8/],
    ['utf-16-unmarked', 'content', /UTF-8/],
    ['invalid-utf-8', 'content', /UTF-8/],
    ['redirect-loop', 'network', /No answer/],
    ['redirect-data', 'network', /No answer/],
    ['truncated', 'network', /No answer/],
    ['reset', 'network', /No answer/],
    ['endless', 'size', /262144/],
    ['bomb', 'size', /262144/],
    ['huge', 'size', /262144/],
    ['size?bytes=' + (MAX_BYTES + 1), 'size', /262144/],
    ['broken-json', 'json', /./],
    ['no-report', 'required', /./],
  ];
  for (const [route, kind, message] of bad)
    it(`${kind}: ${route}`, async () => {
      const error = await errorOf(route);
      assert.equal(error.kind, kind);
      assert.match(error.message, message);
      await until(() => server.requests.every(({ open }) => !open));
    });

  it('timeout: headers that never come', async () => {
    const { kind, message } = await errorOf('slow-headers', 60);
    assert.deepEqual([kind, message], ['timeout', 'Over 60 ms']);
    await until(() => server.requests.every(({ open }) => !open));
  });

  it('timeout: a body that drips, however steadily', async () => {
    const start = performance.now();
    assert.equal((await errorOf('slow-body?ms=5', 120)).kind, 'timeout');
    assert.ok(performance.now() - start < DEADLINE);
    await until(() => server.requests.every(({ open }) => !open));
  });

  it('some error for every fault the chaos draws from', async () => {
    for (const fault of FAULTS) await errorOf(fault, 300);
  });
});

describe('the faults of a bad report', () => {
  it('are all listed, the first one up front', async () => {
    const error = await errorOf('no-report');
    assert.ok(error.errors!.length > 1);
    const { kind, path, message } = error;
    assert.deepEqual({ kind, path, message }, error.errors![0]);
  });
});

describe('a server that is busy', () => {
  it('is left alone for the seconds it asks for', async () => {
    assert.equal((await errorOf('busy?seconds=7')).retryAfter, 7000);
  });
  it('is left alone until the date it names', async () => {
    const { retryAfter } = await errorOf('busy-date?seconds=60');
    assert.ok(retryAfter! > 55_000 && retryAfter! <= 60_000, String(retryAfter));
  });
  it('is left alone for an hour at most', async () => {
    assert.equal((await errorOf('busy?seconds=86400')).retryAfter, 3_600_000);
  });
  it('says nothing of the sort with a plain error', async () => {
    assert.equal((await errorOf('500')).retryAfter, undefined);
  });
});

describe('an abort', () => {
  it('ends the request at the server too', async () => {
    const controller = new AbortController();
    const result = fetchReport(server.url + '/slow-headers?abort', controller.signal);
    await until(() => server.requests.some(({ url, open }) => open && url.endsWith('?abort')));
    controller.abort();
    assert.equal((await result).ok, false);
    await until(() => server.requests.every(({ open }) => !open));
  });
  it('before the start makes no request', async () => {
    const fetched = mock.method(globalThis, 'fetch');
    assert.equal((await fetchReport(server.url + '/ok', AbortSignal.abort())).ok, false);
    assert.equal(fetched.mock.callCount(), 0);
  });
});
