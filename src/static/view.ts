import { counterText, type CounterText } from '../format/counter.js';
import { Formatter } from '../format/formatter.js';
import { gaugeText, type GaugeText } from '../format/gauge.js';
import { findLanguage } from '../format/language.js';
import { listText, type ListText } from '../format/list.js';
import { resolveLocale, type LocaleChoice } from '../format/locale.js';
import type { Report } from '../model/report.types.js';
import { exportsOf, isOverdue, subscribersOf, type Exports } from '../model/sections.js';

/** The section of a report that each widget shows. */
export const SECTIONS = {
  'export-gauge': 'exports',
  'subscriber-counter': 'subscribers',
  'top-seven-list': 'developments',
} as const;

export type WidgetName = keyof typeof SECTIONS;

export const WIDGETS = Object.keys(SECTIONS) as WidgetName[];

/** The languages that come with the library. */
export const LANGUAGES = ['en', 'ur'] as const;

/** What is to be shown and how; the names are those of the elements' attributes. */
export interface ViewOptions extends Pick<LocaleChoice, 'digits' | 'grouping'> {
  widget: WidgetName;
  /** Language of the reader; the report's own where left out. */
  lang?: string | undefined;
  /** A title in place of the report's. */
  label?: string | undefined;
  /** Form of the gauge; `steps` takes a report with a monthly series. */
  form?: 'arc' | 'bullet' | 'steps' | undefined;
  /** The list's order is one of importance. */
  ranked?: boolean | undefined;
  /** `countdown` begins with the list's last item. */
  order?: 'countdown' | undefined;
  /** The day on which the form is made, YYYY-MM-DD: past the report's next release it is marked as stale. */
  today?: string | undefined;
}

/** What cannot be rendered, in a sentence for the person who asked for it. */
export class RenderError extends Error {
  override name = 'RenderError';
}

interface Common {
  report: Report;
  f: Formatter;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Newer figures are due; empty where they are not. */
  stale: string;
}

/** A widget put into words, ready for any static form. */
export type View = Common &
  (
    | {
        widget: 'export-gauge';
        text: GaugeText;
        model: Exports;
        form: 'arc' | 'bullet' | 'steps';
      }
    | { widget: 'subscriber-counter'; text: CounterText }
    | { widget: 'top-seven-list'; text: ListText; countdown: boolean }
  );

/**
 * Puts what a report says into words, with the functions that the elements use.
 * @throws {RenderError} where the report has no such section, the widget is unknown, or nobody registered the language.
 */
export function viewOf(report: Report, options: ViewOptions): View {
  const { widget, label, form = 'arc', ranked = false, order, today } = options;
  if (!Object.hasOwn(SECTIONS, widget))
    throw new RenderError(`unknown widget ${widget}; there are ${WIDGETS.join(', ')}`);
  if (!report[SECTIONS[widget]])
    throw new RenderError(
      `${widget} needs the section “${SECTIONS[widget]}”, which the report does not have`,
    );
  if (options.lang !== undefined && !findLanguage(options.lang))
    throw new RenderError(`unknown language ${options.lang}; there are ${LANGUAGES.join(', ')}`);
  const { digits, grouping, lang = report.lang } = options;
  const locale = resolveLocale({ lang, digits, grouping });
  const f = new Formatter(locale, report);
  const common: Common = {
    report,
    f,
    lang: locale.tag,
    dir: locale.language.dir,
    stale: today && isOverdue(report, today) ? f.messages.overdue(f.day(report.nextRelease!)) : '',
  };
  switch (widget) {
    case 'export-gauge': {
      const model = exportsOf(report)!;
      const text = gaugeText(f, report, model, label);
      return { ...common, widget, text, model, form: form === 'steps' && !text.months.length ? 'arc' : form };
    }
    case 'subscriber-counter':
      return { ...common, widget, text: counterText(f, report, subscribersOf(report)!, label) };
    case 'top-seven-list': {
      const text = listText(f, report, report.developments!, label, ranked);
      return { ...common, widget, text, countdown: order === 'countdown' };
    }
  }
}
