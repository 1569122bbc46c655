import fc from 'fast-check';
import type {
  Correction,
  Derivation,
  Development,
  Figure,
  Kind,
  Noun,
  Period,
  Power,
  Report,
  Series,
  Source,
  Text,
} from '../../src/model/report.types.js';

/** Reports of all shapes that parse() lets pass, ordinary ones and such as only a tester thinks of. */

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1990, 0, 1) / DAY_MS;
const LAST = Date.UTC(2040, 11, 31) / DAY_MS;
const EARLIEST = Date.parse('0000-01-01T00:00:00Z') / DAY_MS;
const LATEST = Date.parse('9999-12-31T00:00:00Z') / DAY_MS;
const LANGS = ['en', 'ur', 'en-PK', 'ur-PK', 'ar', 'de', 'zh-Hant', 'sd'];
const POWERS: Power[] = [1, 1e3, 1e5, 1e6, 1e7, 1e9, 1e11, 1e12];
const KINDS: Kind[] = ['actual', 'target', 'record', 'estimate', 'claim'];

/** Texts that have broken a page, a file or a sentence somewhere. */
export const ODD_TEXTS = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"double" \'single\' `back` &amp; & <b>',
  '\u202Eevil\u202C \u2066isolate',
  '\u200Fبرآمدات\u200E',
  '20 کروڑ صارفین',
  'برآمدات (ICT) 1.8',
  '👩🏽‍💻🇵🇰',
  '\uD83D',
  '\u0000\u0007\u001B[31m',
  'line\nbreak\r\n\ttab\u2028',
  ' . ',
  '\u200B-',
  '=1+1',
  '{value} ${value} {{value}} %s',
  '__proto__',
  'a'.repeat(300),
  'ﷺ'.repeat(40),
];

const id = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'constructor',
      'tostring',
      'valueof',
      '0',
      '1e3',
      '-'.padStart(80, 'z'),
      'null',
    ),
  },
);

const words = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('Exports so far', 'Telecom subscribers', 'Target', 'Best month', 'Note.'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((each) => /[^\s\p{Cc}\p{Cf}]/u.test(each)),
  },
);

const text: fc.Arbitrary<Text> = fc.oneof(
  { weight: 3, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom(...LANGS), words, {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    }),
  },
);

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const dayNumber = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
  { weight: 1, arbitrary: fc.integer({ min: EARLIEST, max: LATEST }) },
  { weight: 1, arbitrary: fc.constantFrom(EARLIEST, LATEST) },
);

/** A day, mostly of our time, sometimes of the year 0 or 9999. */
export const arbitraryDay: fc.Arbitrary<string> = dayNumber.map(dayText);

