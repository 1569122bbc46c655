import { figuresOf, named, pointsOf, titled, type Rule } from '../rule.js';

/** A quotient this near to a whole number is one: 1.1 ÷ 0.1 is 11.000000000000002. */
const NOISE = 1e-6;

const finerThanRounded: Rule = {
  name: 'finer-than-rounded',
  severity: 'warning',
  finds: 'a number that is no multiple of the step it is said to be rounded to',
  advice: 'Set roundedTo to the place of the last digit that the source gives.',
  *find(subject) {
    const { words, report } = subject;
    for (const each of [...figuresOf(report), ...pointsOf(report)]) {
      const { value, roundedTo, unit } = each.figure;
      const steps = roundedTo === undefined ? 0 : value / roundedTo;
      // beyond, every number is a multiple as far as can be told
      if (Math.abs(steps) > 1e9 || Math.abs(steps - Math.round(steps)) <= NOISE) continue;
      yield {
        path: `${each.path}.value`,
        message: `${titled(subject, each)} is ${words.amount(value, unit, { digits: 15 })}, finer than the ${words.amount(roundedTo!, unit)} it is said to be rounded to.`,
      };
    }
  },
};

/** Digits with which a number is no longer about anything. */
const MANY_DIGITS = 5;

const qualifierAndRounding: Rule = {
  name: 'qualifier-and-rounding',
  severity: 'warning',
  finds:
    'a qualifier that the digits belie: exact for a rounded number, about for one of five digits and more without a rounding',
  advice: 'Leave the qualifier as the source has it and correct roundedTo, or the reverse.',
  *find(subject) {
    const { words } = subject;
    for (const { path, figure } of figuresOf(subject.report)) {
      const { value, qualifier, roundedTo, unit } = figure;
      const digits = value.toExponential().replace(/e.*|\D/g, '').length;
      const exact = qualifier === 'exact' && roundedTo !== undefined && (roundedTo > 1 || unit === 'percent');
      const about = qualifier === 'about' && roundedTo === undefined && digits >= MANY_DIGITS;
      if (exact)
        yield {
          path: `${path}.qualifier`,
          message: `${named(subject, figure)} is said to be exact and rounded to ${words.amount(roundedTo, unit)} at once.`,
        };
      if (about)
        yield {
          path: `${path}.qualifier`,
          message: `${named(subject, figure)} is said to be about ${words.amount(value, unit, { digits: 15 })}, which has ${digits} digits and no rounding.`,
        };
    }
  },
};

export const ROUNDING: Rule[] = [finerThanRounded, qualifierAndRounding];
