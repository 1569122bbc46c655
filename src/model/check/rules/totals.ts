import { band } from '../../derive.js';
import { addDays, days, months } from '../../period.js';
import { exportsOf } from '../../sections.js';
import type { Figure, Report } from '../../report.types.js';
import { above, addition, apart, total, within } from '../bands.js';
import { lastDay, named, pointFigure, type Rule, type Subject } from '../rule.js';

/** Months that a total without a period is taken to be of: no shorter time is meant by one, as a rule. */
const YEAR = 12;

/** The month that is not over at the end of a day; no figure of that day can be of all of it. */
const monthAfter = (day: string): string => addDays(day, 1).slice(0, 7);

/** The record, where it is of a month, and the first month that may be a better one: what record and series end before. */
function bestMonth(report: Report): { record: Figure; until: string } | undefined {
  const { record, series } = exportsOf(report) ?? {};
  if (!record?.period || months(record.period) !== 1) return undefined;
  const followed = series?.unit === record.unit ? series.points.map(({ period }) => period.end) : [];
  const last = [record.asOf ?? lastDay(report), ...followed].sort().at(-1)!;
  return { record, until: monthAfter(last) };
}

/** What the exports section states as totals: the sum so far, and the claims. */
const totalsOf = ({ report }: Subject): { path: string; figure: Figure }[] => {
  const { achieved, claims = [] } = report.exports!;
  return [achieved, ...claims].map((id) => ({ path: `$.figures.${id}.value`, figure: report.figures[id]! }));
};

const beyondBestMonth: Rule = {
  name: 'beyond-best-month',
  severity: 'error',
  finds:
    'a total above what its number of months can have brought if each had been as good as the best; of a claim without a period, a year. A warning where the total is a claim',
  advice:
    'Ask the source which period it means. Until it answers, keep the number a claim, with a note on the sum.',
  *find(subject) {
    const { report, words } = subject;
    const best = bestMonth(report);
    if (!best) return;
    const { record, until } = best;
    for (const { path, figure } of totalsOf(subject)) {
      const { period, kind } = figure;
      const count = period ? months(period) : kind === 'claim' ? YEAR : undefined;
      const known = period ? period.end : figure.asOf;
      if (figure.unit !== record.unit || !count || (known && monthAfter(known) > until)) continue;
      const { low, high } = band(record);
      const most = { value: count * record.value, low: count * low, high: count * high };
      if (!above(band(figure), most)) continue;
      const month = words.dates(record.period!);
      const [what, those] = period
        ? [` for ${words.dates(period)}, but ${count}`, `month${count === 1 ? '' : 's'}`]
        : [' and names no period, but not even twelve', 'months'];
      yield {
        path,
        severity: kind === 'claim' ? 'warning' : 'error',
        message: `${named(subject, figure)} is ${words.figure(figure)}${what} ${those} like the best one, ${month} with ${words.figure(record)}, add up to ${period ? 'less' : 'that'}.`,
        working: `${words.working([{ value: count, unit: 'ratio' }, '×', { value: record.value, unit: record.unit }])} = ${within(words, most, record.unit)}`,
      };
    }
  },
};

const recordAboveTotal: Rule = {
  name: 'record-above-total',
  severity: 'error',
  finds: 'a sum so far below the best month that lies in its period',
  advice: 'Compare both numbers with their sources: one has another unit, scale or period than it says.',
  *find(subject) {
    const { report, words } = subject;
    const best = bestMonth(report);
    const { achieved, series } = exportsOf(report) ?? {};
    if (!best || !achieved) return;
    const { record } = best;
    const [whole, month] = [achieved.period, record.period!];
    if (!whole || achieved.unit !== record.unit || month.start < whole.start || month.end > whole.end) return;
    // months below zero may have undone some of it
    const undone = (series?.points ?? [])
      .map((point) => Math.min(0, band(pointFigure(series!, point)).low))
      .reduce((sum, each) => sum + each, 0);
    const { low, high } = band(record);
    if (!above({ low: low + undone, high }, band(achieved))) return;
    yield {
      path: `$.figures.${report.exports!.achieved}.value`,
      message: `${named(subject, achieved)}, ${words.dates(whole)}, is ${words.figure(achieved)}, less than the best month in it, ${words.dates(month)}, with ${words.figure(record)}.`,
    };
  },
};

const partAboveTotal: Rule = {
  name: 'part-above-total',
  severity: 'error',
  finds: 'a part above the total that contains it, rounding allowed for; not where a part is below zero',
  advice: 'Look both numbers up: either the part is not contained in the total, or one of them is wrong.',
  *find(subject) {
    const { report, words } = subject;
    const { total: whole, parts = [] } = report.subscribers ?? {};
    if (whole === undefined || parts.some((id) => band(report.figures[id]!).low < 0)) return;
    const sum = report.figures[whole]!;
    for (const [index, id] of parts.entries()) {
      const part = report.figures[id]!;
      if (part.unit !== sum.unit || !above(band(part), band(sum))) continue;
      yield {
        path: `$.subscribers.parts[${index}]`,
        message: `${named(subject, part)}, ${words.figure(part)}, is more than ${named(subject, sum)}, ${words.figure(sum)}, of which it is said to be a part.`,
      };
    }
  },
};

