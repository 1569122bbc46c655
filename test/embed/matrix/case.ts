import { TAGS, type Tag } from '../../support/widgets.js';
import type { Guest } from '../guest.js';

/**
 * What a reader sees of each widget on the page:
 * - `figures`: those of the report
 * - `stale`: the last good ones, marked as such
 * - `fallback`: what the page has put there, and perhaps that there are no figures
 * - `nothing`: what the page has put there, as if no widget had come, or nothing where the page took the widget away
 */
type Shows = 'figures' | 'stale' | 'fallback' | 'nothing';

export const FAMILIES = ['network', 'content', 'values', 'host'] as const;
export type Family = (typeof FAMILIES)[number];

/** Where things lie for one run of one case. */
export interface Place {
  /** An address at the server that keeps the reports, such as `report('status?code=418')`. */
  report(route: string): string;
  /** The same at another origin, a bystander. */
  other(route: string): string;
  /** The same at the page's own origin. */
  own(route: string): string;
}

/** One fault, and what is to be seen of it. */
export interface Case {
  name: string;
  shows: Shows;
  /** The fault server's answer; `ok` where neither this nor `body` nor `src` is given. */
  route?: string;
  /** The document that the server keeps, a good one where left out. */
  body?: string | Uint8Array<ArrayBuffer>;
  type?: string;
  /** The address that the widget gets. */
  src?: (place: Place) => string;
  /** The report stands in a child script, not at an address. */
  inline?: boolean;
  /** A placeholder stands for each widget. */
  placeholder?: boolean;
  /** Further attributes of the widget. */
  attributes?: string;
  /** Markup in the page's head. */
  top?: string | ((place: Place) => string);
  /** Markup in front of the guest's script. */
  behind?: string;
  tags?: readonly Tag[];
  /** Timers of so many milliseconds or more run after that many instead. */
  hasten?: readonly [from: number, to: number];
  /** What the figures say, where it is not that of the sample. */
  says?: Partial<Record<Tag, string>>;
  /** What no widget may say. */
  never?: RegExp;
  /** What happens to the page once the guest has come to rest; it happens without a guest too. */
  deed?: (page: Guest) => void | Promise<void>;
  /** The most requests that the report's origin gets; one for each widget where left out. */
  requests?: number;
  /** The bystander gets exactly so many; none where left out. */
  elsewhere?: number;
  /** What the browser itself tells the page of what the page has forbidden. */
  refused?: RegExp;
  /** What only some browsers have. */
  needs?: { has: string; why: string };
}

type Row = readonly [name: string, shows: Shows, more?: Omit<Case, 'name' | 'shows'>];

export const table = (...rows: Row[]): Case[] =>
  rows.map(([name, shows, more]) => ({ name, shows, ...more }));

export const GAUGE = [TAGS[0]] as const;
export const COUNTER = [TAGS[1]] as const;
export const LIST = [TAGS[2]] as const;

/** What tells the figures of the sample from those of any fallback. */
export const SAYS: Record<Tag, string> = {
  'export-gauge': '36%',
  'subscriber-counter': '250',
  'top-seven-list': 'First development',
};
