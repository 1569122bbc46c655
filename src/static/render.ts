import { csvFile } from '../format/facts.js';
import type { Report } from '../model/report.types.js';
import { ampOf } from './amp.js';
import { htmlOf } from './html.js';
import { jsonLdOf } from './json-ld.js';
import { pictureOf } from './svg.js';
import type { Theme } from './theme.js';
import { tableOf } from './table.js';
import { textOf } from './text.js';
import { RenderError, viewOf, type ViewOptions } from './view.js';

export { LANGUAGES, RenderError, WIDGETS, type WidgetName } from './view.js';

/** The static forms that are text. A picture of the `svg` as PNG is made by `png.ts`, in Node alone. */
export const FORMS = ['html', 'table', 'svg', 'text', 'csv', 'json-ld', 'amp'] as const;

export const THEMES = ['light', 'dark'] as const satisfies Theme[];

export type Form = (typeof FORMS)[number];

export interface RenderOptions extends ViewOptions {
  /**
   * `html` is styled inline, for e-mail; `table` is bare HTML on one line, for feeds and fallbacks; `svg` is a picture;
   * `text` has lines of 72 columns; `csv` holds the figures as data; `json-ld` describes them in the words of
   * schema.org; `amp` is a document.
   */
  as: Form;
  /** Colours of `html`, `svg` and `amp`; `light` where left out. */
  theme?: Theme | undefined;
  /** Width of `html` and `svg` in pixels, 280 to 2000; 600 and 640 where left out. */
  width?: number | undefined;
  /** Address of the page that the figures belong to, for `json-ld` and `amp`. */
  url?: string | undefined;
}

/** The narrowest and the widest picture. */
export const WIDTHS = [280, 2000] as const;

/** @throws {RenderError} for a width that nothing is drawn in. */
export function checkWidth(width: number | undefined): void {
  const [least, most] = WIDTHS;
  if (width !== undefined && !(width >= least && width <= most))
    throw new RenderError(`a width of ${width} is not between ${least} and ${most}`);
}

/**
 * A widget of a report in a form that needs no script. It stands alone and says what the live widget says.
 * @throws {RenderError} for an unknown widget, form or language, a width out of range, or a section that is missing.
 */
export function render(report: Report, options: RenderOptions): string {
  const { as, theme = 'light', width, url } = options;
  checkWidth(width);
  const view = viewOf(report, options);
  switch (as) {
    case 'html':
      return htmlOf(view, { theme, width });
    case 'table':
      return tableOf(view);
    case 'svg':
      return pictureOf(view, { theme, width }).svg;
    case 'text':
      return textOf(view);
    case 'csv':
      return csvFile(view.text.facts);
    case 'json-ld':
      return jsonLdOf(view, url);
    case 'amp':
      return ampOf(view, { theme, url });
    default:
      throw new RenderError(`unknown form ${String(as)}; there are ${FORMS.join(', ')}`);
  }
}
