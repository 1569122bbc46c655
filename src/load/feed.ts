import type { Report } from '../model/report.types.js';
import { fetchReport, resolveUrl } from './fetch-report.js';
import { nextDelay } from './poll.js';
import type { WidgetError } from './types.js';

/** What a watcher is told. The report is shared by all watchers and is not to be changed. */
export interface FeedState {
  /** The last good report; the same object for as long as the document's text is the same. */
  report?: Report;
  /** Why the last request failed, where it did: the report, if there is one, is from before. */
  error?: WidgetError;
  /** True when this notice brings a document that differs from the last good one. */
  refreshed?: boolean;
}

interface Watcher {
  /** Seconds between polls; Infinity for none. */
  refresh: number;
  notify: (state: FeedState) => void;
  /** The kind of error it was last told, where the last notice was of one. */
  told?: string | undefined;
}

interface Feed {
  url: string;
  watchers: Set<Watcher>;
  state: FeedState;
  /** Text of the last good report. */
  text?: string;
  /** The request under way. */
  request?: AbortController | undefined;
  /** The only timer: until the next poll or, without watchers, until the feed is forgotten. */
  timer?: ReturnType<typeof setTimeout>;
  /** When the last request ended, in milliseconds since 1970. */
  ended: number;
  failures: number;
  random: number;
  polls?: boolean;
}

const feeds = new Map<string, Feed>();
/** Whether the page is between pagehide and pageshow. */
let away = false;

/** Listens to the page's events for as long as any feed polls. */
function attend(): void {
  const needed = [...feeds.values()].some((feed) => feed.polls);
  away &&= needed;
  // Adding a listener again and removing one that is not there are without effect. visibilitychange bubbles to here.
  for (const type of ['visibilitychange', 'online', 'offline', 'pagehide', 'pageshow'])
    globalThis[needed ? 'addEventListener' : 'removeEventListener']?.(type, turn);
}

function turn({ type }: Event): void {
  away = type === 'pagehide' || (away && type !== 'pageshow');
  feeds.forEach(plan);
}

/** Sets the feed's timer as its watchers and the page want it now; may be called at any time. */
function plan(feed: Feed): void {
  clearTimeout(feed.timer);
  if (!feed.watchers.size) {
    feed.timer = setTimeout(forget, 0, feed);
    return;
  }
  const refresh = Math.min(...[...feed.watchers].map((watcher) => watcher.refresh));
  feed.polls = refresh < Infinity;
  attend();
  if (!feed.polls) return;
  if (away && feed.request) {
    // A request under way would keep the page out of the back/forward cache; it is made again on return.
    feed.request.abort();
    feed.request = undefined;
    feed.ended = 0;
  }
  if (feed.request || away || globalThis.document?.hidden || globalThis.navigator?.onLine === false) return;
  const delay = nextDelay(refresh, feed.failures, feed.state.error?.retryAfter, feed.random);
  // No longer than the delay, even where somebody has set the clock back.
  feed.timer = setTimeout(load, Math.min(delay, feed.ended + delay - Date.now()), feed);
}

function forget(feed: Feed): void {
  feed.request?.abort();
  feeds.delete(feed.url);
  attend();
}

async function load(feed: Feed): Promise<void> {
  const { signal } = (feed.request = new AbortController());
  const { report } = feed.state;
  const result = await fetchReport(feed.url, signal);
  if (signal.aborted) return;
  feed.request = undefined;
  feed.ended = Date.now();
  feed.random = Math.random();
  let differs = false;
  if (result.ok) {
    const { text } = result.value;
    differs = text !== feed.text;
    feed.text = text;
    feed.failures = 0;
    feed.state = { report: differs ? result.value.report : report };
  } else {
    feed.failures++;
    feed.state = { report, error: result.error };
  }
  for (const watcher of feed.watchers) tell(feed, watcher, !!report && differs);
  plan(feed);
}

/** The text of the last good report at `url` that anybody watches; undefined where there is none. */
export const loadedText = (url: string): string | undefined => feeds.get(resolveUrl(url) ?? url)?.text;

function tell({ state }: Feed, watcher: Watcher, refreshed: boolean): void {
  const kind = state.error?.kind;
  if (kind && kind === watcher.told) return;
  watcher.told = kind;
  try {
    watcher.notify({ ...state, refreshed });
  } catch (error) {
    console.error(error);
  }
}

/**
 * Watches the report at `url` and tells of it until the function that it returns is called (again: no effect).
 *
 * No notice comes before `watch` has returned. The first comes in a microtask where the page has a good report already,
 * else when the request has ended, one way or the other (never where the page has no AbortController). Later ones come
 * with each poll that brings a document, `refreshed` where it is a different one, for a day may have come that makes the
 * same figures stale; and when the kind of error changes. A notice that throws is written to the console and hurts nobody
 * else.
 *
 * All watchers of one resolved URL on the page share one request, and one timer: it polls at the smallest `refresh`
 * (seconds, 15 to 3600, see `nextDelay`) among them; `undefined`, or what is not above 0, asks for no polling. Polls
 * wait while the page is hidden, offline or in the back/forward cache, and come at once on return when they are due.
 * After a failure the last good report stays, beside the error. Where there is none, the polls go on too, and a new
 * watcher starts a request at once.
 *
 * When the last watcher has left, the feed is kept for one macrotask, since an element that is moved leaves and comes
 * back; then its request is aborted and nothing of it remains, neither timer nor listener.
 */
export function watch(
  url: string,
  refresh: number | undefined,
  notify: (state: FeedState) => void,
): () => void {
  const key = resolveUrl(url) ?? url;
  const feed: Feed = feeds.get(key) ?? {
    url: key,
    watchers: new Set(),
    state: {},
    ended: 0,
    failures: 0,
    random: 0,
  };
  feeds.set(key, feed);
  const watcher: Watcher = { refresh: refresh! > 0 ? refresh! : Infinity, notify };
  feed.watchers.add(watcher);
  if (feed.state.report)
    queueMicrotask(() => {
      if (feed.watchers.has(watcher)) tell(feed, watcher, false);
    });
  // it fails where the page has no AbortController, and has made no request by then
  else if (!feed.request) load(feed).catch(() => {});
  plan(feed);
  return () => {
    if (feed.watchers.delete(watcher)) plan(feed);
  };
}
