import type { Browser } from 'puppeteer-core';
import type { Contender } from './contenders.js';
import { drawings } from './pages.js';

/** Nodes with their attributes, and texts: white space between tags is not a difference. */
const held = (markup: string): string =>
  markup
    .replaceAll(/ data-text="\w*"/g, '')
    .replaceAll(/\s*(<[^>]*>)\s*/g, '$1')
    // the order in which attributes were set
    .replaceAll(/<([\w-]+)((?: [^ ="]+="[^"]*")+)>/g, (_, tag: string, attributes: string) => {
      const each = attributes.match(/[^ ="]+="[^"]*"/g)!;
      return `<${tag} ${each.sort().join(' ')}>`;
    });

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
        const of = async (contender: Contender): Promise<string[]> =>
          (await drawings(browser, url(contender), updated, other.draws)).map(held);
        const [ours, theirs] = [await of(own), await of(other)];
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
