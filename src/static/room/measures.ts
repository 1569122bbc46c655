import type { Provenance } from '../../format/facts.js';
import type { Messages } from '../../format/messages/messages.js';
import { sourceLine } from '../words.js';
import { lineCount, textWidth, type Run } from './text-width.js';

/** What a layout is made for. Lengths are in em of the page's text. */
export interface Setting {
  /** Width of the widget. */
  width: number;
  /** What a rem is in em; the widgets' gaps are in rem. 1 where the text has the root's size. */
  rem: number;
  /** How much wider than estimated the page's font sets text. */
  stretch: number;
  /** The script whose lines are set far apart. */
  nastaliq: boolean;
  /** That newer figures are due; empty where they are not. */
  stale: string;
  messages: Messages;
}

/** Size of small print. */
export const SMALL = 0.8125;
/** The widest paragraph and the least width for two columns, in rem. */
export const PARAGRAPH = 42;
export const TWO_COLUMNS = 40;
export const HAIRLINE = 1 / 16;
const BUTTON = 1.75;

/** What stands around every widget's body. */
interface Frame {
  title: string;
  summary: string;
  provenance: Provenance;
}

export const total = (heights: number[]): number => heights.reduce((all, height) => all + height, 0);

/**
 * The boxes that the widgets have in common, as `src/elements/common.styles.ts` has them: a change of that sheet is
 * one here.
 */
export class Measures {
  readonly rem: number;
  /** Height of a line of text. */
  readonly line: number;
  readonly button: number;
  /** A button that unfolds something. */
  readonly toggle: number;

  constructor(readonly setting: Setting) {
    const { rem, nastaliq } = setting;
    this.rem = rem;
    this.line = nastaliq ? 2.2 : 1.5;
    this.button = Math.max(BUTTON * rem, SMALL * this.line);
    this.toggle = 0.5 * rem + this.button;
  }

  get width(): number {
    return this.setting.width;
  }

  get twoColumns(): boolean {
    return this.width >= TWO_COLUMNS * this.rem;
  }

  /** The line height of headings: Nastaliq needs its own. */
  tight(own: number): number {
    return this.setting.nastaliq ? this.line : own;
  }

  /** How far a line reaches above and below its baseline. */
  sides(size: number, lineHeight: number): [above: number, below: number] {
    const raised = this.setting.nastaliq ? 0.6 : 0.33;
    return [size * (lineHeight / 2 + raised), size * (lineHeight / 2 - raised)];
  }

  wide(run: Run): number {
    return textWidth(run) * this.setting.stretch;
  }

  lines(runs: Run[], room: number): number {
    return lineCount(runs, Math.max(1, room) / this.setting.stretch);
  }

  paragraph(run: Run, room = this.width, lineHeight = this.line): number {
    return this.lines([run], Math.min(room, PARAGRAPH * this.rem)) * (run.size ?? 1) * lineHeight;
  }

  small(text: string, room = this.width): number {
    return this.paragraph({ text, size: SMALL }, room);
  }

  /** Two texts on a line, or one under the other where they do not fit. */
  row(one: Run, other: Run, room = this.width): number {
    const high = ({ size = 1 }: Run): number => size * this.line;
    if (this.wide(one) + this.rem + this.wide(other) <= room) return Math.max(high(one), high(other));
    return total([one, other].map((run) => this.lines([run], room) * high(run)));
  }

  /** Small paragraphs under one another. */
  notes(texts: string[], margin: number): number {
    return total(texts.map((text) => margin * this.rem + this.paragraph({ text, size: SMALL })));
  }

  /** Rules, title, mark of being stale, sentence, the table's button, the foot. `noteMargin` in rem. */
  frame({ title, summary, provenance }: Frame, noteMargin = 0.5): number {
    const rulesAndGaps = 0.25 + 1.25 + (0.25 + 1) + (0.75 + 0.5 + HAIRLINE);
    return (
      rulesAndGaps * this.rem +
      this.paragraph({ text: title, size: 1.25, bold: true }, this.width, this.tight(1.25)) +
      this.paragraph({ text: this.setting.stale }) +
      this.paragraph({ text: summary }) +
      this.toggle +
      this.small(sourceLine({ f: this.setting, text: { provenance } })) +
      this.notes(provenance.corrections, noteMargin) +
      this.toggle
    );
  }
}
