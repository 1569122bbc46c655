import { clean } from './escape.js';
import type { WidgetName } from './view.js';

/** Where the files of a site folder lie. */
export interface Addresses {
  /** The script, under its version: it never changes. */
  bundle: string;
  /** What an embed page has beside it. */
  frame: string;
  /** The report, which does change. */
  report: string;
  /** A page with one widget, for a frame. */
  embed(widget: WidgetName, lang: string): string;
  oembed(widget: WidgetName, lang: string): string;
}

/**
 * @param base What all addresses begin with, with or without a slash at its end; empty for paths within the folder.
 * @param id The report's.
 */
export function addresses(base: string, version: string, id: string): Addresses {
  const root = base && !base.endsWith('/') ? `${base}/` : base;
  const page = (widget: WidgetName, lang: string): string => `${root}${id}/${widget}.${lang.toLowerCase()}`;
  return {
    bundle: `${root}${version}/report-widgets.js`,
    frame: `${root}${version}/frame.js`,
    report: `${root}${id}/report.json`,
    embed: (widget, lang) => `${page(widget, lang)}.html`,
    oembed: (widget, lang) => `${page(widget, lang)}.oembed.json`,
  };
}

/** An address that needs no escaping in an attribute but for its ampersands, which editors like to encode twice. */
export const safeAddress = (address: string): string =>
  address.replace(/[^\w\-.~:/?#@!$&()*+,;=%]/gu, (sign) =>
    /['[\]]/.test(sign)
      ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(clean(sign)),
  );
