import type { Item } from '../format/list.js';
import { gaugeScale } from '../geometry/gauge.js';
import { place } from '../geometry/scale.js';
import type { Column, Type } from './canvas.js';
import { Drawings } from './drawings.js';
import { clean, escape } from './escape.js';
import type { SvgPicture } from './svg.js';
import { linesOf, widthOf } from './text-width.js';
import { FONTS, PALETTES } from './theme.js';
import type { View } from './view.js';
import { inOrder, sourceLine } from './words.js';

/** The size that social networks show a link's picture in, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** It is drawn for half of that, so that its text can be read where it is shown as small as a stamp. */
const SCALE = 2;
const WIDTH = CARD.width / SCALE;
const HEIGHT = CARD.height / SCALE;

/** Lines of a title, and of the source. */
const MOST_LINES = 2;
const GUTTER = 32;

/** Draws a share card: title, the big figure with its drawing, source; what does not fit is left out whole. */
class Card extends Drawings {
  constructor(view: View) {
    super(view, 'light', WIDTH);
  }

  /** As many lines as are allowed; where there is more text, the last one ends with three dots. */
  #lines(text: string, width: number, { size, weight }: Type, most = MOST_LINES): string[] {
    const lines = linesOf(clean(text), width, size, weight);
    if (lines.length <= most) return lines;
    let last = lines[most - 1]!;
    while (last && widthOf(`${last} …`, size, weight) > width)
      last = last.slice(0, last.lastIndexOf(' ') + 1).trim();
    return [...lines.slice(0, most - 1), `${last} …`.trim()];
  }

  /** A type in which a text takes one line, down to the smallest that can be read. */
  #onOne(text: string, type: Type, width: number): Type {
    const size = (type.size * width) / widthOf(clean(text), type.size, type.weight);
    return { ...type, size: Math.max(9, Math.min(type.size, size)) };
  }

  #write(lines: string[], { x }: Column, type: Type): void {
    for (const line of lines) {
      this.canvas.line([{ text: line, type }], x, this.canvas.y + this.canvas.baseline(type));
      this.canvas.y += this.canvas.lineHeight(type);
    }
  }

  /** The sources and the day at the foot: of many sources the last ones give way. @returns Where it begins. */
  #foot(): number {
    const { canvas, all, view } = this;
    const type: Type = { ...this.types.small, size: 11.5 };
    const { sources } = view.text.provenance;
    const some = (count: number): string[] => {
      const named = count < sources.length ? [...sources.slice(0, count), { name: '…' }] : sources;
      const provenance = { ...view.text.provenance, sources: named };
      const line = sourceLine({ ...view, text: { ...view.text, provenance } } as View);
      return linesOf(clean(line), all.width, type.size);
    };
    let count = sources.length;
    while (count > 1 && some(count).length > MOST_LINES) count--;
    const lines = some(count).slice(0, MOST_LINES);
    const top = HEIGHT - 12 - lines.length * canvas.lineHeight(type);
    canvas.y = top;
    this.#write(lines, all, type);
    canvas.y = top - 9;
    canvas.rule(all, canvas.palette.line);
    return top - 9;
  }

  /** A label over its value in bold; in Nastaliq, whose lines are tall, beside it. */
  #fact(label: string, value: string, column: Column, end: number): void {
    const { canvas } = this;
    const small: Type = { ...this.types.small, size: 12 };
    const bold = this.#onOne(value, { ...this.types.value, size: 16 }, column.width);
    const beside = this.view.dir === 'rtl';
    const height = (beside ? 0 : canvas.lineHeight(small)) + canvas.lineHeight(bold);
    if (canvas.y + height > end) return;
    if (beside) {
      const room = Math.max(60, column.width - widthOf(clean(value), bold.size, 'bold') - 17);
      const [line] = this.#lines(label, room, small, 1);
      canvas.pair(line!, value, column, { label: small, value: bold });
    } else {
      this.#write(this.#lines(label, column.width, small, 1), column, small);
      this.#write([value], column, bold);
      canvas.y += 5;
    }
  }

  #gauge({ text, model, form }: Extract<View, { widget: 'export-gauge' }>, end: number): void {
    const { canvas, all } = this;
    const reading = { before: '', number: text.share || text.achieved, behind: text.share && text.ofTarget };
    const scale = gaugeScale(model);
    const top = canvas.y;
    const half: Column = {
      x: all.x,
      width: Math.min(this.view.dir === 'rtl' ? 250 : 300, ((end - top) * 204) / 125),
    };
    if (form === 'bullet') {
      this.reading(reading, half);
      this.bullet(scale, half);
    } else this.arc(scale, reading, half);
    const beside: Column = { x: all.x + half.width + GUTTER, width: all.width - half.width - GUTTER };
    canvas.y = top + 4;
    for (const { label, text: value } of [...text.marks, ...text.pace]) this.#fact(label, value, beside, end);
  }

  #counter({ text }: Extract<View, { widget: 'subscriber-counter' }>, end: number): void {
    const { canvas, all } = this;
    const { track, accent } = canvas.palette;
    const { before, number, behind } = text.total;
    const rtl = this.view.dir === 'rtl';
    // the stroke of a Nastaliq letter that big reaches far above its line
    if (rtl) canvas.y += 14;
    const words: Type = { ...this.types.text, size: rtl ? 16 : 19 };
    const around = widthOf(clean(` ${before} ${behind}`), words.size);
    const type = this.number(
      this.fit(number, rtl ? 40 : 70, Math.max(all.width - around - 20, all.width / 2)),
    );
    canvas.row(
      [
        { text: before, type: words },
        { text: number, type },
        { text: behind, type: words },
      ],
      all,
    );
    const bars = [...text.parts, ...text.rates].filter(({ percent }) => percent !== undefined).slice(0, 3);
    const width = (all.width - GUTTER * (bars.length - 1)) / bars.length;
    canvas.y += rtl ? 6 : 22;
    const top = canvas.y;
    const label: Type = { ...this.types.small, size: 12 };
    const value = bars.reduce<Type>((type, bar) => this.#onOne(bar.value, type, width), {
      ...this.types.value,
      size: rtl ? 15 : 18,
    });
    if (top + canvas.lineHeight(label) + canvas.lineHeight(value) + 12 > end) return;
    bars.forEach((bar, index) => {
      const column: Column = { x: all.x + index * (width + GUTTER), width };
      canvas.y = top;
      this.#write(this.#lines(bar.label, width, label, 1), column, label);
      this.#write(this.#lines(bar.value, width, value, 1), column, value);
      canvas.y = top + canvas.lineHeight(label) + canvas.lineHeight(value);
      canvas.rect(column, canvas.y + 2, 10, `fill="${track}"`);
      canvas.rect(
        { ...column, width: width * place(bar.percent!, 100).at },
        canvas.y + 2,
        10,
        `fill="${accent}"`,
      );
    });
  }

  /** The list's items in two columns, as large as there is room for; where they are too many, the first. */
  #list(items: Item[], end: number): void {
    const { canvas, all } = this;
    const top = canvas.y;
    const indent = 34;
    const width = (all.width - GUTTER) / 2;
    const half = Math.ceil(items.length / 2);
    const typeOf = (size: number): Type => ({
      ...this.types.text,
      size,
      weight: 'bold',
      line: this.view.dir === 'rtl' ? 1.9 : 1.3,
    });
    const titles = (type: Type): string[][] =>
      items.map(({ title }) => this.#lines(title, width - indent, type));
    const height = (type: Type, lines: string[]): number =>
      lines.length * canvas.lineHeight(type) + type.size / 2;
    const fits = (type: Type): boolean =>
      [titles(type).slice(0, half), titles(type).slice(half)].every(
        (column) => top + column.reduce((sum, lines) => sum + height(type, lines), 0) - type.size / 2 <= end,
      );
    const name = [18, 16, 14, 12.5, 11].map(typeOf).find(fits) ?? typeOf(11);
    const figure: Type = { ...name, size: name.size * 1.3, colour: canvas.palette.accent };
    titles(name).forEach((lines, index) => {
      if (index === half) canvas.y = top;
      if (canvas.y + lines.length * canvas.lineHeight(name) > end) {
        // nothing smaller follows what is left out
        canvas.y = end;
        return;
      }
      const x = all.x + (index < half ? 0 : width + GUTTER);
      const { number } = items[index]!;
      const type = { ...figure, size: this.fit(number, figure.size, indent - 6) };
      canvas.line([{ text: number, type }], x, canvas.y + canvas.baseline(name) + 1);
      const next = canvas.y + height(name, lines);
      this.#write(lines, { x: x + indent, width: width - indent }, name);
      canvas.y = next;
    });
  }

  draw(): void {
    const { canvas, all, view } = this;
    canvas.rect({ x: 0, width: WIDTH }, 0, 6, `fill="${canvas.palette.accent}"`);
    const end = this.#foot() - 6;
    canvas.y = view.dir === 'rtl' ? 18 : 22;
    const rtl = view.dir === 'rtl';
    const [most, least] = rtl ? [21, 17] : [26, 18];
    const size = Math.max(least, this.fit(view.text.title, most, all.width));
    const title: Type = { ...this.types.title, size };
    this.#write(this.#lines(view.text.title, all.width, title), all, title);
    canvas.y += rtl ? 2 : 12;
    switch (view.widget) {
      case 'export-gauge':
        return this.#gauge(view, end);
      case 'subscriber-counter':
        return this.#counter(view, end);
      case 'top-seven-list':
        return this.#list(inOrder(view), end);
    }
  }
}

/** A widget as the picture of a link to it, 1200 by 630 pixels. */
export function cardOf(view: View): SvgPicture {
  const card = new Card(view);
  card.draw();
  const { width, height } = CARD;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}" xml:lang="${view.lang}" font-family="${FONTS[view.dir].family}">`,
    `<title>${escape(view.text.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTES.light.paper}"/>`,
    card.canvas.toString(),
    '</svg>\n',
  ].join('\n');
  return { svg, width, height, texts: card.canvas.texts };
}
