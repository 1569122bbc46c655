import type { Mark } from '../format/gauge.js';
import type { BarPaths } from '../geometry/bars.js';
import { arc, beyondPath, bullet, type GaugeScale } from '../geometry/gauge.js';
import type { Place } from '../geometry/scale.js';
import type { Reading } from './blocks.js';
import { Canvas, type Column, type Type } from './canvas.js';
import { clean } from './escape.js';
import { linesOf, widthOf } from './text-width.js';
import { FONTS, PALETTES, type Theme } from './theme.js';
import type { View } from './view.js';

/** The half circle grows no wider. */
export const WIDEST_ARC = 384;

/** The drawings of a picture, the keys to them, and the type that they and the rest of it are set in. */
export class Drawings {
  readonly canvas: Canvas;
  /** Everything within the margins. */
  readonly all: Column;
  readonly types: Record<'title' | 'stale' | 'text' | 'small' | 'label' | 'value' | 'lead' | 'heading', Type>;
  /** The size of the big number. */
  readonly big: number;

  constructor(
    readonly view: View,
    theme: Theme,
    readonly width: number,
  ) {
    const palette = PALETTES[theme];
    const { text, muted, best } = palette;
    this.canvas = new Canvas(width, view.dir, palette);
    const margin = width < 480 ? 16 : 24;
    this.all = { x: margin, width: width - 2 * margin };
    this.big = Math.min(56, Math.max(36, width * 0.11)) * (view.dir === 'rtl' ? 0.8 : 1);
    const tight = view.dir === 'rtl' ? FONTS.rtl.line : 1.25;
    this.types = {
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

  /** How a number in large type is set. */
  number(size: number): Type {
    const rtl = this.view.dir === 'rtl';
    return { size, weight: 'bold', colour: this.canvas.palette.accent, line: rtl ? 1.9 : 1.15 };
  }

  /** A size at which a text fits a width. */
  fit(text: string, size: number, width: number): number {
    return Math.min(size, Math.max(16, (size * width) / widthOf(clean(text), size, 'bold')));
  }

  /** The number in large type, words before and behind it on the same line as long as there is room. */
  reading({ before, number, behind }: Reading, column: Column): void {
    const words: Type = { ...this.types.text, size: 17 };
    const type = this.number(this.fit(number, this.big, column.width));
    const pieces = [
      { text: before, type: words },
      { text: number, type },
      { text: behind, type: words },
    ];
    this.canvas.row(pieces, column);
  }

  /** A half circle with its reading inside. */
  arc(scale: GaugeScale, { number, behind }: Reading, column: Column): void {
    const { canvas } = this;
    const { track, accent, text, muted, best } = canvas.palette;
    const width = Math.min(column.width, WIDEST_ARC);
    const unit = width / 204;
    const middle = column.x + width / 2;
    const base = canvas.y + 102 * unit;
    const line = (colour: string, pixels: number, dashes = ''): string =>
      `fill="none" stroke="${colour}" stroke-width="${Math.round((pixels / unit) * 100) / 100}"${dashes}`;
    const tick = (place: Place | undefined): string => (place ? arc.tick(place.at) : '');
    canvas.scaled(
      [
        { path: arc.band(1), attributes: `fill="${track}"` },
        { path: arc.band(scale.achieved.at), attributes: `fill="${accent}"` },
        {
          path: tick(scale.plan),
          attributes: line(text, 2, ` stroke-dasharray="${Math.round(300 / unit) / 100}"`),
        },
        { path: tick(scale.record) + beyondPath(arc, scale.record), attributes: line(best, 3) },
        { path: tick(scale.target), attributes: line(text, 2) },
        {
          path: beyondPath(arc, scale.achieved),
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
    const big = this.number(
      this.fit(number, Math.min(this.big, width * (this.view.dir === 'rtl' ? 0.12 : 0.15)), room),
    );
    const tall = canvas.lineHeight(big) + lines.length * canvas.lineHeight(words);
    // where they are taller than the half circle, they go on below it
    canvas.y = Math.max(canvas.y + 30 * unit, base + 6 - tall);
    const inner: Column = { x: middle - room / 2, width: room };
    canvas.paragraph(number, inner, big, 'middle');
    for (const each of lines) canvas.paragraph(each, { x: inner.x - 20, width: room + 40 }, words, 'middle');
    canvas.y = Math.max(canvas.y, base + 10 * unit);
  }

  /** A bar. */
  bullet(scale: GaugeScale, column: Column): void {
    const { canvas } = this;
    const { track, accent, text, best } = canvas.palette;
    const put = (path: string, attributes: string): void =>
      canvas.stretched(path, column, canvas.y, 40, attributes);
    const line = (colour: string, pixels: number): string =>
      `fill="none" stroke="${colour}" stroke-width="${pixels}"`;
    put(bullet.band(1), `fill="${track}"`);
    put(bullet.band(scale.achieved.at), `fill="${accent}"`);
    if (scale.plan) put(bullet.tick(scale.plan.at), `${line(text, 2)} stroke-dasharray="3"`);
    if (scale.record) put(bullet.tick(scale.record.at) + beyondPath(bullet, scale.record), line(best, 3));
    put(bullet.tick(scale.target.at), line(text, 2));
    if (scale.achieved.beyond) put(beyondPath(bullet, scale.achieved), `fill="${text}"`);
    canvas.y += 44;
  }

  /** Bars over the names of their months; where names are too many for the width, some are left out. */
  chart({ bars, record, ahead, zero, level, plan }: BarPaths, names: string[], column: Column): void {
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

  /** What each mark stands for. */
  key(marks: Mark[], { x, width }: Column): void {
    const { canvas } = this;
    const { accent, best, text } = canvas.palette;
    const types = { label: this.types.label, value: this.types.value };
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
}
