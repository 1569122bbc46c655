import type { Formatter } from '../format/formatter.js';
import { counterText } from '../format/counter.js';
import { gaugeText } from '../format/gauge.js';
import { listText } from '../format/list.js';
import type { Report } from '../model/report.types.js';
import { exportsOf, subscribersOf } from '../model/sections.js';
import { counterHeight } from './room/counter.js';
import { gaugeHeight } from './room/gauge.js';
import { listHeight } from './room/list.js';
import { TWO_COLUMNS, type Setting } from './room/measures.js';

/** The widgets by their tags. */
export const WIDGETS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;
export type WidgetTag = (typeof WIDGETS)[number];

/** A widget's own attributes, as far as its height depends on them. */
export interface Look {
  label?: string | null | undefined;
  form?: string | null | undefined;
  ranked?: boolean | undefined;
}

/** What is known of the page around a widget. */
export interface Page {
  fontSize?: number;
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

/** Height at a width and a rem, both in em; undefined where the report has nothing for the widget. */
function heightOf(
  f: Formatter,
  report: Report,
  tag: WidgetTag,
  look: Look,
): ((setting: Setting) => number) | undefined {
  const { label } = look;
  switch (tag) {
    case 'export-gauge': {
      const model = exportsOf(report);
      const text = model && gaugeText(f, report, model, label);
      return text && ((setting) => gaugeHeight(text, look.form, setting));
    }
    case 'subscriber-counter': {
      const model = subscribersOf(report);
      const text = model && counterText(f, report, model, label);
      return text && ((setting) => counterHeight(text, setting));
    }
    case 'top-seven-list': {
      const { developments } = report;
      const { ranked = false } = look;
      const text = developments && listText(f, report, developments, { label, ranked });
      return text && ((setting) => listHeight(text, setting));
    }
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
function slopes(samples: Sample[], end: number): Slope[] {
  const found: Slope[] = [];
  let right = samples.length - 1;
  let low = Math.max(end, samples[right]![1]);
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
    .filter(({ high, low }) => high - low >= 0.005)
    .map(({ from, to, high, low }) => {
      const jump = from === to;
      const steep = jump ? 99 : (high - low) / (to - from);
      const unit = jump ? 'rem' : 'em';
      return `clamp(0em,(${number(to)}${unit} - 100cqi)*${number(steep)},${number(high - low)}em)`;
    });
  return `calc(${[`${number(base)}em`, `${number(rem)}rem`, ...ramps].join(' + ')})`;
}

/**
 * The height that a widget will take, as a CSS length that holds at any width from 280 to 1200 px: to be reserved
 * until the script arrives, so that what follows stays where it is. `100cqi` in it must be the widget's width: its
 * parent has to have `container-type: inline-size`.
 * @param page.fontSize Pixels of the text around the widget, where a rem is 16.
 * @param page.textWidth How wide the font sets text, against Arial or Noto Nastaliq Urdu: 1.15 for Verdana.
 * @returns Undefined where the report has nothing for the widget.
 */
export function reserve(
  f: Formatter,
  report: Report,
  tag: WidgetTag,
  look: Look = {},
  { fontSize = ROOT, textWidth = 1 }: Page = {},
): string | undefined {
  const height = heightOf(f, report, tag, look);
  if (!height) return undefined;
  const nastaliq = f.locale.tag.split('-')[0] === 'ur';
  const rem = ROOT / fontSize;
  const at = (width: number, gap = rem): number =>
    Math.max(
      ...STRETCHES[nastaliq ? 'nastaliq' : 'latin'].map((stretch) =>
        height({ width, rem: gap, stretch: stretch * textWidth, nastaliq, messages: f.messages }),
      ),
    );
  const widths = Array.from(
    { length: (WIDEST - NARROWEST) / STEP + 1 },
    (_, index) => NARROWEST + index * STEP,
  );
  // a part of the height are gaps, which have the root's size; where a line breaks otherwise says nothing of them
  const gaps = widths
    .map((width) => (at(width, rem + TINY) - at(width)) / TINY)
    .sort((one, other) => one - other);
  const rems = gaps[Math.floor(gaps.length / 2)]!;

  const samples: Sample[] = [];
  let highest = 0;
  for (const width of widths.toReversed()) {
    highest = Math.max(highest, at(width) + SPARE);
    samples.unshift([width, highest]);
  }
  const wide = samples.filter(([width]) => width >= TWO_COLUMNS * rem);
  const narrow = samples.filter(([width]) => width < TWO_COLUMNS * rem);
  const base = wide.at(-1)![1];
  const beside = slopes(wide, base);
  const top = beside.at(-1)!.high;
  const under = slopes(narrow, top);
  const jump = { from: TWO_COLUMNS, to: TWO_COLUMNS, high: under[0]!.low, low: top };
  return curve(base - rems * rem, rems, [...beside, jump, ...under]);
}
