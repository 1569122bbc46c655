import type { Figure } from '../../report.types.js';
import { figuresOf, named, pairsOf, quoted, type Remark, type Rule, type Subject } from '../rule.js';
import { byLanguage, languagesOf, localeOf, readersOf, textsOf } from '../texts.js';

/** Figures without a field, and points without it in a series that has none for all. */
function* without(subject: Subject, field: 'source' | 'asOf', what: string): Generator<Remark> {
  const { report, words } = subject;
  for (const { path, figure } of figuresOf(report))
    if (figure[field] === undefined)
      yield { path, message: `${named(subject, figure)}, ${words.figure(figure)}, has no ${what}.` };
  for (const [id, series] of Object.entries(report.series ?? {})) {
    if (series[field] !== undefined) continue;
    const missing = series.points.flatMap((point, index) => (point[field] === undefined ? [index] : []));
    if (missing.length && missing.length === series.points.length)
      yield {
        path: `$.series.${id}`,
        message: `No value of the series “${id}” has ${what === 'source' ? 'a' : 'an'} ${what}.`,
      };
    else
      for (const index of missing)
        yield {
          path: `$.series.${id}.points[${index}]`,
          message: `The value for ${words.dates(series.points[index]!.period)} has no ${what}.`,
        };
  }
}

const missingSource: Rule = {
  name: 'missing-source',
  severity: 'warning',
  finds: 'a figure, or a value of a series, that does not say where it comes from',
  advice: 'Name the publication in source: every widget shows it.',
  find: (subject) => without(subject, 'source', 'source'),
};

const missingAsOf: Rule = {
  name: 'missing-as-of',
  severity: 'warning',
  finds: 'a figure, or a value of a series, that does not say on which day it was known',
  advice: 'Set asOf to the day on which the source had it, at the latest its day of publication.',
  find: (subject) => without(subject, 'asOf', 'as-of date'),
};

const missingPeriod: Rule = {
  name: 'missing-period',
  severity: 'warning',
  finds:
    'a figure without the period it needs: the sum so far, the record, a claim beside them, a total, or one of two that are compared where the other has one',
  advice: 'Find out which months are meant. Where the source does not say, say so in the note.',
  *find(subject) {
    const { report, words } = subject;
    const { exports, figures } = report;
    const needed = new Map<string, string>();
    for (const [id, why] of [
      [exports?.achieved, 'of which months is it the sum'],
      [exports?.record, 'of which month is it'],
      ...(exports?.claims ?? []).map((id) => [id, 'of which months is it said']),
    ])
      if (id !== undefined && why !== undefined) needed.set(`$.figures.${id}`, why);
    const paths = new Map<Figure, string>(figuresOf(report).map(({ path, figure }) => [figure, path]));
    for (const { path, figure } of figuresOf(report))
      if (figure.basis === 'total' && !needed.has(path)) needed.set(path, 'a total over which time');
    for (const { how, one, other } of pairsOf(report))
      if (how === 'previous' && !one.period !== !other.period) {
        const path = paths.get(one.period ? other : one)!;
        if (!needed.has(path)) needed.set(path, 'what it is compared with has a period');
      }
    for (const [path, why] of needed) {
      const figure = figures[path.slice('$.figures.'.length)]!;
      // of a target another rule speaks
      if (!figure.period && figure.kind !== 'target')
        yield {
          path,
          message: `${named(subject, figure)}, ${words.figure(figure)}, has no period: ${why}${/^of|^a /.test(why) ? '?' : '.'}`,
        };
    }
  },
};

const basisUnclear: Rule = {
  name: 'basis-unclear',
  severity: 'warning',
  finds: 'a figure of which the source leaves open whether it is a yearly rate or a total',
  advice: 'Ask the source. Until it answers, print both readings, and set the number against nothing.',
  *find(subject) {
    for (const { path, figure } of figuresOf(subject.report))
      if (figure.basis === 'unclear')
        yield {
          path: `${path}.basis`,
          message: `${named(subject, figure)}, ${subject.words.figure(figure)}: a year, or in all?`,
        };
  },
};

const claimWithoutNote: Rule = {
  name: 'claim-without-note',
  severity: 'warning',
  finds: 'a claim without a note that tells the reader how it stands',
  advice: 'Write in the note who says so and what speaks for or against it.',
  *find(subject) {
    for (const { path, figure } of figuresOf(subject.report))
      if (figure.kind === 'claim' && figure.note === undefined)
        yield {
          path,
          message: `${named(subject, figure)}, ${subject.words.figure(figure)}, is a claim without a note.`,
        };
  },
};

