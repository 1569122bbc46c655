// Small files of screenshots, and whether two of them show the same.
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const MOST_COLOURS = 96;

/** The same picture with 96 colours at most, which is a quarter of the bytes: each other one becomes the nearest. */
export function palettePng(file) {
  const { width, height, data } = PNG.sync.read(file);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, index } = reduced(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + x + 1] = index.get(data.readUIntBE((y * width + x) * 4, 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, at) => colours.writeUIntBE(colour, at * 3, 3));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** CRC-32, which zlib has only from Node 20.15 on. */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/**
 * Colours by how often they are there and how far they are from those already taken, so that a few pixels of a colour of
 * their own keep it.
 */
function reduced(counts) {
  const colours = [...counts].map(([colour, count]) => ({
    colour,
    channels: [colour >> 16, (colour >> 8) & 255, colour & 255],
    weight: Math.sqrt(count),
    distance: Infinity,
    at: 0,
  }));
  const palette = [];
  while (palette.length < Math.min(MOST_COLOURS, colours.length)) {
    const score = (each) => Math.min(each.distance, 1e6) * each.weight;
    const next = colours.reduce((best, each) => (score(each) > score(best) ? each : best));
    for (const each of colours) {
      const distance = each.channels.reduce((sum, value, at) => sum + (value - next.channels[at]) ** 2, 0);
      if (distance < each.distance) Object.assign(each, { distance, at: palette.length });
    }
    palette.push(next.colour);
  }
  return { palette, index: new Map(colours.map(({ colour, at }) => [colour, at])) };
}

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
