/** The blocks: how one looks in the editor, and how it is saved. */
(function ({ blocks, blockEditor, components, element, i18n }, own) {
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Button, Disabled, Placeholder } = components;
  const { createElement: el, Fragment, RawHTML, useEffect, useRef, useState } = element;
  const { __ } = i18n;

  /** Milliseconds after the last change until the report is read. */
  const PAUSE = 500;

  const given = (value) => value !== undefined && value !== '' && value !== false;

  /** The widget's attributes that somebody chose, in their own order. */
  const chosen = (list, attributes) =>
    list
      .filter(({ key, name }) => name !== 'room' && given(attributes[key]))
      .map(({ key, name }) => [name, attributes[key] === true ? '' : attributes[key]]);

  /** WordPress takes a tag for text that has this sign in an attribute, once somebody without rights saves it. */
  const encoded = (value) => value.replaceAll('<', '&lt;');

  const textOf = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent;

  /** What a report says for a block. It is saved at once only where nothing is, or where the editor changed something. */
  function useFigures(widget, list, attributes, setAttributes) {
    const [state, setState] = useState({ busy: false });
    const { src, table } = attributes;
    const key = JSON.stringify(
      chosen(list, attributes).filter(([name]) => !['refresh', 'motion'].includes(name)),
    );
    const [asked, ask] = useState(0);
    const saved = useRef(table ? key : undefined);
    useEffect(() => {
      if (!src) {
        setState({ busy: false });
        return undefined;
      }
      const controller = new AbortController();
      const read = async () => {
        setState((before) => ({ ...before, busy: true }));
        try {
          const { lang = own.site.lang, ...rest } = Object.fromEntries(chosen(list, attributes));
          const options = {
            ...rest,
            widget,
            lang: own.languages.includes(lang.split('-')[0]) ? lang : own.languages[0],
          };
          const found = await own.load(src, { ...options, ranked: 'ranked' in rest }, controller.signal);
          if (controller.signal.aborted) return;
          const differs = textOf(found.table) !== textOf(table ?? '');
          const save = saved.current !== key || asked > 0;
          saved.current = key;
          if (save && differs) setAttributes({ table: found.table, room: found.room });
          setState({ busy: false, findings: found.findings, newer: differs && !save });
        } catch (error) {
          if (!controller.signal.aborted) setState({ busy: false, problem: error.message });
        }
      };
      const timer = setTimeout(read, saved.current === key ? 0 : PAUSE);
      return () => {
        clearTimeout(timer);
        controller.abort();
      };
      // what was saved meanwhile is no reason to read again
    }, [key, asked]);
    return [state, () => ask((times) => times + 1)];
  }

  /** The live widget, made by hand: what React does with an unknown element's attributes differs by its version. */
  function Widget({ widget, list, attributes }) {
    const place = useRef();
    const values = new Map(chosen(list, attributes));
    if (!values.has('lang')) values.set('lang', own.site.lang);
    useEffect(() => {
      const live = place.current.ownerDocument.createElement(widget);
      live.innerHTML = own.sanitize(attributes.table ?? '');
      place.current.replaceChildren(live);
    }, []);
    useEffect(
      () => {
        const live = place.current.firstChild;
        for (const { name } of list) {
          if (!values.has(name)) live.removeAttribute(name);
          else if (live.getAttribute(name) !== values.get(name)) live.setAttribute(name, values.get(name));
        }
      },
      list.map(({ name }) => values.get(name)),
    );
    return el('div', { ref: place });
  }

  /** Asks for the address of a report. */
  function Ask({ icon, title, set }) {
    const [src, setSrc] = useState('');
    const submit = (event) => {
      event.preventDefault();
      if (src.trim()) set({ src: src.trim() });
    };
    return el(
      Placeholder,
      {
        icon,
        label: title,
        instructions: __(
          'Which report is it to show? The address is that of a report.json.',
          'report-widgets',
        ),
      },
      el(
        'form',
        { onSubmit: submit, className: 'report-widgets-ask' },
        el(own.Address, { value: src, onChange: setSrc }),
        el(
          Button,
          { variant: 'primary', type: 'submit', __next40pxDefaultSize: true },
          __('Show it', 'report-widgets'),
        ),
      ),
    );
  }

  const icon = (...paths) =>
    el(
      'svg',
      { viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg', width: 24, height: 24 },
      paths.map((d) => el('path', { key: d, d })),
    );
  const ICONS = {
    'export-gauge': icon(
      'M3 17a9 9 0 0 1 6-8.49l1.33 3.77A5 5 0 0 0 7 17z',
      'M10.9 8.07A9 9 0 0 1 21 17h-1.5a7.5 7.5 0 0 0-8.6-7.42z',
    ),
    'subscriber-counter': icon('M5 5h3v9H6V7H5z', 'M10 5h8v5.5h-6V12h6v2h-8V8.5h6V7h-6z', 'M4 17h16v2H4z'),
    'top-seven-list': icon(
      'M4 5h2v2H4z M8 5h12v2H8z',
      'M4 11h2v2H4z M8 11h12v2H8z',
      'M4 17h2v2H4z M8 17h12v2H8z',
    ),
  };

  for (const [widget, attributesOf] of Object.entries(own.site.blocks)) {
    const name = `report-widgets/${widget}`;
    const list = own.listOf(attributesOf);

    const Edit = ({ attributes, setAttributes, isSelected }) => {
      const [state, update] = useFigures(widget, list, attributes, setAttributes);
      useEffect(() => {
        if (!attributes.src && own.site.src) setAttributes({ src: own.site.src });
      }, []);
      const props = useBlockProps();
      const { title } = blocks.getBlockType(name);
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          el(own.Controls, {
            attributes,
            names: list.map(({ key }) => key),
            set: setAttributes,
            state,
            update,
          }),
        ),
        attributes.src
          ? el(
              'figure',
              props,
              el(Disabled, { isDisabled: !isSelected }, el(Widget, { widget, list, attributes })),
            )
          : el('div', props, el(Ask, { icon: ICONS[widget], title, set: setAttributes })),
      );
    };

    const save = ({ attributes }) => {
      const data = Object.fromEntries(
        chosen(list, attributes).map(([key, value]) => [`data-${key}`, encoded(value)]),
      );
      if (attributes.room) data['data-room'] = attributes.room;
      return el(
        'figure',
        { ...useBlockProps.save(), 'data-report-widget': widget, ...data },
        attributes.table && el(RawHTML, null, attributes.table),
      );
    };

    blocks.registerBlockType(name, {
      icon: ICONS[widget],
      transforms: own.transformsOf(widget, list, (attributes) => blocks.createBlock(name, attributes)),
      edit: Edit,
      save,
    });
  }
})(globalThis.wp, globalThis.reportWidgets);
