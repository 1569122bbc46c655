import {
  ALL_ATTRIBUTES,
  ATTRIBUTES,
  FALLBACK,
  isTag,
  PLACEHOLDER_ATTRIBUTES,
  TAGS,
  type Tag,
} from './allowed.js';

/**
 * What a site spreads into its options for DOMPurify. An attribute such as `value` or `source` passes on the widgets
 * alone. What keeps the room, `style` and `class`, stays the site's own choice; without it a page shifts once.
 */
export const domPurifyConfig = {
  ADD_TAGS: ['figure', ...Object.keys(FALLBACK)],
  ADD_ATTR: [...new Set([...PLACEHOLDER_ATTRIBUTES, ...Object.values(FALLBACK).flat()])],
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: (tag: string): boolean => isTag(tag),
    attributeNameCheck: (name: string, tag?: string): boolean =>
      (tag === undefined ? ALL_ATTRIBUTES : (ATTRIBUTES[tag as Tag] ?? [])).includes(name),
    allowCustomizedBuiltInElements: false,
  },
};

/** Of the options for sanitize-html, those that say what passes. */
export interface SanitizeHtmlOptions {
  allowedTags?: false | string[] | undefined;
  // an attribute may be an object with the values that it may have
  allowedAttributes?: false | Record<string, unknown[]> | undefined;
}

/**
 * A site's options for sanitize-html with the widgets, their placeholders and their fallbacks let through; false, which
 * lets everything through, stays.
 * @param site Its own, or `sanitizeHtml.defaults`.
 */
export function sanitizeHtmlOptions<Options extends SanitizeHtmlOptions>(site: Options): Options {
  const room = ['class'];
  const ours: Record<string, readonly string[]> = {
    ...FALLBACK,
    ...Object.fromEntries(TAGS.map((tag) => [tag, [...ATTRIBUTES[tag], ...room]])),
    figure: [...PLACEHOLDER_ATTRIBUTES, ...room],
    div: room,
  };
  const { allowedTags = [], allowedAttributes = {} } = site;
  return {
    ...site,
    allowedTags: allowedTags && [...new Set([...allowedTags, ...Object.keys(ours)])],
    allowedAttributes: allowedAttributes && {
      ...allowedAttributes,
      ...Object.fromEntries(
        Object.entries(ours).map(([tag, names]) => [
          tag,
          [...new Set([...(allowedAttributes[tag] ?? []), ...names])],
        ]),
      ),
    },
  };
}
