/**
 * How many are upgraded until the page has had its turn: one that puts its own markup back each time would be answered
 * without end, and never come to anything else.
 */
const MOST = 1000;
let count = 0;

const PLACEHOLDER = '[data-report-widget]';

/** Some editors encode a value once more. */
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', 39: "'" };

const decode = (value: string): string =>
  value.replace(/&#?0?(amp|quot|lt|gt|39);/g, (_, name: string) => ENTITIES[name]!);

/**
 * Puts a widget into a placeholder: `<figure data-report-widget="export-gauge" data-src="…">` around a table. Each
 * `data-` attribute that the widget knows without that prefix becomes its own; no other does, for pages let people
 * write any `data-` attribute whom they would not let write `onclick`. What stood in the placeholder becomes the
 * widget's fallback: a reader sees it until there is something better, or for good.
 */
function upgrade(place: Element, tags: string[]): void {
  const tag = place.getAttribute('data-report-widget')!;
  // a page that saves what it shows may bring the widget along
  if (!tags.includes(tag) || place.querySelector(tag) || count >= MOST) return;
  if (!count++) setTimeout(() => (count = 0), 10_000);
  const widget = document.createElement(tag);
  const { observedAttributes } = widget.constructor as unknown as { observedAttributes?: string[] };
  for (const name of observedAttributes ?? []) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) widget.setAttribute(name, decode(value));
  }
  widget.append(...place.childNodes);
  place.append(widget);
}

/**
 * Upgrades the placeholders of the page once it is parsed, and later ones as they come in.
 * @param tags The tags that a placeholder may name; one that names another is left as it is.
 */
export function watchPlaceholders(tags: string[]): void {
  const within = (node: Partial<Pick<Element, 'matches' | 'querySelectorAll'>>): void => {
    if (node.matches?.(PLACEHOLDER)) upgrade(node as Element, tags);
    node.querySelectorAll?.(PLACEHOLDER).forEach((place) => upgrade(place, tags));
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) (addedNodes as NodeListOf<Element>).forEach(within);
  });
  const start = (): void => {
    within(document);
    observer.observe(document, { childList: true, subtree: true });
  };
  // until then the parser may still add to a placeholder
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
