import { FLAT, SHARED } from '../model/flat.js';

/** The three tags. */
export const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;
export type Tag = (typeof TAGS)[number];

const ALL = [...SHARED, ...FLAT];

/** What each tag may have for attributes, also such as only another reads: what every list for an editor or a filter is made of. */
export const ATTRIBUTES: Record<Tag, readonly string[]> = {
  'export-gauge': [...ALL, 'form', 'meter'],
  'subscriber-counter': ALL,
  'top-seven-list': [...ALL, 'ranked', 'order'],
};

/** All of these, without repetition. */
export const ALL_ATTRIBUTES: readonly string[] = [...new Set(Object.values(ATTRIBUTES).flat())];

/** Says which widget a placeholder stands for. */
export const PLACEHOLDER = 'data-report-widget';

/** The attributes of a placeholder, whichever widget it stands for. */
export const PLACEHOLDER_ATTRIBUTES: readonly string[] = [
  PLACEHOLDER,
  ...ALL_ATTRIBUTES.map((name) => `data-${name}`),
];

/** What a fallback is made of: each tag and its attributes. */
export const FALLBACK: Record<string, readonly string[]> = {
  table: ['lang', 'dir'],
  caption: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: ['valign'],
  th: ['scope', 'align', 'colspan'],
  td: ['colspan'],
  strong: [],
  small: [],
  br: [],
  a: ['href'],
};

/** What may stand on any of these, and on the `div` around: how room is kept, and a name for links to it. */
export const COMMON: readonly string[] = ['class', 'style', 'id'];

export const isTag = (name: string): name is Tag => (TAGS as readonly string[]).includes(name);
