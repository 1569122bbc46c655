import { valueOf } from '../model/derive.js';
import type { Exports } from '../model/sections.js';
import { place, round, upperEnd, type Place } from './scale.js';

/** Places on a gauge's scale, 0 to 1. */
export interface GaugeScale {
  achieved: Place;
  target: Place;
  plan: Place | undefined;
  record: Place | undefined;
  /** The value at the scale's upper end. */
  end: number;
}

/**
 * Where the figures of a report's exports lie on the drawing's scale: the plan where there is one, and where the record
 * every month leads.
 * @param drawn The achieved value, while it is on its way to the real one.
 */
export function gaugeScale(
  { achieved, target, outcomes }: Pick<Exports, 'achieved' | 'target' | 'outcomes'>,
  drawn = achieved.value,
): GaugeScale {
  const record = valueOf(outcomes.atRecord);
  const end = upperEnd(target.value, drawn, record ?? 0);
  return {
    achieved: place(drawn, end),
    target: place(target.value, end),
    plan: place(valueOf(outcomes.plan), end),
    record: place(record, end),
    end,
  };
}

/** A form that a gauge can take: the paths of its parts in a box of its own. */
export interface GaugeForm {
  viewBox: string;
  /** The band from its start to a place on the scale. */
  band(at: number): string;
  /** A line across the band. */
  tick(at: number): string;
  /** A small triangle at the end that a value lies beyond. */
  overflow(beyond: 'over' | 'under'): string;
}

/** The triangle of a value that lies beyond the scale; empty where it does not, or where there is none. */
export const beyondPath = (form: GaugeForm, place: Place | undefined): string =>
  place?.beyond ? form.overflow(place.beyond) : '';

/** Radii of the half circle's band, whose middle is the origin. */
const OUTER = 98;
const INNER = 74;
/** A mark stands out over the band by this much on both sides. */
const OVERHANG = 3;

/** A point at a place on the scale: 0 is to the left, 0.5 on top, 1 to the right. */
function point(at: number, radius: number): string {
  const angle = (at - 1) * Math.PI;
  return `${round(Math.cos(angle) * radius)},${round(Math.sin(angle) * radius)}`;
}

/** A half circle. */
export const arc: GaugeForm = {
  viewBox: '-102 -102 204 112',
  band: (at) =>
    `M${point(0, OUTER)}A${OUTER},${OUTER},0,0,1,${point(at, OUTER)}L${point(at, INNER)}A${INNER},${INNER},0,0,0,${point(0, INNER)}Z`,
  tick: (at) => `M${point(at, INNER - OVERHANG)}L${point(at, OUTER + OVERHANG)}`,
  overflow: (beyond) => `M${((INNER + OUTER) / 2) * (beyond === 'over' ? 1 : -1) - 7},2h14l-7,7Z`,
};

/** A bar, in a box that is stretched to its place. */
export const bullet: GaugeForm = {
  viewBox: '0 0 100 100',
  band: (at) => `M0,20H${round(at * 100)}V80H0Z`,
  tick: (at) => `M${round(at * 100)},0V100`,
  overflow: (beyond) => (beyond === 'over' ? 'M97,30l3,20l-3,20Z' : 'M3,30l-3,20l3,20Z'),
};
