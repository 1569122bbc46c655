import { days } from '../../period.js';
import { derivedOf, figuresOf, named, type Rule } from '../rule.js';

const changeWithoutPrevious: Rule = {
  name: 'change-without-previous',
  severity: 'error',
  finds: 'a figure listed among the changes that names no previous one, so that the widget leaves it out',
  advice: 'Add the figure of the period before and name it in previous, or take the figure off the list.',
  *find(subject) {
    const { figures, subscribers } = subject.report;
    for (const [index, id] of (subscribers?.changes ?? []).entries())
      if (figures[id]!.previous === undefined)
        yield {
          path: `$.subscribers.changes[${index}]`,
          message: `${named(subject, figures[id]!)} is listed as a change, but names no previous figure: the widget leaves it out.`,
        };
  },
};

const totalAmongParts: Rule = {
  name: 'total-among-parts',
  severity: 'error',
  finds: 'a total listed among its own parts, as all of itself',
  advice: 'Take the total off the list, or name the part that was meant.',
  *find(subject) {
    const { figures, subscribers } = subject.report;
    const index = subscribers?.parts?.indexOf(subscribers.total) ?? -1;
    if (index >= 0)
      yield {
        path: `$.subscribers.parts[${index}]`,
        message: `${named(subject, figures[subscribers!.total]!)} is the total, and is listed as a part of it.`,
      };
  },
};

const rateUnit: Rule = {
  name: 'rate-unit',
  severity: 'warning',
  finds: 'a figure listed among the rates that is not in percent',
  advice: 'List it among the parts or changes, or give the percentage.',
  *find(subject) {
    const { figures, subscribers } = subject.report;
    for (const [index, id] of (subscribers?.rates ?? []).entries())
      if (figures[id]!.unit !== 'percent')
        yield {
          path: `$.subscribers.rates[${index}]`,
          message: `${named(subject, figures[id]!)} is listed as a rate, but is in ${figures[id]!.unit}, not in percent.`,
        };
  },
};

const kindInSection: Rule = {
  name: 'kind-in-section',
  severity: 'warning',
  finds:
    'a figure whose kind is not that of its place: a target that is no target, a record that is no record, a claim or a target as what was achieved, a claim that is none',
  advice: 'Correct the kind, or put another figure there. Nothing is computed from a claim.',
  *find(subject) {
    const { exports, figures } = subject.report;
    if (!exports) return;
    const places: [path: string, id: string | undefined, kinds: string[], place: string][] = [
      ['achieved', exports.achieved, ['actual', 'estimate'], 'what was achieved'],
      ['target', exports.target, ['target', 'estimate'], 'the target'],
      ['record', exports.record, ['record'], 'the record'],
      ...(exports.claims ?? []).map((id, index): [string, string, string[], string] => [
        `claims[${index}]`,
        id,
        ['claim'],
        'a claim',
      ]),
    ];
    for (const [path, id, kinds, place] of places) {
      const figure = id === undefined ? undefined : figures[id]!;
      if (figure && !kinds.includes(figure.kind))
        yield {
          path: `$.exports.${path}`,
          message: `${named(subject, figure)} stands for ${place}, but is of the kind “${figure.kind}”.`,
        };
    }
  },
};

/** Retailers’ months have four or five weeks. */
const MONTH = [28, 35] as const;

const recordNotMonthly: Rule = {
  name: 'record-not-monthly',
  severity: 'warning',
  finds: 'a record that is not of one month, so that no monthly pace can be set against it',
  advice: 'Give the best single month, or leave the record out.',
  *find(subject) {
    const { report, words } = subject;
    const record = report.figures[report.exports?.record ?? ''];
    if (!record?.period) return;
    const length = days(record.period);
    if (length >= MONTH[0] && length <= MONTH[1]) return;
    yield {
      path: `$.figures.${report.exports!.record!}.period`,
      message: `${named(subject, record)} is for ${words.dates(record.period)}, ${length} ${length === 1 ? 'day' : 'days'}: not one month.`,
    };
  },
};

const repeatedReference: Rule = {
  name: 'repeated-reference',
  severity: 'error',
  finds: 'a figure that stands twice in one list: it would be shown or added twice',
  advice: 'Delete one, or name the figure that was meant.',
  *find({ report }) {
    const { exports, subscribers, developments = [], corrections = [] } = report;
    const lists: [string, string[] | undefined][] = [
      ['$.exports.claims', exports?.claims],
      ['$.subscribers.parts', subscribers?.parts],
      ['$.subscribers.rates', subscribers?.rates],
      ['$.subscribers.changes', subscribers?.changes],
      ...developments.map(({ figures }, index): [string, string[] | undefined] => [
        `$.developments[${index}].figures`,
        figures,
      ]),
      ...corrections.map(({ figures }, index): [string, string[] | undefined] => [
        `$.corrections[${index}].figures`,
        figures,
      ]),
      ...figuresOf(report).map(({ path, figure }): [string, string[] | undefined] => [
        `${path}.alternatives`,
        figure.alternatives,
      ]),
      ...derivedOf(report).map(({ path, derivation }): [string, string[]] => [
        `${path}.derivation.figures`,
        derivation.figures,
      ]),
    ];
    for (const [path, ids = []] of lists)
      for (const [index, id] of ids.entries())
        if (ids.indexOf(id) < index)
          yield { path: `${path}[${index}]`, message: `“${id}” stands twice in this list.` };
  },
};

export const SECTIONS: Rule[] = [
  changeWithoutPrevious,
  totalAmongParts,
  rateUnit,
  kindInSection,
  recordNotMonthly,
  repeatedReference,
];
