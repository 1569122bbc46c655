// Takes the pictures of docs/ in Chromium, of the widgets as they are; names take those alone. With --check it only says
// which are out of date: letters may be drawn a little otherwise by another Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, drawingFlags, findChromium } from './browsers.mjs';
import { annotate } from './pictures/annotate.mjs';
import { PAGES } from './pictures/pages.mjs';
import { changed, palettePng } from './pictures/png.mjs';

const FOLDER = 'docs/pictures';
const ORIGIN = 'http://pictures.example';
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.woff2': 'font/woff2' };

/** The most of a picture that may have changed. */
const MOST = 0.01;

const names = process.argv.slice(2).filter((name) => name !== '--check');
const check = process.argv.includes('--check');
let stale = 0;

const browser = await puppeteer.launch({
  executablePath: await findChromium(),
  args: [...chromiumFlags, ...drawingFlags],
});
try {
  for (const [name, what] of Object.entries(PAGES)) {
    if (names.length && !names.includes(name)) continue;
    const file = join(FOLDER, `${name}.png`);
    const made = await palettePng(await shot(what));
    if (!check) {
      writeFileSync(file, made);
      continue;
    }
    const share = changed(made, readFileSync(file));
    if (share <= MOST) continue;
    stale++;
    console.error(`${file} is out of date, ${(share * 100).toFixed(1)} % of it: npm run pictures`);
  }
} finally {
  await browser.close();
}
process.exit(stale ? 1 : 0);

/** Every file comes from this repository, and the day is always the same. */
async function shot({ html, width, height, annotate: parts }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: height ?? 400 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== ORIGIN) return request.url().startsWith('data:') ? request.continue() : request.abort();
    if (pathname === '/') return request.respond({ contentType: 'text/html', body: html });
    try {
      const body = readFileSync(join('.', decodeURIComponent(pathname)));
      return request.respond({ contentType: TYPES[extname(pathname)], body });
    } catch {
      return request.respond({ status: 404 });
    }
  });
  await page.evaluateOnNewDocument(() => {
    const now = Date.parse('2026-01-20T12:00:00Z');
    Date.now = () => now;
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')].every(({ status }) =>
      ['ready', 'stale', 'error'].includes(status),
    ),
  );
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  if (parts) await page.evaluate(annotate, parts);
  // a round height is the same for letters that are a hair taller
  const tall = await page.evaluate(() => Math.ceil((document.documentElement.scrollHeight + 8) / 16) * 16);
  await page.setViewport({ width, height: height ?? tall });
  const file = await page.screenshot({ captureBeyondViewport: false });
  await page.close();
  return Buffer.from(file);
}