const seriesSum: Rule = {
  name: 'series-sum',
  severity: 'error',
  finds: 'a series whose values in the period of the sum so far do not add up to it, rounding allowed for',
  advice: 'Look for a month that was revised or misread. If the sum is rounded, say so in roundedTo.',
  *find(subject) {
    const { report, words } = subject;
    const { achieved, series } = exportsOf(report) ?? {};
    if (!achieved?.period || !series || series.unit !== achieved.unit) return;
    const { start, end } = achieved.period;
    const inside = series.points
      .filter(({ period }) => period.start >= start && period.end <= end)
      .map((point) => pointFigure(series, point));
    if (!inside.length || inside.some(({ kind }) => kind === 'claim' || kind === 'target')) return;
    const whole = inside.reduce((sum, { period }) => sum + days(period!), 0) === days(achieved.period);
    const sum = total(inside);
    const stated = band(achieved);
    // some of the months can be too much already, unless those left out bring less than nothing
    const wrong = whole
      ? apart(sum, stated, sum.size)
      : inside.every(({ value }) => value >= 0) && above(sum, stated, sum.size);
    if (!wrong) return;
    yield {
      path: `$.figures.${report.exports!.achieved}.value`,
      message: `${named(subject, achieved)} is ${words.figure(achieved)} for ${words.dates(achieved.period)}, but the ${inside.length} values of the series in that period add up to ${words.amount(sum.value, series.unit, { digits: 4 })}${whole ? '' : ' already, and some are missing'}.`,
      working: addition(words, inside, 1, sum, series.unit),
    };
  },
};

const recordBelowSeries: Rule = {
  name: 'record-below-series',
  severity: 'error',
  finds:
    'a record that a value of its own series exceeds, or a point marked as a record below an earlier one',
  advice: 'Make the highest value the record, with its own period, as-of date and source.',
  *find(subject) {
    const { report, words } = subject;
    const best = bestMonth(report);
    const { monthly } = report.exports ?? {};
    for (const [id, series] of Object.entries(report.series ?? {})) {
      let highest: Figure | undefined;
      for (const [index, point] of series.points.entries()) {
        const figure = pointFigure(series, point);
        if (!['actual', 'record', 'estimate'].includes(figure.kind)) continue;
        const path = `$.series.${id}.points[${index}]`;
        if (point.kind === 'record' && highest && above(band(highest), band(figure)))
          yield {
            path: `${path}.kind`,
            message: `${words.dates(point.period)} is marked as a record with ${words.figure(figure)}, but ${words.dates(highest.period!)} had ${words.figure(highest)}.`,
          };
        if (!highest || figure.value > highest.value) highest = figure;
        if (id !== monthly || !best || series.unit !== best.record.unit || months(point.period) !== 1)
          continue;
        if (figure.kind !== 'estimate' && above(band(figure), band(best.record)))
          yield {
            path: `$.figures.${report.exports!.record!}.value`,
            message: `${named(subject, best.record)} is ${words.figure(best.record)}, but the series has ${words.figure(figure)} for ${words.dates(point.period)}.`,
          };
      }
    }
  },
};

const recordDiffers: Rule = {
  name: 'record-differs',
  severity: 'error',
  finds:
    'a record whose own month has another value in the series, rounding allowed for, though no higher one',
  advice: 'Look the month up; give record and series the same number.',
  *find(subject) {
    const { report, words } = subject;
    const { record, series } = exportsOf(report) ?? {};
    const { start, end } = record?.period ?? {};
    if (!record || !series || series.unit !== record.unit) return;
    const point = series.points.find(({ period }) => period.start === start && period.end === end);
    const figure = point && pointFigure(series, point);
    // a higher one is no record, which another rule says
    if (!figure || !above(band(record), band(figure))) return;
    yield {
      path: `$.figures.${report.exports!.record!}.value`,
      message: `${named(subject, record)} is ${words.figure(record)}, but the series has ${words.figure(figure)} for the same month, ${words.dates(record.period!)}.`,
    };
  },
};

const beyondTargetPeriod: Rule = {
  name: 'beyond-target-period',
  severity: 'error',
  finds: 'a sum so far whose period goes on after the end of the target’s',
  advice: 'Set the target of the running period against it, or end the sum where the target ends.',
  *find(subject) {
    const { report, words } = subject;
    const { achieved, target } = exportsOf(report) ?? {};
    if (!achieved?.period || !target?.period || achieved.period.start !== target.period.start) return;
    if (achieved.period.end <= target.period.end) return;
    const over = days({ start: addDays(target.period.end, 1), end: achieved.period.end });
    yield {
      path: `$.figures.${report.exports!.achieved}.period.end`,
      message: `${named(subject, achieved)} runs until ${words.day(achieved.period.end)}, ${over} ${over === 1 ? 'day' : 'days'} longer than the target, which is for ${words.dates(target.period)}.`,
    };
  },
};

export const TOTALS: Rule[] = [
  beyondBestMonth,
  recordAboveTotal,
  partAboveTotal,
  seriesSum,
  recordBelowSeries,
  recordDiffers,
  beyondTargetPeriod,
];
