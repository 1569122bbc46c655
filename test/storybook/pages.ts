import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFile } from '../../src/cli/serve/files.js';
import { chromiumFlags, drawingFlags, findChromium } from '../../tools/browsers.mjs';
import { cameToNothing } from '../support/requests.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the built Storybook holds, by its own index. */
export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  tags: string[];
}

const BUILT = 'dist-storybook';

export const entries: Entry[] = Object.values(
  (JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as { entries: Record<string, Entry> }).entries,
);

/** Where the browser finds it, whatever port it is served on: an address may stand in a picture. */
const ORIGIN = 'http://stories.localhost';

/** Serves the built Storybook on this machine alone; resolves to the port. */
async function serve(): Promise<{ port: number; close(): void }> {
  const root = await realpath(BUILT);
  const server = createServer((request, response) => {
    // every browser asks for it, and Storybook has none for a story by itself
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    void findFile(root, new URL(request.url!, ORIGIN).pathname).then((found) => {
      if (!found || found === 'folder') return response.writeHead(404).end();
      return response.writeHead(200, { 'Content-Type': found.type }).end(found.content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * The built Storybook in a browser.
 * @param flags More flags for Chromium.
 */
export async function openStorybook(...flags: string[]): Promise<Storybook> {
  const { port, close } = await serve();
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    args: [
      ...chromiumFlags,
      ...drawingFlags,
      '--hide-scrollbars',
      `--host-resolver-rules=MAP stories.localhost 127.0.0.1:${port}`,
      ...flags,
    ],
  });
  return {
    async page() {
      // a window of its own: one that lies behind another draws no frames
      return StoryPage.open(await (await browser.createBrowserContext()).newPage());
    },
    async close() {
      await browser.close();
      close();
    },
  };
}

export interface Storybook {
  page(): Promise<StoryPage>;
  close(): Promise<void>;
}

/** How a story is looked at. */
export interface Look {
  lang: 'en' | 'ur';
  scheme: 'light' | 'dark';
  width: number;
}

declare global {
  interface Window {
    /** What Storybook has told since the page was last asked. */
    told: { type: string; detail: unknown }[];
    __STORYBOOK_ADDONS_CHANNEL__: {
      on(type: string, heard: (detail: unknown) => void): void;
      emit(type: string, detail: unknown): void;
    };
    axe: { run(where: Element, options: object): Promise<{ violations: Violation[] }> };
  }
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Runs in the page before its own scripts: takes down what Storybook tells of a story. */
const LISTEN = `
  let channel;
  window.told = [];
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (made) => {
      channel = made;
      for (const type of [
        'storyFinished',
        'docsRendered',
        'storyErrored',
        'storyThrewException',
        'storyMissing',
        'playFunctionThrewException',
        'unhandledErrorsWhilePlaying',
        'configError',
      ])
        channel.on(type, (detail) => window.told.push({ type, detail }));
    },
  });`;

/** A page of the built Storybook, which shows one story after another. */
export class StoryPage {
  /** Whatever was printed, thrown or not found since the last story was opened. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (/error|warn/.test(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      if (cameToNothing(request)) this.complaints.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()}: ${response.url()}`);
    });
  }

  static async open(page: Page): Promise<StoryPage> {
    await page.evaluateOnNewDocument(LISTEN);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const opened = new StoryPage(page);
    // what axe has to say is asked for below, once
    await opened.goTo(
      entries.find(({ type }) => type === 'story')!,
      'a11y.manual:!true',
    );
    return opened;
  }

  /** Loads a story or a page of docs anew. */
  async goTo({ id, type }: Entry, globals = ''): Promise<void> {
    this.complaints.length = 0;
    await this.page.goto(`${ORIGIN}/iframe.html?id=${id}&viewMode=${type}&globals=${globals}`);
    await this.settle();
  }

  /** Turns to a story, which begins anew also where it is the one that is shown. */
  async show({ id }: Entry, { width, ...globals }: Look): Promise<void> {
    await this.page.setViewport({ width, height: 800 });
    await this.tell('updateGlobals', { globals });
    const shown = await this.page.evaluate(() => new URLSearchParams(location.search).get('id'));
    if (shown === id) await this.tell('forceRemount', { storyId: id });
    else await this.tell('setCurrentStory', { storyId: id, viewMode: 'story' });
  }

  /** Shows the story that is open in another way. */
  async look({ width, ...globals }: Look): Promise<void> {
    await this.page.setViewport({ width, height: 800 });
    await this.tell('updateGlobals', { globals });
  }

  private async tell(type: string, detail: object): Promise<void> {
    await this.page.evaluate(
      (...said) => {
        window.told = [];
        window.__STORYBOOK_ADDONS_CHANNEL__.emit(...said);
      },
      type,
      detail,
    );
    await this.settle();
  }

  private async settle(): Promise<void> {
    await this.page.waitForFunction(() => window.told.length);
    const told = await this.page.evaluate(() => window.told);
    for (const { type, detail } of told)
      if (!/Finished|Rendered/.test(type)) throw new Error(`${type}: ${JSON.stringify(detail)}`);
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')].every((found) => {
        const widget = found as HTMLElement & { status: string; src: string; isUpdatePending: boolean };
        const said = widget.shadowRoot?.querySelector('[part=message]');
        return (
          !widget.isUpdatePending && (widget.status !== 'loading' || (widget.src === 'never.json' && said))
        );
      }),
    );
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    });
  }

  /** What axe finds against the story that is open. */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { violations } = await window.axe.run(document.querySelector('.page')!, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // of a page, which a story is not
        rules: {
          region: { enabled: false },
          'page-has-heading-one': { enabled: false },
          'landmark-one-main': { enabled: false },
        },
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join('; ')}`,
      );
    });
  }

  /** How many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** A picture of the story as a PNG, as high as the story is; its sides are even numbers of pixels. */
  async picture(): Promise<Uint8Array> {
    const { width, height } = await this.page.$eval('.page', (found) => {
      const box = found.getBoundingClientRect();
      return { width: box.width, height: Math.ceil(box.height / 2) * 2 };
    });
    return this.page.screenshot({
      clip: { x: 0, y: 0, width, height },
      captureBeyondViewport: true,
      optimizeForSpeed: true,
    });
  }
}
