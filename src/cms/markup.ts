import { ATTRIBUTES, FALLBACK, isTag, PLACEHOLDER, PLACEHOLDER_ATTRIBUTES, COMMON, TAGS } from './allowed.js';

/** A widget or its placeholder, wherever it stands. */
export const WIDGET = [...TAGS, `[${PLACEHOLDER}]`].join();

/** What a placeholder may be: in a `style` or a `noscript`, say, text could be read in more than one way. */
const isPlaceholder = ({ localName }: Element): boolean => /^(figure|div|blockquote)$/.test(localName);

const isWidget = (element: Element): boolean =>
  isTag(element.localName) || (isPlaceholder(element) && isTag(element.getAttribute(PLACEHOLDER) ?? ''));

const bare = (node: Node): boolean => node.nodeType === 3 && !node.nodeValue!.trim();

/** The one element in a node that else is blank. */
function onlyChild(node: Element): Element | undefined {
  const rest = [...node.childNodes].filter((child) => !bare(child));
  return rest.length === 1 && rest[0]!.nodeType === 1 ? (rest[0] as Element) : undefined;
}

/** Whether an element is a widget, a placeholder, or a `div` that keeps the room for just one of them. */
export function isWhole(element: Element): boolean {
  const inner = element.localName === 'div' && !isWidget(element) ? onlyChild(element) : element;
  return !!inner && isWidget(inner);
}

/** What an element may have; undefined where it may not be. */
function attributesOf(element: Element): readonly string[] | undefined {
  const { localName } = element;
  if (isTag(localName)) return [...ATTRIBUTES[localName], ...COMMON];
  if (isPlaceholder(element) && element.hasAttribute(PLACEHOLDER))
    return [...PLACEHOLDER_ATTRIBUTES, ...COMMON];
  return Object.hasOwn(FALLBACK, localName) ? FALLBACK[localName] : undefined;
}

/** What keeps the room, and nothing that would lay a widget over what stands around it. */
const ROOM =
  /^(?:\s*(?:(?:container-type|display)\s*:[\s\w-]*|margin[a-z-]*\s*:[\s\w.]*|(?:min-height|contain-intrinsic-inline-size)\s*:[\s\w.,+*()-]*)(?:;|$))*\s*$/;

function filter(element: Element, allowed: readonly string[]): void {
  for (const { name } of [...element.attributes]) if (!allowed.includes(name)) element.removeAttribute(name);
  // an address may be a script, too
  if (!/^https?:/i.test(element.getAttribute('href') ?? 'https:')) element.removeAttribute('href');
  // the bundle has put its widget into a placeholder that was saved as it stood
  const put = [...element.children].filter(({ localName }) => isTag(localName));
  if (element.hasAttribute(PLACEHOLDER)) for (const widget of put) widget.replaceWith(...widget.childNodes);
  if (!ROOM.test(element.getAttribute('style') ?? '')) element.removeAttribute('style');
  for (const child of [...element.children]) {
    const own = attributesOf(child);
    if (own) filter(child, own);
    else child.remove();
  }
}

/**
 * The widget that a piece of markup is, with the room that is kept for it, and with nothing in it that a snippet does
 * not have: no script, no handler, no other tag. The script of a snippet is left out, as a site loads it once.
 * @returns undefined where the markup is anything else, or has anything beside the widget.
 */
export function widgetIn(markup: string): HTMLElement | undefined {
  if (!/^\s*<(div|figure|blockquote|[a-z]+-)/i.test(markup)) return undefined;
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  const whole = onlyChild(body);
  if (!whole || !isWhole(whole)) return undefined;
  if (isWidget(whole)) filter(whole, attributesOf(whole)!);
  else filter(whole, COMMON);
  return whole as HTMLElement;
}

/** The widget's markup where somebody pastes a snippet as text, which editors else show as it is written. */
export function pastedWidget(clipboard: Pick<DataTransfer, 'getData'> | null): string | undefined {
  return widgetIn(clipboard?.getData('text/plain') ?? '')?.outerHTML;
}
