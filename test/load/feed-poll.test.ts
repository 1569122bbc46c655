import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { join, page, pollsAfter, ready, report, setUpPage } from './page.js';

setUpPage();

describe('a feed polls', () => {
  for (const refresh of [undefined, 0, -60, NaN])
    it(`not at all with a refresh of ${refresh}, and listens to nothing`, async () => {
      await ready(refresh);
      assert.equal(page.listening, 0);
      await page.pass(86_400);
      assert.equal(page.asked.length, 1);
    });

  it('again and again, from the end of one request on', async () => {
    await ready(60);
    for (let turn = 0; turn < 3; turn++) {
      await pollsAfter(60);
      await page.pass(5);
      await page.last.answer(report(1));
    }
  });

  it('every 15 seconds at most', async () => {
    await ready(1);
    await pollsAfter(15);
  });

  it('at the smallest refresh among its watchers, as they come and go', async () => {
    await ready(300);
    join(undefined);
    const hasty = join(60);
    await pollsAfter(60);
    await page.last.answer(report(1));
    await page.pass(30);
    hasty.stop();
    await pollsAfter(270);
  });

  it('at once for a watcher whose time has passed already', async () => {
    await ready();
    await page.pass(3600);
    join(60);
    await page.pass(0.001);
    assert.equal(page.asked.length, 2);
  });

  it('no more than before where the clock is set back', async () => {
    const { stop } = await ready(60);
    mock.timers.setTime(Date.parse('2020-01-01T00:00:00Z'));
    join(60);
    stop();
    await pollsAfter(60);
  });

  it('by the fetch that the page has at that time', async () => {
    await ready(60);
    const other = mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(report(2))));
    await page.pass(60);
    assert.equal(other.mock.callCount(), 1);
  });
});

describe('a poll tells', () => {
  it('of the same document without a new report, for a day may have come that makes it stale', async () => {
    const { log, states } = await ready(60);
    await page.pass(60);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['ready 1', 'ready 1']);
    assert.equal(states[1]!.report, states[0]!.report);
  });

  it('of figures that differ, as refreshed, which a watcher that comes later is not told', async () => {
    const { log } = await ready(60);
    await page.pass(60);
    await page.last.answer(report(2));
    assert.deepEqual(log, ['ready 1', 'ready 2 refreshed']);
    const late = join();
    await page.pass(0);
    assert.deepEqual(late.log, ['ready 2']);
  });

  it('of failures once per kind, keeping the report, and of the recovery', async () => {
    const { log, states } = await ready(60);
    await page.pass(60);
    await page.last.answer('no', { status: 500 });
    await page.pass(120);
    await page.last.answer('no', { status: 404 });
    await page.pass(240);
    await page.last.answer('{"id":');
    await page.pass(480);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['ready 1', 'stale 1 http', 'stale 1 json', 'ready 1']);
    assert.equal(states.at(-1)!.report, states[0]!.report, 'the very same report');
    assert.equal(states.at(-1)!.error, undefined);
  });

  it('of a recovery with new figures in one notice', async () => {
    const { log } = await ready(60);
    await page.pass(60);
    await page.last.fail();
    await page.pass(120);
    await page.last.answer(report(2));
    assert.deepEqual(log.slice(1), ['stale 1 network', 'ready 2 refreshed']);
  });

  it('a watcher that comes while it is stale the same', async () => {
    await ready(60);
    await page.pass(60);
    await page.last.fail();
    const late = join();
    await page.pass(0);
    assert.deepEqual(late.log, ['stale 1 network']);
    assert.equal(page.asked.length, 2);
  });
});

describe('after failures a feed', () => {
  it('waits longer and longer, up to ten minutes, and as before after a success', async () => {
    await ready(60);
    await pollsAfter(60);
    for (const wait of [120, 240, 480, 600, 600]) {
      await page.last.fail();
      await pollsAfter(wait);
    }
    await page.last.answer(report(1));
    await pollsAfter(60);
  });

  it('waits as long as the server asks, with the jitter on top', async () => {
    await ready(15);
    await pollsAfter(15);
    await page.last.answer('', { status: 503, headers: { 'retry-after': '1000' } });
    await pollsAfter(1100);
  });

  it('keeps that wait when a hastier watcher comes', async () => {
    await ready(60);
    await pollsAfter(60);
    await page.last.answer('', { status: 429, headers: { 'retry-after': '100000' } });
    join(15);
    await pollsAfter(3600);
  });
});
