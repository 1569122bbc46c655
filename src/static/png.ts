import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'opentype.js';
import type { Report } from '../model/report.types.js';
import { cardOf } from './card.js';
import { checkWidth, type RenderOptions } from './render.js';
import { pictureOf, type SvgPicture } from './svg.js';
import { RenderError, viewOf, type ViewOptions } from './view.js';

/** Pixels of the picture for each pixel of the `svg`. */
const SCALE = 2;

/** The most pixels that are drawn, some 240 MB: a list of hundreds would take all memory. */
const MOST_PIXELS = 60_000_000;

/** Files that packages ship as TrueType, which is what the renderer reads. Urdu joins in the Nastaliq alone. */
const FONT_FILES: Record<string, string[]> = {
  '@expo-google-fonts/noto-sans': ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'],
  '@expo-google-fonts/noto-nastaliq-urdu': [
    '400Regular/NotoNastaliqUrdu_400Regular.ttf',
    '700Bold/NotoNastaliqUrdu_700Bold.ttf',
  ],
};

/** What only those install who make such pictures. */
const PACKAGES = ['@resvg/resvg-js', 'opentype.js', ...Object.keys(FONT_FILES)];

export interface PngOptions extends Omit<RenderOptions, 'as' | 'url'> {
  /** Paths of further TrueType or OpenType fonts, for characters that Noto Sans and Noto Nastaliq Urdu do not have. */
  fonts?: string[] | undefined;
}

const require = createRequire(import.meta.url);

/**
 * @param resolve Throws for a file of a package that is not installed.
 * @throws {RenderError} that says what to install where a package is missing.
 */
export function requirePackages(resolve: (file: string) => unknown = require.resolve): void {
  const missing = PACKAGES.filter((name) => {
    try {
      resolve(`${name}/package.json`);
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length)
    throw new RenderError(`png needs packages that are not installed: npm install ${missing.join(' ')}`);
}

const fonts = new Map<string, Promise<Font>>();

/** The font in a file, read once. */
function fontIn(file: string): Promise<Font> {
  const read = async (): Promise<Font> => {
    // its module for import has no named exports in Node
    const { parse } = require('opentype.js') as typeof import('opentype.js');
    try {
      const { buffer, byteOffset, byteLength } = await readFile(file);
      // only which characters it has is asked: their glyphs need not be read
      return parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, { lowMemory: true });
    } catch (error) {
      // what the parser says may hold bytes of the file
      const { code } = error as NodeJS.ErrnoException;
      throw new RenderError(
        `${file} is no TrueType or OpenType font that can be read${code ? ` (${code})` : ''}`,
      );
    }
  };
  if (!fonts.has(file)) fonts.set(file, read());
  return fonts.get(file)!;
}

/** Characters that steer others, or stand for no more than a gap, and need no glyph. */
const NEEDS_NONE = /[\s\p{Cf}\p{Variation_Selector}]/u;

/** @throws {RenderError} that names the first character that no font has. */
async function requireGlyphs(texts: string[], files: string[]): Promise<void> {
  const all = await Promise.all(files.map(fontIn));
  for (const character of new Set(texts.join(''))) {
    if (NEEDS_NONE.test(character) || all.some((font) => font.charToGlyphIndex(character) > 0)) continue;
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    throw new RenderError(`no font has the character “${character}” (U+${code}); add one that has it`);
  }
}

/** A picture as a PNG with so many pixels for each of its own. */
async function pngOf(
  { svg, width, height, texts }: SvgPicture,
  scale: number,
  more: string[] = [],
): Promise<Uint8Array> {
  if (width * height * scale ** 2 > MOST_PIXELS)
    throw new RenderError(
      `a picture of ${width * scale} by ${height * scale} pixels is too large; svg has no limit`,
    );
  requirePackages();
  const own = Object.entries(FONT_FILES).flatMap(([name, files]) =>
    files.map((file) => require.resolve(`${name}/${file}`)),
  );
  const fontFiles = [...own, ...more];
  await requireGlyphs(texts, fontFiles);
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    // the same picture on every machine
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' },
  });
  return picture.render().asPng();
}

/**
 * A widget of a report as a PNG picture, twice as wide in pixels as the `svg` it is drawn from. For Node, with
 * packages that are installed only where such pictures are made.
 * @throws {RenderError} as `render`, for a missing package, a font that cannot be read, a character that no font has,
 * and a picture beyond 60 million pixels.
 */
export async function renderPng(report: Report, options: PngOptions): Promise<Uint8Array> {
  checkWidth(options.width);
  return pngOf(pictureOf(viewOf(report, options), options), SCALE, options.fonts);
}

/**
 * The picture of a link to a widget as PNG, 1200 by 630 pixels.
 * @throws {RenderError} as `renderPng`.
 */
export const renderCard = async (report: Report, options: ViewOptions): Promise<Uint8Array> =>
  pngOf(cardOf(viewOf(report, options)), 1);
