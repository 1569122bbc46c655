/** The inspector of a block: what an editor chooses for a widget, and what to know of its report. */
(function ({ components, element, i18n }, own) {
  const { Button, Notice, PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const { createElement: el, Fragment, useState } = element;
  const { __, _n, sprintf } = i18n;

  /** As controls look in the newest editor, and without its notes on how they used to. */
  const LOOKS = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  const languages = { en: __('English', 'report-widgets'), ur: __('Urdu', 'report-widgets') };

  /** The first choice is that nobody made one. */
  const FIELDS = {
    lang: () => ({
      label: __('Language', 'report-widgets'),
      options: [
        [
          '',
          sprintf(
            // translators: %s: a language
            __('The site’s (%s)', 'report-widgets'),
            languages[own.site.lang] ?? own.site.lang,
          ),
        ],
        ...own.languages.map((lang) => [lang, languages[lang] ?? lang]),
      ],
    }),
    label: () => ({
      label: __('Title', 'report-widgets'),
      help: __('In place of the report’s own.', 'report-widgets'),
    }),
    form: () => ({
      label: __('Form', 'report-widgets'),
      options: [
        ['', __('Half circle', 'report-widgets')],
        ['bullet', __('Bar', 'report-widgets')],
        ['steps', __('Bars that add up to the target', 'report-widgets')],
      ],
    }),
    ranked: () => ({ label: __('The order is one of importance', 'report-widgets') }),
    order: () => ({
      label: __('Order', 'report-widgets'),
      options: [
        ['', __('First to last', 'report-widgets')],
        ['countdown', __('Countdown: last to first', 'report-widgets')],
      ],
    }),
    headingLevel: () => ({
      label: __('Level of the title', 'report-widgets'),
      options: [
        ['', __('Heading 3', 'report-widgets')],
        ...[1, 2, 4, 5, 6].map((level) => [
          String(level),
          sprintf(
            // translators: %d: a level
            __('Heading %d', 'report-widgets'),
            level,
          ),
        ]),
      ],
    }),
    digits: () => ({
      label: __('Digits', 'report-widgets'),
      options: [
        ['', __('As the language has them', 'report-widgets')],
        ['latn', '0123456789'],
        ['arabext', '۰۱۲۳۴۵۶۷۸۹'],
      ],
    }),
    grouping: () => ({
      label: __('Large numbers', 'report-widgets'),
      options: [
        ['', __('As the region has them', 'report-widgets')],
        ['western', __('Millions and billions', 'report-widgets')],
        ['indian', __('Lakh and crore', 'report-widgets')],
      ],
    }),
    refresh: () => ({
      label: __('Load again every … seconds', 'report-widgets'),
      help: __('15 at least; empty: once, with the page.', 'report-widgets'),
      type: 'number',
      min: 15,
    }),
    motion: () => ({
      label: __('Motion', 'report-widgets'),
      options: [
        ['', __('As the reader wishes', 'report-widgets')],
        ['none', __('None', 'report-widgets')],
      ],
    }),
    meter: () => ({ label: __('Screen readers hear the drawing as a meter', 'report-widgets') }),
  };

  /** In the order in which they are shown; the second half is seldom needed. */
  const FIRST = ['lang', 'label', 'form', 'ranked', 'order'];
  const SECOND = ['headingLevel', 'digits', 'grouping', 'refresh', 'motion', 'meter'];

  function Field({ name, value, onChange }) {
    const { options, ...rest } = FIELDS[name]();
    const common = { ...LOOKS, ...rest };
    if (typeof value === 'boolean' || name === 'ranked' || name === 'meter')
      return el(ToggleControl, { ...common, checked: !!value, onChange });
    if (!options) return el(TextControl, { ...common, value: value ?? '', onChange });
    return el(SelectControl, {
      ...common,
      value: value ?? '',
      options: options.map(([key, label]) => ({ value: key, label })),
      onChange,
    });
  }

  /** What the report contradicts itself in. It is written in English, as are reports' paths. */
  function Findings({ findings }) {
    if (!findings.length)
      return el('p', null, __('The report does not contradict itself.', 'report-widgets'));
    return el(
      'ul',
      { className: 'report-widgets-findings' },
      findings.map(({ severity, message, working, path }, index) =>
        el(
          'li',
          { key: index, lang: 'en', dir: 'ltr', className: `is-${severity}` },
          el('strong', null, message),
          working && el('span', null, working),
          el('code', null, path),
        ),
      ),
    );
  }

  const title = (findings) =>
    findings.length
      ? sprintf(
          // translators: %d: how many
          _n(
            '%d thing to check in the report',
            '%d things to check in the report',
            findings.length,
            'report-widgets',
          ),
          findings.length,
        )
      : __('Nothing to check in the report', 'report-widgets');

  /** Whether the table in the post says what the report says, and what to do about it. */
  function Stored({ attributes, state, update }) {
    const { busy, problem, newer } = state;
    if (problem)
      return el(
        Notice,
        { status: 'warning', isDismissible: false },
        el(
          'p',
          null,
          __('The report could not be read:', 'report-widgets'),
          ' ',
          el('span', { dir: 'auto' }, problem),
        ),
        el(Button, { variant: 'secondary', onClick: update }, __('Try again', 'report-widgets')),
      );
    const text = busy
      ? __('Reading the report …', 'report-widgets')
      : newer
        ? __('The report says something else than the table that is saved with this post.', 'report-widgets')
        : attributes.table &&
          __(
            'Saved with this post, as a table: for feeds, and for readers without scripts.',
            'report-widgets',
          );
    return el(
      Fragment,
      null,
      el('p', { 'aria-live': 'polite' }, text),
      el(
        Button,
        {
          variant: newer ? 'primary' : 'secondary',
          onClick: update,
          disabled: busy,
          accessibleWhenDisabled: true,
        },
        __('Update the table', 'report-widgets'),
      ),
    );
  }

  own.Address = ({ value, onChange }) =>
    el(TextControl, {
      ...LOOKS,
      type: 'url',
      dir: 'ltr',
      label: __('Address of the report', 'report-widgets'),
      placeholder: 'https://…/report.json',
      value: value ?? '',
      onChange,
    });

  /** The address of a block: taken once it is written, as half of one leads nowhere. */
  function BlockAddress({ src, set }) {
    const [draft, setDraft] = useState();
    const take = () => {
      if (draft !== undefined) set({ src: draft.trim() || undefined });
      setDraft(undefined);
    };
    return el(
      'div',
      { onBlur: take, onKeyDown: ({ key }) => key === 'Enter' && take() },
      el(own.Address, { value: draft ?? src, onChange: setDraft }),
    );
  }

  own.Controls = ({ attributes, names, set, state, update }) => {
    const fields = (list) =>
      list
        .filter((name) => names.includes(name))
        .map((name) =>
          el(Field, {
            key: name,
            name,
            value: attributes[name],
            onChange: (value) => set({ [name]: value === '' ? undefined : value }),
          }),
        );
    return el(
      Fragment,
      null,
      el(
        PanelBody,
        { title: __('Report', 'report-widgets') },
        el(BlockAddress, { src: attributes.src, set }),
        attributes.src && el(Stored, { attributes, state, update }),
      ),
      el(PanelBody, { title: __('Widget', 'report-widgets') }, fields(FIRST)),
      state.findings &&
        el(
          PanelBody,
          { title: title(state.findings), initialOpen: false },
          el(Findings, { findings: state.findings }),
        ),
      el(PanelBody, { title: __('Finer points', 'report-widgets'), initialOpen: false }, fields(SECOND)),
    );
  };
})(globalThis.wp, globalThis.reportWidgets);
