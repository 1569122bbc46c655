/** What repeats of one measurement come to. */
export interface Summary {
  median: number;
  /** The quartiles: half of the repeats lie between them. */
  low: number;
  high: number;
  repeats: number;
}

/** The value below which a share of the sorted values lies, in between two where it falls between them. */
function quantile(sorted: number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles. @throws RangeError where there are no values. */
export function summary(values: number[]): Summary {
  if (!values.length) throw new RangeError('no values to sum up');
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    repeats: values.length,
  };
}

/** Half of the distance between the quartiles, as a percentage of the median; 0 for a median of 0. */
export const spread = ({ median, low, high }: Summary): number =>
  median && ((high - low) / 2 / Math.abs(median)) * 100;

/** A point of a curve. */
export type Point = readonly [size: number, cost: number];

/**
 * How much dearer one more is at the curve's end than at its beginning: the slope of its last stretch against that of
 * its first. 1 is a straight line; a curve that grows with the square of its size, twice as long each time, has 4.
 */
export function bend(points: Point[]): number {
  const slope = (from: Point, to: Point): number => (to[1] - from[1]) / (to[0] - from[0]);
  return slope(points.at(-2)!, points.at(-1)!) / slope(points[0]!, points[1]!);
}
