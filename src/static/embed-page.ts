import { addresses } from './addresses.js';
import { CARD } from './card.js';
import { escape, link } from './escape.js';
import { fallback } from './fallback.js';
import { roomAt } from './reserve.js';
import { frame } from './snippet.js';
import { FONTS } from './theme.js';
import type { View } from './view.js';

/** What a page or an answer of a site folder is made for. */
export interface Place {
  /** Address of the folder. */
  base: string;
  version: string;
  /** Hash of the bundle, `sha384-…`. */
  integrity: string;
  /** Whether there are pictures beside the texts. */
  pictures: boolean;
}

/**
 * Tells the page around the frame how high the widget is: in a message of our own, in that of AMP, and in that of
 * WordPress where its secret was handed over. It holds a number and nothing else, so that any page may read it.
 *
 * WordPress hides the frame until it has heard a height, and a browser observes nothing in a frame that is hidden: so the
 * first one is told unasked, and told again when WordPress says that it listens, or our own script, which may come late.
 */
export const FRAME_SCRIPT = `(function () {
  'use strict';
  var last;
  function tell(again) {
    var secret = /[#?&]secret=([\\w-]{1,64})/.exec(location.hash);
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    if ((height === last && !again) || parent === window) return;
    last = height;
    parent.postMessage({ type: 'report-widgets:height', height: height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: height }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret: secret[1] }, '*');
  }
  new ResizeObserver(function () { tell(false); }).observe(document.body);
  addEventListener('message', function (event) {
    var asked = event.source === parent && event.data;
    if (asked && (asked.type === 'report-widgets:height' || asked.message === 'ready')) tell(true);
  });
  tell(false);
})();
`;

/** The frame has no page to take its looks from. */
export const FRAME_STYLE = `:root { color-scheme: light dark }
body { display: flow-root; margin: 0; font: 16px/1.5 ${FONTS.ltr.family} }
:lang(ur) body { font-family: ${FONTS.rtl.family} }
export-gauge, subscriber-counter, top-seven-list { display: flow-root; margin: 0 }
`;

/** An address from the folder of embed pages. */
const fromPage = (path: string): string => `../../${path}`;

/**
 * A page with one widget, to be shown in a frame: without inline script and style, at home in an origin of its own,
 * and found as oEmbed.
 */
export function embedPage(view: View, place: Place): string {
  const { base, version, integrity } = place;
  const { report, widget, lang, dir, text } = view;
  const inside = addresses('', version, report.id);
  const site = addresses(base, version, report.id);
  const title = escape(text.title);
  return [
    `<!doctype html><html lang="${escape(lang)}" dir="${dir}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><base target="_blank">`,
    `<link rel="canonical" href="${escape(site.embed(widget, lang))}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escape(site.oembed(widget, lang))}" title="${title}">`,
    linkCard(view, site.embed(widget, lang), place),
    `<link rel="stylesheet" href="${fromPage(inside.frameStyle)}">`,
    `<script async src="${fromPage(inside.bundle)}" integrity="${integrity}" crossorigin="anonymous"></script>`,
    `<script defer src="${fromPage(inside.frameScript)}"></script></head>`,
    `<body><${widget} src="${fromPage(inside.report)}" lang="${escape(lang)}">${fallback(view)}</${widget}></body></html>\n`,
  ].join('');
}

/** What social networks show of a link to a page (ogp.me): title and sentence, and a widget's card where there are pictures. */
export function linkCard(view: View, page: string, { base, version, pictures }: Place): string {
  const { report, widget, lang, text } = view;
  const meta = (key: 'name' | 'property', name: string, content: string): string =>
    `<meta ${key}="${name}" content="${escape(content)}">`;
  return [
    meta('property', 'og:type', 'article'),
    meta('property', 'og:url', page),
    meta('property', 'og:title', text.title),
    meta('property', 'og:description', text.summary),
    meta('name', 'twitter:card', pictures ? 'summary_large_image' : 'summary'),
    ...(pictures
      ? [
          meta('property', 'og:image', addresses(base, version, report.id).card(widget, lang)),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', String(CARD.width)),
          meta('property', 'og:image:height', String(CARD.height)),
          meta('property', 'og:image:alt', text.summary),
        ]
      : []),
  ].join('');
}

/** The width that an oEmbed answer is for, in pixels. */
const OEMBED_WIDTH = 640;

/**
 * The answer of an oEmbed provider for an embed page (oembed.com, type `rich`). WordPress loads what listens to the
 * frame's height only where a quotation stands before it, which readers see until the frame has said it.
 */
export function oembed(view: View, { base, version }: Place): string {
  const { report, widget, lang, text } = view;
  const page = addresses(base, version, report.id).embed(widget, lang);
  const height = roomAt(view, OEMBED_WIDTH);
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: text.title.replace(/[\u2066-\u2069]/g, ''),
    width: OEMBED_WIDTH,
    height,
    cache_age: 3600,
    html: `<blockquote>${link(text.title, page)}</blockquote>${frame(view, page, height)}`,
  })}\n`;
}
