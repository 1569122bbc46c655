import { occupy } from '../elements/turn.js';

/** The tags that have been asked for so far. */
export const tags: string[] = [];

/** Defines a tag. What is defined already stays: it may be another version's, and a second definition would throw. */
export function defineTag(tag: string, element: CustomElementConstructor): void {
  tags.push(tag);
  // on a slow phone reading the script and showing a widget would be a long task together
  occupy();
  if (!customElements.get(tag)) customElements.define(tag, element);
}
