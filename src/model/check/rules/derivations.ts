import { band, change, isDerived, share, type Reason } from '../../derive.js';
import type { Figure } from '../../report.types.js';
import { addition, apart, total, within } from '../bands.js';
import { derivedOf, figuresOf, named, titled, type Derived, type Rule } from '../rule.js';

/** Rules whose result is a percentage. */
const PERCENT = { share, change };

const isPercent = (rule: string): rule is keyof typeof PERCENT => Object.hasOwn(PERCENT, rule);

/** Whether there are as many figures as the rule takes. */
const complete = ({ derivation, operands }: Derived): boolean =>
  isPercent(derivation.rule) ? operands.length === 2 : operands.length > (derivation.rule === 'sum' ? 0 : 1);

/** Reasons that another rule gives. */
const ELSEWHERE: Reason[] = ['unit-mismatch', 'lengths-differ', 'claim'];

const percentageDisagrees: Rule = {
  name: 'percentage-disagrees',
  severity: 'error',
  finds: 'a percentage that its two figures do not give, rounding allowed for',
  advice: 'Compute it anew and ask the source which of the three numbers holds.',
  *find(subject) {
    const { words } = subject;
    for (const each of derivedOf(subject.report)) {
      const { path, figure, derivation, operands } = each;
      if (!isPercent(derivation.rule) || !complete(each) || figure.unit !== 'percent') continue;
      const [one, other] = operands as [Figure, Figure];
      const outcome = PERCENT[derivation.rule](one, other);
      const between = `${named(subject, one)} (${words.figure(one)}) and ${named(subject, other)} (${words.figure(other)})`;
      if (!isDerived(outcome)) {
        // a base that is zero only by rounding rules nothing out
        if (ELSEWHERE.includes(outcome.refused) || band(other).high > 0) continue;
        const base = outcome.refused === 'zero-base' ? 'zero' : 'below zero';
        const message = `${titled(subject, each)} is ${words.figure(figure)}, but no percentage follows from ${between}: its base is ${base}.`;
        yield { path: `${path}.derivation`, message };
      } else if (apart(outcome, band(figure), Math.abs(outcome.value) + 100)) {
        yield {
          path: `${path}.value`,
          message: `${titled(subject, each)} is ${words.figure(figure)}, but ${between} give ${words.amount(outcome.value, 'percent', { digits: 3 })}.`,
          working: `${words.working(outcome.working)} = ${within(words, outcome, 'percent')}`,
        };
      }
    }
  },
};

const derivationDisagrees: Rule = {
  name: 'derivation-disagrees',
  severity: 'error',
  finds: 'a sum or difference that its figures do not give, rounding allowed for',
  advice: 'Compute it anew. If the source rounded, say so in roundedTo of each figure.',
  *find(subject) {
    const { words } = subject;
    for (const each of derivedOf(subject.report)) {
      const { path, figure, derivation, operands } = each;
      if (isPercent(derivation.rule) || !complete(each)) continue;
      if (operands.some(({ unit }) => unit !== figure.unit)) continue;
      const sign = derivation.rule === 'sum' ? 1 : -1;
      const sum = total(operands, sign);
      if (!apart(sum, band(figure), sum.size)) continue;
      yield {
        path: `${path}.value`,
        message: `${titled(subject, each)} is ${words.figure(figure)}, but the ${derivation.rule} of its ${operands.length} figures is ${words.amount(sum.value, figure.unit, { digits: 4 })}.`,
        working: addition(words, operands, sign, sum, figure.unit),
      };
    }
  },
};

const derivationFigures: Rule = {
  name: 'derivation-figures',
  severity: 'error',
  finds:
    'a derivation with too few or too many figures for its rule, or a share or change that is not in percent',
  advice:
    'A share and a change take two figures and give percent; a difference takes two at least, a sum one.',
  *find(subject) {
    for (const each of derivedOf(subject.report)) {
      const { path, figure, derivation, operands } = each;
      const { rule } = derivation;
      if (!complete(each))
        yield {
          path: `${path}.derivation.figures`,
          message: `${titled(subject, each)} is said to be a ${rule} of ${operands.length} ${operands.length === 1 ? 'figure' : 'figures'}, which cannot be.`,
        };
      else if (isPercent(rule) && figure.unit !== 'percent')
        yield {
          path: `${path}.unit`,
          message: `${titled(subject, each)} is said to be a ${rule}, but its unit is not percent.`,
        };
    }
  },
};

const circularReference: Rule = {
  name: 'circular-reference',
  severity: 'error',
  finds: 'a figure that is its own previous or alternative, or derived from itself, over others too',
  advice: 'Refer to the figure that was meant.',
  *find(subject) {
    const { figures } = subject.report;
    /** Figures known to lead to no circle. */
    const clear = new Set<string>();
    const links = (figure: Figure): [string, string][] => [
      ...(figure.previous === undefined ? [] : [['previous', figure.previous] as [string, string]]),
      ...(figure.derivation?.figures ?? []).map((id): [string, string] => ['derivation', id]),
    ];
    for (const { path, figure } of figuresOf(subject.report)) {
      const start = path.slice('$.figures.'.length);
      const own = (figure.alternatives ?? []).indexOf(start);
      if (own >= 0)
        yield {
          path: `${path}.alternatives[${own}]`,
          message: `${named(subject, figure)} is named as an alternative of itself.`,
        };
      if (clear.has(start)) continue;
      // deep first, by hand: a chain may have a thousand links
      const way: { id: string; next: [string, string][] }[] = [{ id: start, next: links(figure) }];
      const on = new Set([start]);
      while (way.length) {
        const top = way.at(-1)!;
        const link = top.next.shift();
        if (!link) {
          way.pop();
          on.delete(top.id);
          clear.add(top.id);
        } else if (on.has(link[1])) {
          yield {
            path: `$.figures.${top.id}.${link[0]}`,
            message: `${named(subject, figures[top.id]!)} leads back to itself${top.id === link[1] ? '' : `, by way of “${link[1]}”`}.`,
          };
        } else if (!clear.has(link[1])) {
          way.push({ id: link[1], next: links(figures[link[1]]!) });
          on.add(link[1]);
        }
      }
    }
  },
};

export const DERIVATIONS: Rule[] = [
  percentageDisagrees,
  derivationDisagrees,
  derivationFigures,
  circularReference,
];
