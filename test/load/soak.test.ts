import assert from 'node:assert/strict';
import { it } from 'node:test';
import { watch, type FeedState } from '../../src/load/feed.js';
import { standing } from './page.js';
import { startFaultServer, until } from './server.js';

/** How long it lasts in real seconds, of which each is five minutes for the feeds: in CI five hours, else half an hour. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? (process.env.CI ? 60 : 6));
const SPEED = 300;
const FEEDS = 12;
const REFRESH = 15;
/** The longest that a feed stays silent, in its seconds: ten minutes of backoff, the jitter, a request that is slow. */
const SILENCE = 900;
/** What a timer of whole milliseconds may be early, in milliseconds of the feed. */
const SLACK = 2 * SPEED;

/** Lets the clock of this process run faster, until the function that it returns is called. */
function hurry(): () => void {
  const { setTimeout: real, Date: RealDate } = globalThis;
  const now = RealDate.now;
  const start = now();
  const origin = performance.now();
  const fast = (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) =>
    real(run, wait / SPEED, ...args);
  globalThis.setTimeout = fast as typeof setTimeout;
  Date.now = () => start + (performance.now() - origin) * SPEED;
  return () => {
    globalThis.setTimeout = real;
    Date.now = now;
  };
}

it('survives a server that fails by lot: no good figure is lost, nobody is pestered, nothing is left', async (t) => {
  const server = await startFaultServer();
  const real = { setTimeout: globalThis.setTimeout, fetch: globalThis.fetch };
  const pause = (ms: number) => new Promise((resolve) => real.setTimeout(resolve, ms));
  const calm = hurry();
  t.after(async () => {
    calm();
    globalThis.fetch = real.fetch;
    await server.close();
  });

  // Each poll starts 15 s or more after the last one ended, once there is a report.
  const ended = new Map<string, number>();
  const good = new Set<string>();
  /** What went wrong where a throw would not be seen. */
  const faults: unknown[] = [];
  const polls = new Map<string, number>();
  const count = (): number => [...polls.values()].reduce((sum, each) => sum + each, 0);
  let under = 0;
  globalThis.fetch = (input, init) => {
    const url = String(input);
    const gap = Date.now() - (ended.get(url) ?? -Infinity);
    if (good.has(url) && gap < REFRESH * 1000 - SLACK) faults.push(`polled again after ${gap} ms`);
    polls.set(url, (polls.get(url) ?? 0) + 1);
    under++;
    let open = true;
    /** The feed has read all, or wants no more. */
    const done = (): void => {
      if (!open) return;
      open = false;
      ended.set(url, Date.now());
      under--;
    };
    init!.signal!.addEventListener('abort', done);
    return real
      .fetch(input, init)
      .then((answer) =>
        answer.body
          ? new Response(answer.body.pipeThrough(new TransformStream({ flush: done })), answer)
          : answer,
      );
  };

  const seen: Record<string, number> = {};
  /** What holds for the notices that one watcher gets. */
  function witness(url: string): (state: FeedState) => void {
    let last: number | undefined;
    return (state) => {
      const { report, error, refreshed } = state;
      try {
        const value = report?.figures['achieved']?.value;
        const status = standing(state);
        seen[status] = (seen[status] ?? 0) + 1;
        if (report) good.add(url);
        assert.ok(report ?? error, 'neither a report nor an error');
        assert.ok(report ?? !good.has(url), 'the last good report is lost');
        if (refreshed) assert.equal(status, 'ready');
        if (last !== undefined) {
          assert.ok(value !== undefined, 'the last good figure is lost');
          assert.ok(value >= last, 'an older figure came back');
          assert.equal(refreshed, value > last, 'refreshed says whether the figure changed');
        }
        last = value ?? last;
      } catch (fault) {
        faults.push(fault);
      }
    };
  }

  const urls = Array.from({ length: FEEDS }, (_, index) => `${server.url}/chaos?seed=${index + 1}`);
  const stops = urls.map((url) => watch(url, REFRESH, witness(url)));
  const end = performance.now() + SECONDS * 1000;
  for (let turn = 0; performance.now() < end; turn++) {
    // others come and go all the time
    const url = urls[turn % FEEDS]!;
    if (good.has(url)) {
      const stop = watch(url, turn % 2 ? 30 : undefined, witness(url));
      await pause(5);
      stop();
    } else await pause(5);
  }
  for (const stop of stops) stop();
  await pause(20);

  assert.deepEqual(faults, []);
  assert.ok(good.size > FEEDS / 2, 'most feeds had a report at some time');
  for (const status of ['ready', 'stale']) assert.ok(seen[status], 'nobody was ever ' + status);
  const [least, most] = [SILENCE, REFRESH].map((gap) => 1 + (SECONDS * SPEED) / gap) as [number, number];
  for (const url of urls) {
    const made = polls.get(url)!;
    assert.ok(
      made >= Math.floor(least) && made <= most * 1.1,
      `${made} polls, not ${least} to ${most}: ${url}`,
    );
  }
  assert.equal(under, 0, 'no request is left');
  await until(() => server.requests.every(({ open }) => !open));
  const before = count();
  await pause(200); // a minute for the feeds
  assert.equal(count(), before, 'nobody polls for nobody');
  t.diagnostic(`${before} polls of ${FEEDS} feeds in ${SECONDS} s, notices ${JSON.stringify(seen)}`);
});