const missingLanguage: Rule = {
  name: 'missing-language',
  severity: 'warning',
  finds:
    'a text or a noun that is not there in one of the report’s languages: its own, its title’s, and those of half the texts',
  advice: 'Add the text. Until then readers of that language see another one.',
  *find({ report }) {
    const languages = languagesOf(report);
    if (languages.length < 2) return;
    const readers = new Map<string, string>();
    const readBy = (tag: string): string => {
      if (!readers.has(tag)) readers.set(tag, readersOf(tag));
      return readers.get(tag)!;
    };
    const nouns = Object.entries(report.units ?? {}).map(([id, noun]) => ({
      path: `$.units.${id}`,
      text: Object.fromEntries(Object.entries(noun).map(([lang, { other }]) => [lang, other])),
    }));
    for (const { path, text } of [...textsOf(report), ...nouns]) {
      const written = byLanguage(text, report.lang);
      const missing = languages.filter((tag) => !written.some(({ lang }) => readBy(lang) === readBy(tag)));
      if (!missing.length) continue;
      yield { path, message: `${quoted(written[0]!.text)} is missing in ${missing.join(', ')}.` };
    }
  },
};

/** Whole numbers beyond which no plural form is looked for: French has one for millions that few write. */
const COUNTED = 200;

/** The plural forms that a language needs for such numbers, each with the least number that needs it. */
function pluralForms(lang: string): Map<string, number> {
  const needed = new Map<string, number>();
  if (!localeOf(lang)) return needed;
  const rules = new Intl.PluralRules(lang);
  for (let count = COUNTED; count >= 0; count--) needed.set(rules.select(count), count);
  return needed;
}

const missingPlural: Rule = {
  name: 'missing-plural',
  severity: 'warning',
  finds: 'a noun without a plural form that its language needs for whole numbers up to 200',
  advice: 'Add the form, even where it is the same word.',
  *find({ report }) {
    const known = new Map<string, Map<string, number>>();
    for (const [id, noun] of Object.entries(report.units ?? {}))
      for (const [lang, forms] of Object.entries(noun)) {
        if (!known.has(lang)) known.set(lang, pluralForms(lang));
        for (const [form, count] of known.get(lang)!)
          if (!(form in forms))
            yield {
              path: `$.units.${id}.${lang}`,
              message: `The noun “${forms.other}” has no form “${form}”, which ${lang} has for ${count}.`,
            };
      }
  },
};

const nothingToShow: Rule = {
  name: 'nothing-to-show',
  severity: 'warning',
  finds: 'a report without exports, subscribers and developments, which no widget shows',
  advice: 'Add the section of the widget that is to show it.',
  *find({ report }) {
    const { exports, subscribers, developments } = report;
    if (!exports && !subscribers && !developments?.length)
      yield {
        path: '$',
        message: 'The report has figures, but none of the sections exports, subscribers and developments.',
      };
  },
};

/** Also looked for where the format is broken: of twins, references may have meant the one that is lost. */
export const repeatedName = {
  name: 'repeated-name',
  severity: 'error',
  finds:
    'a name that comes twice in one object of the document, such as two figures of one id: only the last would count',
  advice: 'Rename one of the two, or delete it.',
  *find({ repeated }: Pick<Subject, 'repeated'>): Generator<Remark> {
    for (const path of repeated)
      yield {
        path,
        message: `“${path.slice(path.lastIndexOf('.') + 1)}” is there twice; all but the last is lost.`,
      };
  },
} satisfies Rule;

const unknownField: Rule = {
  name: 'unknown-field',
  severity: 'warning',
  finds: 'a field that the format does not have, often a misspelt one: it is read by nobody',
  advice: 'Correct its name, or delete it; report.schema.json lists what there is.',
  *find({ unknown }) {
    for (const path of unknown)
      yield {
        path,
        message: `“${path.slice(path.lastIndexOf('.') + 1)}” is no field that a report has there.`,
      };
  },
};

const unknownCurrency: Rule = {
  name: 'unknown-currency',
  severity: 'warning',
  finds: 'a unit written as a currency, in three capitals, that is none',
  advice: 'Correct the code, such as USD or PKR; what is counted is declared in units, in small letters.',
  *find({ report }) {
    // of ISO 4217, those out of use among them
    const known = Intl.supportedValuesOf('currency');
    for (const room of ['figures', 'series'] as const)
      for (const [id, { unit }] of Object.entries(report[room] ?? {}))
        if (/^[A-Z]{3}$/.test(unit) && !known.includes(unit))
          yield { path: `$.${room}.${id}.unit`, message: `“${unit}” is the code of no currency.` };
  },
};

export const COMPLETENESS: Rule[] = [
  unknownCurrency,
  missingSource,
  missingAsOf,
  missingPeriod,
  basisUnclear,
  claimWithoutNote,
  missingLanguage,
  missingPlural,
  nothingToShow,
  repeatedName,
  unknownField,
];
