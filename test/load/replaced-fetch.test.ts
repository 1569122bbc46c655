import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchReport, MAX_BYTES } from '../../src/load/fetch-report.js';
import type { WidgetError } from '../../src/load/types.js';
import { sampleReport } from './server.js';

const load = (deadline?: number) =>
  fetchReport('https://data.example/r.json', new AbortController().signal, deadline);

describe('a fetch that the page has replaced', () => {
  const body = JSON.stringify(sampleReport());
  const throws = (): never => {
    throw new Error('no');
  };
  const cases: [what: string, fetch: unknown, kind: WidgetError['kind']][] = [
    ['is missing', undefined, 'network'],
    ['throws', throws, 'network'],
    ['throws nothing at all', () => Promise.reject(undefined), 'network'],
    ['brings nothing', () => undefined, 'network'],
    ['brings text', () => Promise.resolve('{}'), 'network'],
    ['brings an object', () => Promise.resolve({ ok: true }), 'network'],
    ['brings a response that was read already', () => read(new Response(body)), 'network'],
    ['brings an opaque response', () => Promise.resolve(Response.error()), 'http'],
    ['never answers', () => new Promise(() => {}), 'timeout'],
    ['brings a body that never comes', () => new Response(new ReadableStream()), 'timeout'],
    ['brings no stream and too much', () => plain(' '.repeat(MAX_BYTES + 1)), 'size'],
    ['brings no stream and nothing', () => plain(''), 'content'],
    [
      'brings a body that throws',
      () => ({ ok: true, headers: new Headers(), arrayBuffer: throws }),
      'network',
    ],
  ];
  const plain = (text: string) => ({
    ok: true,
    status: 200,
    headers: new Headers(),
    arrayBuffer: () => new Response(text).arrayBuffer(),
  });
  async function read(response: Response) {
    await response.text();
    return response;
  }
  const withFetch = async <T>(fetch: unknown, run: () => Promise<T>): Promise<T> => {
    const real = globalThis.fetch;
    (globalThis as { fetch: unknown }).fetch = fetch;
    try {
      return await run();
    } finally {
      globalThis.fetch = real;
    }
  };

  for (const [what, fetch, kind] of cases)
    it(`is an error when it ${what}`, async () => {
      const result = await withFetch(fetch, () => load(50));
      assert.equal(!result.ok && result.error.kind, kind);
    });

  it('does where it brings the bytes at once', async () => {
    const result = await withFetch(
      () => plain('\uFEFF' + body),
      () => load(),
    );
    assert.ok(result.ok);
    assert.equal(result.value.text, body);
  });

  it('has its stream cancelled when that is too long, though it heeds no signal', async () => {
    let cancelled = false;
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(50_000)),
      cancel() {
        cancelled = true;
        throw new Error('and will not be cancelled quietly');
      },
    });
    const result = await withFetch(
      () => new Response(stream),
      () => load(),
    );
    assert.equal(!result.ok && result.error.kind, 'size');
    assert.ok(cancelled);
  });
});
