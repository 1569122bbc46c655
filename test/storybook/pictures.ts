import pixelmatch from 'pixelmatch';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import type { Look } from './pages.js';

/** The rows and columns of a sheet: what a reviewer compares stands side by side. */
const ROWS = ['light', 'dark'] as const;
const COLUMNS = [
  { lang: 'en', width: 320 },
  { lang: 'ur', width: 320 },
  { lang: 'en', width: 768 },
  { lang: 'ur', width: 768 },
] as const;

/** All looks of a story, in the order of its sheet. */
export const LOOKS: Look[] = ROWS.flatMap((scheme) => COLUMNS.map((column) => ({ ...column, scheme })));

/**
 * Pictures are kept smaller than they were taken: light ones by this, and dark ones, which differ from them in colour
 * alone, by twice as much. So they stay few kilobytes, and are less at the mercy of how an engine smooths edges.
 */
const SCALE = 3.5;
const GAP = 4;
const BETWEEN = { r: 128, g: 128, b: 128 };

/** How far two colours may be from one another, 0 to 1 as pixelmatch has it. */
const THRESHOLD = 0.15;

/**
 * Of a tile of so many pixels a side, so many may differ. Where all edges are smoothed in another way, or sixteen
 * colours stand for many, 11 at most do; where one small label has moved by 8 pixels of the page, 12 and more.
 */
const TILE = 8;
const TOLERATED = 11;

/** Pixels, four bytes each. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

export const read = (png: Uint8Array | string): Promise<Pixels> => pixels(sharp(png));

/** One picture of a page, PNG, at the size that is kept. */
export async function shrink(png: Uint8Array, { scheme }: Look): Promise<Pixels> {
  const scale = scheme === 'light' ? SCALE : 2 * SCALE;
  const { width, height } = await sharp(png).metadata();
  const [less, lower] = [Math.round(width / scale), Math.round(height / scale)];
  return pixels(sharp(png).resize(less, lower, { kernel: 'linear', fit: 'fill' }));
}

const raw = ({ data, width, height }: Pixels): OverlayOptions => ({
  input: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  raw: { width, height, channels: 4 },
});

/** Some pictures beside or below one another. */
async function joined(pictures: Pixels[], across: boolean): Promise<Pixels> {
  let at = 0;
  const placed = pictures.map((each) => {
    const place = { ...raw(each), left: across ? at : 0, top: across ? 0 : at };
    at += (across ? each.width : each.height) + GAP;
    return place;
  });
  const [widest, highest] = [
    Math.max(...pictures.map(({ width }) => width)),
    Math.max(...pictures.map(({ height }) => height)),
  ];
  const width = across ? at - GAP : widest;
  const height = across ? highest : at - GAP;
  return pixels(sharp({ create: { width, height, channels: 4, background: BETWEEN } }).composite(placed));
}

/** The light pictures of a story, and the dark ones; all of them in the order of LOOKS. */
const rows = (pictures: Pixels[]): Promise<Pixels[]> =>
  Promise.all(
    ROWS.map((_, row) => joined(pictures.slice(row * COLUMNS.length, (row + 1) * COLUMNS.length), true)),
  );

/** One sheet of the pictures of all looks of a story. */
export const sheet = async (pictures: Pixels[]): Promise<Pixels> => joined(await rows(pictures), false);

/** A picture as a PNG of so many colours: 16, or 256, which keeps all where there are no more. */
const write = ({ data, width, height }: Pixels, colours: 16 | 256): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();

/** A sheet as it is kept, a PNG. Each scheme has sixteen colours of its own. */
export async function kept(pictures: Pixels[]): Promise<Uint8Array> {
  const reduced = (await rows(pictures)).map(async (row) => read(await write(row, 16)));
  return write(await joined(await Promise.all(reduced), false), 256);
}

/** A picture for a reviewer alone, a PNG. */
export const plain = (picture: Pixels): Promise<Uint8Array> => write(picture, 256);

/** How two pictures differ. */
export interface Difference {
  /** In words; empty where they are alike. */
  words: string;
  /** What differs, in red over what is alike; missing where the sizes differ. */
  picture?: Pixels;
}

/** Compares a picture with the one that was reviewed. */
export function compare(actual: Pixels, reviewed: Pixels): Difference {
  const { width, height } = actual;
  if (width !== reviewed.width || height !== reviewed.height)
    return {
      words: `${width} × ${height} pixels, where ${reviewed.width} × ${reviewed.height} were reviewed`,
    };
  const data = new Uint8Array(actual.data.length);
  pixelmatch(actual.data, reviewed.data, data, width, height, {
    threshold: THRESHOLD,
    includeAA: true,
    diffMask: true,
  });
  const tiles = new Map<string, number>();
  for (let at = 0; at < width * height; at++) {
    if (!data[at * 4 + 3]) continue;
    const tile = `${Math.floor((at % width) / TILE)} ${Math.floor(at / width / TILE)}`;
    tiles.set(tile, (tiles.get(tile) ?? 0) + 1);
  }
  const bad = [...tiles].filter(([, count]) => count > TOLERATED).map(([tile]) => tile);
  return {
    words: bad.length ? `${bad.length} places differ` : '',
    picture: { data, width, height },
  };
}
