import { sameLength } from '../../derive.js';
import { days, months } from '../../period.js';
import type { Figure, Period } from '../../report.types.js';
import { derivedOf, named, pairsOf, type Pair, type Rule, type Subject } from '../rule.js';

/** What the other figure of a pair is to the one. */
const ROLE: Record<Pair['how'], string> = {
  target: 'its target',
  record: 'the target',
  part: 'the total it is a part of',
  previous: 'its previous figure',
  alternative: 'its alternative',
  sum: 'what it is added to',
  difference: 'what it is subtracted from',
  share: 'what is given as a share of it',
  change: 'what is compared with it',
};

/** `“A” is in USD, but its target, “B”, is in EUR.` */
const sentence = (subject: Subject, { how, one, other }: Pair, what: (figure: Figure) => string): string =>
  `${named(subject, one)} is ${what(one)}, but ${ROLE[how]}, ${named(subject, other)}, is ${what(other)}.`;

/** What a unit is called. */
const unitName = ({ unit }: Figure): string => (unit === 'percent' ? 'in percent' : `in ${unit}`);

const mixedUnits: Rule = {
  name: 'mixed-units',
  severity: 'error',
  finds:
    'two figures of different units set against each other: with target, total, previous, alternative, in a derivation, or a series and the target it counts toward',
  advice: 'Give both in one unit, or take them apart: the widgets compute nothing from two units.',
  *find(subject) {
    const { report } = subject;
    for (const pair of pairsOf(report))
      if (pair.one.unit !== pair.other.unit)
        yield { path: pair.path, message: sentence(subject, pair, unitName) };
    for (const { path, figure, derivation, operands } of derivedOf(report))
      if (/sum|difference/.test(derivation.rule) && operands[0] && operands[0].unit !== figure.unit)
        yield {
          path: `${path}.unit`,
          message: `${figure.label ? named(subject, figure) : 'A value of a series'} is ${unitName(figure)}, but is the ${derivation.rule} of figures ${unitName(operands[0])}.`,
        };
    const { monthly, target } = report.exports ?? {};
    const [series, goal] = [report.series?.[monthly ?? ''], report.figures[target ?? '']];
    if (series && goal && series.unit !== goal.unit)
      yield {
        path: '$.exports.monthly',
        message: `The series is in ${series.unit}, but the target is ${unitName(goal)}.`,
      };
  },
};

/** A year has 52 or 53 weeks, or 12 months. */
const isYear = (period: Period): boolean =>
  months(period) === 12 || (days(period) >= 364 && days(period) <= 371);

/** Days between the days of the year on which two periods begin. */
function startsApart(one: Period, other: Period): number {
  const at = ({ start }: Period): string => `2000-${start.slice(5)}`;
  const [first, last] = [at(one), at(other)].sort() as [string, string];
  const between = days({ start: first, end: last }) - 1;
  return Math.min(between, 366 - between);
}

/** A year that ends on a weekday begins on another date each year. */
const SHIFT = 7;

const mixedYears: Rule = {
  name: 'mixed-years',
  severity: 'error',
  finds:
    'fiscal and calendar years, or fiscal years of two countries, set against each other; a sum so far that does not begin with its target’s period',
  advice: 'Take both figures of the same kind of year. Where the source has only one kind, do not compare.',
  *find(subject) {
    const { words, report } = subject;
    for (const pair of pairsOf(report)) {
      const [one, other] = [pair.one.period, pair.other.period];
      if (!one || !other || pair.how === 'record') continue;
      const apart =
        pair.how === 'target'
          ? one.start !== other.start
          : isYear(one) && isYear(other) && startsApart(one, other) > SHIFT;
      if (!apart) continue;
      yield {
        path: pair.path,
        message: sentence(subject, pair, ({ period }) => `for ${words.dates(period!)}`),
      };
    }
  },
};

/** How much longer a period may be: a year of 53 weeks is 1.9 % longer than one of 52. */
const TOLERANCE = 1.02;

const lengthsDiffer: Rule = {
  name: 'lengths-differ',
  severity: 'warning',
  finds:
    'a figure and its previous or alternative one, or the two of a change, for periods of different length; a week more in a year is let pass',
  advice: 'Compare like with like: the same months of both years. The widgets compute no change otherwise.',
  *find(subject) {
    const { words, report } = subject;
    for (const pair of pairsOf(report)) {
      const [one, other] = [pair.one.period, pair.other.period];
      if (!one || !other || !['previous', 'alternative', 'change'].includes(pair.how)) continue;
      const [less, more] = [days(one), days(other)].sort((a, b) => a - b) as [number, number];
      if (sameLength(one, other) || more <= less * TOLERANCE) continue;
      yield {
        path: pair.path,
        message: sentence(subject, pair, ({ period }) => `for ${words.dates(period!)}`),
        working: `${days(one)} days against ${days(other)}`,
      };
    }
  },
};

const mixedBasis: Rule = {
  name: 'mixed-basis',
  severity: 'error',
  finds: 'a total and a yearly rate set against each other',
  advice: 'Give both as totals of a stated period, or both as rates.',
  *find(subject) {
    for (const pair of pairsOf(subject.report)) {
      const bases = [pair.one.basis, pair.other.basis];
      if (!bases.includes('total') || !bases.includes('annual')) continue;
      const what = ({ basis }: Figure): string => (basis === 'annual' ? 'a yearly rate' : 'a total');
      yield { path: pair.path, message: sentence(subject, pair, what) };
    }
  },
};

const previousLater: Rule = {
  name: 'previous-later',
  severity: 'error',
  finds: 'a previous figure that is not of an earlier time',
  advice: 'Swap the two, or correct the period or as-of date of one.',
  *find(subject) {
    const { words, report } = subject;
    for (const { path, how, one, other } of pairsOf(report)) {
      if (how !== 'previous' || one === other) continue;
      const [now, before] = [one.period?.start, other.period?.start];
      const levels = !one.period && !other.period && one.asOf && other.asOf && other.asOf > one.asOf;
      if (!levels && !(now && before && before >= now)) continue;
      const time = ({ period, asOf }: Figure): string => (period ? words.dates(period) : words.day(asOf!));
      yield {
        path,
        message: `${named(subject, one)} (${time(one)}) has ${named(subject, other)} (${time(other)}) as its previous figure, which is not earlier.`,
      };
    }
  },
};

export const COMPARISONS: Rule[] = [mixedUnits, mixedYears, mixedBasis, lengthsDiffer, previousLater];
