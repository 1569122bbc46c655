/** What a table is made of, and the attributes that it needs to be read. */
const ELEMENTS = 'table caption thead tbody tfoot tr th td strong em small br p a'.split(' ');
const ATTRIBUTES = 'lang dir scope colspan rowspan align valign'.split(' ');
/** Elements whose content is no text. */
const MUTE = 'script style template iframe noscript svg math textarea title object embed select'.split(' ');

/** Puts into `target` the copy of what may be kept of `source`; the text of all else stays. */
function keep(source: Node, target: Node, page: Document): void {
  for (const node of source.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) target.appendChild(page.createTextNode(node.nodeValue!));
    if (!(node instanceof Element) || MUTE.includes(node.localName)) continue;
    if (!ELEMENTS.includes(node.localName)) {
      keep(node, target, page);
      continue;
    }
    const copy = page.createElement(node.localName);
    for (const { name, value } of node.attributes)
      if (ATTRIBUTES.includes(name) || (name === 'href' && /^https?:\/\//i.test(value)))
        copy.setAttribute(name, value);
    target.appendChild(copy);
    keep(node, copy, page);
  }
}

/**
 * A table from elsewhere as HTML that may be shown: what somebody pastes into an editor is not to act in it, and the
 * editor's user may be one whom WordPress lets write scripts.
 */
export function sanitize(html: string): string {
  // such a document runs nothing and loads nothing
  const page = new DOMParser().parseFromString(html, 'text/html');
  const clean = page.createElement('div');
  keep(page.body, clean, page);
  return clean.innerHTML;
}
