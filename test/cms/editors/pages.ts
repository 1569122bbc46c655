import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../../tools/browsers.mjs';
import type { Report } from '../../../src/model/report.types.js';
import { snippet, type SnippetOptions } from '../../../src/static/snippet.js';
import type { Tag } from '../../../src/cms/allowed.js';
import { serve } from './server.js';

const { server, ...site } = await serve();
export const { origin, put } = site;
const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumFlags });
after(async () => {
  await browser.close();
  server.close();
});

const DATA = '/data/pakistan-ict-2025.json';
export const review = JSON.parse(readFileSync(join(import.meta.dirname, '../../..', DATA), 'utf8')) as Report;

/** A figure that each widget shows of the review. */
export const SHOWN: Record<Tag, string> = {
  'export-gauge': 'about $1.8 billion',
  'subscriber-counter': 'about 200 million',
  'top-seven-list': 'National AI Policy',
};
export const WIDGETS = Object.keys(SHOWN) as Tag[];
export const TARGETS = ['script', 'placeholder'] as const;

/** A snippet of the review; its script leads nowhere, for the pages that show an article have the bundle. */
export const pasted = (options: Pick<SnippetOptions, 'for' | 'widget'> & Partial<SnippetOptions>): string =>
  snippet(review, {
    base: `${origin}/site`,
    src: origin + DATA,
    version: '0',
    integrity: 'sha384-',
    ...options,
  });

/** Opens a page of this markup; what it says on the console as a warning or an error fails the test that asks. */
export async function open(markup: string): Promise<{ page: Page; said: string[] }> {
  put.set(
    '/page.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${markup}`,
  );
  // a window for each: one that lies behind another draws no frames
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewport({ width: 800, height: 900 });
  // a number that counts up is a different text each time
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${origin}/page.html`);
  return { page, said };
}

/** What a reader sees of the one widget of a page once it is ready. */
export interface Reading {
  widget: string;
  words: string;
  fallback: string;
}

/** Waits for the widget of a page or of a frame in it. */
export async function reading(page: Page | Frame): Promise<Reading> {
  const found = await page.waitForFunction(
    (tags) => {
      const widget = document.querySelector<HTMLElement & { status: string }>(tags);
      if (widget?.status !== 'ready' || document.querySelectorAll(tags).length !== 1) return undefined;
      return {
        widget: widget.localName,
        words: widget
          .shadowRoot!.querySelector<HTMLElement>('[part~=widget]')!
          .innerText.replace(/\s+/g, ' '),
        // an editor may indent a table
        fallback: widget.querySelector('table')!.textContent!.replace(/\s+/g, ''),
      };
    },
    { timeout: 10_000, polling: 50 },
    WIDGETS.join(),
  );
  return (await found.jsonValue()) as Reading;
}

/** An article as readers get it, on a page that has the bundle. */
export async function read(article: string): Promise<Reading> {
  const { page } = await open(`<body>${article}<script src="/dist/report-widgets.js"></script>`);
  const seen = await reading(page);
  await page.close();
  return seen;
}
