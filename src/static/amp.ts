import { escape, httpUrl } from './escape.js';
import { declarations } from './html.js';
import { rowsOf } from './markup.js';
import { PALETTES, type Theme } from './theme.js';
import type { View } from './view.js';

/** What every AMP document has to begin with, to the letter. */
const BOILERPLATE =
  '<style amp-boilerplate="">body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-ms-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-o-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style>' +
  '<noscript><style amp-boilerplate="">body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>';

/**
 * A widget as an AMP document. What stands in its body may be put into another AMP page, with the rules of its style.
 * @param url Address of the page that it is the AMP form of; itself where left out.
 */
export function ampOf(view: View, { theme, url }: { theme: Theme; url?: string | undefined }): string {
  const palette = PALETTES[theme];
  const styles = Object.entries(declarations(view, palette)).map(([role, css]) => `.rw-${role}{${css}}`);
  const rows = rowsOf(view, { palette, as: (role) => ` class="rw-${role}"` });
  const page = `body{background:${palette.paper};color:${palette.text};padding:16px}.rw{max-width:640px;margin:0 auto;border-top:3px solid ${palette.accent};border-bottom:1px solid ${palette.line}}`;
  return [
    '<!DOCTYPE html>',
    `<html amp="" lang="${view.lang}" dir="${view.dir}">`,
    '<head>',
    '<meta charset="utf-8" />',
    `<title>${escape(view.text.title)}</title>`,
    `<link rel="canonical" href="${escape(httpUrl(url) ?? '.')}" />`,
    '<meta name="viewport" content="width=device-width" />',
    '<script async="" src="https://cdn.ampproject.org/v0.js"></script>',
    BOILERPLATE,
    `<style amp-custom="">${page}${styles.join('')}</style>`,
    '</head>',
    `<body><div class="rw" lang="${view.lang}" dir="${view.dir}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${rows}</table></div></body>`,
    '</html>\n',
  ].join('\n');
}
