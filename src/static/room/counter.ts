import type { CounterText } from '../../format/counter.js';
import { HAIRLINE, Measures, PARAGRAPH, total, type Setting } from './measures.js';

/** The big number between its words, on as many lines as they take. */
function headline(m: Measures, { before, number, behind }: CounterText['total']): number {
  const { rem, line, width } = m;
  const size = Math.min(4.5 * rem, Math.max(Math.min(2.25 * rem, 0.14 * width), 0.11 * width));
  const room = Math.min(width, PARAGRAPH * rem);
  const rows: { above: number; below: number }[] = [];
  let filled = Infinity;
  for (const [run, lineHeight] of [
    [{ text: before, size: 1.125 }, line],
    [{ text: number, size, bold: true }, m.tight(1.1)],
    [{ text: behind, size: 1.125 }, line],
  ] as const) {
    if (!run.text) continue;
    const wide = Math.min(room, m.wide(run));
    if (filled + wide > room) {
      rows.push({ above: 0, below: 0 });
      filled = 0;
    }
    filled += wide + 0.5 * rem;
    const row = rows.at(-1)!;
    const [above, below] = m.sides(run.size, lineHeight);
    const more = Math.max(0, m.lines([run], room) - 1) * run.size * lineHeight;
    row.above = Math.max(row.above, above);
    row.below = Math.max(row.below, below + more);
  }
  return total(rows.map(({ above, below }) => above + below));
}

/** How high subscriber-counter comes out, in em: the boxes of `src/elements/subscriber-counter.styles.ts`. */
export function counterHeight(text: CounterText, setting: Setting): number {
  const m = new Measures(setting);
  const { rem, width } = m;
  const MARGIN = 0.125;

  const head = (label: string, value: string, column: number): number =>
    (0.5 + HAIRLINE) * rem + m.row({ text: label }, { text: value, bold: true }, column);
  const noted = (note: string, column: number): number => (note ? MARGIN * rem + m.small(note, column) : 0);
  const bars = (list: CounterText['parts'], column: number): number[] =>
    list.map(
      ({ label, value, share, percent, note }) =>
        head(label, value, column) +
        (percent === undefined ? 0 : 1.125 * rem) +
        (share ? m.small(share, column) : 0) +
        noted(note, column),
    );
  const changes = (column: number): number[] =>
    text.changes.map(
      ({ label, value, sign, words, note }) =>
        head(label, value, column) +
        m.paragraph({ text: `${sign} ${words}`, size: 0.875 }, column) +
        noted(note, column),
    );

  const count = [text.parts, text.rates, text.changes].filter(({ length }) => length).length;
  const most = m.twoColumns ? Math.floor((width + 2 * rem) / (16 * rem)) : 1;
  const columns = Math.max(1, Math.min(count, most));
  const column = (width - 2 * rem * (columns - 1)) / columns;
  const groups = [bars(text.parts, column), bars(text.rates, column), changes(column)]
    .filter(({ length }) => length)
    .map((items) => total(items) + 0.75 * rem * (items.length - 1));
  const rows = Array.from({ length: Math.ceil(groups.length / columns) }, (_, row) =>
    Math.max(...groups.slice(row * columns, (row + 1) * columns)),
  );
  return (
    m.frame(text, MARGIN) +
    headline(m, text.total) +
    m.notes(text.notes, MARGIN) +
    (1 + Math.max(0, rows.length - 1)) * rem +
    total(rows)
  );
}
