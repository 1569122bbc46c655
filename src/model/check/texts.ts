import type { Report, Text } from '../report.types.js';

/** A text in one of its languages. */
export interface Written {
  /** What a path to it ends in: `.ur`, or nothing for a plain string. */
  key: string;
  lang: string;
  text: string;
}

/** A text once for each language it is in. */
export function byLanguage(text: Text | undefined, lang: string): Written[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ key: '', lang, text }];
  return Object.entries(text).map(([of, each]) => ({ key: `.${of}`, lang: of, text: each }));
}

/** Words of the format, which the widgets show in the reader's language. */
const STATUS = ['proposed', 'approved', 'launched', 'established', 'in-progress', 'achieved', 'completed'];

/**
 * All texts that a reader sees, with their paths, and nouns as if they were texts. Left out is what is the same in
 * all languages: a status that the widgets translate, and a source's name where it is a plain string.
 */
export function* textsOf(report: Report): Generator<{ path: string; text: Text }> {
  const { sources, figures, series = {}, corrections = [], exports, subscribers, developments = [] } = report;
  const some = (path: string, each: object, fields: string[]): { path: string; text: Text }[] =>
    fields.flatMap((field) => {
      const text = (each as Record<string, Text | undefined>)[field];
      return text === undefined ? [] : [{ path: `${path}.${field}`, text }];
    });
  yield { path: '$.title', text: report.title };
  for (const [id, { name }] of Object.entries(sources))
    if (typeof name === 'object') yield { path: `$.sources.${id}.name`, text: name };
  for (const [id, figure] of Object.entries(figures)) {
    yield* some(`$.figures.${id}`, figure, ['label', 'note']);
    yield* some(`$.figures.${id}.period`, figure.period ?? {}, ['label']);
  }
  for (const [id, each] of Object.entries(series)) {
    yield* some(`$.series.${id}`, each, ['label']);
    for (const [index, point] of each.points.entries()) {
      yield* some(`$.series.${id}.points[${index}]`, point, ['note']);
      yield* some(`$.series.${id}.points[${index}].period`, point.period, ['label']);
    }
  }
  for (const [index, each] of corrections.entries()) yield* some(`$.corrections[${index}]`, each, ['text']);
  yield* some('$.exports', exports ?? {}, ['title']);
  yield* some('$.subscribers', subscribers ?? {}, ['title']);
  for (const [index, item] of developments.entries()) {
    const path = `$.developments[${index}]`;
    const known = typeof item.status === 'string' && STATUS.includes(item.status);
    yield* some(path, item, ['title', ...(known ? [] : ['status']), 'summary']);
    for (const [at, text] of (item.points ?? []).entries()) yield { path: `${path}.points[${at}]`, text };
  }
}

/** A language tag as Intl knows it; undefined for one of the right form that names nothing. */
export function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Who can read a language: those of all its regions, but of the same script. */
export function readersOf(tag: string): string {
  const { language, script } = localeOf(tag)?.maximize() ?? {};
  return language === undefined ? tag : `${language}-${script}`;
}

/**
 * The languages of a report: its own, those of its title, and those that at least half of the texts written by
 * language have. A stray text in one more makes no language.
 */
export function languagesOf(report: Report): string[] {
  const counts = new Map<string, number>();
  let texts = 0;
  for (const { text } of textsOf(report)) {
    if (typeof text === 'string') continue;
    texts++;
    for (const lang of Object.keys(text)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count * 2 >= texts).map(([lang]) => lang);
  return [
    ...new Set([report.lang, ...byLanguage(report.title, report.lang).map(({ lang }) => lang), ...common]),
  ];
}
