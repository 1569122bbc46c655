import type { Bar, Change } from '../format/counter.js';
import { claimed, type Fact } from '../format/facts.js';
import type { GaugeText, Mark } from '../format/gauge.js';
import type { Item } from '../format/list.js';
import { monthBars, stepBars, type BarPaths } from '../geometry/bars.js';
import { gaugeScale, type GaugeScale } from '../geometry/gauge.js';
import { valueOf } from '../model/derive.js';
import type { View } from './view.js';
import { inOrder } from './words.js';

/** A number in large type and what stands around it, such as 36% – of the $5 billion target. */
export interface Reading {
  before: string;
  number: string;
  behind: string;
}

/** A month of the bars: its short name, and its value as a number and in words where it is known. */
export interface MonthBar {
  name: string;
  /** What is drawn: the month's own value, or the required pace. */
  value: number | undefined;
  text: string;
  ahead: boolean;
  record: boolean;
}

/** What stands one below another between the sentence and the sources. */
export type Block =
  | { kind: 'reading'; reading: Reading }
  | { kind: 'gauge'; form: 'arc' | 'bullet'; scale: GaugeScale; reading: Reading }
  | { kind: 'months'; title: string; paths: BarPaths; months: MonthBar[] }
  | { kind: 'steps'; paths: BarPaths; months: MonthBar[]; scale: GaugeScale }
  | { kind: 'key'; marks: Mark[] }
  | { kind: 'pace'; lines: GaugeText['pace'] }
  | { kind: 'refusals'; texts: string[] }
  | { kind: 'notes'; texts: string[] }
  | { kind: 'bars'; bars: Bar[] }
  | { kind: 'changes'; changes: Change[] }
  | { kind: 'items'; items: Item[] }
  | { kind: 'workings'; title: string; lines: Fact[] }
  | { kind: 'claims'; claims: { said: string; note: string }[] }
  | { kind: 'table'; title: string; facts: Fact[] };

type GaugeView = Extract<View, { widget: 'export-gauge' }>;

function monthsOf({ f, text, model }: GaugeView): MonthBar[] {
  const { months, series, outcomes } = model;
  const required = valueOf(outcomes.required);
  return months.map(({ value, ahead, record }, index) => ({
    name: text.months[index]!,
    value: ahead ? required : value,
    text: value === undefined ? '' : f.amount(value, series!.unit, series),
    ahead,
    record,
  }));
}

function gaugeBlocks(view: GaugeView): Block[] {
  const { f, text, model, form } = view;
  const { gauge, working } = f.messages;
  const required = valueOf(model.outcomes.required);
  const scale = gaugeScale(model);
  // steps have a scale of their own, which holds all of them
  const beyond = form !== 'steps' && scale.achieved.beyond && `(${gauge.beyond})`;
  const reading: Reading = {
    before: '',
    number: text.share || text.achieved,
    behind: [text.share && text.ofTarget, beyond].filter(Boolean).join(' '),
  };
  const months = monthsOf(view);
  const drawing: Block[] =
    form === 'steps'
      ? [
          { kind: 'reading', reading },
          { kind: 'steps', paths: stepBars(model.months, model.target.value, required), months, scale },
        ]
      : [{ kind: 'gauge', form, scale, reading }];
  const monthly: Block[] =
    form === 'steps' || !months.length
      ? []
      : [
          { kind: 'months', title: gauge.monthly, paths: monthBars(model.months, required), months },
          { kind: 'key', marks: text.monthMarks },
        ];
  return [
    ...drawing,
    { kind: 'key', marks: text.marks.filter(({ kind }) => form !== 'steps' || kind !== 'record') },
    { kind: 'pace', lines: text.pace },
    ...monthly,
    { kind: 'refusals', texts: text.refusals },
    { kind: 'workings', title: working, lines: text.workings },
    {
      kind: 'claims',
      claims: text.claims.map(({ label, value, note }) => ({ said: claimed(f, label, value), note })),
    },
    { kind: 'notes', texts: text.notes },
  ];
}

/** Whether there is anything in a block. */
const filled = (block: Block): boolean => {
  const lists = Object.values(block).filter((value) => Array.isArray(value)) as unknown[][];
  return !lists.length || lists.some(({ length }) => length);
};

/** What a widget shows between its sentence and its sources, everything unfolded, in the element's order. */
function blocksOf(view: View): Block[] {
  const { f, text } = view;
  // the workings stand above the table already
  const stated = view.widget === 'export-gauge' ? view.text.workings : [];
  const facts = text.facts.filter((fact) => !stated.includes(fact));
  const table: Block = { kind: 'table', title: f.messages.table, facts };
  const blocks = ((): Block[] => {
    switch (view.widget) {
      case 'export-gauge':
        return [...gaugeBlocks(view), table];
      case 'subscriber-counter': {
        const { total, notes, parts, rates, changes } = view.text;
        return [
          { kind: 'reading', reading: total },
          { kind: 'notes', texts: notes },
          { kind: 'bars', bars: parts },
          { kind: 'bars', bars: rates },
          { kind: 'changes', changes },
          table,
        ];
      }
      case 'top-seven-list':
        // the items hold all that the table would
        return [{ kind: 'items', items: inOrder(view) }];
    }
  })();
  return blocks.filter(filled);
}

/** The same for forms with room for everything: the notes are in the table, each beside its figure. */
export const fullBlocksOf = (view: View): Block[] => blocksOf(view).filter(({ kind }) => kind !== 'notes');

/** The same for pictures, which show what a reader sees before anything is unfolded, and the notes. */
export const pictureBlocksOf = (view: View): Block[] =>
  blocksOf(view).filter(({ kind }) => kind !== 'workings' && kind !== 'table');
