/**
 * A snippet as Ghost's HTML card, for articles that are sent to Ghost as HTML (`?source=html`): Ghost keeps what stands
 * between these comments as it is. Without them it drops the tag.
 */
export const ghostCard = (snippet: string): string =>
  `<!--kg-card-begin: html-->\n${snippet}\n<!--kg-card-end: html-->`;
