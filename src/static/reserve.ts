import { counterHeight } from './room/counter.js';
import { gaugeHeight } from './room/gauge.js';
import { listHeight } from './room/list.js';
import { TWO_COLUMNS, type Setting } from './room/measures.js';
import type { View } from './view.js';

/** What is known of the page around a widget. */
export interface Page {
  /** Pixels of the text around the widget, where a rem is 16; 16 where left out. */
  fontSize?: number;
  /** How wide its font sets text, against Arial or Noto Nastaliq Urdu: 1.15 for Verdana; 1 where left out. */
  textWidth?: number;
}

/** The narrowest and the widest that is reserved for, in em; below and above the height stays the same. */
const NARROWEST = 14;
const WIDEST = 75;
/** The step between two widths that are looked at. */
const STEP = 0.25;
const TINY = 1e-6;
/** Pixels of a rem, where the site has not set another. */
const ROOT = 16;
/** Fonts differ: the height holds for those that set text up to so much wider than estimated. */
const STRETCHES = { latin: [1, 1.02], nastaliq: [1, 1.03] };
/** A line's end can fall otherwise than estimated: so much is added for it, in em. */
const SPARE = 0.6;
/** How far the curve may rise above the heights, as a part of them. */
const SLACK = 0.018;

/** The height of a widget in a setting. */
function heightOf(view: View, setting: Setting): number {
  switch (view.widget) {
    case 'export-gauge':
      return gaugeHeight(view.text, view.form, setting);
    case 'subscriber-counter':
      return counterHeight(view.text, setting);
    case 'top-seven-list':
      return listHeight(view.text, setting);
  }
}

/** A width and the height that is needed there. */
type Sample = [width: number, height: number];

/** A part of the curve that falls evenly with the width. */
interface Slope {
  from: number;
  to: number;
  high: number;
  low: number;
}

/**
 * Lines that lie nowhere below the samples and, where that can be, not more than `SLACK` above, from the widest to the
 * narrowest: each begins where the one before ends, and reaches as far as it can.
 * @param samples Widths in rising order, heights that never rise with them.
 */
function slopes(samples: Sample[]): Slope[] {
  const found: Slope[] = [];
  let right = samples.length - 1;
  let low = samples[right]![1];
  while (right > 0) {
    let best: Slope & { at: number } = { from: 0, to: 0, high: 0, low: 0, at: right };
    for (let left = right - 1; left >= 0; left--) {
      const [from, to] = [samples[left]![0], samples[right]![0]];
      const part = samples.slice(left, right);
      // the flattest line from the right end that none of them looks over
      const high =
        low + Math.max(0, ...part.map(([width, height]) => ((height - low) * (to - from)) / (to - width)));
      const over = Math.max(
        ...part.map(([width, height]) => (low + ((high - low) * (to - width)) / (to - from)) / height - 1),
      );
      if (over > SLACK && left < right - 1) break;
      best = { from, to, high, low, at: left };
    }
    found.push(best);
    low = best.high;
    right = best.at;
  }
  return found;
}

const number = (value: number): string => String(+value.toFixed(2));

/** The height at every width as CSS: what is left at the widest, and what each slope adds towards the narrow. */
function curve(base: number, rem: number, parts: Slope[]): string {
  const ramps = parts
    .filter(({ high, low }) => Math.abs(high - low) >= 0.005)
    .map(({ from, to, high, low }) => {
      // less under one another than beside: what is long got a narrower column
      if (high < low) return `clamp(${number(high - low)}em,(100cqi - ${number(to)}rem)*99,0em)`;
      const jump = from === to;
      const steep = jump ? 99 : (high - low) / (to - from);
      const unit = jump ? 'rem' : 'em';
      return `clamp(0em,(${number(to)}${unit} - 100cqi)*${number(steep)},${number(high - low)}em)`;
    });
  return `calc(${[`${number(base)}em`, `${number(rem)}rem`, ...ramps].join(' + ')})`;
}

/** The height that a widget needs at a width, both in em, for a rem in em. */
function needed(view: View, { textWidth = 1 }: Page, width: number, rem: number): number {
  const { f, stale } = view;
  const nastaliq = view.lang.split('-')[0] === 'ur';
  const heights = STRETCHES[nastaliq ? 'nastaliq' : 'latin'].map((stretch) =>
    heightOf(view, { width, rem, stretch: stretch * textWidth, nastaliq, stale, messages: f.messages }),
  );
  return Math.max(...heights) + SPARE;
}

/** The height that a widget needs at one width, both in pixels. */
export const roomAt = (view: View, width: number, page: Page = {}): number => {
  const { fontSize = ROOT } = page;
  return Math.ceil(fontSize * needed(view, page, width / fontSize, ROOT / fontSize));
};

/**
 * The height that a widget will take, as a CSS length that holds at any width from 280 to 1200 px: to be reserved
 * until the script arrives, so that what follows stays where it is. `100cqi` in it must be the widget's width: its
 * parent has to have `container-type: inline-size`.
 */
export function reserve(view: View, page: Page = {}): string {
  const rem = ROOT / (page.fontSize ?? ROOT);
  const at = (width: number, gap = rem): number => needed(view, page, width, gap);
  const widths = Array.from(
    { length: (WIDEST - NARROWEST) / STEP + 1 },
    (_, index) => NARROWEST + index * STEP,
  );
  // a part of the height are gaps, which have the root's size; where a line breaks otherwise says nothing of them
  const gaps = widths
    .map((width) => (at(width, rem + TINY) - at(width)) / TINY)
    .sort((one, other) => one - other);
  const rems = gaps[Math.floor(gaps.length / 2)]!;

  const samples = (of: number[], least: number): Sample[] => {
    let highest = least;
    return of
      .toReversed()
      .map((width): Sample => [width, (highest = Math.max(highest, at(width)))])
      .toReversed();
  };
  const border = widths.findIndex((width) => width >= TWO_COLUMNS * rem);
  const wide = samples(widths.slice(border), 0);
  const base = wide.at(-1)![1];
  const beside = slopes(wide);
  const top = beside.at(-1)!.high;
  // a step up is worth its CSS only where it is high
  const under = slopes(samples(widths.slice(0, border), at(widths[border - 1]!) < 0.9 * top ? 0 : top));
  const jump = { from: TWO_COLUMNS, to: TWO_COLUMNS, high: under[0]!.low, low: top };
  return curve(base - rems * rem, rems, [...beside, jump, ...under]);
}
