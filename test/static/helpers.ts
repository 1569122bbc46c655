import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import type { Report } from '../../src/model/report.types.js';
import { figure, load, report } from '../format/helpers.js';

export const review = load('pakistan-ict-2025');

/** A node of parsed XML: an element with attributes and children, or a text. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[] } | string;

/** Parses XML, or HTML that is written as XML, and throws at what is not well-formed. */
export function parseXml(text: string): Exclude<Node, string> {
  const root: Exclude<Node, string> = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser({ fragment: !/^<(\?xml|!DOCTYPE)/.test(text) });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...(attributes as Record<string, string>) }, children: [] };
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (each) => void stack.at(-1)!.children.push(each));
  parser.write(text).close();
  return root;
}

/** All elements in it, in order. */
export const elements = (node: Node): Exclude<Node, string>[] =>
  typeof node === 'string' ? [] : [...(node.name ? [node] : []), ...node.children.flatMap(elements)];

/** Text of a node, with a space where an element begins. */
export const textOf = (node: Node): string =>
  typeof node === 'string' ? node : ` ${node.children.map(textOf).join('')}`;

/** All text of a node without white space and the marks that order it: what is said, however it is broken. */
export const said = (node: Node): string => bare(textOf(node));
export const bare = (text: string): string => text.replace(/[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

/** Holds for any markup that is safe to put on a page: no script, no handler, only web links. */
export function assertHarmless(markup: string): void {
  for (const { name, attributes } of elements(parseXml(markup))) {
    assert.ok(!/^(script|iframe|object|embed|img|image|foreignObject|use|form|input)$/i.test(name), name);
    for (const [key, value] of Object.entries(attributes)) {
      assert.ok(!/^on/i.test(key), key);
      if (/href|src/i.test(key)) assert.match(value, /^https?:\/\//);
    }
  }
}

export const EVIL =
  '<img src=x onerror="harmed=1"><script>harmed=1</script>"\'`${1}{{2}}&lt;[gallery]*|NAME|*';

/** A report in which each text that one can write is the given one. */
export const hostile = (text = EVIL): Report => {
  const half = { start: '2025-07-01', end: '2025-12-31', label: text };
  const year = { start: '2025-07-01', end: '2026-06-30', label: text };
  const of = { label: text, note: text, unit: 'things' };
  return report(
    {
      a: figure(5, { ...of, period: half, source: 's', asOf: '2025-12-30', previous: 'p' }),
      t: figure(10, { ...of, kind: 'target', period: year }),
      p: figure(0, of),
      c: figure(9, { ...of, kind: 'claim' }),
    },
    {
      title: text,
      units: { things: { en: { other: text.slice(0, 200) } } },
      sources: { s: { name: text, url: 'https://example.org/"><img%20src=x>' } },
      corrections: [{ date: '2026-01-01', text }],
      series: {
        m: { unit: 'things', points: [{ period: { ...half, end: '2025-07-31' }, value: 5, note: text }] },
      },
      exports: { achieved: 'a', target: 't', monthly: 'm', claims: ['c'], title: text },
      subscribers: { total: 'a', parts: ['a', 'c'], rates: ['t'], changes: ['a'], title: text },
      developments: [
        { id: 'a', title: text, status: text, summary: text, points: [text], figures: ['a'], source: 's' },
      ],
    },
  );
};
