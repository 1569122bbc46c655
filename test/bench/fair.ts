import type { Browser } from 'puppeteer-core';
import type { Contender, Room } from './contenders.js';

/** What the widgets of a page hold: nodes with their attributes, and texts; white space between tags is not a difference. */
async function held(browser: Browser, url: string, updated: boolean): Promise<string[]> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.evaluate('bench.ready');
  if (updated) await tab.evaluate('bench.update()');
  const all = await tab.evaluate(() =>
    [...document.body.children].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot.innerHTML] : [])),
  );
  await tab.close();
  return all.map((markup) =>
    markup
      .replace(/<!--.*?-->|<slot.*?<\/slot>| data-(text|d)="\w*"/g, '')
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
 * an update: a mark that does less would be none.
 * @param url The address of a contender's page that has every figure.
 * @throws Error with the first difference.
 */
export async function checkSame(
  browser: Browser,
  contenders: Contender[],
  url: (contender: Contender) => string,
): Promise<void> {
  const of = (room: Room, kind: RegExp): Contender | undefined =>
    contenders.find((each) => each.room === room && kind.test(each.id));
  for (const room of ['gauges', 'counters', 'lists'] as const) {
    const own = of(room, /-own$/);
    const hand = of(room, /-hand$/);
    if (!own || !hand) continue;
    for (const updated of [false, true]) {
      const [ours, theirs] = [
        await held(browser, url(own), updated),
        await held(browser, url(hand), updated),
      ];
      const index = ours.findIndex((markup, at) => markup !== theirs[at]);
      if (index < 0 && ours.length === theirs.length) continue;
      const at = [...(ours[index] ?? '')].findIndex((letter, place) => letter !== theirs[index]?.[place]);
      const part = (markup = ''): string => markup.slice(Math.max(0, at - 80), at + 80);
      throw new Error(`${room} differ:\n${part(ours[index])}\n${part(theirs[index])}`);
    }
  }
}
