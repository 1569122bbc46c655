import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { scratch, type Scratch } from './app.js';
import { blocksOf } from './blocks.js';
import { launch, statuses, visit } from './browser.js';

const FILE = 'docs/getting-started.md';

const told = (page: Page): Promise<string> => page.$eval('#told', ({ textContent }) => textContent!);

/** The apps of the guide, by section: what is seen beside widgets that are ready, and an empty console. */
const APPS: Record<string, { widgets: string[]; also?: (page: Page, address: string) => Promise<void> }> = {
  'a-plain-page': { widgets: ['export-gauge', 'subscriber-counter', 'top-seven-list'] },
  'vite-and-typescript': {
    widgets: ['export-gauge', 'subscriber-counter'],
    also: async (page) => assert.equal(await told(page), '35 figures'),
  },
  react: {
    widgets: ['export-gauge', 'top-seven-list'],
    also: async (page) => assert.equal(await told(page), '35 figures'),
  },
  'a-node-server': {
    widgets: ['export-gauge'],
    also: async (_, address) => {
      const html = await (await fetch(address)).text();
      assert.match(
        html,
        /<export-gauge[^>]*><table[\s\S]*about \$1\.8\sbillion/,
        'the figures are in the page',
      );
    },
  },
};

describe('an app that follows the guide word for word', () => {
  let place: Scratch;
  let browser: Browser;

  before(async () => {
    [place, browser] = await Promise.all([scratch(), launch()]);
  });
  after(async () => {
    await browser.close();
    place.remove();
  });

  const blocks = blocksOf(FILE);

  test('is there for each section', () => {
    assert.deepEqual([...new Set(blocks.map(({ section }) => section))], Object.keys(APPS));
  });

  for (const [section, { widgets, also }] of Object.entries(APPS))
    test(section, async () => {
      const said = await follow(section, async (address) => {
        const { page, said } = await visit(browser, address);
        assert.deepEqual(
          await statuses(page),
          widgets.map((tag) => [tag, 'ready']),
        );
        await also?.(page, address);
        await page.close();
        return said;
      });
      assert.deepEqual(said, []);
    });

  /** Does what the blocks of a section say, in their order, and looks at the address that the last of them prints. */
  async function follow<T>(app: string, look: (address: string) => Promise<T>): Promise<T> {
    const text = readFileSync(FILE, 'utf8');
    for (const { language, name, code } of blocks.filter(({ section }) => section === app))
      if (language !== 'sh') {
        assert.ok(text.includes(`\n\`${name}\``), `the reader is told to save ${name}`);
        const file = join(place.folder, app, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, code);
      } else if (name !== 'open') await place.sh(code, app);
      else {
        const { address, stop } = await place.start(code, app);
        try {
          return await look(address);
        } finally {
          await stop();
        }
      }
    return assert.fail('nothing is opened');
  }
});
