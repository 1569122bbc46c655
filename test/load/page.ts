import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock } from 'node:test';
import { watch, type FeedState } from '../../src/load/feed.js';
import { sampleReport } from './server.js';

/** Lets promises and streams run on while the clock stands still. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** One request that the feed made, to be answered by the test. */
export interface Asked {
  url: string;
  signal: AbortSignal;
  /** Answered, failed or given up. */
  ended: boolean;
  answer(body: string, init?: ResponseInit): Promise<void>;
  fail(): Promise<void>;
}

/**
 * A page for the feed, without a browser: its document, navigator, events and fetch, and a clock that the test moves.
 * The jitter is in its middle, so that waits are what was asked for.
 */
export class FakePage {
  readonly asked: Asked[] = [];
  readonly document = { baseURI: 'https://news.example/story/', hidden: false };
  readonly navigator = { onLine: true };
  private readonly listeners = new Map<string, Set<(event: Event) => void>>();

  constructor() {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2025-12-30T12:00:00Z') });
    mock.method(Math, 'random', () => 0.5);
    mock.method(globalThis, 'fetch', (url: string, { signal }: { signal: AbortSignal }) =>
      this.fetch(url, signal),
    );
    const of = (type: string) => this.listeners.get(type) ?? this.listeners.set(type, new Set()).get(type)!;
    this.define({
      document: this.document,
      navigator: this.navigator,
      addEventListener: (type: string, listener: () => void) => of(type).add(listener),
      removeEventListener: (type: string, listener: () => void) => of(type).delete(listener),
    });
  }

  private define(globals: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  private fetch(url: string, signal: AbortSignal): Promise<Response> {
    return new Promise((resolve, reject) => {
      const asked: Asked = { url, signal, ended: false, answer, fail };
      function fail() {
        asked.ended = true;
        reject(new TypeError('Failed to fetch'));
        return settle();
      }
      function answer(body: string, init?: ResponseInit) {
        asked.ended = true;
        resolve(new Response(body, init));
        return settle();
      }
      signal.addEventListener('abort', () => void fail());
      this.asked.push(asked);
    });
  }

  /** The latest request. */
  get last(): Asked {
    return this.asked.at(-1)!;
  }

  /** Moves the clock on by so many seconds, and lets everything happen that comes of it. */
  async pass(seconds: number): Promise<void> {
    mock.timers.tick(seconds * 1000);
    await settle();
  }

  /** How many listeners the page has. */
  get listening(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  async fire(...types: string[]): Promise<void> {
    for (const type of types)
      for (const listener of [...(this.listeners.get(type) ?? [])]) listener(new Event(type));
    await settle();
  }

  hide(hidden: boolean): Promise<void> {
    this.document.hidden = hidden;
    return this.fire('visibilitychange');
  }

  online(onLine: boolean): Promise<void> {
    this.navigator.onLine = onLine;
    return this.fire(onLine ? 'online' : 'offline');
  }

  /** Puts the globals back. */
  close(): void {
    mock.reset();
    for (const name of ['document', 'navigator', 'addEventListener', 'removeEventListener'])
      Reflect.deleteProperty(globalThis, name);
  }
}

/** The text of a report whose figure is `value`. */
export const report = (value: number): string => JSON.stringify(sampleReport(value));

/** How a feed stands: `ready`, `stale` with an earlier report beside the error, `error` without one. */
export const standing = ({ report, error }: FeedState): string =>
  error ? (report ? 'stale' : 'error') : 'ready';

/** A watcher that writes down what it is told, as `ready 1`, `ready 2 refreshed`, `stale 2 http`, `error network`. */
function recorder() {
  const states: FeedState[] = [];
  const log: string[] = [];
  const notify = (state: FeedState): void => {
    states.push(state);
    const { report, error, refreshed } = state;
    const value = report?.figures['achieved']?.value;
    log.push(
      [standing(state), value, error?.kind, refreshed ? 'refreshed' : ''].filter((part) => part).join(' '),
    );
  };
  return { states, log, notify };
}

/** The report that `join` watches. */
export const SRC = 'https://data.example/r.json';

/** The page of the running test; see `setUpPage`. */
export let page: FakePage;
/** What ends the watchers of the running test. */
export let stops: (() => void)[];

/** A new page for each test of the file, which everybody leaves at its end; then nothing may be left of it. */
export function setUpPage(): void {
  beforeEach(() => {
    page = new FakePage();
    stops = [];
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await page.pass(1);
    assert.equal(page.listening, 0, 'no listener stays');
    assert.ok(
      page.asked.every(({ ended }) => ended),
      'no request stays under way',
    );
    const before = page.asked.length;
    await page.pass(7200);
    assert.equal(page.asked.length, before, 'no timer stays');
    page.close();
  });
}

/** Watches until the test ends or the watcher is stopped. */
export function join(refresh?: number, url = SRC) {
  const watcher = recorder();
  const stop = watch(url, refresh, watcher.notify);
  stops.push(stop);
  return { ...watcher, stop };
}

/** A watcher with its first report. */
export async function ready(refresh?: number) {
  const watcher = join(refresh);
  await page.last.answer(report(1));
  return watcher;
}

/** That the next poll comes after so many seconds and not before; it is left unanswered. */
export async function pollsAfter(seconds: number): Promise<void> {
  const before = page.asked.length;
  await page.pass(seconds - 0.01);
  assert.equal(page.asked.length, before, `polled before ${seconds} s`);
  await page.pass(0.011);
  assert.equal(page.asked.length, before + 1, `not polled after ${seconds} s`);
}
