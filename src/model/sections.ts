import * as derive from './derive.js';
import { eachMonth, months } from './period.js';
import type { Figure, Period, Report, Series } from './report.types.js';

/** A month of the target's period, or a point of the series where the target has none. */
export interface Month {
  period: Period;
  /** What the month brought; undefined where the series does not say. */
  value: number | undefined;
  /** Whether it lies after the achieved figure's period, so that the required pace falls on it. */
  ahead: boolean;
  /** Whether it is the record month. */
  record: boolean;
}

/** What follows from achieved, target and record. */
const RULES = {
  progress: derive.progress,
  required: derive.requiredPace,
  ofRecord: derive.requiredAgainstRecord,
  ofAverage: derive.requiredAgainstAverage,
  average: derive.averagePace,
  plan: derive.plan,
  againstPlan: derive.againstPlan,
  againstPlanShare: derive.againstPlanShare,
  projection: derive.projection,
  atRecord: derive.atRecord,
};

export type RuleName = keyof typeof RULES;

/** What export-gauge shows, resolved, with all that follows from it. */
export interface Exports {
  achieved: Figure;
  target: Figure;
  record: Figure | undefined;
  claims: Figure[];
  series: Series | undefined;
  months: Month[];
  /** Missing where the two periods do not allow one. */
  timeline: derive.Timeline | undefined;
  /** What needs a record is missing without one. */
  outcomes: Partial<Record<RuleName, derive.Outcome>>;
}

/** What subscriber-counter shows, resolved. */
export interface Subscribers {
  total: Figure;
  parts: { figure: Figure; share: derive.Outcome }[];
  rates: Figure[];
  changes: { figure: Figure; previous: Figure; change: derive.Outcome; difference: derive.Outcome }[];
}

/** What a dictionary of a report has for an id; undefined where there is no id, or no dictionary. */
export const at = <T>(dictionary: Record<string, T> | undefined, id: string | undefined): T | undefined =>
  id === undefined ? undefined : dictionary?.[id];

const figuresOf = (report: Report, ids: string[] = []): Figure[] => ids.map((id) => report.figures[id]!);

/** A target of more months than a series may have points gets no column for each. */
const MOST_MONTHS = 400;

/** The months that the bars stand for. */
function monthsOf(series: Series | undefined, achieved: Figure, target: Figure, record?: Figure): Month[] {
  if (!series || series.unit !== target.unit) return [];
  const goal = target.period;
  // a quarter beside months would seem the best of them
  const inside = series.points.filter(
    ({ period }) => months(period) === 1 && (!goal || (period.start >= goal.start && period.end <= goal.end)),
  );
  const whole = goal && inside.length && (months(goal) ?? Infinity) <= MOST_MONTHS;
  const past = achieved.period?.end;
  const slots: Period[] = whole ? eachMonth(goal) : inside.map(({ period }) => period);
  return slots.map((period) => {
    const point = inside.find((each) => each.period.start === period.start);
    return {
      period,
      value: point?.value,
      ahead: !point && period.start > past!,
      record: !!point && record?.period?.start === period.start && record.period.end === period.end,
    };
  });
}

/** Resolves the report's section `exports`; undefined where it has none. */
export function exportsOf(report: Report): Exports | undefined {
  const section = report.exports;
  if (!section) return undefined;
  const [achieved, target] = figuresOf(report, [section.achieved, section.target]) as [Figure, Figure];
  const record = at(report.figures, section.record);
  const series = at(report.series, section.monthly);
  const timeline = derive.timeline(achieved, target);
  const outcomes: Exports['outcomes'] = {};
  for (const [name, rule] of Object.entries(RULES) as [RuleName, (typeof RULES)[RuleName]][]) {
    const needed = /Record/.test(name);
    if (!needed) outcomes[name] = rule(achieved, target);
    else if (record) outcomes[name] = rule(achieved, target, record);
  }
  return {
    achieved,
    target,
    record,
    claims: figuresOf(report, section.claims),
    series,
    months: monthsOf(series, achieved, target, record),
    timeline: 'per' in timeline ? timeline : undefined,
    outcomes,
  };
}

/** Resolves the report's section `subscribers`; undefined where it has none. */
export function subscribersOf(report: Report): Subscribers | undefined {
  const section = report.subscribers;
  if (!section) return undefined;
  const total = report.figures[section.total]!;
  return {
    total,
    parts: figuresOf(report, section.parts).map((figure) => ({ figure, share: derive.share(figure, total) })),
    rates: figuresOf(report, section.rates),
    changes: figuresOf(report, section.changes).flatMap((figure) => {
      const previous = at(report.figures, figure.previous);
      return previous
        ? [
            {
              figure,
              previous,
              change: derive.change(figure, previous),
              difference: derive.difference(figure, previous),
            },
          ]
        : [];
    }),
  };
}

/**
 * Whether newer figures were due before a day.
 * @param today YYYY-MM-DD
 */
export const isOverdue = (report: Report, today: string): boolean => (report.nextRelease ?? today) < today;