/** A text of a month, by its number since the year 0. */
const month = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
const lastOf = (index: number): string => {
  const [year, of] = [Math.floor(index / 12), index % 12];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${month(index)}-${[31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][of]}`;
};

/** That many whole months from a month on. */
const monthsFrom = (first: number, count: number): Period => ({
  start: `${month(first)}-01`,
  end: lastOf(first + count - 1),
});

const monthIndex = fc.integer({ min: 1990 * 12, max: 2040 * 12 });

const bare = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .tuple(monthIndex, fc.integer({ min: 1, max: 24 }))
      .map(([at, count]) => monthsFrom(at, count)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(dayNumber, dayNumber).map(([one, other]) => ({
      start: dayText(Math.min(one, other)),
      end: dayText(Math.max(one, other)),
    })),
  },
);

/** A period of whole months, or from any day to any later one. */
export const arbitraryPeriod: fc.Arbitrary<Period> = bare;

const period: fc.Arbitrary<Period> = fc
  .tuple(bare, fc.option(text, { nil: undefined, freq: 5 }))
  .map(([each, label]) => ({ ...each, ...(label !== undefined && { label }) }));

/** Any number that a figure may have; never -0, which a report cannot hold. */
export const arbitraryValue: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 5_000_000_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        0,
        1,
        -1,
        1e18,
        -1e18,
        1e-9,
        -1e-9,
        0.1 + 0.2,
        999_999.5,
        99.95,
        1e15 + 1,
        5e-324,
      ),
    },
    { weight: 1, arbitrary: fc.double({ min: -1e18, max: 1e18, noNaN: true }) },
  )
  .map((value) => value || 0);

const step = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(0.1, 1, 1000, 1e6, 1e8, 1e9) },
  { weight: 1, arbitrary: fc.constantFrom(1e-9, 1e18, 0.05, 250) },
);

const power = fc.constantFrom(...POWERS);
const scale = fc.oneof(
  power,
  fc.dictionary(fc.constantFrom(...LANGS), power, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
);
const url = fc.constantFrom(
  'https://example.com/',
  'http://example.com:8080/a/b?c=d&e=%20#f',
  'https://example.pk/%D8%AE%D8%A8%D8%B1',
  "https://example.com/'onmouseover='alert(1)",
  'https://user@example.com?q=$1',
  'http://[::1]/',
  'https://example.com/"onclick="alert(1)/<b>',
  'https://example.com/خبر/100%',
  'https://example.com:port/not-for-new-URL',
);
const kind = fc.constantFrom(...KINDS);

/** An entry to refer to, by its place, as what there is to refer to is known only at the end. */
const ref = fc.nat({ max: 999 });
const refs = fc.oneof(
  { weight: 60, arbitrary: fc.array(ref, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(ref, { minLength: 30, maxLength: 100 }) },
);

const derivation = fc.record({
  rule: fc.constantFrom('sum', 'difference', 'share', 'change'),
  figures: refs,
});
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('USD', 'PKR', 'percent', 'XXX', 'JPY', 'BHD') },
  { weight: 2, arbitrary: ref },
);

const figure = fc.record(
  {
    label: text,
    value: arbitraryValue,
    unit,
    kind,
    roundedTo: step,
    scale,
    qualifier: fc.constantFrom('exact', 'about', 'over', 'under'),
    basis: fc.constantFrom('total', 'annual', 'unclear'),
    period,
    asOf: arbitraryDay,
    source: ref,
    note: text,
    previous: ref,
    alternatives: refs,
    derivation,
  },
  { requiredKeys: ['label', 'value', 'unit', 'kind'], noNullPrototype: true },
);

const extras = fc.record(
  { kind, source: ref, asOf: arbitraryDay, note: text, derivation },
  { requiredKeys: [], noNullPrototype: true },
);

const points = fc
  .tuple(
    monthIndex,
    fc.boolean(),
    fc.oneof(
      {
        weight: 150,
        arbitrary: fc.array(fc.tuple(fc.nat({ max: 2 }), arbitraryValue, extras), { maxLength: 12 }),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.tuple(fc.constant(0), arbitraryValue, extras), { minLength: 1, maxLength: 8 })
          .map((some) => Array.from({ length: 400 }, (_, index) => some[index % some.length]!)),
      },
    ),
  )
  .map(([first, daily, list]) => {
    let at = first;
    return list.map(([gap, value, rest]) => {
      at += gap + 1;
      const day = dayText(FIRST + at);
      return { ...rest, period: daily ? { start: day, end: day } : monthsFrom(at, 1), value };
    });
  });

const series = fc.record(
  { label: text, unit, roundedTo: step, scale, source: ref, asOf: arbitraryDay, points },
  { requiredKeys: ['unit', 'points'], noNullPrototype: true },
);

const form = words.map((each) => each.slice(0, 200));

/** A noun with every plural form, with `other` alone, or with some. */
const noun: fc.Arbitrary<Noun> = fc.dictionary(
  fc.constantFrom(...LANGS),
  fc.record(
    { zero: form, one: form, two: form, few: form, many: form, other: form },
    { requiredKeys: ['other'], noNullPrototype: true },
  ),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
) as fc.Arbitrary<Noun>;

const named = <T>(item: fc.Arbitrary<T>, maxKeys: number): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(id, item, { maxKeys, noNullPrototype: true });

const source: fc.Arbitrary<Source> = fc.record(
  { name: text, url, published: arbitraryDay },
  { requiredKeys: ['name'], noNullPrototype: true },
);

const development = fc.record(
  {
    id,
    title: text,
    status: fc.oneof(fc.constantFrom('proposed', 'approved', 'launched', 'in-progress', 'completed'), text),
    summary: text,
    points: fc.array(text, { maxLength: 4 }),
    figures: refs,
    source: ref,
    url,
  },
  { requiredKeys: ['id', 'title'], noNullPrototype: true },
);

/** Seldom many of something: few distinct ones, repeated, since making and checking 500 takes long. */
const repeats = fc.oneof(
  { weight: 200, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(20, 100) },
);

/** Achieved, target and record that fit each other, as a newsroom's would: so that paces can be computed. */
const goal = fc
  .record({
    first: monthIndex,
    elapsed: fc.integer({ min: 1, max: 12 }),
    left: fc.integer({ min: 0, max: 12 }),
    monthly: fc.array(fc.integer({ min: 0, max: 500_000_000 }), { minLength: 1, maxLength: 12 }),
    target: fc.integer({ min: 1, max: 9_000_000_000 }),
    roundedTo: fc.option(fc.constantFrom(1e6, 1e8), { nil: undefined }),
    unit: fc.constantFrom('USD', 'PKR', 'percent'),
  })
  .map(({ first, elapsed, left, monthly, target, roundedTo, unit: of }) => {
    const values = Array.from({ length: elapsed }, (_, index) => monthly[index % monthly.length]!);
    const sum = values.reduce((total, value) => total + value, 0);
    const best = Math.max(...values);
    const figures: Record<string, Figure> = {
      'goal-achieved': {
        label: 'Achieved',
        value: sum,
        unit: of,
        kind: 'actual',
        period: monthsFrom(first, elapsed),
        ...(roundedTo !== undefined && { roundedTo, qualifier: 'about' }),
      },
      'goal-target': {
        label: { en: 'Target', ur: 'ہدف' },
        value: target,
        unit: of,
        kind: 'target',
        period: monthsFrom(first, elapsed + left),
      },
      'goal-record': {
        label: 'Best month',
        value: best,
        unit: of,
        kind: 'record',
        period: monthsFrom(first + values.indexOf(best), 1),
      },
    };
    const list: Series = {
      unit: of,
      points: values.map((value, index) => ({ period: monthsFrom(first + index, 1), value })),
    };
    return { figures, series: { 'goal-monthly': list } };
  });

const parts = fc.record(
  {
    $schema: fc.constant('https://report-widgets.example/report.schema.json'),
    id,
    title: text,
    lang: fc.constantFrom(...LANGS),
    published: arbitraryDay,
    updated: arbitraryDay,
    nextRelease: arbitraryDay,
    corrections: fc.array(
      fc.record(
        { date: arbitraryDay, text, figures: refs },
        { requiredKeys: ['date', 'text'], noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    sources: named(source, 3),
    units: named(noun, 2),
    figures: named(figure, 5),
    series: named(series, 2),
    goal,
    exports: fc.record(
      { title: text, achieved: ref, target: ref, record: ref, monthly: ref, claims: refs },
      { requiredKeys: ['achieved', 'target'], noNullPrototype: true },
    ),
    subscribers: fc.record(
      { title: text, total: ref, parts: refs, rates: refs, changes: refs },
      { requiredKeys: ['total'], noNullPrototype: true },
    ),
    developments: fc.array(development, { maxLength: 7 }),
    figureRepeats: repeats,
    developmentRepeats: repeats,
  },
  {
    requiredKeys: [
      'id',
      'title',
      'lang',
      'published',
      'sources',
      'figures',
      'figureRepeats',
      'developmentRepeats',
    ],
    noNullPrototype: true,
  },
);

/** Fields whose places become names: each is left out where there is nothing to refer to. */
type Names = { sources: string[]; units: string[]; figures: string[]; series: string[] };

const pick = (names: string[], at: number): string | undefined => names[at % names.length];
const pickAll = (names: string[], all: number[]): string[] =>
  names.length ? all.map((at) => pick(names, at)!) : [];

/** A copy whose references by place are names. */
function resolve(item: object, fields: Record<string, keyof Names>, names: Names): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...item };
  for (const [field, room] of Object.entries(fields)) {
    const value = copy[field];
    if (Array.isArray(value)) copy[field] = pickAll(names[room], value as number[]);
    else if (typeof value === 'number') {
      // a unit can always be money
      const name = pick(names[room], value) ?? (field === 'unit' ? 'USD' : undefined);
      if (name === undefined) delete copy[field];
      else copy[field] = name;
    }
  }
  if (copy['derivation']) {
    const { rule, figures } = copy['derivation'] as { rule: Derivation['rule']; figures: number[] };
    copy['derivation'] = { rule, figures: pickAll(names.figures, figures) };
  }
  return copy;
}

const mapValues = <T, U>(entries: Record<string, T>, to: (item: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(entries).map(([name, item]) => [name, to(item)]));

function repeat<T>(entries: Record<string, T>, times: number): Record<string, T> {
  const all = { ...entries };
  for (let copy = 1; copy < times; copy++)
    for (const [name, item] of Object.entries(entries)) all[`${name.slice(0, 70)}-r${copy}`] = item;
  return all;
}

/** Any valid report, as parse() would return it but for `$schema`. */
export function arbitraryReport(): fc.Arbitrary<Report> {
  return parts.map((drawn) => {
    const {
      figureRepeats,
      developmentRepeats,
      goal: coherent,
      figures: own,
      exports,
      subscribers,
      ...rest
    } = drawn;
    const drawnFigures = repeat(own, figureRepeats);
    const drawnSeries = rest.series;
    const names: Names = {
      sources: Object.keys(rest.sources),
      units: Object.keys(rest.units ?? {}),
      figures: [...Object.keys(coherent?.figures ?? {}), ...Object.keys(drawnFigures)],
      series: [...Object.keys(coherent?.series ?? {}), ...Object.keys(drawnSeries ?? {})],
    };
    const figureFields = {
      unit: 'units',
      source: 'sources',
      previous: 'figures',
      alternatives: 'figures',
    } as const;
    const report: Record<string, unknown> = {
      ...rest,
      figures: {
        ...coherent?.figures,
        ...mapValues(drawnFigures, (each) => resolve(each, figureFields, names)),
      },
    };
    if (drawnSeries || coherent) {
      const theirs = mapValues(drawnSeries ?? {}, (each) => ({
        ...resolve(each, { unit: 'units', source: 'sources' }, names),
        points: each.points.map((point) => resolve(point, { source: 'sources' }, names)),
      }));
      report['series'] = { ...coherent?.series, ...theirs };
    }
    if (rest.corrections)
      report['corrections'] = rest.corrections.map(
        (each): Correction => resolve(each, { figures: 'figures' }, names) as never,
      );
    if (rest.developments) {
      const seen = new Set<string>();
      report['developments'] = Array.from({ length: developmentRepeats }, () => rest.developments!)
        .flat()
        .slice(0, 500)
        .map((each, index): Development => {
          const own = seen.has(each.id) ? `n-${index}-${each.id.slice(0, 70)}` : each.id;
          seen.add(own);
          return { ...resolve(each, { figures: 'figures', source: 'sources' }, names), id: own } as never;
        });
    }
    if (coherent && exports)
      report['exports'] = {
        ...exports,
        achieved: 'goal-achieved',
        target: 'goal-target',
        ...(exports.record !== undefined && { record: 'goal-record' }),
        ...(exports.monthly !== undefined && { monthly: 'goal-monthly' }),
        claims: pickAll(names.figures, exports.claims ?? []),
      };
    else if (exports && names.figures.length)
      report['exports'] = resolve(
        exports,
        { achieved: 'figures', target: 'figures', record: 'figures', monthly: 'series', claims: 'figures' },
        names,
      );
    if (subscribers && names.figures.length)
      report['subscribers'] = resolve(
        subscribers,
        { total: 'figures', parts: 'figures', rates: 'figures', changes: 'figures' },
        names,
      );
    return report as unknown as Report;
  });
}
