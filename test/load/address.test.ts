import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { fetchReport, resolveUrl } from '../../src/load/fetch-report.js';

afterEach(() => mock.restoreAll());

const never = (): AbortSignal => new AbortController().signal;

describe('an address', () => {
  const refused = [
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'ftp://example.org/',
    'https://user@example.org/r.json',
    'https://user:secret@example.org/r.json',
    'https://:secret@example.org/r.json',
    'http://',
    'relative.json',
    '//example.org/no-base.json',
    '',
    '  ',
  ];
  for (const url of refused)
    it(`is refused without a request: "${url}"`, async () => {
      const fetched = mock.method(globalThis, 'fetch');
      const result = await fetchReport(url, never());
      assert.deepEqual(result, {
        ok: false,
        error: { kind: 'url', message: `Not an http(s) address: ${url}`, retryAfter: undefined },
      });
      assert.equal(fetched.mock.callCount(), 0);
    });

  it('is relative to the base of the document, where there is one', (t) => {
    const page = globalThis as { document?: unknown };
    page.document = { baseURI: 'https://news.example/2025/story.html' };
    t.after(() => delete page.document);
    assert.equal(resolveUrl('data/r.json'), 'https://news.example/2025/data/r.json');
    assert.equal(resolveUrl('//cdn.example/r.json'), 'https://cdn.example/r.json');
    assert.equal(resolveUrl(' \n'), undefined, 'and blank is not the document itself');
    assert.equal(resolveUrl('javascript:0'), undefined);
  });
  it('may hold an @ after the host, and loses its fragment', () => {
    assert.equal(resolveUrl('HTTPS://Example.org/@me?a=@b#c'), 'https://example.org/@me?a=@b');
  });
});
