import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { watch } from '../../src/load/feed.js';
import { join, page, report, settle, setUpPage, SRC, stops } from './page.js';

setUpPage();

describe('watchers of one report', () => {
  it('share one request and one report, however they write its address', async () => {
    const watchers = [
      join(),
      join(undefined, 'HTTPS://data.example:443/r.json'),
      join(undefined, SRC + '#gauge'),
    ];
    await settle();
    assert.equal(page.asked.length, 1);
    await page.last.answer(report(1));
    for (const { log } of watchers) assert.deepEqual(log, ['ready 1']);
    assert.equal(new Set(watchers.map(({ states }) => states[0]!.report)).size, 1);
  });

  it('share it by the address that is meant, relative to the document', async () => {
    join(undefined, '../r.json');
    join(undefined, 'https://news.example/r.json');
    assert.deepEqual(
      page.asked.map(({ url }) => url),
      ['https://news.example/r.json'],
    );
  });

  it('are told nothing until the request has ended', async () => {
    const { log } = join();
    await settle();
    assert.deepEqual(log, []);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['ready 1']);
  });

  it('get the last good report when they come later, without a request, once watch has returned', async () => {
    join();
    await page.last.answer(report(1));
    const late = join();
    assert.deepEqual(late.log, []);
    await Promise.resolve();
    assert.deepEqual(late.log, ['ready 1']);
    assert.equal(page.asked.length, 1);
  });

  it('are not hurt by one that throws, which the console tells of', async () => {
    const told = mock.method(console, 'error', () => {});
    stops.push(
      watch(SRC, undefined, () => {
        throw new Error('mine');
      }),
    );
    const other = join();
    await page.last.answer(report(1));
    assert.deepEqual(other.log, ['ready 1']);
    assert.equal(told.mock.callCount(), 1);
  });

  it('may leave, or send others away, while they are told', async () => {
    const others: (() => void)[] = [];
    const log: string[] = [];
    stops.push(
      watch(SRC, 60, ({ report }) => {
        log.push(report ? 'ready' : 'error');
        others.forEach((stop) => stop());
      }),
    );
    const other = join(60);
    others.push(...stops);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['ready']);
    assert.deepEqual(other.log, []);
  });

  it('hear of a bad address, for which nothing is requested', async () => {
    const { states } = join(undefined, 'javascript:alert(1)');
    await settle();
    assert.equal(states.at(-1)!.error!.kind, 'url');
    assert.equal(page.asked.length, 0);
  });
});

describe('a feed that everybody leaves', () => {
  it('aborts its request after a moment and says no more', async () => {
    const { log, stop } = join(60);
    await settle();
    stop();
    assert.equal(page.last.signal.aborted, false);
    await page.pass(0.001);
    assert.equal(page.last.signal.aborted, true);
    assert.deepEqual(log, []);
  });

  it('lives on when the watcher was only moved', async () => {
    join(60).stop();
    const { log } = join(60);
    await page.pass(1);
    assert.equal(page.last.signal.aborted, false);
    await page.last.answer(report(1));
    assert.equal(page.asked.length, 1);
    assert.deepEqual(log, ['ready 1']);
  });

  it('keeps its report and its polls when the watcher was only moved', async () => {
    const first = join(60);
    await page.last.answer(report(1));
    first.stop();
    const { log } = join(60);
    await page.pass(59);
    assert.equal(page.asked.length, 1);
    await page.pass(1);
    assert.equal(page.asked.length, 2);
    assert.deepEqual(log, ['ready 1']);
  });

  it('is forgotten: the next watcher starts anew', async () => {
    const first = join();
    await page.last.answer(report(1));
    first.stop();
    await page.pass(0.001);
    const { log } = join();
    await page.last.answer(report(2));
    assert.equal(page.asked.length, 2);
    assert.deepEqual(log, ['ready 2']);
  });

  it('is not undone by an event of the page in the meantime', async () => {
    join(60, 'https://data.example/other.json');
    const { stop } = join(60);
    const asked = page.last;
    stop();
    await page.hide(true);
    await page.pass(0.001);
    assert.equal(asked.signal.aborted, true);
  });

  it('takes no newer feed of the same address with it', async () => {
    for (let turn = 0; turn < 3; turn++) join(60).stop();
    await page.pass(0.001);
    const { log, stop } = join(60);
    stops[0]!();
    await page.pass(1);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['ready 1']);
    const asked = page.asked.length;
    join();
    assert.equal(page.asked.length, asked, 'it can still be joined');
    stop();
    stop();
  });

  it('answers nobody who left before the first notice', async () => {
    const { log, stop } = join();
    join();
    stop();
    await page.last.answer(report(1));
    assert.deepEqual(log, []);
  });
});

describe('a feed that never had a report', () => {
  it('tells the error, and starts again for a new watcher, who alone hears of the same error once more', async () => {
    const first = join();
    await page.last.answer('no', { status: 404 });
    assert.deepEqual(first.log, ['error http']);
    const second = join();
    assert.equal(page.asked.length, 2);
    await page.last.answer('no', { status: 404 });
    assert.deepEqual(first.log, ['error http']);
    assert.deepEqual(second.log, ['error http']);
  });

  it('shares that new request, and its report, with all', async () => {
    const first = join();
    await page.last.fail();
    const others = [join(), join()];
    await page.last.answer(report(1));
    assert.equal(page.asked.length, 2);
    assert.deepEqual(first.log, ['error network', 'ready 1']);
    for (const { log } of others) assert.deepEqual(log, ['ready 1']);
  });

  it('is polled where that was asked for', async () => {
    const { log } = join(60);
    await page.last.fail();
    await page.pass(120);
    await page.last.answer(report(1));
    assert.deepEqual(log, ['error network', 'ready 1']);
  });

  it('gives up after ten seconds', async () => {
    const { log } = join();
    await page.pass(9.999);
    assert.deepEqual(log, []);
    await page.pass(0.001);
    assert.deepEqual(log, ['error timeout']);
    assert.equal(page.last.signal.aborted, true);
  });

  it('tells of every fault of a bad report', async () => {
    const { states } = join();
    await page.last.answer('{}');
    const { error, report } = states.at(-1)!;
    assert.equal(report, undefined);
    assert.equal(error!.kind, 'required');
    assert.ok(error!.errors!.length > 1);
  });
});
