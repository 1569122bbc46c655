/**
 * Runs in the page: outlines the parts of every widget, and names them in the margin on the right, with a line to each.
 * A part that stands more than once is outlined each time and named at its first.
 * @param {{ open: string[], only?: string[], copy?: boolean }} what Folds to be opened; parts to be named, else all; whether something that cannot be copied is to be shown.
 */
export async function annotate({ open, only, copy }) {
  const widgets = [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')];
  if (copy)
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  for (const { shadowRoot } of widgets) {
    for (const key of open) shadowRoot.querySelector(`[data-toggle="${key}"]`)?.click();
    await new Promise(requestAnimationFrame);
    if (copy) shadowRoot.querySelector('[data-act="link"]')?.click();
  }
  await new Promise((resolve) => setTimeout(resolve, 100));

  const COLOURS = ['#8a1538', '#1d5fa8', '#2c6e2f', '#8a5a00', '#6a3fa0'];
  const layer = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  layer.style = 'position: absolute; inset: 0; inline-size: 100%; overflow: visible; pointer-events: none';
  const draw = (name, attributes, text = '') => {
    const node = document.createElementNS(layer.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.textContent = text;
    layer.append(node);
  };

  const found = new Map();
  for (const { shadowRoot } of widgets)
    for (const element of shadowRoot.querySelectorAll('[part]')) {
      const name = element.getAttribute('part');
      const box = element.getBoundingClientRect();
      // what is folded away has a box, too
      if (element.closest('[hidden]') || !box.width || (only && !only.includes(name))) continue;
      found.set(name, [...(found.get(name) ?? []), box]);
    }

  const edge = Math.max(...widgets.map((each) => each.getBoundingClientRect().right));
  // a line that would run through what stands beside its part runs above it
  const beside = ({ right, top }) =>
    [...found.values()]
      .flat()
      .some((other) => other.x > right && top + 8 > other.top && top + 8 < other.bottom);
  let last = -Infinity;
  let above = 0;
  const named = [...found].sort(([, [one]], [, [other]]) => one.top - other.top || other.width - one.width);
  named.forEach(([name, boxes], index) => {
    const stroke = COLOURS[index % COLOURS.length];
    for (const { x, y, width, height } of boxes)
      draw('rect', { x: x - 2, y: y - 2, width: width + 4, height: height + 4, fill: 'none', stroke });
    const [box] = boxes;
    const { top, right, height } = box;
    above = beside(box) ? above + 3 : 0;
    const from = above ? top + 1 - above : top + Math.min(8, height / 2);
    const at = Math.max(from, last + 19);
    last = at;
    draw('path', { d: `M${right + 2},${from}H${edge + 12}L${edge + 40},${at}h8`, fill: 'none', stroke });
    draw(
      'text',
      { x: edge + 52, y: at + 4, fill: stroke, 'font-size': 14, 'font-weight': 700, 'font-family': 'Arimo' },
      name,
    );
  });
  document.body.append(layer);
}
