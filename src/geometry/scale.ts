/** How far past the target a scale is stretched for a value that lies beyond it. */
const STRETCH = 1.25;

/** A coordinate to a hundredth, which no eye tells from the whole number. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A value's place on a scale from 0 to 1, and whether it lies off one of its ends. */
export interface Place {
  at: number;
  beyond: 'over' | 'under' | undefined;
}

/** The upper end of a scale for a target: the target, or up to a quarter more where a value lies past it. */
export const upperEnd = (target: number, ...values: number[]): number =>
  Math.min(Math.max(target, ...values), target * STRETCH);

/** Places a value on a scale from 0 to `end`; what lies off the scale is put at its end and marked. No value, no place. */
export function place(value: number, end: number): Place;
export function place(value: number | undefined, end: number): Place | undefined;
export function place(value: number | undefined, end: number): Place | undefined {
  if (value === undefined) return undefined;
  // a scale without length has one place
  const length = Math.max(0, end);
  return {
    at: length && Math.min(Math.max(0, value), length) / length,
    beyond: value > length ? 'over' : value < 0 ? 'under' : undefined,
  };
}
