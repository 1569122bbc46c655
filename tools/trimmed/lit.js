// Lit for what the widgets ask of it: templates with children (texts, templates, lists of templates) and whole
// attributes, reactive properties, controllers; the root is the element's own to make.
// Templates come here as mark-parts.js leaves them, so that none has to be read at run time to find its parts.
const policy = globalThis.trustedTypes?.createPolicy('report-widgets', { createHTML: (markup) => markup });

export const nothing = Symbol();

const known = new Map();
/** Elements, texts and comments, in the order of the tree. */
const walk = (root) => document.createTreeWalker(root, 133);

/**
 * What is cloned for a template; where its parts are, by the number of the node, then the attribute if it is one; and
 * what stands in each at first: no attribute, or an empty text.
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
      if (node.data === '?') {
        node.replaceWith((walker.currentNode = document.createTextNode('')));
        parts.push({ index });
      }
      for (const name of node.getAttributeNames?.() ?? []) {
        if (node.getAttribute(name) !== '?') continue;
        node.removeAttribute(name);
        parts.push({ index, name });
      }
    }
    // an element by itself is cloned without a fragment around it
    const only = content.childNodes[1] ? null : content.firstElementChild;
    const blank = parts.map(({ name }) => (name ? nothing : ''));
    known.set(strings, (prepared = { strings, root: only ?? content, before: only ? 0 : -1, parts, blank }));
  }
  return prepared;
}

/** What `html` gives, to be shown once; and then what holds its nodes and what stands in them. */
class Template {
  /**
   * @param shape Its strings; once it is shown, what `prepare` has made of them.
   * @param values What is to stand in its parts; once it is shown, the node of each part and then what stands in each:
   *   one list takes less memory than two, and every text on the page is a part.
   */
  constructor(shape, values) {
    this.shape = shape;
    this.values = values;
    // its first node; named here, so that the engine keeps it within the object
    this.first = null;
  }

  /** Its nodes, with its values in them, to be put to their place. */
  make() {
    const { values } = this;
    const { root, before, parts, blank } = (this.shape = prepare(this.shape));
    const made = document.importNode(root, true);
    const walker = walk(made);
    let node = made;
    let at = before;
    this.first = before ? made.firstChild : made;
    this.values = parts
      .map(({ index }) => {
        for (; at < index; at++) node = walker.nextNode();
        return node;
      })
      .concat(blank);
    this.set(values);
    return made;
  }

  set(values) {
    const held = this.values;
    values.forEach((value, index) => {
      const { name } = this.shape.parts[index];
      const node = held[index];
      const at = index + values.length;
      let shown = held[at];
      if (value instanceof Template) value = [value];
      if (Array.isArray(value)) {
        if (!(shown instanceof List)) {
          if (shown) node.data = '';
          held[at] = shown = new List(node, value.length);
        }
        shown.set(value);
        return;
      }
      if (!name) value = value === nothing ? '' : `${value ?? ''}`;
      if (value === shown) return;
      if (shown instanceof List) shown.set([]);
      if (!name) node.data = value;
      else if (value === nothing) node.removeAttribute(name);
      else node.setAttribute(name, value ?? '');
      // last, so that what a page has broken is set once the page has mended it
      held[at] = value;
    });
  }
}

/** Templates that stand behind a text. */
class List {
  #items;
  #start;
  #end;

  constructor(start, length) {
    // with room for as many: an empty one would be given room for seventeen
    this.#items = Array(length);
    this.#start = start;
    this.#end = start.nextSibling;
  }

  set(templates) {
    const items = this.#items;
    templates.forEach((template, index) => {
      const before = items[index];
      if (before?.shape.strings === template.shape) return before.set(template.values);
      const end = items[index + 1]?.first ?? this.#end;
      const from = before?.first ?? end;
      this.#start.parentNode.insertBefore(template.make(), from);
      clear(from, end);
      items[index] = template;
    });
    clear(items[templates.length]?.first ?? this.#end, this.#end);
    items.length = templates.length;
  }
}

function clear(from, end) {
  while (from !== end) {
    const { nextSibling } = from;
    from.remove();
    from = nextSibling;
  }
}

export const html = (strings, ...values) => new Template(strings, values);

export const css = ([cssText]) => ({ cssText });

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
          if (Object.is(value, this[name])) return;
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
  #early = Object.entries(this).filter(([name]) => name in this.constructor.properties && delete this[name]);
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
    await this.scheduleUpdate();
    return !this.#pending;
  }

  async scheduleUpdate() {
    let content;
    try {
      for (const [name, value] of this.#early.splice(0)) this[name] = value;
      for (const controller of this.#controllers) controller.hostUpdate();
      content = this.render();
    } finally {
      this.#pending = false;
    }
    // one kind of work at a time is faster: first the words of all who go together, then what shows them
    await this.pause;
    // what has been asked for meanwhile comes in its place
    if (this.#pending) return;
    this.#render.set([content]);
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
      root.append('');
      this.#render = new Template({ parts: [{}] }, [root.lastChild, '']);
    }
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected();
  }
}
