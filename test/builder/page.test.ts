import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../tools/browsers.mjs';

const REVIEW = 'data/pakistan-ict-2025.json';
const PAGE = pathToFileURL('dist/builder.html').href;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let page: Page;
let folder: string;
/** Every address that the page has asked for beside itself, and all that it has printed or thrown. */
let asked: string[];
let said: string[];

before(async () => {
  browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumFlags });
  folder = mkdtempSync(join(tmpdir(), 'builder-'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  asked = [];
  said = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== PAGE) asked.push(request.url());
  });
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(PAGE);
});

const open = async (file = REVIEW): Promise<void> => {
  const input = (await page.$('#open-file')) as unknown as { uploadFile(path: string): Promise<void> };
  await input.uploadFile(file);
  await page.waitForSelector('#destination-title');
};

const text = (selector: string): Promise<string> =>
  page.$eval(selector, (found) => found.textContent!.trim());

/** The field with that id, which may hold any sign. */
const field = (id: string): string => `[id='${id}']`;

/** Replaces what stands in a field, by the keyboard. */
async function write(id: string, words: string): Promise<void> {
  await page.focus(field(id));
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
}

const press = (name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** The next file that the page saves. */
async function saved(deed: () => Promise<unknown>): Promise<Buffer> {
  const client = await browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const done = new Promise<void>((resolve) =>
    client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
  );
  await deed();
  await done;
  const [name] = readdirSync(folder);
  const content = readFileSync(join(folder, name!));
  rmSync(join(folder, name!));
  await client.detach();
  return content;
}

describe('the builder page, opened from a disk', () => {
  test('works without a server, requests nothing and stores nothing', async () => {
    await open();
    await page.waitForFunction(() =>
      document.querySelector('export-gauge')?.shadowRoot?.querySelector('.title'),
    );
    await write('$.figures.exports-to-date.value', '1.9 billion');
    await page.waitForFunction(() =>
      document
        .querySelector('export-gauge')!
        .shadowRoot!.querySelector('.summary')!
        .textContent!.includes('38%'),
    );
    const kept = await page.evaluate(async () => [
      document.cookie,
      await indexedDB.databases().then(
        ({ length }) => length,
        () => 0,
      ),
    ]);
    assert.deepEqual(kept, ['', 0]);
    const storage = await page.evaluate(() => {
      try {
        return localStorage.length + sessionStorage.length;
      } catch {
        return 0;
      }
    });
    assert.equal(storage, 0);
    assert.deepEqual(asked, []);
    assert.deepEqual(said, []);
  });

  test('refuses script, style and requests that are not its own', async () => {
    const refused = await page.evaluate(async () => {
      const heard: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => heard.push(effectiveDirective));
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      const image = new Image();
      image.src = 'https://example.org/pixel.png?stolen';
      await fetch('http://example.org/stolen').catch(() => undefined);
      try {
        document.body.innerHTML = '<p>';
      } catch {
        heard.push('trusted-types');
      }
      await new Promise((resolve) => setTimeout(resolve));
      return heard;
    });
    for (const directive of ['style-src-elem', 'img-src', 'connect-src', 'trusted-types'])
      assert.ok(refused.includes(directive), `${directive}: ${refused.join()}`);
  });

  test('saves the report as it stands here, with what no field shows', async () => {
    await open();
    await write('$.figures.exports-to-date.value', '1900000000');
    const report = JSON.parse((await saved(() => press('Save the report (JSON)'))).toString());
    const before = JSON.parse(readFileSync(REVIEW, 'utf8'));
    before.figures['exports-to-date'].value = 1.9e9;
    assert.deepEqual(report, before);
  });

  test('saves a picture as SVG, and as PNG with twice the pixels that is not blank', async () => {
    await open();
    const svg = (await saved(() => press('Picture (SVG)'))).toString();
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
    const png = PNG.sync.read(await saved(() => press('Picture (PNG)')));
    assert.deepEqual([png.width, png.height], [2 * Number(width), 2 * Number(height)]);
    const colours = new Set<string>();
    for (let at = 0; at < png.data.length; at += 4)
      colours.add(png.data.subarray(at, at + 3).toString('hex'));
    assert.ok(colours.size > 50, `${colours.size} colours`);
    assert.ok(colours.has('0b6b75'));
  });

  test('asks before it is left with work that is in no file, and only then', async () => {
    const leave = async (): Promise<boolean> => {
      let wasAsked = false;
      const hear = async (dialog: { accept(): Promise<void> }): Promise<void> => {
        wasAsked = true;
        await dialog.accept();
      };
      page.on('dialog', hear);
      await page.goto('about:blank');
      page.off('dialog', hear);
      await page.goto(PAGE);
      return wasAsked;
    };
    await open();
    await page.focus('#look-digits');
    assert.equal(await leave(), false);
    await open();
    await write('$.figures.exports-to-date.value', '1900000000');
    assert.equal(await leave(), true);
    await open();
    await write('$.figures.exports-to-date.value', '1900000000');
    await saved(() => press('Save the report (JSON)'));
    assert.equal(await leave(), false);
    assert.equal(await page.$('#destination-title'), null);
  });

  test('says what is wrong with a file that is no report, and keeps the one that is open', async () => {
    await open();
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Dear all,');
    await ((await page.$('#open-file')) as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      other,
    );
    await page.waitForSelector('[role=alert]');
    assert.match(await text('[role=alert]'), /^This is not JSON/);
    assert.equal(await text('h2#figures-title'), 'Figures');
    rmSync(other);
  });

  test('says of an address without https that the page does not load it, and asks for nothing', async () => {
    await page.type('#open-address', 'http://news.example/report.json');
    await press('Load');
    await page.waitForSelector('[role=alert]');
    assert.match(await text('[role=alert]'), /this page loads only by https:/);
    assert.deepEqual(asked, []);
    assert.deepEqual(said, []);
  });

  test('shows a report that is in Urdu alone in Urdu, and makes its snippet so', async () => {
    const urdu = JSON.parse(readFileSync(REVIEW, 'utf8'), (_name, value) =>
      typeof value?.ur === 'string' ? value.ur : value,
    );
    const other = join(folder, 'urdu.json');
    writeFileSync(other, JSON.stringify({ ...urdu, lang: 'ur' }));
    await open(other);
    rmSync(other);
    await page.waitForFunction(() => document.querySelector('export-gauge')?.lang === 'ur');
    assert.equal(await page.$eval('.paper', (paper) => (paper as HTMLElement).dir), 'rtl');
    await write('place-base', 'https://cdn.example.org/widgets');
    await page.waitForSelector('#piece-0');
    assert.match(
      await page.$eval('#piece-0', (area) => (area as HTMLTextAreaElement).value),
      /<export-gauge [^>]*lang="ur"/,
    );
  });

  test('has the fields of a row, and the button beside one, on one line', async () => {
    await open();
    const boxes = (row: string, inside: string): Promise<{ top: number; middle: number; height: number }[]> =>
      page.$$eval(`${row} :is(${inside})`, (found) =>
        found.map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return { top, height, middle: top + height / 2 };
        }),
      );
    const [value, ...others] = await boxes('section > .figures tbody:first-of-type .cells', 'input');
    assert.equal(others.length, 2);
    for (const other of others) assert.deepEqual(other, value);
    const [input, button] = await boxes('.months tbody tr:first-child', 'input, button');
    assert.equal(button!.middle, input!.middle);
    const edges = await page.$$eval('.months, .months .small', (found) =>
      found.map((each) => each.getBoundingClientRect().right),
    );
    assert.equal(new Set(edges).size, 1);
  });

  test('is filled in by the keyboard alone, from an empty page to a copied snippet', async () => {
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement!;
        return at.id || at.getAttribute('aria-label') || at.textContent!.trim();
      });
    const tabTo = async (wanted: string): Promise<void> => {
      for (let steps = 0; steps < 120; steps++) {
        if ((await focused()).startsWith(wanted)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the key Tab does not lead to ${wanted}`);
    };
    await tabTo('Fill in a form');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === '$.figures.achieved.value');
    assert.match(await text('.destination'), /What to copy appears here as soon as/);
    await page.keyboard.type('1.8 billion');
    await tabTo('$.figures.target.value');
    await page.keyboard.type('5 billion');
    await tabTo('Title, dates and sources (1)');
    await page.keyboard.press('Enter');
    await tabTo('$.sources.source.name');
    await page.keyboard.type('Ministry of planning');
    await page.waitForFunction(() =>
      document
        .querySelector('export-gauge')
        ?.shadowRoot?.querySelector('.summary')
        ?.textContent?.includes('36%'),
    );
    assert.doesNotMatch(await text('.destination'), /What to copy appears/);
    await tabTo('place-base');
    await page.keyboard.type('https://cdn.example.org/widgets');
    await tabTo('Copy: HTML');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.notice')!.textContent);
    const pieces = await page.$eval('#piece-0', (area) => (area as HTMLTextAreaElement).value);
    assert.match(
      pieces,
      /^<div [^>]*><export-gauge src="https:\/\/cdn\.example\.org\/widgets\/report\/report\.json"/,
    );
    assert.deepEqual(said, []);
  });
});

describe('axe finds nothing against the builder page', () => {
  const violations = async (): Promise<string[]> => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const found = await axe.run({ resultTypes: ['violations'] });
      return found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join('; ')}`,
      );
    });
  };

  const visit = async (scheme: string, width: number): Promise<void> => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  };
  const unfold = (): Promise<void> =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });

  test('on a light page 320 pixels wide: empty, and with a broken figure and cells that are asked about, all unfolded', async () => {
    await visit('light', 320);
    assert.deepEqual(await violations(), []);
    await open();
    await write('$.figures.exports-to-date.value', '1,234');
    await page.evaluate(() => {
      for (const id of ['paste-figures-text', 'paste-months-text']) {
        const area = document.getElementById(id) as HTMLTextAreaElement;
        area.value = '01/07/2025\t1,234\nAny\t12';
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await unfold();
    await page.waitForSelector('.read');
    assert.deepEqual(await violations(), []);
  });

  test('on a dark page 1200 pixels wide: with a report as it opens, and a list with all unfolded', async () => {
    await visit('dark', 1200);
    await open();
    assert.deepEqual(await violations(), []);
    await page.click('[name=widget][value=top-seven-list]');
    await page.waitForSelector('.items');
    await unfold();
    assert.deepEqual(await violations(), []);
  });

  test('and would find a field without a name', async () => {
    await page.$eval('[for=open-address]', (label) => label.remove());
    assert.match((await violations()).join(), /^label: /);
  });
});
