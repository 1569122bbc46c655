import { valueOf } from '../model/derive.js';
import type { Figure, Report } from '../model/report.types.js';
import type { Subscribers } from '../model/sections.js';
import { derivedFacts, figureFact, provenance, type Fact, type Provenance } from './facts.js';
import type { Formatter } from './formatter.js';

/** A figure that stands for itself or as a share of the total. */
export interface Bar {
  label: string;
  value: string;
  /** In words, such as 75% of 200 million subscribers; empty for a rate. */
  share: string;
  /** Per cent of the bar's whole; undefined where there is nothing to draw. */
  percent: number | undefined;
  note: string;
}

/** A figure and how it has changed. */
export interface Change {
  label: string;
  value: string;
  /** With a sign, such as +19.6%; empty where it is not computed. */
  sign: string;
  /** In words, with what it was before; or why there is none. */
  words: string;
  note: string;
}

/** All that subscriber-counter says. */
export interface CounterText {
  title: string;
  summary: string;
  /** The big number, and what stands before and behind it: about – 200 million – subscribers. */
  total: { before: string; number: string; behind: string };
  parts: Bar[];
  rates: Bar[];
  changes: Change[];
  notes: string[];
  facts: Fact[];
  provenance: Provenance;
}

/** Label, value and note of a figure. */
const words = (f: Formatter, figure: Figure): { label: string; value: string; note: string } => ({
  label: f.label(figure),
  value: f.figure(figure),
  note: f.text(figure.note),
});

function changeText(f: Formatter, { figure, previous, change }: Subscribers['changes'][number]): Change {
  const { up, down, same } = f.messages.counter;
  const value = valueOf(change)!;
  return {
    ...words(f, figure),
    sign: f.outcome(change, undefined, true),
    words: f.refusal(change) || (value > 0 ? up : value < 0 ? down : same)(f.figure(previous)),
  };
}

/** Puts a report's subscribers into words. */
export function counterText(
  f: Formatter,
  report: Report,
  model: Subscribers,
  label?: string | null,
): CounterText {
  const { total, parts, rates, changes } = model;
  const section = report.subscribers!;
  const { counter, sentences } = f.messages;
  const statement = (name: string, things: string[]): string =>
    f.messages.statement(name, things.filter(Boolean));
  const whole = words(f, total);
  const partBars = parts.map(({ figure, share }): Bar => ({
    ...words(f, figure),
    share: f.refusal(share) || counter.shareOf(f.outcome(share), f.figureParts(total).number),
    percent: valueOf(share),
  }));
  const rateBars = rates.map((figure): Bar => ({
    ...words(f, figure),
    share: '',
    percent: figure.unit === 'percent' ? figure.value : undefined,
  }));
  const changed = changes.map((each) => changeText(f, each));
  const figures = [
    total,
    ...parts.map(({ figure }) => figure),
    ...rates,
    ...changes.flatMap(({ figure, previous }) => [figure, previous]),
  ];
  return {
    title: label || f.text(section.title ?? total.label),
    summary: sentences([
      statement(whole.label, [whole.value, f.period(total.period)]),
      // why a share is not computed stands beside the part, and none of nothing has to be said
      ...partBars.map(({ label, value, share, percent }) => statement(label, [value, percent ? share : ''])),
    ]),
    total: f.figureParts(total),
    parts: partBars,
    rates: rateBars,
    changes: changed,
    notes: [whole.note].filter(Boolean),
    facts: [
      ...figures.map((figure) => figureFact(f, report, figure)),
      ...parts.flatMap(({ figure, share }) => derivedFacts(f, f.text(figure.label), share)),
      ...changes.flatMap(({ figure, change, difference }) =>
        [change, difference].flatMap((each) => derivedFacts(f, f.text(figure.label), each, figure.scale)),
      ),
    ],
    provenance: provenance(f, report, figures),
  };
}
