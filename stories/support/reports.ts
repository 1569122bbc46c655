import update from '../../data/pakistan-ict-2025-update.json' with { type: 'json' };
import review from '../../data/pakistan-ict-2025.json' with { type: 'json' };
import type { Development, Figure, Period, Report, Series, Text } from '../../src/model/report.types.js';

/** The first data set, and the same a month later, with a correction. */
export const REVIEW = review as unknown as Report;
export const UPDATE = update as unknown as Report;

/** A report of one source and what is given, in both languages. */
const report = (figures: Record<string, Figure>, more: Partial<Report> = {}): Report => ({
  id: 'story',
  title: { en: 'A report', ur: 'ایک رپورٹ' },
  lang: 'en',
  published: '2026-01-05',
  sources: { ministry: { name: { en: 'Ministry of Commerce', ur: 'وزارتِ تجارت' } } },
  units: { lines: { en: { one: 'line', other: 'lines' }, ur: { other: 'لائنیں' } } },
  figures,
  ...more,
});

const YEAR: Period = {
  start: '2025-07-01',
  end: '2026-06-30',
  label: { en: 'FY26', ur: 'مالی سال 2025-26' },
};
const HALF: Period = { start: '2025-07-01', end: '2025-12-31' };
const MONTHS = ['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'];

const TITLE: Text = { en: 'Exports', ur: 'برآمدات' };
const SO_FAR: Text = { en: 'Exports so far', ur: 'اب تک کی برآمدات' };
const TARGET: Text = { en: 'Export target', ur: 'برآمدات کا ہدف' };
const RECORD: Text = { en: 'Best month', ur: 'بہترین مہینہ' };

export interface Exports {
  achieved: number;
  target: number;
  /** The months from July 2025 on, six at most. */
  months?: number[];
  /** The best of them, by its place. */
  best?: number;
  title?: Text;
  /** What the three figures have in common beside the usual. */
  of?: Partial<Figure>;
  more?: Partial<Report>;
}

const month = (index: number): Period => ({
  start: `${MONTHS[index]!.slice(0, 8)}01`,
  end: MONTHS[index]!,
});

/** Exports of the first half of a fiscal year against its target. */
export function exportsOf({ achieved, target, months, best, title = TITLE, of, more }: Exports): Report {
  const shared = { unit: 'USD', source: 'ministry', asOf: '2026-01-05', ...of };
  const series: Series | undefined = months && {
    unit: shared.unit,
    source: shared.source,
    points: months.map((value, index) => ({ period: month(index), value })),
  };
  const record: Figure | undefined =
    months && best !== undefined
      ? { label: RECORD, value: months[best]!, kind: 'record', period: month(best), ...shared }
      : undefined;
  return report(
    {
      achieved: { label: SO_FAR, value: achieved, kind: 'actual', period: HALF, ...shared },
      target: { label: TARGET, value: target, kind: 'target', period: YEAR, ...shared },
      ...(record && { record }),
    },
    {
      ...(series && { series: { monthly: series } }),
      exports: {
        title,
        achieved: 'achieved',
        target: 'target',
        ...(record && { record: 'record' }),
        ...(series && { monthly: 'monthly' }),
      },
      ...more,
    },
  );
}

const LINES: Text = { en: 'Telephone lines', ur: 'ٹیلی فون لائنیں' };

export interface Lines {
  rates?: Record<string, Figure>;
  /** Figures that name one of `before` as their previous. */
  changes?: Record<string, Figure>;
  before?: Record<string, Figure>;
  title?: Text;
  /** What the total has beside the usual. */
  of?: Partial<Figure>;
  more?: Partial<Report>;
}

/** A number of lines with its parts, and other figures as rates and changes. */
export function linesOf(
  total: number,
  parts: [Text, number][] = [],
  { rates = {}, changes = {}, before = {}, title = LINES, of = {}, more }: Lines = {},
): Report {
  const shared = { unit: 'lines', source: 'ministry', asOf: '2026-01-05' };
  const named = parts.map(([label, value], index): [string, Figure] => [
    `part-${index + 1}`,
    { label, value, kind: 'actual', ...shared },
  ]);
  return report(
    {
      total: { label: LINES, value: total, kind: 'actual', ...shared, ...of },
      ...Object.fromEntries(named),
      ...rates,
      ...changes,
      ...before,
    },
    {
      subscribers: {
        title,
        total: 'total',
        parts: named.map(([id]) => id),
        rates: Object.keys(rates),
        changes: Object.keys(changes),
      },
      ...more,
    },
  );
}

