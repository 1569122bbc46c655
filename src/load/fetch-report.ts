import { parseJson } from '../model/parse.js';
import type { Report } from '../model/report.types.js';
import type { ReportError, Result } from '../model/result.js';
import { retryAfter } from './poll.js';
import type { LoadErrorKind, WidgetError } from './types.js';

/** Decoded bytes a report may have: 256 KiB. */
export const MAX_BYTES = 262_144;

/** Milliseconds from the request to the last byte. */
export const DEADLINE = 10_000;

/** A report and the text it was read from, without a byte order mark. */
export interface Loaded {
  report: Report;
  text: string;
}

type Outcome = Result<Loaded, WidgetError>;

const JSON_LIKE = /^([^;,]*(json|octet-stream)|text\/plain|)\s*(;|$)/i;

const fail = (kind: LoadErrorKind, message: string, retryAfter?: number): Outcome => ({
  ok: false,
  error: { kind, message, retryAfter },
});

/**
 * The absolute address of a report, without a fragment. `url` may be relative to the document's base; where there is
 * no document it must be absolute. Gives `undefined` for what is blank, no address, not http(s), or holds a user name
 * or password.
 */
export function resolveUrl(url: string): string | undefined {
  try {
    // a serialized http address has the user before the first slash, if any, and an @ after it
    if (url.trim())
      return /^https?:\/\/[^/@]+\/[^#]*/.exec(new URL(url, globalThis.document?.baseURI).href)![0];
  } catch {
    // no address at all, or none that matches
  }
  return undefined;
}

/** The first error of a document, with all of them. */
export const toError = (errors: ReportError[]): WidgetError => ({ ...errors[0]!, errors });

async function request(url: string, signal: AbortSignal): Promise<Outcome> {
  const address = resolveUrl(url);
  if (!address) return fail('url', 'Not an http(s) address: ' + url);
  // Left at their defaults: redirect (follow, and only to http or https, else it is a network error), cache (the
  // browser's, with its ETags), mode (CORS).
  const response = await fetch(address, { credentials: 'omit', signal });
  const { headers } = response;
  if (!response.ok)
    return fail('http', 'HTTP ' + response.status, retryAfter(headers.get('retry-after'), Date.now()));
  const type = headers.get('content-type') ?? '';
  if (!JSON_LIKE.test(type)) return fail('content', 'Not JSON: ' + type);

  const excess = fail('size', `Over ${MAX_BYTES} bytes`);
  if (Number(headers.get('content-length')) > MAX_BYTES) return excess;
  const reader = (response.body ?? new Response(await response.arrayBuffer()).body!).getReader();
  const bytes = new Uint8Array(MAX_BYTES);
  let size = 0;
  let chunk: Uint8Array | undefined;
  while ((chunk = (await reader.read()).value)) {
    size += chunk.length;
    if (!(size <= MAX_BYTES)) {
      reader.cancel().catch(() => {});
      return excess;
    }
    bytes.set(chunk, size - chunk.length);
  }
  return read(bytes.subarray(0, size));
}

function read(bytes: Uint8Array): Outcome {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // told below
  }
  // UTF-16 without a byte order mark is UTF-8 full of NULs.
  if (!text.trim() || text.includes('\0')) return fail('content', 'Empty or not UTF-8');
  const result = parseJson(text);
  return result.ok
    ? { ok: true, value: { report: result.value, text } }
    : { ok: false, error: toError(result.error) };
}

/**
 * Reads a report from `url` (see `resolveUrl`) in one request: a GET without cookies, without headers of our own and
 * so without a CORS preflight, which follows redirects. It ends after `deadline` milliseconds at the latest,
 * connection and body together, and holds at most 256 KiB, counted after decompression while they arrive; whatever
 * ends it also ends the download. `signal` ends it with a `network` error nobody need look at.
 *
 * Never rejects and never throws: what stands in the way is the error of the result (`WidgetError` says which kinds
 * there are), also where the page's `fetch` is missing, replaced, or answers with something that is no response.
 * `retryAfter` is set after an HTTP error whose `Retry-After` can be read, across origins only where the server
 * exposes that header.
 */
export function fetchReport(url: string, signal: AbortSignal, deadline = DEADLINE): Promise<Outcome> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      // drops a body that nobody wants any more; one that was read whole may still count as under way
      if (!outcome.ok) controller.abort();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(fail('timeout', `Over ${deadline} ms`)), deadline);
    const lost = (): void => end(fail('network', 'No answer: network, CORS or CSP'));
    if (signal.aborted) return lost();
    signal.addEventListener('abort', lost);
    request(url, controller.signal).then(end, lost);
  });
}
