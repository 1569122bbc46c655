import { days, months } from '../../period.js';
import type { Period, Report, Text } from '../../report.types.js';
import { exportsOf } from '../../sections.js';
import { announcedItems, claimedMonths, monthsLeft, monthsOfLabel } from '../numerals.js';
import { figuresOf, pointsOf, quoted, type Remark, type Rule, type Subject } from '../rule.js';
import { byLanguage, type Written } from '../texts.js';

const ofMonths = (count: number): string => `${count} ${count === 1 ? 'month' : 'months'}`;

/** Days of a month on average. */
const MONTH = 365.25 / 12;

/** Whether a period can be said to have that many months: as many calendar months, or about as many days. */
function has(period: Period, said: number): boolean {
  const whole = months(period);
  return whole === undefined ? Math.abs(days(period) / MONTH - said) <= said * 0.1 : whole === said;
}

/** Labels that speak of months, each against the period beside it. */
function* labels({ report, words }: Subject): Generator<Remark> {
  for (const { path, figure } of [...figuresOf(report), ...pointsOf(report)]) {
    const { period, label } = figure;
    if (!period) continue;
    // a series' label is not of one point
    const own = path.startsWith('$.figures.') ? label : undefined;
    const said: [string, Written, number | undefined][] = [
      ...byLanguage(period.label, report.lang).map((each): [string, Written, number | undefined] => [
        `${path}.period.label`,
        each,
        claimedMonths(each.text) ?? monthsOfLabel(each.text),
      ]),
      ...byLanguage(own, report.lang).map((each): [string, Written, number | undefined] => [
        `${path}.label`,
        each,
        claimedMonths(each.text),
      ]),
    ];
    for (const [at, { key, text }, count] of said) {
      if (count === undefined || has(period, count)) continue;
      const whole = months(period);
      const length = whole === undefined ? `${days(period)} days` : ofMonths(whole);
      yield {
        path: at + key,
        message: `${quoted(text)} means ${ofMonths(count)}, but the period, ${words.dates(period)}, has ${length}.`,
      };
    }
  }
}

/** Texts beside achieved and target, with their paths: notes, and the developments that show them. */
function* goalTexts({ figures, exports, developments = [] }: Report): Generator<[string, Text | undefined]> {
  const goal = [exports!.achieved, exports!.target];
  for (const id of goal) yield [`$.figures.${id}.note`, figures[id]!.note];
  for (const [index, { figures: shown = [], summary, points = [] }] of developments.entries()) {
    if (!shown.some((id) => goal.includes(id))) continue;
    yield [`$.developments[${index}].summary`, summary];
    for (const [at, point] of points.entries()) yield [`$.developments[${index}].points[${at}]`, point];
  }
}

/** Texts that say how many months are left to the target. */
function* monthsToGo({ report, words }: Subject): Generator<Remark> {
  const { timeline, achieved, target } = exportsOf(report) ?? {};
  if (timeline?.per !== 'month') return;
  const { left } = timeline;
  for (const [path, each] of goalTexts(report))
    for (const { key, text } of byLanguage(each, report.lang)) {
      const said = monthsLeft(text);
      if (said === undefined || said === left) continue;
      const [from, to] = [achieved, target].map((figure) => words.day(figure!.period!.end));
      yield {
        path: path + key,
        message: `${quoted(text)} means ${ofMonths(said)}, but from ${from} to ${to} ${left === 1 ? 'is' : 'are'} ${ofMonths(left)}.`,
      };
    }
}

const monthCount: Rule = {
  name: 'month-count',
  severity: 'error',
  finds:
    'a label that speaks of another number of months than the period has, or a text that speaks of another number of months left than there are to the target; in English and Urdu',
  advice: 'Correct the words or the period.',
  *find(subject) {
    yield* labels(subject);
    yield* monthsToGo(subject);
  },
};

const listCount: Rule = {
  name: 'list-count',
  severity: 'error',
  finds: 'a title that announces so many developments where the list has another number; in English and Urdu',
  advice: 'Correct the title, or the list.',
  *find({ report }) {
    const { title, lang, developments } = report;
    if (!developments) return;
    for (const { key, text } of byLanguage(title, lang)) {
      const said = announcedItems(text);
      if (said !== undefined && said !== developments.length)
        yield {
          path: `$.title${key}`,
          message: `${quoted(text)} announces ${said}, but the list has ${developments.length}.`,
        };
    }
  },
};

export const WORDING: Rule[] = [monthCount, listCount];
