import type { Bar, Change } from '../format/counter.js';
import type { Mark } from '../format/gauge.js';
import type { Item } from '../format/list.js';
import type { BarPaths } from '../geometry/bars.js';
import { arc, bullet, type GaugeScale } from '../geometry/gauge.js';
import { place } from '../geometry/scale.js';
import { pictureBlocksOf, type Block, type Reading } from './blocks.js';
import { Canvas, type Column, type Type } from './canvas.js';
import { clean, escape } from './escape.js';
import { linesOf, widthOf } from './text-width.js';
import { FONTS, PALETTES, type Theme } from './theme.js';
import type { View } from './view.js';

/** From this width of the content on, things stand side by side. */
const WIDE = 560;
const GAP = 40;
/** Groups of figures stand side by side where each is as wide as this. */
const LEAST_GROUP = 224;
const GUTTER = 32;
/** The half circle grows no wider. */
const WIDEST_ARC = 384;

/** Draws the blocks of one view. */
class Picture {
  readonly canvas: Canvas;
  readonly #all: Column;
  readonly #types: Record<
    'title' | 'stale' | 'text' | 'small' | 'label' | 'value' | 'lead' | 'heading',
    Type
  >;
  readonly #big: number;

  constructor(
    readonly view: View,
    theme: Theme,
    readonly width: number,
  ) {
    const palette = PALETTES[theme];
    const { text, muted, best } = palette;
    this.canvas = new Canvas(width, view.dir, palette);
    const margin = width < 480 ? 16 : 24;
    this.#all = { x: margin, width: width - 2 * margin };
    this.#big = Math.min(56, Math.max(36, width * 0.11)) * (view.dir === 'rtl' ? 0.8 : 1);
    const tight = view.dir === 'rtl' ? FONTS.rtl.line : 1.25;
    this.#types = {
      title: { size: 21, weight: 'bold', colour: text, line: tight },
      stale: { size: 14, weight: 'bold', colour: best },
      text: { size: 16, colour: text },
      small: { size: 13, colour: muted },
      label: { size: 14, colour: muted },
      value: { size: 15, weight: 'bold', colour: text },
      lead: { size: 22, weight: 'bold', colour: text, line: view.dir === 'rtl' ? 2 : 1.3 },
      heading: { size: 16, weight: 'bold', colour: text },
    };
  }

  #number(size: number): Type {
    const rtl = this.view.dir === 'rtl';
    return { size, weight: 'bold', colour: this.canvas.palette.accent, line: rtl ? 1.9 : 1.15 };
  }

  /** A size at which a text fits a width. */
  #fit(text: string, size: number, width: number): number {
    return Math.min(size, Math.max(16, (size * width) / widthOf(clean(text), size, 'bold')));
  }

  /** The number in large type, words before and behind it on the same line as long as there is room. */
  #reading({ before, number, behind }: Reading, column: Column): void {
    const words: Type = { ...this.#types.text, size: 17 };
    const type = this.#number(this.#fit(number, this.#big, column.width));
    const pieces = [
      { text: before, type: words },
      { text: number, type },
      { text: behind, type: words },
    ];
    this.canvas.row(pieces, column);
  }

  #arc(scale: GaugeScale, { number, behind }: Reading, column: Column): void {
    const { canvas } = this;
    const { track, accent, text, muted, best } = canvas.palette;
    const width = Math.min(column.width, WIDEST_ARC);
    const unit = width / 204;
    const middle = column.x + width / 2;
    const base = canvas.y + 102 * unit;
    const line = (colour: string, pixels: number, dashes = ''): string =>
      `fill="none" stroke="${colour}" stroke-width="${Math.round((pixels / unit) * 100) / 100}"${dashes}`;
    const tick = (at: { at: number } | undefined): string => (at ? arc.tick(at.at) : '');
    canvas.scaled(
      [
        { path: arc.band(1), attributes: `fill="${track}"` },
        { path: arc.band(scale.achieved.at), attributes: `fill="${accent}"` },
        {
          path: tick(scale.plan),
          attributes: line(text, 2, ` stroke-dasharray="${Math.round(300 / unit) / 100}"`),
        },
        { path: tick(scale.record), attributes: line(best, 3) },
        { path: tick(scale.target), attributes: line(text, 2) },
        {
          path: scale.achieved.beyond ? arc.overflow(scale.achieved.beyond) : '',
          attributes: `fill="${text}"`,
        },
      ],
      middle,
      base,
      unit,
    );
    // the words stand on the base line within the half circle, the number above them
    const room = width * 0.62;
    const words: Type = { size: 13, colour: muted };
    const lines = linesOf(clean(behind), room, words.size);
    const big = this.#number(
      this.#fit(number, Math.min(this.#big, width * (this.view.dir === 'rtl' ? 0.12 : 0.15)), room),
    );
    const tall = canvas.lineHeight(big) + lines.length * canvas.lineHeight(words);
    // where they are taller than the half circle, they go on below it
    canvas.y = Math.max(canvas.y + 30 * unit, base + 6 - tall);
    const inner: Column = { x: middle - room / 2, width: room };
    canvas.paragraph(number, inner, big, 'middle');
    for (const each of lines) canvas.paragraph(each, { x: inner.x - 20, width: room + 40 }, words, 'middle');
    canvas.y = Math.max(canvas.y, base + 10 * unit);
  }

  #bullet(scale: GaugeScale, column: Column): void {
    const { canvas } = this;
    const { track, accent, text, best } = canvas.palette;
    const put = (path: string, attributes: string): void =>
      canvas.stretched(path, column, canvas.y, 40, attributes);
    const line = (colour: string, pixels: number): string =>
      `fill="none" stroke="${colour}" stroke-width="${pixels}"`;
    put(bullet.band(1), `fill="${track}"`);
    put(bullet.band(scale.achieved.at), `fill="${accent}"`);
    if (scale.plan) put(bullet.tick(scale.plan.at), `${line(text, 2)} stroke-dasharray="3"`);
    if (scale.record) put(bullet.tick(scale.record.at), line(best, 3));
    put(bullet.tick(scale.target.at), line(text, 2));
    if (scale.achieved.beyond) put(bullet.overflow(scale.achieved.beyond), `fill="${text}"`);
    canvas.y += 44;
  }

  /** Bars over the names of their months; where names are too many for the width, some are left out. */
  #chart({ bars, record, ahead, zero, level, plan }: BarPaths, names: string[], column: Column): void {
    const { canvas } = this;
    const { accent, best, muted, text } = canvas.palette;
    const height = 128;
    const put = (path: string, attributes: string): void =>
      canvas.stretched(path, column, canvas.y, height, attributes);
    const line = (colour: string, pixels: number): string =>
      `fill="none" stroke="${colour}" stroke-width="${pixels}"`;
    put(ahead, line(muted, 1));
    put(bars, `fill="${accent}"`);
    put(record, `fill="${best}"`);
    put(zero, line(muted, 1));
    put(level, line(text, 2) + (plan ? '' : ' stroke-dasharray="3"'));
    put(plan, `${line(text, 2)} stroke-dasharray="3"`);
    canvas.y += height + 2;
    const type: Type = { size: 13, colour: muted };
    const each = column.width / names.length;
    const widest = Math.max(...names.map((name) => widthOf(clean(name), type.size)));
    const step = Math.ceil((widest + 4) / each);
    names.forEach((name, index) => {
      if (index % step) return;
      // a name that stands for the columns behind it too begins where they begin
      const x = column.x + each * (step > 1 ? index : index + 0.5);
      const fits = step === 1 || x + widest <= column.x + column.width;
      if (fits)
        canvas.line(
          [{ text: name, type }],
          x,
          canvas.y + canvas.baseline(type),
          step > 1 ? 'start' : 'middle',
        );
    });
    canvas.y += canvas.lineHeight(type);
  }

  #key(marks: Mark[], { x, width }: Column): void {
    const { canvas } = this;
    const { accent, best, text } = canvas.palette;
    const types = { label: this.#types.label, value: this.#types.value };
    const column: Column = { x: x + 24, width: Math.min(width, WIDEST_ARC) - 24 };
    for (const { kind, label, text: value } of marks) {
      const middle = canvas.y + canvas.baseline(types.value) - types.label.size * 0.35;
      const colour = kind === 'achieved' ? accent : kind === 'best' || kind === 'record' ? best : text;
      const box: Column = { x, width: 14 };
      if (kind === 'achieved' || kind === 'best') canvas.rect(box, middle - 7, 14, `fill="${colour}"`);
      else {
        const dashes = kind === 'plan' || kind === 'level' ? ' stroke-dasharray="3"' : '';
        const pixels = kind === 'record' ? 3 : 2;
        canvas.stretched(
          'M0,50H100',
          box,
          middle - 7,
          14,
          `fill="none" stroke="${colour}" stroke-width="${pixels}"${dashes}`,
        );
      }
      canvas.pair(label, value, column, types);
    }
  }

  #pace(lines: Extract<Block, { kind: 'pace' }>['lines'], column: Column): void {
    const { canvas } = this;
    const { label: small, value, lead } = this.#types;
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
    const { text, value: bold, small } = this.#types;
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
    const { text, small, value } = this.#types;
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
    const figure = this.#number(column.width < WIDE ? 28 : 34);
    const type = { ...figure, size: this.#fit(number, figure.size, indent - 8) };
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
      this.canvas.paragraph(text, this.#measure(), this.#types.small);
    }
  }

  /** Lines of running text grow no longer than this. */
  #measure(): Column {
    return { ...this.#all, width: Math.min(this.#all.width, 720) };
  }

  #block(block: Block, column: Column): void {
    const { canvas } = this;
    switch (block.kind) {
      case 'reading':
        return this.#reading(block.reading, column);
      case 'gauge':
        if (block.form === 'arc') return this.#arc(block.scale, block.reading, column);
        this.#reading(block.reading, column);
        return this.#bullet(block.scale, column);
      case 'months':
        canvas.y += 12;
        canvas.paragraph(block.title, column, this.#types.heading);
        canvas.y += 4;
        return this.#chart(
          block.paths,
          block.months.map(({ name }) => name),
          column,
        );
      case 'steps':
        canvas.y += 4;
        return this.#chart(
          block.paths,
          block.months.map(({ name }) => name),
          column,
        );
      case 'key':
        canvas.y += 8;
        return this.#key(block.marks, column);
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
    const width = (this.#all.width - GUTTER * (columns - 1)) / columns;
    for (let from = 0; from < groups.length; from += columns) {
      const row = groups.slice(from, from + columns);
      canvas.y += 16;
      canvas.beside(
        row.map((_, index) => ({ x: this.#all.x + index * (width + GUTTER), width })),
        (column, index) => this.#block(row[index]!, column),
      );
    }
  }

  /** The blocks, those that the live widget sets side by side also here, where there is room. */
  #body(blocks: Block[]): void {
    const { canvas } = this;
    const wide = this.#all.width >= WIDE;
    const groups = blocks.filter(({ kind }) => kind === 'bars' || kind === 'changes');
    const pace = blocks.find(({ kind }) => kind === 'pace');
    const upTo = pace ? blocks.indexOf(pace) : 0;
    const columns = Math.min(groups.length, Math.floor((this.#all.width + GUTTER) / (LEAST_GROUP + GUTTER)));
    let rest = blocks;
    if (wide && pace) {
      const first = Math.min(WIDEST_ARC, (this.#all.width - GAP) / 2);
      const halves = [
        { x: this.#all.x, width: first },
        { x: this.#all.x + first + GAP, width: this.#all.width - first - GAP },
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
        this.#block(block, this.#all);
      }
    }
  }

  draw(): void {
    const { canvas } = this;
    const { f, text, stale } = this.view;
    const { title, stale: mark, text: plain, small } = this.#types;
    const { sources, asOf, corrections } = text.provenance;
    canvas.rect({ x: 0, width: this.width }, 0, 3, `fill="${canvas.palette.accent}"`);
    canvas.y = 16;
    canvas.paragraph(text.title, this.#measure(), title);
    if (stale) canvas.paragraph(stale, this.#measure(), mark);
    canvas.y += 4;
    canvas.paragraph(text.summary, this.#measure(), plain);
    canvas.y += 12;
    this.#body(pictureBlocksOf(this.view));
    canvas.y += 16;
    canvas.rule(this.#all, canvas.palette.line);
    canvas.y += 8;
    const names = sources.map(({ name }) => name).join(' · ');
    const origin = [names && `${f.messages.source}: ${names}`, asOf && `(${asOf})`].filter(Boolean).join(' ');
    canvas.paragraph(origin, this.#measure(), small);
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
