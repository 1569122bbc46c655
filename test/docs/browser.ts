import { after, before } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../tools/browsers.mjs';
import { cameToNothing } from '../support/requests.js';
import { site, type Site } from './server.js';

export const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'];

export async function launch(): Promise<Browser> {
  return puppeteer.launch({ executablePath: await findChromium(), args: chromiumFlags });
}

/** A host for pages and a browser, for as long as the tests run that are declared beside the call. */
export function hosted(): { server: Site; browser: Browser } {
  const host = {} as { server: Site; browser: Browser };
  before(async () => {
    [host.server, host.browser] = await Promise.all([site(), launch()]);
  });
  after(async () => {
    await host.browser.close();
    await host.server.close();
  });
  return host;
}

/** A page, and all that its console says. */
export interface Visit {
  page: Page;
  said: string[];
}

/** Opens an address, and waits until each widget there is settled. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${String(error)}`));
  page.on('requestfailed', (request) => {
    if (cameToNothing(request)) said.push(`failed: ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(
    (tags) => {
      const widgets = [...document.querySelectorAll<Element & { status: string }>(tags)];
      return (
        widgets.length > 0 && widgets.every(({ status }) => ['ready', 'stale', 'error'].includes(status))
      );
    },
    { timeout: 20_000 },
    TAGS.join(),
  );
  return { page, said };
}

/** The status of each widget by its tag. */
export const statuses = (page: Page): Promise<string[][]> =>
  page.$$eval(TAGS.join(), (widgets) =>
    widgets.map((each) => [each.localName, (each as Element & { status: string }).status]),
  );
