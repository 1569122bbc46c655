import { round } from './scale.js';

/** Where a box of 100 by 100 goes; a negative width mirrors it to the left of x. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A path of this room for a box of 100 by 100, stretched to a frame. Strokes keep their width that way, also where
 * nobody knows of non-scaling ones. Knows the commands M, L, l, H, h, V, v and Z.
 */
export function stretch(path: string, { x, y, width, height }: Frame): string {
  const [across, down] = [width / 100, height / 100];
  return path.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, values: string) => {
    const numbers = (values.match(/-?[\d.]+/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const vertical = /v/i.test(command);
    const moved = numbers.map((value, index) => {
      const isY = vertical || index % 2 === 1;
      return round(value * (isY ? down : across) + (relative ? 0 : isY ? y : x));
    });
    return command + moved.join(',');
  });
}