/** A figure of the usual source. */
export const figure = (label: Text, value: number, more: Partial<Figure> = {}): Figure => ({
  label,
  value,
  unit: 'lines',
  kind: 'actual',
  source: 'ministry',
  ...more,
});

export const listOf = (developments: Development[], more: Partial<Report> = {}): Report =>
  report({}, { developments, ...more });

/** So many developments, plain ones. */
export const plainList = (count: number): Report =>
  listOf(
    Array.from({ length: count }, (_, index) => ({
      id: `item-${index + 1}`,
      title: { en: `Development ${index + 1}`, ur: `پیش رفت ${index + 1}` },
      source: 'ministry',
    })),
  );

/** Words that no line is long enough for, and a source whose name is a sentence. */
export const LONG_WORD: Text = {
  en: 'Telecommunicationsinfrastructuredevelopmentauthority',
  ur: 'ٹیلیکمیونیکیشنانفراسٹرکچرڈیویلپمنٹاتھارٹی',
};
export const LONG_LABEL: Text = {
  en: 'Exports of computer services, telecommunication services and information services together, as the balance of payments has them',
  ur: 'کمپیوٹر خدمات، ٹیلی مواصلات کی خدمات اور معلوماتی خدمات کی مجموعی برآمدات، جیسا کہ ادائیگیوں کے توازن میں درج ہیں',
};
export const LONG_SOURCES: Report['sources'] = {
  ministry: {
    name: {
      en: 'Inter-ministerial committee on statistics of external trade in services, third interim communication (revised)',
      ur: 'خدمات کی بیرونی تجارت کے اعداد و شمار پر بین الوزارتی کمیٹی، تیسری عبوری اطلاع (نظرثانی شدہ)',
    },
    url: 'https://example.org/statistics',
  },
};

const REACHED = exportsOf({ achieved: 2.2e9, target: 5e9, months: [354e6, 337e6, 366e6, 386e6], best: 3 });
const COUNTED = linesOf(1_460_000, [[{ en: 'In towns', ur: 'شہروں میں' }, 980_000]], {
  rates: { reach: figure({ en: 'Households', ur: 'گھرانے' }, 61, { unit: 'percent' }) },
  changes: { faults: figure({ en: 'Faults', ur: 'خرابیاں' }, 4200, { previous: 'faults-before' }) },
  before: { 'faults-before': figure({ en: 'Faults, before', ur: 'خرابیاں، پہلے' }, 5100) },
  of: { note: { en: 'Lines, not people.', ur: 'لائنیں، افراد نہیں۔' } },
});

/** A short report in which each widget has all of its parts: a note, a claim, a correction, and figures that are overdue. */
export const ALL_PARTS: Report = {
  ...REACHED,
  ...COUNTED,
  nextRelease: '2026-02-20',
  corrections: [
    { date: '2026-01-12', text: { en: 'October was $368 million.', ur: 'اکتوبر 36 کروڑ 80 لاکھ ڈالر تھا۔' } },
  ],
  figures: {
    ...REACHED.figures,
    ...COUNTED.figures,
    // in another unit than the target: the widget says why it compares nothing
    record: { ...REACHED.figures.record!, value: 109e9, unit: 'PKR' },
    claim: figure({ en: 'Needed a month, as claimed', ur: 'ماہانہ ضرورت، بقول دعویٰ' }, 500e6, {
      unit: 'USD',
      kind: 'claim',
      note: { en: 'More than the figures say.', ur: 'اعداد سے زیادہ۔' },
    }),
  },
  exports: { ...REACHED.exports!, claims: ['claim'] },
  developments: [
    {
      id: 'cable',
      title: { en: 'A cable lands', ur: 'کیبل کی آمد' },
      status: { en: 'in progress', ur: 'جاری' },
      summary: { en: 'The fourth of them.', ur: 'ان میں سے چوتھی۔' },
      points: [{ en: 'Six fibre pairs.', ur: 'چھ فائبر جوڑے۔' }],
      figures: ['total'],
      source: 'ministry',
    },
    { id: 'policy', title: { en: 'A policy is approved', ur: 'پالیسی کی منظوری' }, source: 'ministry' },
  ],
};
