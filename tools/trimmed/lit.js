// Lit for what the widgets ask of it: templates with children and whole attributes, reactive properties, controllers; the
// root is the element's own to make.
// Templates come here as mark-parts.js leaves them, so that none has to be read at run time to find its parts.
const policy = globalThis.trustedTypes?.createPolicy('report-widgets', { createHTML: (markup) => markup });

export const nothing = Symbol();

class Template {
  constructor(strings, values) {
    this.strings = strings;
    this.values = values;
  }
}

export const html = (strings, ...values) => new Template(strings, values);

export const css = ([cssText]) => ({ cssText });

const known = new WeakMap();
/** Elements and comments, in the order of the tree. */
const walk = (root) => document.createTreeWalker(root, 129);

/** The content of a template, and where its parts are: the number of the node, and the attribute if it is one. */
function prepare(strings) {
  let prepared = known.get(strings);
  if (!prepared) {
    const element = document.createElement('template');
    // what comes last needs something behind it, too
    const markup = strings.join('?') + (strings.at(-1) === '>' ? '<!>' : '');
    element.innerHTML = policy ? policy.createHTML(markup) : markup;
    const { content } = element;
    const parts = [];
    const walker = walk(content);
    for (let index = 0, node; (node = walker.nextNode()); index++) {
      if (node.data === '?') parts.push([index]);
      for (const name of node.getAttributeNames?.() ?? []) {
        if (node.getAttribute(name) !== '?') continue;
        node.removeAttribute(name);
        parts.push([index, name]);
      }
    }
    known.set(strings, (prepared = { content, parts }));
  }
  return prepared;
}

/** A copy of a template: its nodes, and what sets the values of its parts. */
function instantiate(strings) {
  const { content, parts } = prepare(strings);
  const nodes = document.importNode(content, true);
  const walker = walk(nodes);
  let at = -1;
  const setters = parts.map(([index, name]) => {
    for (; at < index; at++) walker.nextNode();
    const { currentNode } = walker;
    if (name) return attribute(currentNode, name);
    const { nextSibling } = currentNode;
    return child(currentNode, () => nextSibling);
  });
  return { strings, nodes, set: (values) => setters.forEach((set, index) => set(values[index])) };
}

function attribute(element, name) {
  let shown = nothing;
  return (value) => {
    if (value === shown) return;
    shown = value;
    if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value ?? '');
  };
}

/** Sets what stands between a node and the one that `end` gives: a text, a template or a list of values. */
function child(start, end) {
  let shown = '';
  const clear = (from = start.nextSibling) => {
    while (from !== end()) {
      const { nextSibling } = from;
      from.remove();
      from = nextSibling;
    }
  };
  const insert = (node) => start.parentNode.insertBefore(node, end());
  const item = (index) => {
    const mark = insert(document.createComment(''));
    return { mark, set: child(mark, () => shown[index + 1]?.mark ?? end()) };
  };
  return (value) => {
    if (value instanceof Template) {
      const same = shown.strings === value.strings;
      if (!same) {
        clear();
        shown = instantiate(value.strings);
      }
      shown.set(value.values);
      if (!same) insert(shown.nodes);
    } else if (Array.isArray(value)) {
      if (!Array.isArray(shown)) {
        clear();
        shown = [];
      }
      value.forEach((each, index) => (shown[index] ??= item(index)).set(each));
      if (shown[value.length]) clear(shown[value.length].mark);
      shown.length = value.length;
    } else {
      const text = value === nothing ? '' : `${value ?? ''}`;
      if (text === shown) return;
      if (text && typeof shown == 'string' && shown) start.nextSibling.data = text;
      else {
        clear();
        if (text) insert(document.createTextNode(text));
      }
      shown = text;
    }
  };
}

export class LitElement extends HTMLElement {
  /** Asked for once, when a class is defined. */
  static get observedAttributes() {
    this.elementStyles = this.styles;
    const names = Object.entries(this.properties).flatMap(([name, { attribute, type }]) => {
      Object.defineProperty(this.prototype, name, {
        // a page may have changed what objects inherit
        __proto__: null,
        configurable: true,
        get() {
          return this.#values.get(name);
        },
        set(value) {
          if (Object.is(value, this.#values.get(name))) return;
          this.#values.set(name, value);
          this.requestUpdate();
        },
      });
      return attribute === false ? [] : [[attribute ?? name.toLowerCase(), { name, type }]];
    });
    this.named = new Map(names);
    return [...this.named.keys()];
  }

  #values = new Map();
  /** Properties that the page has given before it knew the element. */
  #early = Object.keys(this.constructor.properties)
    .filter((name) => this.hasOwnProperty(name))
    .map((name) => {
      const value = this[name];
      delete this[name];
      return [name, value];
    });
  #controllers = [];
  #pending = false;
  #enable;
  #render;

  /** Resolves when what was asked for has been rendered: true where nothing more is wanted. */
  updateComplete = new Promise((resolve) => (this.#enable = resolve));

  constructor() {
    super();
    this.requestUpdate();
  }

  addController(controller) {
    this.#controllers.push(controller);
  }

  requestUpdate() {
    if (this.#pending) return;
    this.#pending = true;
    this.updateComplete = this.#update(this.updateComplete);
  }

  async #update(before) {
    // what failed then has been reported then
    await before.catch(() => {});
    this.scheduleUpdate();
    return !this.#pending;
  }

  scheduleUpdate() {
    let content;
    try {
      for (const [name, value] of this.#early.splice(0)) this[name] = value;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      content = this.render();
    } finally {
      this.#pending = false;
    }
    this.#render(content);
    this.updated();
  }

  attributeChangedCallback(attribute, old, value) {
    const { name, type } = this.constructor.named.get(attribute) ?? {};
    if (name)
      this[name] = type === Boolean ? value !== null : type === Number && value !== null ? +value : value;
  }

  connectedCallback() {
    this.#render ??= child(this.createRenderRoot().appendChild(document.createComment('')), () => null);
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
