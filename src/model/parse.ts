import {
  either,
  fail,
  list,
  map,
  number,
  oneOf,
  reference,
  shape,
  string,
  type Guard,
  type Pass,
} from './guards.js';
import { isDay } from './period.js';
import { at } from './sections.js';
import type { Development, Period, Report } from './report.types.js';
import type { ReportError, Result } from './result.js';

const ID = string('an id of a-z, 0-9 and hyphens', 80, /^[a-z0-9][a-z0-9-]*$/);
/** What names a unit that is none already: the time of a pace, a bare number, per cent. */
const NOUN = string('a name for a unit', 80, /^(?!(month|day|ratio|percent)$)[a-z0-9][a-z0-9-]*$/);
const LANG = string('a language tag', 35, /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
/** More than white space, controls and marks that nobody sees. */
const WORDS = string('a text', 4000, /[^\s\p{Cc}\p{Cf}]/u);
const FORM = string('a word', 200);
const TEXT = either(WORDS, map(LANG, WORDS, 50, 1));
const POWER = oneOf(1, 1e3, 1e5, 1e6, 1e7, 1e9, 1e11, 1e12);
const FIGURE = reference('figures', ID);
const FIGURES = list(FIGURE, 100);

const DAY: Guard = (input, path, pass) => {
  if (typeof input !== 'string') return fail(pass, 'type', path, 'a day', input);
  if (!isDay(input)) return fail(pass, 'format', path, 'a day as YYYY-MM-DD', input);
  return input;
};

const UNIT: Guard = (input, path, pass) =>
  typeof input === 'string' && /^(percent|[A-Z]{3})$/.test(input)
    ? input
    : reference('units', ID)(input, path, pass);

const PERIOD: Guard = (input, path, pass) => {
  const period = shape('start! end! label', FIELDS)(input, path, pass) as Period | undefined;
  if (period && period.end < period.start)
    fail(pass, 'order', path, `an end from ${period.start} on`, period.end);
  return period;
};

/** Fields that mean the same wherever they stand. */
const FIELDS: Record<string, Guard> = {
  id: ID,
  lang: LANG,
  title: TEXT,
  label: TEXT,
  text: TEXT,
  name: TEXT,
  note: TEXT,
  summary: TEXT,
  status: TEXT,
  published: DAY,
  updated: DAY,
  nextRelease: DAY,
  date: DAY,
  start: DAY,
  end: DAY,
  asOf: DAY,
  url: string('an http(s) address', 2000, /^https?:\/\/[^\s/?#\\][^\s\\]*$/),
  value: number(-1e18, 1e18),
  roundedTo: number(0, 1e18, true),
  unit: UNIT,
  scale: either(POWER, map(LANG, POWER, 50, 1)),
  kind: oneOf('actual', 'target', 'record', 'estimate', 'claim'),
  qualifier: oneOf('exact', 'about', 'over', 'under'),
  basis: oneOf('total', 'annual', 'unclear'),
  rule: oneOf('sum', 'difference', 'share', 'change'),
  period: PERIOD,
  source: reference('sources', ID),
  monthly: reference('series', ID),
  figures: FIGURES,
  ...{ previous: FIGURE, achieved: FIGURE, target: FIGURE, record: FIGURE, total: FIGURE },
  ...{ alternatives: FIGURES, claims: FIGURES, parts: FIGURES, rates: FIGURES, changes: FIGURES },
  ...{ other: FORM, zero: FORM, one: FORM, two: FORM, few: FORM, many: FORM },
};
FIELDS.derivation = shape('rule! figures!', FIELDS);

const POINTS: Guard = (input, path, pass) => {
  const point = shape('period! value! kind source asOf note derivation', FIELDS);
  const points = list(point, 400)(input, path, pass) as { period?: Period }[] | undefined;
  points?.forEach((each, index) => {
    const before = points[index - 1]?.period?.end;
    if (before && each?.period && each.period.start <= before)
      fail(pass, 'order', `${path}[${index}].period.start`, `a day after ${before}`, each.period.start);
  });
  return points;
};

const DEVELOPMENTS: Guard = (input, path, pass) => {
  const item = shape('id! title! status summary points figures source url', {
    ...FIELDS,
    points: list(TEXT, 50),
  });
  const items = list(item, 500)(input, path, pass) as (Development | undefined)[] | undefined;
  const seen = new Set<string>();
  items?.forEach((each, index) => {
    if (!each?.id) return;
    if (seen.has(each.id)) fail(pass, 'duplicate', `${path}[${index}].id`, 'an id of its own', each.id);
    seen.add(each.id);
  });
  return items;
};

const REPORT = shape(
  'id! title! lang! published! sources! figures! updated nextRelease corrections units series exports subscribers developments',
  {
    ...FIELDS,
    sources: map(ID, shape('name! url published', FIELDS), 200),
    figures: map(
      ID,
      shape(
        'label! value! unit! kind! roundedTo scale qualifier basis period asOf source note previous alternatives derivation',
        FIELDS,
      ),
      1000,
    ),
    corrections: list(shape('date! text! figures', FIELDS), 50),
    units: map(NOUN, map(LANG, shape('other! zero one two few many', FIELDS), 50, 1), 100),
    series: map(
      ID,
      shape('unit! points! label roundedTo scale source asOf', { ...FIELDS, points: POINTS }),
      50,
    ),
    exports: shape('achieved! target! title record monthly claims', FIELDS),
    subscribers: shape('total! title parts rates changes', FIELDS),
    developments: DEVELOPMENTS,
  },
);

/** Reads a report out of what `get` gives. */
function read(get: () => unknown): Result<Report, ReportError[]> {
  const pass: Pass = { errors: [], references: [] };
  try {
    const report = REPORT(get(), '$', pass) as Report;
    if (!pass.errors.length)
      for (const { path, room, id } of pass.references)
        if (!at<unknown>(report[room], id)) fail(pass, 'reference', path, `a name from ${room}`, id);
    if (!pass.errors.length) return { ok: true, value: report };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    pass.errors = [{ kind: 'json', path: '$', message }];
  }
  return { ok: false, error: pass.errors };
}

/**
 * Turns an untrusted value into a report, or says what is wrong with it. The report is a copy that holds known
 * fields alone; the input is never changed, nothing of it is kept, and nothing is thrown whatever it holds: what
 * throws when it is read, as a getter may, is no JSON. The rules are those of `report.schema.json`, save that unknown
 * fields are passed over, and on top of them: a period ends no earlier than it starts, series run in order of time,
 * ids of developments differ, references resolve.
 */
export const parse = (input: unknown): Result<Report, ReportError[]> => read(() => input);

/** The same for the text of a JSON document. A byte order mark, which some editors save and nobody sees, is passed over. */
export const parseJson = (text: string): Result<Report, ReportError[]> =>
  read(() => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
