import type { Item, ListText } from '../../format/list.js';
import { HAIRLINE, Measures, PARAGRAPH, SMALL, total, type Setting } from './measures.js';

/** Title and status, on one line or under one another. */
function head(m: Measures, { title, status }: Item, room: number): number {
  const name = { text: title, size: 1.125, bold: true };
  const chip = m.wide({ text: status, size: 0.75 }) + (1 + 2 * HAIRLINE) * m.rem;
  const height = m.lines([name], room) * 1.125 * m.tight(1.35);
  const [, below] = m.sides(1.125, m.tight(1.35));
  const [, chipBelow] = m.sides(0.75, 1.6);
  if (!status) return height;
  if (m.wide(name) + m.rem + chip <= room) return height + Math.max(0, chipBelow + HAIRLINE * m.rem - below);
  return height + Math.ceil(chip / room) * 0.75 * 1.6 + 2 * HAIRLINE * m.rem;
}

/** How high top-seven-list comes out, in em: the boxes of `src/elements/top-seven-list.styles.ts`. */
export function listHeight(text: ListText, setting: Setting): number {
  const m = new Measures(setting);
  const { rem, line } = m;
  const room = Math.min(PARAGRAPH * rem, m.width - ((m.twoColumns ? 3.5 : 2) + 0.5) * rem);
  const number = (m.twoColumns ? 2.25 : 1.75) * 1.15;
  const figure = ({ key }: Item): number => {
    if (!key) return 0;
    const value = { text: key.value, size: 1.125, bold: true };
    // the value makes its line a little higher than the label's next ones
    return 0.25 * rem + (0.125 + m.lines([value, { text: key.label, size: SMALL }], room)) * line;
  };
  const items = text.items.map((item) => {
    const words = head(m, item, room) + figure(item) + m.paragraph({ text: item.summary }, room) + m.toggle;
    return (1.75 + HAIRLINE) * rem + Math.max(words, number);
  });
  return m.frame(text) + (items.length ? Math.max(m.button, line) : 0) + total(items);
}
