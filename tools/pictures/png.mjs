// Small files of screenshots, and whether two of them show the same.
import { PNG } from 'pngjs';
import sharp from 'sharp';

/** The same picture with as few colours as it takes to look so, which is a quarter of the bytes. */
export const palettePng = (file) =>
  sharp(file)
    .removeAlpha()
    // sixteen colours would turn thin lines grey
    .png({ palette: true, quality: 90, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();

/** Pixels to a side of the squares that are compared: letters may be drawn a little otherwise by another browser. */
const SQUARE = 16;

/** How much a square's mean may differ, of 255, before it counts as another. */
const TOLERANCE = 24;

/** The share of the picture that has changed, 0 to 1; 1 where it is wider, or taller by more than a square. */
export function changed(one, other) {
  const [a, b] = [one, other].map((file) => PNG.sync.read(file));
  if (a.width !== b.width || Math.abs(a.height - b.height) > SQUARE) return 1;
  a.height = b.height = Math.min(a.height, b.height);
  const squares = [a, b].map(means);
  const differ = squares[0].filter((mean, at) => Math.abs(mean - squares[1][at]) > TOLERANCE);
  return differ.length / squares[0].length;
}

/** The mean of each channel of each square. */
function means({ width, height, data }) {
  const across = Math.ceil(width / SQUARE);
  const sums = new Float64Array(across * Math.ceil(height / SQUARE) * 3);
  const counts = new Float64Array(sums.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const square = (Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE)) * 3 + channel;
        sums[square] += data[(y * width + x) * 4 + channel];
        counts[square]++;
      }
  return [...sums].map((sum, at) => sum / counts[at]);
}
