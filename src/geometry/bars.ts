import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { round } from './scale.js';

/** A column of a bar chart: what it brought, or that it lies ahead. */
export interface BarInput {
  value?: number;
  ahead: boolean;
  record: boolean;
}

/** Paths in a box of 100 by 100 that is stretched to its place; every text stands outside it. */
export interface BarPaths {
  /** The bars so far, without the record. */
  bars: string;
  record: string;
  /** Outlines of the bars that are still needed. */
  ahead: string;
  /** The line where values are 0. */
  zero: string;
  /** A line over all columns: the required pace, or for steps the target. */
  level: string;
  /** For steps: the straight line to the target. */
  plan: string;
}

/** The scale reaches a little over the highest bar, so that a line on its level is seen apart from the edge. */
const HEADROOM = 1.06;

/** The part of its column that a bar leaves free. */
const GAP = 0.24;

const path = line<[number, number]>();
const segment = (from: [number, number], to: [number, number]): string => path([from, to])!;

interface Column extends BarInput {
  /** Height that is drawn; undefined where nothing is known. */
  height: number | undefined;
}

/** @param climbs Whether the level is reached on a straight line from nothing. */
function draw(columns: Column[], level: number | undefined, climbs?: boolean): BarPaths {
  const heights = [0, level ?? 0, ...columns.map(({ height }) => height ?? 0)];
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  // where all is 0, any scale will do
  const scale = scaleLinear()
    .domain([least, most - least ? most * HEADROOM : 1])
    .range([100, 0]);
  const y = (value: number): number => round(scale(value));
  const width = 100 / columns.length;
  const bar = ({ height }: Column, index: number): string => {
    if (height === undefined) return '';
    const x = round((index + GAP / 2) * width);
    return `M${x},${y(0)}V${y(height)}h${round(width * (1 - GAP))}V${y(0)}Z`;
  };
  const paths = (some: (column: Column) => boolean): string =>
    columns.map((column, index) => (some(column) ? bar(column, index) : '')).join('');
  const across = (from: number, to: number): string => segment([0, y(from)], [100, y(to)]);
  return {
    bars: paths(({ ahead, record }) => !ahead && !record),
    record: paths(({ record }) => record),
    ahead: paths(({ ahead }) => ahead),
    zero: across(0, 0),
    level: level === undefined ? '' : across(level, level),
    plan: climbs ? across(0, level!) : '',
  };
}

/** A bar a column; columns ahead stand at the required pace, which also runs across as a line. */
export function monthBars(columns: BarInput[], required?: number): BarPaths {
  return draw(
    columns.map((column) => ({ ...column, height: column.ahead ? required : column.value })),
    required,
  );
}

/**
 * Bars that add up from column to column, against the straight line from nothing to the target. They end where nothing is
 * known of a column, for then the sum is not known either.
 */
export function stepBars(columns: BarInput[], target: number, required = NaN): BarPaths {
  let sum = 0;
  return draw(
    columns.map((column) => {
      sum += column.ahead ? required : (column.value ?? NaN);
      return { ...column, record: false, height: Number.isNaN(sum) ? undefined : sum };
    }),
    target,
    true,
  );
}
