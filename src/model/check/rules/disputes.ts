import { band } from '../../derive.js';
import type { Figure } from '../../report.types.js';
import { addition, apart, total } from '../bands.js';
import { figuresOf, named, type Remark, type Rule, type Subject } from '../rule.js';

const alternativesDispute: Rule = {
  name: 'alternatives-dispute',
  severity: 'warning',
  finds: 'a figure and an alternative of it that cannot both be right, rounding allowed for',
  advice: 'Say in the note that it is disputed and by whom; do not build on it what only one of them bears.',
  *find(subject) {
    const { report, words } = subject;
    const seen = new Set<Figure>();
    for (const { path, figure } of figuresOf(report)) {
      seen.add(figure);
      for (const [index, id] of (figure.alternatives ?? []).entries()) {
        const other = report.figures[id]!;
        // each may name the other
        const told = seen.has(other) && other.alternatives?.some((each) => report.figures[each] === figure);
        if (told || other.unit !== figure.unit || !apart(band(figure), band(other))) continue;
        const gap = total([other, figure], -1);
        const source = (each: Figure): string =>
          each.source === undefined ? '' : ` (${words.text(report.sources[each.source]!.name)})`;
        yield {
          path: `${path}.alternatives[${index}]`,
          message: `${named(subject, figure)} is ${words.figure(figure)}${source(figure)} or ${words.figure(other)}${source(other)}: the sources disagree.`,
          working: addition(words, [other, figure], -1, gap, figure.unit),
        };
      }
    }
  },
};

/** Figures that two places of the report give the same name, unit and time. */
function* unlinked(subject: Subject): Generator<Remark> {
  const { report, words } = subject;
  const first = new Map<string, { id: string; figure: Figure }>();
  for (const { path, figure } of figuresOf(report)) {
    const { label, unit, kind, period, asOf } = figure;
    const time = period ? [period.start, period.end] : [asOf];
    const key = JSON.stringify([words.text(label), unit, kind, ...time]);
    const id = path.slice('$.figures.'.length);
    const twin = first.get(key);
    if (!twin) {
      first.set(key, { id, figure });
      continue;
    }
    const links = (one: Figure, other: string): boolean =>
      [one.previous, ...(one.alternatives ?? [])].includes(other);
    if (links(figure, twin.id) || links(twin.figure, id) || !apart(band(figure), band(twin.figure))) continue;
    yield {
      path: `${path}.value`,
      message: `${named(subject, figure)} is ${words.figure(figure)} here and ${words.figure(twin.figure)} as “${twin.id}”: same label, unit and time.`,
    };
  }
}

const unlinkedDispute: Rule = {
  name: 'unlinked-dispute',
  severity: 'warning',
  finds: 'two figures of the same label, unit, kind and time with values that cannot both be right',
  advice: 'Name one in the alternatives of the other where sources differ, or tell them apart in the label.',
  find: unlinked,
};

export const DISPUTES: Rule[] = [alternativesDispute, unlinkedDispute];
