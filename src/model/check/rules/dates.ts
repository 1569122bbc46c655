import type { Figure } from '../../report.types.js';
import {
  figuresOf,
  lastDay,
  named,
  pointsOf,
  titled,
  type Rule,
  type Stated,
  type Subject,
} from '../rule.js';

const all = ({ report }: Subject): Stated[] => [...figuresOf(report), ...pointsOf(report)];

const MEASURED: Figure['kind'][] = ['actual', 'record'];

const afterAsOf: Rule = {
  name: 'after-as-of',
  severity: 'error',
  finds: 'an actual figure or a record whose period was not over on its as-of date',
  advice:
    'Cut the period to what was known that day, correct the as-of date, or make the figure an estimate.',
  *find(subject) {
    const { words } = subject;
    for (const each of all(subject)) {
      const { period, asOf, kind } = each.figure;
      if (!period || !asOf || !MEASURED.includes(kind) || period.end <= asOf) continue;
      yield {
        path: `${each.path}.period.end`,
        message: `${titled(subject, each)} counts until ${words.day(period.end)}, but is said to have been known on ${words.day(asOf)}.`,
      };
    }
  },
};

const asOfAfterReport: Rule = {
  name: 'as-of-after-report',
  severity: 'warning',
  finds: 'a figure known only after the report’s last change',
  advice: 'Correct the as-of date, or set updated to the day on which the figure came in.',
  *find(subject) {
    const { words, report } = subject;
    const last = lastDay(report);
    for (const each of figuresOf(report)) {
      const { asOf } = each.figure;
      if (asOf === undefined || asOf <= last) continue;
      yield {
        path: `${each.path}.asOf`,
        message: `${titled(subject, each)} is as of ${words.day(asOf)}, but the report was last changed on ${words.day(last)}.`,
      };
    }
    for (const [id, { asOf, points }] of Object.entries(report.series ?? {}))
      for (const [path, day] of [
        [`$.series.${id}.asOf`, asOf],
        ...points.map((point, index) => [`$.series.${id}.points[${index}].asOf`, point.asOf]),
      ] as [string, string | undefined][])
        if (day !== undefined && day > last)
          yield {
            path,
            message: `A value is as of ${words.day(day)}, but the report was last changed on ${words.day(last)}.`,
          };
  },
};

const updatedBeforePublished: Rule = {
  name: 'updated-before-published',
  severity: 'error',
  finds: 'a report last changed before it came out',
  advice: 'Correct one of the two days; leave updated out until something changes.',
  *find({ report, words }) {
    const { updated, published } = report;
    if (updated !== undefined && updated < published)
      yield {
        path: '$.updated',
        message: `The report was updated on ${words.day(updated)}, before it was published on ${words.day(published)}.`,
      };
  },
};

const nextReleasePassed: Rule = {
  name: 'next-release-passed',
  severity: 'error',
  finds:
    'newer figures announced for a day no later than the report’s last change: the widgets would call it stale at once',
  advice: 'Set nextRelease to the day of the release that comes next, or leave it out.',
  *find({ report, words }) {
    const { nextRelease } = report;
    const last = lastDay(report);
    if (nextRelease !== undefined && nextRelease <= last)
      yield {
        path: '$.nextRelease',
        message: `Newer figures are announced for ${words.day(nextRelease)}, but the report was last changed on ${words.day(last)}.`,
      };
  },
};

const correctionDate: Rule = {
  name: 'correction-date',
  severity: 'error',
  finds: 'a correction from before the report came out, or later than its last change',
  advice: 'Set updated to the day of the newest correction; a change before publication is none.',
  *find({ report, words }) {
    for (const [index, { date }] of (report.corrections ?? []).entries()) {
      const path = `$.corrections[${index}].date`;
      const day = words.day(date);
      if (date < report.published)
        yield {
          path,
          message: `A correction of ${day} is older than the report, published on ${words.day(report.published)}.`,
        };
      else if (date > lastDay(report))
        yield {
          path,
          message: `A correction is of ${day}, but the report ${report.updated === undefined ? 'has no date of update' : `was last updated on ${words.day(report.updated)}`}.`,
        };
    }
  },
};

const correctionsOrder: Rule = {
  name: 'corrections-order',
  severity: 'warning',
  finds: 'corrections that are not in order, newest first',
  advice: 'Put the newest first: readers see them in this order.',
  *find({ report, words }) {
    for (const [index, { date }] of (report.corrections ?? []).entries()) {
      const before = report.corrections![index - 1]?.date;
      if (before !== undefined && before < date)
        yield {
          path: `$.corrections[${index}].date`,
          message: `The correction of ${words.day(date)} stands behind the older one of ${words.day(before)}.`,
        };
    }
  },
};

const targetWithoutPeriod: Rule = {
  name: 'target-without-period',
  severity: 'warning',
  finds: 'a target that does not say by when',
  advice:
    'Give the period at whose end it is to be reached. Where the source names none, say so in the note.',
  *find(subject) {
    const { report, words } = subject;
    for (const { path, figure } of figuresOf(report)) {
      if (figure.kind !== 'target' || figure.period) continue;
      const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(words.text(figure.label)) ?? [];
      const when = year === undefined ? 'by when?' : `its label speaks of ${year}, but it has no period.`;
      yield { path, message: `${named(subject, figure)}, ${words.figure(figure)}: ${when}` };
    }
  },
};

const targetPast: Rule = {
  name: 'target-past',
  severity: 'warning',
  finds:
    'a target whose time was over when the report last changed, and no actual figure in its unit that reaches its end',
  advice: 'Say what became of it: add the actual figure for the whole period, or set the running target.',
  *find(subject) {
    const { report, words } = subject;
    const last = lastDay(report);
    const stated = all(subject);
    for (const { path, figure } of stated) {
      const { kind, period, unit } = figure;
      if (kind !== 'target' || !period || period.end >= last) continue;
      const met = stated.some(
        (each) =>
          each.figure.unit === unit &&
          each.figure.kind !== 'target' &&
          each.figure.kind !== 'claim' &&
          (each.figure.period
            ? each.figure.period.end >= period.end
            : (each.figure.asOf ?? '') >= period.end),
      );
      if (!met)
        yield {
          path: `${path}.period.end`,
          message: `${named(subject, figure)}, ${words.figure(figure)}, was to be reached by ${words.day(period.end)}; the report of ${words.day(last)} does not say whether it was.`,
        };
    }
  },
};

export const DATES: Rule[] = [
  afterAsOf,
  asOfAfterReport,
  updatedBeforePublished,
  nextReleasePassed,
  correctionDate,
  correctionsOrder,
  targetWithoutPeriod,
  targetPast,
];
