/** Makes blocks of placeholders, tags and shortcodes, wherever they come from: pasted, or in another block. */
(function ({ shortcode }, own) {
  const SHORTCODE = 'report_widget';
  const PLACEHOLDERS = ['figure', 'div', 'blockquote'];

  /** The block's attributes that are the widget's, by the name of the data attribute they are saved as. */
  own.listOf = (attributes) =>
    Object.entries(attributes)
      .filter(([, { attribute }]) => attribute?.startsWith('data-'))
      .map(([key, { attribute, type }]) => ({ key, name: attribute.slice('data-'.length), type }));

  const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

  /** What an element, placeholder or tag, says to a block. */
  function fromElement(widget, attributes, element) {
    const prefix = element.localName === widget ? '' : 'data-';
    const found = { table: own.sanitize(element.innerHTML) };
    for (const { key, name, type } of attributes) {
      const value = element.getAttribute(prefix + name);
      if (value !== null) found[key] = type === 'boolean' || value;
    }
    return found;
  }

  /** The same for a shortcode's attributes. */
  function fromNames(attributes, { named, numeric }) {
    const found = {};
    for (const { key, name, type } of attributes) {
      const value = named[name.replaceAll('-', '_')] ?? named[name];
      if (type === 'boolean')
        found[key] = numeric.includes(name) || (!!value && !/^(0|false|no)$/.test(value));
      else if (value !== undefined) found[key] = value;
    }
    return found;
  }

  own.transformsOf = (widget, attributes, create) => {
    const selector = `[data-report-widget="${widget}"], ${widget}`;
    const find = (html) => parse(html).querySelector(selector);
    // a pasted element is only kept where it is ours; the editor looks into what a figure may hold
    const children = { table: { attributes: ['lang', 'dir'], children: '*' } };
    const data = attributes.map(({ name }) => `data-${name}`);
    const isMatch = (node) => node.matches(selector);
    const schema = {
      [widget]: { attributes: attributes.map(({ name }) => name), children },
      ...Object.fromEntries(
        PLACEHOLDERS.map((tag) => [
          tag,
          {
            attributes: ['data-report-widget', ...data],
            children,
            isMatch,
            ...(tag === 'figure' && { require: ['table'] }),
          },
        ]),
      ),
    };
    const attrs = Object.fromEntries(
      attributes.map((attribute) => [
        attribute.key,
        {
          type: attribute.type,
          shortcode: (given) => fromNames([attribute], given)[attribute.key],
        },
      ]),
    );
    return {
      from: [
        {
          type: 'raw',
          priority: 1,
          schema: () => schema,
          isMatch,
          transform: (node) => create(fromElement(widget, attributes, node)),
        },
        {
          type: 'shortcode',
          tag: SHORTCODE,
          attributes: attrs,
          isMatch: ({ named }) => named.widget === widget,
        },
        {
          type: 'block',
          blocks: ['core/html'],
          isMatch: ({ content = '' }) => !!find(content),
          transform: ({ content }) => create(fromElement(widget, attributes, find(content))),
        },
        {
          type: 'block',
          blocks: ['core/shortcode'],
          isMatch: ({ text = '' }) =>
            shortcode.next(SHORTCODE, text)?.shortcode.attrs.named.widget === widget,
          transform: ({ text }) =>
            create(fromNames(attributes, shortcode.next(SHORTCODE, text).shortcode.attrs)),
        },
      ],
    };
  };
})(globalThis.wp, globalThis.reportWidgets);
