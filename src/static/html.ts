import { rowsOf, type Role } from './markup.js';
import { FONTS, PALETTES, type Palette, type Theme } from './theme.js';
import type { View } from './view.js';

/** Declarations for each role. Each repeats the font: mail programs do not hand it down into tables. */
export function declarations({ dir }: View, palette: Palette): Record<Role, string> {
  const { family, line } = FONTS[dir];
  const { text, muted, accent, best, line: rule } = palette;
  const font = (size: number, colour: string, more = '', height: number = line): string =>
    `font-family:${family.replaceAll(', ', ',')};font-size:${size}px;line-height:${height};color:${colour}${more && `;${more}`}`;
  const bold = 'font-weight:bold';
  const tight = dir === 'rtl' ? line : 1.2;
  return {
    title: font(20, text, `${bold};padding-top:12px`, dir === 'rtl' ? line : 1.25),
    stale: font(14, best, `${bold};padding-top:4px`),
    summary: font(15, text, 'padding:4px 0'),
    big: font(38, accent, bold, tight),
    words: font(15, text),
    heading: font(15, text, `${bold};padding:8px 0 4px`),
    label: font(14, muted, 'padding:3px 0'),
    value: font(14, text, `${bold};padding:3px 0`),
    lead: font(20, text, `${bold};padding:3px 0`, tight),
    small: font(13, muted, 'padding:1px 0'),
    rule: `font-size:0;line-height:0;border-bottom:1px solid ${rule}`,
    number: font(26, accent, `${bold};padding-top:8px`, tight),
    name: font(17, text, `${bold};padding-top:12px`, dir === 'rtl' ? line : 1.3),
    foot: font(13, muted, `padding:8px 0;border-top:1px solid ${rule}`),
    link: `color:${muted};text-decoration:underline`,
  };
}

/**
 * A widget for e-mail: tables, styles on every cell, no style sheet, no picture. It states colour and background
 * together, so that a mail program in dark mode turns both or neither.
 */
export function htmlOf(
  view: View,
  { theme, width = 600 }: { theme: Theme; width?: number | undefined },
): string {
  const palette = PALETTES[theme];
  const styles = declarations(view, palette);
  const rows = rowsOf(view, { palette, as: (role) => ` style="${styles[role]}"` });
  const attributes =
    `lang="${view.lang}" dir="${view.dir}" width="${width}" align="center" ` +
    `cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.paper}"`;
  const style =
    `width:100%;max-width:${width}px;background-color:${palette.paper};color:${palette.text};` +
    `border-top:3px solid ${palette.accent};border-bottom:1px solid ${palette.line}`;
  const inner = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${rows}</table>`;
  return `<table role="presentation" ${attributes} style="${style}"><tr><td style="padding:0 16px 12px">${inner}</td></tr></table>\n`;
}
