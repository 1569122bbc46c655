import type { Bar, Change } from '../format/counter.js';
import type { Item } from '../format/list.js';
import { place } from '../geometry/scale.js';
import { pictureBlocksOf, type Block } from './blocks.js';
import type { Column, Type } from './canvas.js';
import { Drawings, WIDEST_ARC } from './drawings.js';
import { escape } from './escape.js';
import { FONTS, PALETTES, type Theme } from './theme.js';
import type { View } from './view.js';
import { sourceLine } from './words.js';

/** From this width of the content on, things stand side by side. */
const WIDE = 560;
const GAP = 40;
/** Groups of figures stand side by side where each is as wide as this. */
const LEAST_GROUP = 224;
const GUTTER = 32;

/** Draws the blocks of one view. */
class Picture extends Drawings {
  #pace(lines: Extract<Block, { kind: 'pace' }>['lines'], column: Column): void {
    const { canvas } = this;
    const { label: small, value, lead } = this.types;
    lines.forEach(({ label, text, detail }, index) => {
      if (index) canvas.y += 6;
      canvas.paragraph(label, column, { ...small, size: 13 });
      if (this.view.dir === 'rtl') canvas.y += 4;
      if (!index) {
        canvas.paragraph(text, column, lead);
        if (detail) canvas.paragraph(detail, column, { ...small, size: 13 });
      } else if (detail) canvas.pair(text, detail, column, { label: value, value: { ...small, size: 13 } });
      else canvas.paragraph(text, column, value);
      canvas.y += 6;
      canvas.rule(column, canvas.palette.line);
    });
  }

  #figure({ label, value, note, ...rest }: Bar | Change, column: Column): void {
    const { canvas } = this;
    const { text, value: bold, small } = this.types;
    const { track, accent, line } = canvas.palette;
    canvas.rule(column, line);
    canvas.y += 6;
    canvas.pair(label, value, column, { label: { ...text, size: 15 }, value: bold });
    if ('percent' in rest && rest.percent !== undefined) {
      const { at, beyond } = place(rest.percent, 100);
      canvas.y += 3;
      canvas.rect(column, canvas.y, 10, `fill="${track}"`);
      canvas.rect({ ...column, width: column.width * at }, canvas.y, 10, `fill="${accent}"`);
      if (beyond === 'over')
        canvas.stretched('M96,0l4,50l-4,50Z', column, canvas.y, 10, `fill="${canvas.palette.text}"`);
      canvas.y += 13;
    }
    const below = 'share' in rest ? rest.share : [rest.sign, rest.words].filter(Boolean).join(' ');
    if (below) canvas.paragraph(below, column, 'share' in rest ? small : { ...text, size: 14 });
    if (note) canvas.paragraph(note, column, small);
    canvas.y += 10;
  }

  #item({ number, title, status, key, summary }: Item, column: Column): void {
    const { canvas } = this;
    const { text, small, value } = this.types;
    const indent = column.width < WIDE ? 40 : 64;
    const inner: Column = { x: column.x + indent, width: Math.min(column.width - indent, 672) };
    canvas.rule(column, canvas.palette.line);
    canvas.y += 12;
    const name: Type = {
      ...text,
      size: 18,
      weight: 'bold',
      line: this.view.dir === 'rtl' ? FONTS.rtl.line : 1.35,
    };
    const figure = this.number(column.width < WIDE ? 28 : 34);
    const type = { ...figure, size: this.fit(number, figure.size, indent - 8) };
    canvas.line([{ text: number, type }], column.x, canvas.y + canvas.baseline(name) + 3);
    canvas.paragraph(title, inner, name);
    if (status) canvas.paragraph(status, inner, { ...small, weight: 'bold' });
    if (key)
      canvas.row(
        [
          { text: key.value, type: { ...value, size: 17 } },
          { text: key.label, type: small },
        ],
        inner,
      );
    canvas.y += 4;
    if (summary) canvas.paragraph(summary, inner, text);
    canvas.y += 12;
  }

  #paragraphs(texts: string[]): void {
    for (const text of texts) {
      this.canvas.y += 6;
      this.canvas.paragraph(text, this.#measure(), this.types.small);
    }
  }

  /** Lines of running text grow no longer than this. */
  #measure(): Column {
    return { ...this.all, width: Math.min(this.all.width, 720) };
  }

  #block(block: Block, column: Column): void {
    const { canvas } = this;
    switch (block.kind) {
      case 'reading':
        return this.reading(block.reading, column);
      case 'gauge':
        if (block.form === 'arc') return this.arc(block.scale, block.reading, column);
        this.reading(block.reading, column);
        canvas.y += 6;
        return this.bullet(block.scale, column);
      case 'months':
        canvas.y += 12;
        canvas.paragraph(block.title, column, this.types.heading);
        canvas.y += 4;
        return this.chart(
          block.paths,
          block.months.map(({ name }) => name),
          column,
        );
      case 'steps':
        canvas.y += 4;
        return this.chart(
          block.paths,
          block.months.map(({ name }) => name),
          column,
        );
      case 'key':
        canvas.y += 8;
        return this.key(block.marks, column);
      case 'pace':
        return this.#pace(block.lines, column);
      case 'refusals':
      case 'notes':
        return this.#paragraphs(block.texts);
      case 'claims':
        return this.#paragraphs(block.claims.map(({ said, note }) => `${said} ${note}`));
      case 'bars':
        return block.bars.forEach((bar) => this.#figure(bar, column));
      case 'changes':
        return block.changes.forEach((change) => this.#figure(change, column));
      case 'items':
        return block.items.forEach((item) => this.#item(item, column));
      case 'workings':
      case 'table':
        return;
    }
  }

  /** Groups of figures in rows of so many columns. */
  #grid(groups: Block[], columns: number): void {
    const { canvas } = this;
    const width = (this.all.width - GUTTER * (columns - 1)) / columns;
    for (let from = 0; from < groups.length; from += columns) {
      const row = groups.slice(from, from + columns);
      canvas.y += 16;
      canvas.beside(
        row.map((_, index) => ({ x: this.all.x + index * (width + GUTTER), width })),
        (column, index) => this.#block(row[index]!, column),
      );
    }
  }

  /** The blocks, those that the live widget sets side by side also here, where there is room. */
  #body(blocks: Block[]): void {
    const { canvas } = this;
    const wide = this.all.width >= WIDE;
    const groups = blocks.filter(({ kind }) => kind === 'bars' || kind === 'changes');
    const pace = blocks.find(({ kind }) => kind === 'pace');
    const upTo = pace ? blocks.indexOf(pace) : 0;
    const columns = Math.min(groups.length, Math.floor((this.all.width + GUTTER) / (LEAST_GROUP + GUTTER)));
    let rest = blocks;
    if (wide && pace) {
      const first = Math.min(WIDEST_ARC, (this.all.width - GAP) / 2);
      const halves = [
        { x: this.all.x, width: first },
        { x: this.all.x + first + GAP, width: this.all.width - first - GAP },
      ];
      canvas.beside(halves, (column, index) => {
        for (const block of index ? [pace] : blocks.slice(0, upTo)) this.#block(block, column);
      });
      rest = blocks.slice(upTo + 1);
    }
    for (const block of rest) {
      if (groups.length > 1 && columns > 1 && groups.includes(block)) {
        if (block === groups[0]) this.#grid(groups, columns);
      } else {
        canvas.y += 12;
        this.#block(block, this.all);
      }
    }
  }

  draw(): void {
    const { canvas } = this;
    const { text, stale } = this.view;
    const { title, stale: mark, text: plain, small } = this.types;
    const { corrections } = text.provenance;
    canvas.rect({ x: 0, width: this.width }, 0, 3, `fill="${canvas.palette.accent}"`);
    canvas.y = 16;
    canvas.paragraph(text.title, this.#measure(), title);
    if (stale) canvas.paragraph(stale, this.#measure(), mark);
    canvas.y += 4;
    canvas.paragraph(text.summary, this.#measure(), plain);
    canvas.y += 12;
    this.#body(pictureBlocksOf(this.view));
    canvas.y += 16;
    canvas.rule(this.all, canvas.palette.line);
    canvas.y += 8;
    canvas.paragraph(sourceLine(this.view), this.#measure(), small);
    this.#paragraphs(corrections);
    canvas.y += 14;
  }
}

/** A picture, its size in pixels, and every text on it. */
export interface SvgPicture {
  svg: string;
  width: number;
  height: number;
  texts: string[];
}

/**
 * A widget as a picture that needs nothing else: no style sheet, script, font file or address. Lines are broken by an
 * estimate of their width. Assistive technology gets the title and the sentence.
 */
export function pictureOf(
  view: View,
  { theme = 'light', width = 640 }: { theme?: Theme | undefined; width?: number | undefined },
): SvgPicture {
  const picture = new Picture(view, theme, width);
  picture.draw();
  const { canvas } = picture;
  const height = Math.ceil(canvas.y);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const language = `lang="${view.lang}" xml:lang="${view.lang}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" ${language} font-family="${FONTS[view.dir].family}">`,
    `<title>${escape(view.text.title)}</title>`,
    `<desc>${escape(view.text.summary)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PALETTES[theme].paper}"/>`,
    canvas.toString(),
    '</svg>\n',
  ].join('\n');
  return { svg, width, height, texts: canvas.texts };
}
