import { isDerived, valueOf, type Outcome, type Refusal } from '../model/derive.js';
import type { Figure, Report } from '../model/report.types.js';
import type { Exports, RuleName } from '../model/sections.js';
import { derivedFacts, figureFact, provenance, refusal, type Fact, type Provenance } from './facts.js';
import type { Formatter } from './formatter.js';

/** A thing that the drawing shows, in words. */
export interface Mark {
  kind: 'achieved' | 'target' | 'plan' | 'record' | 'best' | 'level';
  label: string;
  text: string;
}

/** All that export-gauge says. */
export interface GaugeText {
  title: string;
  summary: string;
  /** The share of the target; empty where it is not computed. */
  share: string;
  achieved: string;
  ofTarget: string;
  marks: Mark[];
  /** What the figures imply for the rest of the period, the required pace first. */
  pace: { label: string; text: string; detail: string }[];
  /** Everything computed; the source is the working. */
  workings: Fact[];
  /** Short names of the months, a column each. */
  months: string[];
  monthMarks: Mark[];
  refusals: string[];
  claims: Fact[];
  notes: string[];
  facts: Fact[];
  provenance: Provenance;
}

/** The sentence that says it all. */
function summary(f: Formatter, { achieved, target, timeline, outcomes }: Exports): string {
  const { progress, required, ofRecord, ofAverage } = outcomes;
  const { gauge, duration, sentences } = f.messages;
  const list = [
    gauge.reached(
      f.label(achieved),
      f.figure(achieved),
      f.plain(target),
      f.period(achieved.period),
      target.period?.label && f.period(target.period),
      f.outcome(progress),
    ),
  ];
  if (isDerived(required)) {
    const { left, per } = timeline!;
    list.push(
      gauge.needed(
        duration(f.number(left), left, per),
        f.outcome(required, target.scale),
        f.band(required, target.scale),
        f.outcome(ofRecord),
        f.outcome(ofAverage),
      ),
    );
  }
  if (achieved.value < 0) list.push(gauge.below);
  else if (valueOf(progress)! >= 100) list.push(gauge.passed);
  return sentences(list);
}

const recordText = (f: Formatter, record: Figure): string =>
  [f.figure(record), f.period(record.period)].filter(Boolean).join(f.messages.comma);

/** What stands beside the drawing. A pace is set against the record, the average and the plan. */
function pace(f: Formatter, { target, record, outcomes }: Exports): GaugeText['pace'] {
  const { gauge } = f.messages;
  const { average, againstPlanShare } = outcomes;
  const details: Partial<Record<RuleName, string>> = {
    ofRecord: record && recordText(f, record),
    ofAverage: f.outcome(average, target.scale),
  };
  const names = ['required', 'ofRecord', 'ofAverage', 'againstPlan', 'projection'] as const;
  return names.flatMap((name) => {
    const outcome = outcomes[name];
    if (!isDerived(outcome)) return [];
    let text = f.outcome(outcome, target.scale);
    let detail = details[name] ?? f.band(outcome, target.scale);
    if (name === 'againstPlan') {
      const size = (each: Outcome | undefined): string =>
        f.outcome({ ...each, value: Math.abs(valueOf(each)!) } as Outcome, target.scale);
      text = gauge[outcome.value < 0 ? 'behind' : 'ahead'](size(outcome));
      detail = size(againstPlanShare);
    }
    return [{ label: gauge[name], text, detail }];
  });
}

/** What the drawings' marks stand for: those of the gauge, then those of the monthly bars. */
function marks(f: Formatter, { achieved, target, record, months, outcomes }: Exports): [Mark[], Mark[]] {
  const { gauge } = f.messages;
  const { plan, atRecord, required } = outcomes;
  const mark = (kind: Mark['kind'], label: string, text: string | undefined): Mark[] =>
    text ? [{ kind, label, text }] : [];
  const text = (outcome: Outcome | undefined): string => f.outcome(outcome, target.scale);
  return [
    [
      ...mark('achieved', gauge.achieved, f.figure(achieved)),
      ...mark('target', gauge.target, f.figure(target)),
      ...mark('plan', planLabel(f, achieved), text(plan)),
      ...mark('record', gauge.atRecord, text(atRecord)),
    ],
    [
      ...mark('best', gauge.record, months.some((month) => month.record) ? recordText(f, record!) : ''),
      ...mark('level', gauge.required, text(required)),
    ],
  ];
}

/** The straight line stands at another place each day. */
const planLabel = (f: Formatter, { period }: Figure): string =>
  [f.messages.gauge.plan, period && f.day(period.end)].filter(Boolean).join(f.messages.comma);

/** The monthly values as lines of the table; labels are the months. */
function monthFacts(f: Formatter, report: Report, series: Exports['series']): Fact[] {
  return (series?.points ?? []).map((point) => {
    const figure = { kind: 'actual', ...series, ...point } as unknown as Figure;
    return figureFact(f, report, figure, f.period(point.period));
  });
}

/** Puts a report's exports into words. */
export function gaugeText(f: Formatter, report: Report, model: Exports, label?: string | null): GaugeText {
  const { achieved, target, record, claims, series, outcomes } = model;
  const section = report.exports!;
  const { gauge } = f.messages;
  const { progress, required, ofRecord } = outcomes;
  const workings = (Object.keys(outcomes) as (RuleName & keyof typeof gauge)[]).flatMap((name) => {
    // one has no name of its own: it is the share to an amount
    const label = name === 'plan' ? planLabel(f, achieved) : (gauge[name] ?? gauge.againstPlan);
    return derivedFacts(f, label, outcomes[name], target.scale);
  });
  const figures = [achieved, target, ...(record ? [record] : [])];
  // a target that is reached needs no pace: the sentence says so
  const reached = (required as Partial<Refusal> | undefined)?.refused === 'target-reached';
  const [gaugeMarks, monthMarks] = marks(f, model);
  const claimed = claims.map((figure) => figureFact(f, report, figure));
  return {
    title: label || f.text(section.title ?? achieved.label),
    summary: summary(f, model),
    share: f.outcome(progress),
    achieved: f.figure(achieved),
    ofTarget: gauge.ofTarget(f.plain(target)),
    marks: gaugeMarks,
    pace: pace(f, model),
    workings,
    months: model.months.map(({ period }) => f.month(period.start)),
    monthMarks,
    refusals: [
      refusal(f, gauge.progress, progress),
      reached ? '' : refusal(f, gauge.required, required),
      valueOf(required) ? refusal(f, gauge.ofRecord, ofRecord) : '',
    ].filter(Boolean),
    claims: claimed,
    notes: figures.map(({ note }) => f.text(note)).filter(Boolean),
    facts: [
      ...figures.map((figure) => figureFact(f, report, figure)),
      ...monthFacts(f, report, series),
      ...workings,
      ...claimed,
    ],
    provenance: provenance(
      f,
      report,
      [...figures, ...claims],
      [series?.source, ...(series?.points ?? []).map(({ source }) => source)],
    ),
  };
}
