import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { open, visit, type Visit } from './browser.js';
import { contenders } from './contenders.js';
import { address, publish } from './pages.js';
import { serve, type Site } from './site.js';

const SMALL = 25;
const LARGE = 100;
/** What grows with the square of the number would be 16 times as much; four times is a straight line. */
const MOST = 4 * 1.7;

let site: Site;
let browser: Browser;

before(async () => {
  site = await serve();
  browser = await open();
});
after(async () => {
  await browser.close();
  site.close();
});

describe('four times as many widgets', () => {
  for (const id of ['gauge-own', 'counter-own', 'list-own'])
    test(`cost four times the time and heap, not sixteen: ${id}`, async () => {
      const contender = contenders.find((each) => each.id === id)!;
      await publish(site, browser, [contender], [SMALL, LARGE]);
      // the better of two: what else the machine does only adds
      const best = async (count: number): Promise<Pick<Visit, 'paint' | 'heap'>> => {
        const url = address(site, contender, count);
        const [one, other] = [await visit(browser, url), await visit(browser, url)];
        return { paint: Math.min(one.paint, other.paint), heap: Math.min(one.heap, other.heap) };
      };
      const [few, many] = [await best(SMALL), await best(LARGE)];
      assert.ok(many.paint < few.paint * MOST, `${few.paint} ms, then ${many.paint} ms`);
      assert.ok(many.heap < few.heap * MOST, `${few.heap} bytes, then ${many.heap} bytes`);
    });
});
