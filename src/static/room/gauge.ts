import type { GaugeText, Mark } from '../../format/gauge.js';
import { HAIRLINE, Measures, SMALL, total, type Setting } from './measures.js';

/** Height over width of the half circle's box. */
const ARC = 112 / 204;

/** A label with its value, beside it or under it, after a sample of the colour. */
function keyRow(m: Measures, { kind, label, text }: Mark, room: number): number {
  const { rem, line } = m;
  const value = { text, bold: true };
  const end = m.wide(value);
  const beside = 8 * rem + rem + end <= room;
  const term = m.small(label, (beside ? room - end - rem : room) - 1.375 * rem);
  if (!beside) return term + m.lines([value], room) * line;
  // the sample, thick or thin, stands in the term's middle and makes its baseline
  const sample = (['achieved', 'best'].includes(kind) ? 0.3125 : HAIRLINE) * rem;
  const [above, below] = m.sides(1, line);
  return Math.max(term / 2 + sample, above) + Math.max(term / 2 - sample, below);
}

/** How high export-gauge comes out, in em: the boxes of `src/elements/export-gauge.styles.ts`. */
export function gaugeHeight(text: GaugeText, form: string, setting: Setting): number {
  const m = new Measures(setting);
  const { rem, line, width } = m;
  const column = m.twoColumns ? 24 * rem : width;
  const steps = form === 'steps';

  const key = (marks: Mark[]): number =>
    0.75 * rem + total(marks.map((mark) => keyRow(m, mark, Math.min(column, 30 * rem))));
  const bars = 8.5 * rem + SMALL * line;
  const reading = (room: number): number => {
    const size = Math.min(3.5 * rem, Math.max(2.25 * rem, 0.11 * width));
    const share = { text: text.share || text.achieved, size, bold: true };
    return m.paragraph(share, room, m.tight(1.1)) + (text.share ? m.small(text.ofTarget, room) : 0);
  };
  const drawing = (): number => {
    if (steps) return reading(column) + bars;
    if (form === 'bullet') return reading(column) + 2.5 * rem;
    const wide = Math.min(column, 24 * rem);
    return Math.max(ARC * wide, reading(0.62 * wide) + 0.04 * wide);
  };
  const pace = (room: number): number =>
    total(
      text.pace.map(({ label, text: result, detail }, index) => {
        const value = { text: result, bold: true, size: index ? 1 : 1.5 };
        return (
          (1 + HAIRLINE) * rem +
          m.small(label, room) +
          (detail ? m.row(value, { text: detail, size: SMALL }, room) : m.paragraph(value, room))
        );
      }),
    );

  const left = drawing() + key(text.marks.filter(({ kind }) => !steps || kind !== 'record'));
  const body = (): number => {
    if (!text.pace.length) return left;
    return m.twoColumns ? Math.max(left, pace(width - 26.5 * rem)) : left + rem + pace(width);
  };
  const months = steps || !text.months.length ? 0 : 1.25 * rem + line + bars + key(text.monthMarks);
  const explained = text.workings.length + text.claims.length + text.notes.length;
  return m.frame(text) + body() + months + m.notes(text.refusals, 0.5) + (explained ? m.toggle : 0);
}
