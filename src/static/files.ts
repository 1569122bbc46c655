import { findLanguage } from '../format/language.js';
import { languagesOf } from '../model/check/texts.js';
import type { Report } from '../model/report.types.js';
import { FORMS, type Form } from './render.js';
import { RenderError, SECTIONS, WIDGETS, type WidgetName } from './view.js';

/** Every static form, and how the names of its files end. */
const EXTENSIONS: Record<Form | 'png', string> = {
  html: 'html',
  table: 'table.html',
  svg: 'svg',
  text: 'txt',
  csv: 'csv',
  'json-ld': 'jsonld',
  amp: 'amp.html',
  png: 'png',
};

export const ALL_FORMS = [...FORMS, 'png'] as const;

/** A static form that a report can be rendered as. */
export interface StaticFile {
  /** Such as `export-gauge.ur.svg`. */
  name: string;
  widget: WidgetName;
  lang: string;
  as: Form | 'png';
}

/** The languages of a report that there are messages for; English, in which the widgets fall back, where there is none. */
export function languagesFor(report: Report): string[] {
  const known = languagesOf(report).filter(findLanguage);
  return known.length ? known : ['en'];
}

/**
 * The language of a report's page for a reader's tag: the same, or else its language without region: `ur` for `ur-PK`.
 * @throws {RenderError} where a site folder has no such page.
 */
export function pageLanguage(report: Report, lang: string): string {
  const pages = languagesFor(report);
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;
  const found =
    pages.find((page) => page.toLowerCase() === lang.toLowerCase()) ??
    pages.find((page) => primary(page) === primary(lang));
  if (found === undefined) throw new RenderError(`the report has no page in ${lang}: ${pages.join(', ')}`);
  return found;
}

/** Everything that a report can be rendered as: its widgets in its languages in all, or some, forms. */
export const filesOf = (report: Report, forms: readonly StaticFile['as'][] = ALL_FORMS): StaticFile[] =>
  WIDGETS.filter((widget) => report[SECTIONS[widget]]).flatMap((widget) =>
    languagesFor(report).flatMap((lang) =>
      forms.map((as) => ({ name: `${widget}.${lang}.${EXTENSIONS[as]}`, widget, lang, as })),
    ),
  );
