import { TAGS } from '../../support/widgets.js';
import { seen } from '../guest.js';

/*
 * A hostile page may have changed what its own objects do, so that all of this works with those of the tests' page.
 */
const KINDS: Record<number, { prototype: ParentNode }> = { 1: Element, 9: Document, 11: DocumentFragment };

const all = <E extends Element>(root: Node, selector: string): E[] =>
  Array.from(KINDS[root.nodeType]!.prototype.querySelectorAll.call(root, selector) as NodeListOf<E>);

export const widgetsOf = (inside: Document): HTMLElement[] => all<HTMLElement>(inside, TAGS.join());

export const fallbackOf = (widget: Element): Element | null =>
  Element.prototype.querySelector.call(widget, '.fallback');

const rootOf = (widget: Element): Element | ShadowRoot => widget.shadowRoot ?? widget;

const childrenOf = (node: Node): Node[] => {
  const root = (node as Element).shadowRoot ?? node;
  if ((node as Element).localName !== 'slot') return Array.from(root.childNodes);
  return HTMLSlotElement.prototype.assignedNodes.call(node, { flatten: true });
};

/** The words that a reader sees of a node: what is not laid out is left out, what is slotted is not. */
export function shown(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (element.localName === 'script' || (element.localName !== 'slot' && !seen(element))) return '';
  return childrenOf(element).map(shown).join(' ').replace(/\s+/g, ' ').trim();
}

/** What the guest has put into its element, without what was the page's. */
export const drawn = (widget: Element): Element[] =>
  all(rootOf(widget), '*').filter(
    (each) => !Element.prototype.closest.call(each, '.fallback, script[type="application/json"]'),
  );

/** Everything that the guest says, also to those who do not see: its texts and the values of its attributes. */
export const sayings = (widget: Element): string[] => [
  shown(widget),
  ...drawn(widget).flatMap((each) => Array.from(each.attributes, ({ value }) => value)),
  ...drawn(widget).flatMap((each) =>
    Array.from(each.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? (node as Text).data : '')),
  ),
];

/** Unfolds all that is folded. */
export function unfold(widget: Element): void {
  for (const each of all<HTMLElement>(rootOf(widget), "button[aria-expanded='false']")) each.click();
}

export const buttonsOf = (widget: Element, words: RegExp): HTMLElement[] =>
  all<HTMLElement>(rootOf(widget), 'button').filter((each) => words.test(each.textContent ?? ''));
