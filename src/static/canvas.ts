import { stretch, type Frame } from '../geometry/stretch.js';
import { clean, escape } from './escape.js';
import { linesOf, widthOf, type Weight } from './text-width.js';
import { FONTS, type Palette } from './theme.js';

export interface Type {
  size: number;
  weight?: Weight;
  colour: string;
  /** Height of a line as a multiple of the size; the language's own where left out. */
  line?: number;
}

/** A column of the picture: its edge where lines start, counted from the side where reading starts, and its width. */
export interface Column {
  x: number;
  width: number;
}

/** A text and how it is set. */
export interface Piece {
  text: string;
  type: Type;
}

export type Anchor = 'start' | 'middle' | 'end';

/** The least distance between a label and its value. */
const GAP = 16;

const number = (value: number): number => Math.round(value * 10) / 10;

/**
 * A picture that is written from top to bottom. All places are counted from the side where reading starts, so that
 * whoever draws need not know of right-to-left.
 */
export class Canvas {
  /** How far it is filled. */
  y = 0;
  /** Every text on it. */
  readonly texts: string[] = [];
  readonly #parts: string[] = [];

  constructor(
    readonly width: number,
    readonly dir: 'ltr' | 'rtl',
    readonly palette: Palette,
  ) {}

  /** A place on the picture. */
  #x(x: number): number {
    return number(this.dir === 'rtl' ? this.width - x : x);
  }

  lineHeight({ size, line }: Type): number {
    return size * (line ?? FONTS[this.dir].line);
  }

  /** Where the letters stand in a line: a Nastaliq word begins high above the others' feet. */
  baseline(type: Type): number {
    return (
      this.lineHeight(type) * (this.dir === 'rtl' ? 0.62 : 0.5) + (this.dir === 'rtl' ? 0 : type.size * 0.35)
    );
  }

  /** A line at a place, of pieces that may differ in type; nothing is broken here. */
  line(pieces: Piece[], x: number, baseline: number, anchor: Anchor = 'start'): void {
    const rtl = this.dir === 'rtl';
    const physical = rtl ? { start: 'end', middle: 'middle', end: 'start' }[anchor] : anchor;
    const spans = pieces.map(({ text, type: { size, weight, colour } }, index) => {
      const bold = weight === 'bold' ? ' font-weight="700"' : '';
      // a space of Nastaliq is too narrow to set a word apart
      const space = rtl ? '\u00a0 ' : ' ';
      const content = (index ? space : '') + clean(text);
      this.texts.push(content);
      return `<tspan font-size="${number(size)}"${bold} fill="${colour}">${escape(content)}</tspan>`;
    });
    // not by the property `direction`, which some renderers do not know: the isolate turns the line, and the anchor
    // is the physical one
    const [open, close] = rtl ? ['\u2067', '\u2069'] : ['', ''];
    const place = `x="${this.#x(x)}" y="${number(baseline)}"`;
    const anchored = physical === 'start' ? '' : ` text-anchor="${physical}"`;
    this.#parts.push(`<text ${place}${anchored}>${open}${spans.join('')}${close}</text>`);
  }

  /** Pieces on one line where they fit, else each over lines of its own. The tallest makes the line. */
  row(pieces: Piece[], column: Column): void {
    const some = pieces.filter(({ text }) => text);
    const need = some.reduce(
      (sum, { text, type }) => sum + widthOf(` ${clean(text)}`, type.size, type.weight),
      0,
    );
    if (need <= column.width) {
      const tallest = some.reduce(
        (one, { type }) => (this.lineHeight(type) > this.lineHeight(one) ? type : one),
        some[0]!.type,
      );
      this.line(some, column.x, this.y + this.baseline(tallest));
      this.y += this.lineHeight(tallest);
    } else for (const { text, type } of some) this.paragraph(text, column, type);
  }

  /** A text over as many lines as it takes, below what is there. */
  paragraph(
    text: string,
    { x, width }: Column,
    type: Type,
    anchor: 'start' | 'middle' | 'end' = 'start',
  ): void {
    const at = { start: x, middle: x + width / 2, end: x + width }[anchor];
    for (const line of linesOf(clean(text), width, type.size, type.weight)) {
      this.line([{ text: line, type }], at, this.y + this.baseline(type), anchor);
      this.y += this.lineHeight(type);
    }
  }

  /**
   * A label and, at the line's end, its value. The label may take several lines; a value that would leave it too
   * little room goes below it.
   */
  pair(label: string, value: string, { x, width }: Column, types: { label: Type; value: Type }): void {
    const wide = (text: string, { size, weight }: Type): number => widthOf(clean(text), size, weight);
    const need = wide(value, types.value);
    const room = width - need - GAP;
    const longest = Math.max(...label.split(' ').map((word) => wide(word, types.label)));
    if (room < Math.min(wide(label, types.label), Math.max(longest, width * 0.4))) {
      this.paragraph(label, { x, width }, types.label);
      this.paragraph(value, { x, width }, types.value);
      return;
    }
    const top = this.y;
    this.paragraph(value, { x: x + width - need - 1, width: need + 1 }, types.value, 'end');
    const end = this.y;
    // on one line with the value
    this.y = top + this.baseline(types.value) - this.baseline(types.label);
    this.paragraph(label, { x, width: room }, types.label);
    this.y = Math.max(this.y, end);
  }

  rect({ x, width }: Column, y: number, height: number, attributes: string): void {
    const left = this.dir === 'rtl' ? this.#x(x + width) : number(x);
    const size = `width="${number(width)}" height="${number(height)}"`;
    this.#parts.push(`<rect x="${left}" y="${number(y)}" ${size} ${attributes}/>`);
  }

  /** A line across a column. */
  rule(column: Column, colour: string, height = 1): void {
    this.rect(column, this.y, height, `fill="${colour}"`);
    this.y += height;
  }

  /** A path for a box of 100 by 100, in a column. */
  stretched(path: string, { x, width }: Column, y: number, height: number, attributes: string): void {
    const across = this.dir === 'rtl' ? -width : width;
    const frame: Frame = { x: this.#x(x), y: number(y), width: across, height };
    if (path) this.#parts.push(`<path d="${stretch(path, frame)}" ${attributes}/>`);
  }

  /** Paths in a box of their own, whose origin goes to a place and whose unit is so many pixels. */
  scaled(paths: { path: string; attributes: string }[], x: number, y: number, unit: number): void {
    const across = this.dir === 'rtl' ? -unit : unit;
    const drawn = paths
      .filter(({ path }) => path)
      .map(({ path, attributes }) => `<path d="${path}" ${attributes}/>`);
    const place = `translate(${this.#x(x)} ${number(y)}) scale(${across} ${unit})`;
    this.#parts.push(`<g transform="${place}">${drawn.join('')}</g>`);
  }

  /** Draws side by side, each in a column of its own, and goes on below the longest. */
  beside(columns: Column[], draw: (column: Column, index: number) => void): void {
    const top = this.y;
    let end = top;
    columns.forEach((column, index) => {
      this.y = top;
      draw(column, index);
      end = Math.max(end, this.y);
    });
    this.y = end;
  }

  toString(): string {
    return this.#parts.join('\n');
  }
}
