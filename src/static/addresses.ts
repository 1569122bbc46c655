import { clean } from './escape.js';
import type { WidgetName } from './view.js';

/** Where the files of a site folder lie. */
export interface Addresses {
  /** The script, under its version: it never changes. */
  bundle: string;
  /** What embed pages have beside it. */
  frameScript: string;
  frameStyle: string;
  /** The page where an editor makes a snippet. */
  builder: string;
  /** The report, which does change. */
  report: string;
  /** A page with one widget, for a frame. */
  embed(widget: WidgetName, lang: string): string;
  oembed(widget: WidgetName, lang: string): string;
  /** The picture of a link to that page. */
  card(widget: WidgetName, lang: string): string;
  /** A static form, by its name. */
  form(name: string): string;
}

/**
 * @param base What all addresses begin with, with or without a slash at its end; empty for paths within the folder.
 * @param id The report's.
 */
export function addresses(base: string, version: string, id: string): Addresses {
  const root = base && !base.endsWith('/') ? `${base}/` : base;
  const name = (widget: WidgetName, lang: string): string => `${widget}.${lang.toLowerCase()}`;
  return {
    bundle: `${root}${version}/report-widgets.js`,
    frameScript: `${root}${version}/frame.js`,
    frameStyle: `${root}${version}/frame.css`,
    builder: `${root}builder.html`,
    report: `${root}${id}/report.json`,
    embed: (widget, lang) => `${root}${id}/embed/${name(widget, lang)}.html`,
    oembed: (widget, lang) => `${root}${id}/oembed/${name(widget, lang)}.json`,
    card: (widget, lang) => `${root}${id}/cards/${name(widget, lang)}.png`,
    form: (file) => `${root}${id}/static/${file}`,
  };
}

/** An address that needs no escaping in an attribute but for its ampersands, which editors like to encode twice. */
export const safeAddress = (address: string): string =>
  address.replace(/[^\w\-.~:/?#@!$&()*+,;=%]/gu, (sign) =>
    /['[\]]/.test(sign)
      ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(clean(sign)),
  );
