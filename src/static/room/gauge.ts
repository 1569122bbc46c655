import type { GaugeText, Mark } from '../../format/gauge.js';
import { HAIRLINE, Measures, SMALL, total, type Setting } from './measures.js';

/** Height over width of the half circle's box. */
const ARC = 112 / 204;

/** A label with its value, beside it or under it, after a sample of the colour. */
function keyRow(m: Measures, { label, text }: Mark, room: number): number {
  const { rem, line } = m;
  const value = { text, bold: true };
  const end = m.wide(value);
  const [from, sample] = [3 * rem, 1.375 * rem];
  const beside = from + sample + rem + end <= room;
  const term = m.small(label, (beside ? room - end - rem : room) - sample);
  if (!beside) return term + m.lines([value], room) * line;
  // on the first line's baseline
  const [[above, below], [up, down]] = [m.sides(1, line), m.sides(SMALL, line)];
  return Math.max(up, above) + Math.max(term - SMALL * line + down, below);
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
    const size = Math.min(3.5 * rem, Math.max(Math.min(2.25 * rem, 0.18 * width), 0.11 * width));
    const share = { text: text.share || text.achieved, size, bold: true };
    return m.paragraph(share, room, m.tight(1.1)) + (text.share ? m.small(text.ofTarget, room) : 0);
  };
  const drawing = (): number => {
    if (steps) return reading(column) + bars;
    if (form === 'bullet') return reading(column) + 3 * rem;
    const wide = Math.min(column, 24 * rem);
    return Math.max(ARC * wide, reading(0.62 * wide) + 0.1 * wide);
  };
  const pace = (room: number): number =>
    total(
      text.pace.map(({ label, text: result, detail }, index) => {
        const value = { text: result, bold: true, size: index ? 1 : 1.25 };
        return (
          (index ? 1 + HAIRLINE : 1) * rem +
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
