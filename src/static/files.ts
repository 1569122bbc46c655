import { findLanguage } from '../format/language.js';
import { languagesOf } from '../model/check/texts.js';
import type { Report } from '../model/report.types.js';
import { FORMS, type Form } from './render.js';
import { SECTIONS, WIDGETS, type WidgetName } from './view.js';

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

/** Everything that a report can be rendered as: its widgets in its languages in all, or some, forms. */
export const filesOf = (report: Report, forms: readonly StaticFile['as'][] = ALL_FORMS): StaticFile[] =>
  WIDGETS.filter((widget) => report[SECTIONS[widget]]).flatMap((widget) =>
    languagesFor(report).flatMap((lang) =>
      forms.map((as) => ({ name: `${widget}.${lang}.${EXTENSIONS[as]}`, widget, lang, as })),
    ),
  );
