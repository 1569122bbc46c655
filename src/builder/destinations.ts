import type { Report } from '../model/report.types.js';
import { addresses } from '../static/addresses.js';
import { pageLanguage } from '../static/files.js';
import { render } from '../static/render.js';
import { scriptTag, snippet, type SnippetOptions } from '../static/snippet.js';
import { RenderError } from '../static/view.js';

/** Something to be copied, and what to do with it. */
export interface Piece {
  label: string;
  text: string;
  hint?: string;
}

/** What all snippets are made of: see `snippet`. */
export type Making = Omit<SnippetOptions, 'for' | 'lang'> & { lang: string };

/** A place that an editor has for a widget. */
export interface Destination {
  id: string;
  name: string;
  hint: string;
  /** Whether readers' browsers load the report from its address, so that it has to lie there. */
  loads: boolean;
  pieces(report: Report, making: Making): Piece[];
}

const missingFolder = (): RenderError => new RenderError('this needs the address of the site folder');

/** The snippet for WordPress has the shortcode on its first line and the block on the second. */
const wordpress = (report: Report, making: Making, line: 0 | 1): string =>
  snippet(report, { ...making, for: 'wordpress' }).split('\n')[line]!;

export const DESTINATIONS: Destination[] = [
  {
    id: 'wordpress-block',
    name: 'WordPress, block editor',
    hint: 'With the plugin, report-widgets-wordpress.zip. Paste it into the post: it becomes the block.',
    loads: true,
    pieces: (report, making) => [{ label: 'Block', text: wordpress(report, making, 1) }],
  },
  {
    id: 'wordpress-shortcode',
    name: 'WordPress, shortcode',
    hint: 'With the plugin, report-widgets-wordpress.zip. Paste it on a line of its own, also in the classic editor.',
    loads: true,
    pieces: (report, making) => [{ label: 'Shortcode', text: wordpress(report, making, 0) }],
  },
  {
    id: 'html',
    name: 'A CMS that takes HTML',
    hint: 'Paste it as HTML, not as text. The table in it is what readers see until the widget is there.',
    loads: true,
    pieces: (report, making) => [
      {
        label: making.inline ? 'HTML with the report in it' : 'HTML',
        text: snippet(report, { ...making, for: 'script' }),
      },
    ],
  },
  {
    id: 'placeholder',
    name: 'A CMS that strips scripts',
    hint: 'The article gets a plain table, around which the script of the page puts the widget.',
    loads: true,
    pieces(report, making) {
      if (making.base === undefined) throw missingFolder();
      const { bundle } = addresses(making.base, making.version, report.id);
      return [
        {
          label: 'HTML for the article',
          text: snippet(report, { ...making, for: 'placeholder', bare: true }),
        },
        {
          label: 'Script for the site',
          text: scriptTag(bundle, making.integrity),
          hint: 'Once, in the page template, by whoever looks after the site.',
        },
      ];
    },
  },
  {
    id: 'address',
    name: 'A CMS that takes a link',
    hint: 'A page with the widget alone. A CMS that knows oEmbed shows it by the link; others take the frame.',
    loads: true,
    pieces(report, making) {
      if (making.base === undefined) throw missingFolder();
      return [
        {
          label: 'Link',
          text: addresses(making.base, making.version, report.id).embed(
            making.widget,
            pageLanguage(report, making.lang),
          ),
        },
        { label: 'Frame', text: snippet(report, { ...making, for: 'iframe' }) },
      ];
    },
  },
  {
    id: 'newsletter',
    name: 'Newsletter',
    hint: 'No script: the figures as they stand here. Make it anew when they change.',
    loads: false,
    pieces: (report, making) => [
      { label: 'HTML for e-mail', text: render(report, { ...making, as: 'html' }).trim() },
      { label: 'Plain text', text: render(report, { ...making, as: 'text' }) },
    ],
  },
  {
    id: 'rss',
    name: 'RSS and other feeds',
    hint: 'A bare table, which every feed reader shows.',
    loads: false,
    pieces: (report, making) => [
      { label: 'HTML for the feed', text: snippet(report, { ...making, for: 'static' }) },
    ],
  },
  {
    id: 'app',
    name: 'App or own front end',
    hint: 'With npm; or show the picture below, and read the figures from the report file.',
    loads: true,
    pieces: (report, making) => [
      { label: 'ES module and element', text: snippet(report, { ...making, for: 'npm' }) },
      {
        label: 'Figures for search engines (JSON-LD)',
        text: render(report, { ...making, as: 'json-ld' }).trim(),
      },
    ],
  },
];

/**
 * What to copy for a destination; undefined where an address is missing that it needs.
 * @param today The day, YYYY-MM-DD: what no script will bring up to date says so itself where newer figures are due.
 */
export function piecesFor(
  destination: Destination,
  report: Report,
  making: Making,
  today: string,
): Piece[] | undefined {
  try {
    return destination.pieces(report, destination.loads ? making : { ...making, today });
  } catch (error) {
    if (error instanceof RenderError) return undefined;
    throw error;
  }
}

/** An address of a folder or a file on the web; undefined for what is none. */
export function webAddress(text: string): string | undefined {
  const address = text.trim();
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}
