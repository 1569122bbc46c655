import { equation, origin, type Fact } from '../format/facts.js';
import { fullBlocksOf, type Block } from './blocks.js';
import { clean, httpUrl } from './escape.js';
import type { View } from './view.js';
import { sourceLine } from './words.js';

/** Columns of a line: what mail and terminals show without breaking it once more. */
const WIDTH = 72;

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const TWO_COLUMNS =
  /^[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u;

/** Columns that a text takes in a fixed-width font. */
function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += NO_WIDTH.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1;
  return sum;
}

/** The pieces of a word that is longer than a line; an address stays whole, or it would lead nowhere. */
function pieces(word: string, width: number): string[] {
  if (columns(word) <= width || /https?:/.test(word)) return [word];
  const list = [''];
  for (const character of word) {
    if (columns(list.at(-1)! + character) > width) list.push('');
    list[list.length - 1] += character;
  }
  return list;
}

/**
 * Lines of a text, broken at spaces.
 * @param first What the first line begins with; the others have as many spaces in its place.
 */
function wrap(text: string, first = ''): string[] {
  const indent = ' '.repeat(columns(first));
  const width = WIDTH - indent.length;
  const lines: string[] = [];
  for (const word of clean(text)
    .split(/ +/)
    .flatMap((each) => pieces(each, width))) {
    const last = lines.at(-1);
    if (last !== undefined && columns(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  // each line is a paragraph to whoever orders its words: what it opens it has to close
  return lines.map((line, index) => (index ? indent : first) + clean(line));
}

const withUrl = (text: string, url: string | undefined): string =>
  httpUrl(url) ? `${text} <${httpUrl(url)}>` : text;

const point = (text: string): string[] => wrap(text, '- ');
const below = (text: string): string[] => (text ? wrap(text, '  ') : []);
const labelled = (label: string, ...texts: string[]): string =>
  `${label}: ${texts.filter(Boolean).join(' ')}`;

const fact = ({ label, value, kind, period, source, note }: Fact, indent = ''): string[] => [
  ...wrap(labelled(label, value), `${indent}- `),
  ...[origin(kind, period, source), note].filter(Boolean).flatMap((each) => wrap(each, `${indent}  `)),
];

/** The lines of a block. */
function linesOf({ f }: View, block: Block): string[] {
  switch (block.kind) {
    case 'reading':
    case 'gauge': {
      const { before, number, behind } = block.reading;
      return wrap([before, number, behind].filter(Boolean).join(' '));
    }
    case 'steps':
      return [];
    case 'months':
      return [
        ...wrap(block.title),
        ...block.months.filter(({ text }) => text).flatMap(({ name, text }) => point(labelled(name, text))),
      ];
    case 'key':
      return block.marks.flatMap(({ label, text }) => point(labelled(label, text)));
    case 'pace':
      return block.lines.flatMap(({ label, text, detail }) =>
        point(labelled(label, text, detail && `(${detail})`)),
      );
    case 'refusals':
    case 'notes':
      return block.texts.flatMap((each) => wrap(each));
    case 'bars':
      return block.bars.flatMap(({ label, value, share, note }) => [
        ...point(labelled(label, value)),
        ...below(share),
        ...below(note),
      ]);
    case 'changes':
      return block.changes.flatMap(({ label, value, sign, words, note }) => [
        ...point(labelled(label, value)),
        ...below([sign, words].filter(Boolean).join(' ')),
        ...below(note),
      ]);
    case 'items':
      return block.items.flatMap(
        ({ number, title, status, key, summary, points, facts, source, url }, index) => [
          ...(index ? [''] : []),
          ...wrap(title + (status && ` (${status})`), `${number}. `),
          ...below(key ? labelled(key.label, key.value) : ''),
          ...below(summary),
          ...points.flatMap((each) => wrap(each, '  - ')),
          ...facts.flatMap((each) => fact(each, '  ')),
          ...below(source && labelled(f.messages.source, withUrl(source, url))),
        ],
      );
    case 'workings':
      return [
        ...wrap(block.title),
        ...block.lines.flatMap(({ label, source, value }) => point(labelled(label, equation(source, value)))),
      ];
    case 'claims':
      return block.claims.flatMap(({ said, note }) => wrap([said, note].filter(Boolean).join(' ')));
    case 'table':
      return [...wrap(block.title), ...block.facts.flatMap((each) => fact(each))];
  }
}

/** Plain text for newsletters and terminals, in lines of at most 72 columns; only an address may be longer. */
export function textOf(view: View): string {
  const { dir, text, stale } = view;
  const { corrections } = text.provenance;
  const title = wrap(text.title);
  const paragraphs = [
    [...title, '='.repeat(Math.max(...title.map(columns)))],
    stale ? wrap(stale) : [],
    wrap(text.summary),
    ...fullBlocksOf(view).map((block) => linesOf(view, block)),
    wrap(sourceLine(view, withUrl)),
    ...corrections.map((each) => wrap(each)),
  ].filter(({ length }) => length);
  // a line that begins with a number or a foreign word is still one of its language
  const mark = dir === 'rtl' ? '\u200F' : '';
  return paragraphs.map((lines) => lines.map((line) => `${line && mark}${line}\n`).join('')).join('\n');
}
