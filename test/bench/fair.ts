import type { Browser } from 'puppeteer-core';
import type { Contender } from './contenders.js';

/**
 * What the widgets of a page hold: nodes with their attributes, and texts; white space between tags is not a difference.
 * @param without Selector of what is left out.
 */
async function held(browser: Browser, url: string, updated: boolean, without = ''): Promise<string[]> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.evaluate('bench.ready');
  if (updated) await tab.evaluate('bench.update()');
  const all = await tab.evaluate(
    (selector) =>
      [...document.body.children].flatMap(({ shadowRoot }) => {
        if (!shadowRoot) return [];
        const left = selector ? shadowRoot.querySelector(selector)!.outerHTML : '';
        return [shadowRoot.innerHTML.replace(left, () => '')];
      }),
    without,
  );
  await tab.close();
  return all.map((markup) =>
    markup
      .replace(/<!--.*?-->|<slot.*?<\/slot>| data-text="\w*"/g, '')
      .replace(/\s*(<[^>]*>)\s*/g, '$1')
      // the order in which attributes were set
      .replace(/<([\w-]+)((?: [^ ="]+="[^"]*")+)>/g, (_, tag: string, attributes: string) => {
        const each = attributes.match(/[^ ="]+="[^"]*"/g)!;
        return `<${tag} ${each.sort().join(' ')}>`;
      }),
  );
}

/**
 * Makes sure that the hand-written elements make the same nodes and texts as ours, from the same figures, at first and after
 * an update: a mark that does less would be none. What a library draws in them is left out, of both.
 * @param url The address of a contender's page that has every figure.
 * @throws Error with the first difference.
 */
export async function checkSame(
  browser: Browser,
  contenders: Contender[],
  url: (contender: Contender) => string,
): Promise<void> {
  for (const own of contenders.filter(({ id }) => id.endsWith('-own'))) {
    const alike = contenders.filter(
      ({ id, room, draws }) => room === own.room && (draws || id.endsWith('-hand')),
    );
    for (const other of alike)
      for (const updated of [false, true]) {
        const [ours, theirs] = [
          await held(browser, url(own), updated, other.draws),
          await held(browser, url(other), updated, other.draws),
        ];
        const index = ours.findIndex((markup, at) => markup !== theirs[at]);
        if (index < 0 && ours.length === theirs.length) continue;
        const at = [...(ours[index] ?? '')].findIndex((letter, place) => letter !== theirs[index]?.[place]);
        const part = (markup = ''): string => markup.slice(Math.max(0, at - 80), at + 80);
        throw new Error(
          `${own.name} and ${other.name} (${own.room}) differ:\n${part(ours[index])}\n${part(theirs[index])}`,
        );
      }
  }
}
