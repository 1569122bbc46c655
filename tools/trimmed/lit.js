// Lit for what the widgets ask of it: templates with children (texts, templates, lists of templates) and whole
// attributes, reactive properties, controllers; the root is the element's own to make.
// Templates come here as mark-parts.js leaves them, so that none has to be read at run time to find its parts.
const policy = globalThis.trustedTypes?.createPolicy('report-widgets', { createHTML: (markup) => markup });

export const nothing = Symbol();

const known = new WeakMap();
/** Elements and comments, in the order of the tree. */
const walk = (root) => document.createTreeWalker(root, 129);

/**
 * The content of a template, and where its parts are: the number of the node; then the attribute if it is one, or `_`
 * where the part is all that an element holds.
 */
function prepare(strings) {
  let prepared = known.get(strings);
  if (!prepared) {
    const element = document.createElement('template');
    const markup = strings.join('?');
    element.innerHTML = policy?.createHTML(markup) ?? markup;
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

/** What `html` gives, and, once it is shown, what holds its first node and its parts. */
class Template {
  constructor(strings, values) {
    this.strings = strings;
    this.values = values;
  }

  /** Its nodes, with its values in them, to be put to their place. */
  make() {
    const { content, parts } = prepare(this.strings);
    const nodes = document.importNode(content, true);
    this.first = nodes.firstChild;
    const walker = walk(nodes);
    let at = -1;
    this.parts = parts.map(([index, name]) => {
      for (; at < index; at++) walker.nextNode();
      const { currentNode } = walker;
      if (name === '_') return new Child(currentNode);
      return name ? attribute(currentNode, name) : new Child(undefined, currentNode, currentNode.nextSibling);
    });
    this.set(this.values);
    return nodes;
  }

  set(values) {
    // taken out one by one, so that nothing holds what it was made of: each render makes its templates anew
    for (const part of this.parts) part.set(values.shift());
  }
}

export const html = (strings, ...values) => new Template(strings, values);

export const css = ([cssText]) => ({ cssText });

function attribute(element, name) {
  let shown = nothing;
  return {
    set(value) {
      if (value === shown) return;
      if (value === nothing) element.removeAttribute(name);
      else element.setAttribute(name, value ?? '');
      // last, so that what a page has broken is set once the page has mended it
      shown = value;
    },
  };
}

/** What stands between two nodes: a text, a template or a list of templates. */
class Child {
  #shown = '';
  #parent;
  #start;
  #end;

  /**
   * @param parent What it is all of; left out where nodes stand beside it.
   * @param start The node before it, if there is one.
   * @param end The node behind it; left out where it is the last.
   */
  constructor(parent, start, end = null) {
    this.#parent = parent;
    this.#start = start;
    this.#end = end;
  }

  #insert(node, before = this.#end) {
    (this.#parent ?? this.#start.parentNode).insertBefore(node, before);
  }

  #clear(from = this.#first, end = this.#end) {
    while (from !== end) {
      const { nextSibling } = from;
      from.remove();
      from = nextSibling;
    }
  }

  get #first() {
    return this.#start ? this.#start.nextSibling : this.#parent.firstChild;
  }

  set(value) {
    let shown = this.#shown;
    if (value instanceof Template) value = [value];
    if (Array.isArray(value)) {
      if (!Array.isArray(shown)) {
        this.#clear();
        this.#shown = shown = [];
      }
      value.forEach((template, index) => {
        const before = shown[index];
        if (before?.strings === template.strings) return before.set(template.values);
        const end = shown[index + 1]?.first ?? this.#end;
        const from = before?.first ?? end;
        this.#insert(template.make(), from);
        this.#clear(from, end);
        shown[index] = template;
      });
      this.#clear(shown[value.length]?.first ?? this.#end);
      shown.length = value.length;
    } else {
      const text = value === nothing ? '' : `${value ?? ''}`;
      if (text === shown) return;
      if (text && typeof shown == 'string' && shown) this.#first.data = text;
      else {
        this.#clear();
        if (text) this.#insert(document.createTextNode(text));
      }
      this.#shown = text;
    }
  }
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
    this.#render.set(content);
    this.updated();
  }

  attributeChangedCallback(attribute, old, value) {
    const { name, type } = this.constructor.named.get(attribute) ?? {};
    if (name)
      this[name] = type === Boolean ? value !== null : type === Number && value !== null ? +value : value;
  }

  connectedCallback() {
    if (!this.#render) {
      const root = this.createRenderRoot();
      this.#render = new Child(root, root.lastChild);
    }
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
