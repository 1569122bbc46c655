import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join, page, pollsAfter, ready, report, setUpPage } from './page.js';

const EVENTS = 5;

setUpPage();

describe('a page that cannot use it is not polled for:', () => {
  const ways: [what: string, away: () => Promise<void>, back: () => Promise<void>][] = [
    ['hidden', () => page.hide(true), () => page.hide(false)],
    ['offline', () => page.online(false), () => page.online(true)],
    ['in the back/forward cache', () => page.fire('pagehide'), () => page.fire('pageshow')],
  ];
  for (const [what, away, back] of ways) {
    it(`${what}, and at once on return where the time has passed`, async () => {
      await ready(60);
      await away();
      await page.pass(3600);
      assert.equal(page.asked.length, 1);
      await back();
      await page.pass(0.001);
      assert.equal(page.asked.length, 2);
      await page.last.answer(report(1));
      await pollsAfter(60);
    });

    it(`${what}, and when it is time where it has not`, async () => {
      await ready(60);
      await page.pass(10);
      await away();
      await page.pass(20);
      await back();
      await pollsAfter(30);
    });
  }

  it('hidden and offline at once, until both are over', async () => {
    await ready(60);
    await page.hide(true);
    await page.online(false);
    await page.pass(100);
    await page.hide(false);
    await page.pass(100);
    assert.equal(page.asked.length, 1);
    await page.online(true);
    await page.pass(0.001);
    assert.equal(page.asked.length, 2);
  });

  it('put away, until it comes back, whatever else it tells of in between', async () => {
    await ready(60);
    await page.fire('pagehide', 'visibilitychange', 'online');
    await page.pass(3600);
    assert.equal(page.asked.length, 1);
    await page.fire('pageshow');
    await page.pass(0.001);
    assert.equal(page.asked.length, 2);
    await page.last.answer(report(1));
  });

  it('hidden, but the first report is loaded all the same', async () => {
    page.document.hidden = true;
    const { log } = await ready(60);
    assert.deepEqual(log, ['ready 1']);
    await page.pass(3600);
    assert.equal(page.asked.length, 1);
  });

  it('while a poll under way may finish, when it is only hidden', async () => {
    const { log } = await ready(60);
    await page.pass(60);
    await page.hide(true);
    await page.last.answer(report(2));
    assert.equal(log.at(-1), 'ready 2 refreshed');
  });

  it('while a poll under way is dropped, when it is put away, and made again on return', async () => {
    const { log } = await ready(60);
    await page.pass(60);
    await page.fire('pagehide');
    assert.equal(page.last.signal.aborted, true);
    await page.pass(600);
    assert.equal(page.asked.length, 2);
    await page.fire('pageshow');
    await page.pass(0.001);
    assert.equal(page.asked.length, 3);
    await page.last.answer(report(2));
    assert.deepEqual(log, ['ready 1', 'ready 2 refreshed']);
  });

  it('while a request that a new watcher started is dropped, and made again on return, not when a poll is due', async () => {
    const { log } = join(600);
    await page.last.fail();
    await page.pass(10);
    join(600);
    await page.fire('pagehide');
    await page.fire('pageshow');
    await page.pass(0.001);
    assert.equal(page.asked.length, 3);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['error network', 'ready 1']);
  });

  it('also when it comes back before the dropped poll has noticed', async () => {
    const { log } = await ready(60);
    await page.pass(60);
    await page.fire('pagehide', 'pageshow');
    await page.pass(0.001);
    assert.equal(page.asked.length, 3);
    await page.last.answer(report(2));
    assert.equal(log.at(-1), 'ready 2 refreshed');
  });
});

describe('where there is no page, as in a worker', () => {
  it('a feed polls all the same', async () => {
    for (const name of ['document', 'navigator', 'addEventListener', 'removeEventListener'])
      Reflect.deleteProperty(globalThis, name);
    const { log, stop } = await ready(60);
    await pollsAfter(60);
    await page.last.answer(report(2));
    stop();
    assert.deepEqual(log, ['ready 1', 'ready 2 refreshed']);
  });
});

describe('the page has', () => {
  it('one set of listeners, however many feeds poll, and none when the last has stopped polling', async () => {
    assert.equal(page.listening, 0);
    const plain = join(undefined, 'https://data.example/plain.json');
    assert.equal(page.listening, 0);
    const first = join(60);
    assert.equal(page.listening, EVENTS);
    const second = join(60, 'https://data.example/second.json');
    assert.equal(page.listening, EVENTS);
    first.stop();
    await page.pass(0.001);
    assert.equal(page.listening, EVENTS);
    second.stop();
    await page.pass(0.001);
    assert.equal(page.listening, 0);
    plain.stop();
  });

  it('none when the only watcher that polls has left and others stay', async () => {
    await ready();
    const hasty = join(60);
    assert.equal(page.listening, EVENTS);
    hasty.stop();
    assert.equal(page.listening, 0);
  });

  it('no memory of a pagehide whose pageshow nobody heard', async () => {
    const { stop } = await ready(60);
    await page.fire('pagehide');
    stop();
    await page.pass(0.001);
    await ready(60);
    await pollsAfter(60);
  });
});
