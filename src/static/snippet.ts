import { addresses, safeAddress } from './addresses.js';
import { escape } from './escape.js';
import { fallback } from './fallback.js';
import { pageLanguage } from './files.js';
import { partOf } from './part.js';
import { reserve, roomAt, type Page } from './reserve.js';
import { tableOf } from './table.js';
import type { Report } from '../model/report.types.js';
import { RenderError, viewOf, type View, type ViewOptions } from './view.js';

/** Places that a snippet can be made for. */
export const TARGETS = ['script', 'placeholder', 'iframe', 'wordpress', 'npm', 'static', 'css'] as const;
export type Target = (typeof TARGETS)[number];

/** How room is kept for the widget: by style attributes, by a class and the rules of the target `css`, or not. */
export const RESERVATIONS = ['attribute', 'class', 'none'] as const;
export type Reservation = (typeof RESERVATIONS)[number];

export interface SnippetOptions extends ViewOptions {
  for: Target;
  /** Where the site folder lies: `report-widgets site` makes it. */
  base?: string | undefined;
  /** The report's address; that in the site folder where left out. */
  src?: string | undefined;
  version: string;
  /** Hash of the bundle, `sha384-…`. */
  integrity: string;
  reservation?: Reservation;
  /** Leaves the script out, for sites that have it in their pages already. */
  bare?: boolean;
  /** For `script` and `npm`: puts the report itself into the element, in place of its address. */
  inline?: boolean;
  /** Seconds between two loads of the report. */
  refresh?: string | undefined;
  /** Level of the title in the page's outline. */
  headingLevel?: string | undefined;
  page?: Page;
}

/** Names that the WordPress plugin and the snippets share. */
const WORDPRESS = { shortcode: 'report_widget', namespace: 'report-widgets' };

/** The text size of embed pages, in pixels. */
const FRAME_TEXT = 16;
/** The width for which a frame gets its height where its style is lost, in pixels. */
const FRAME_WIDTH = 480;

type Attributes = [name: string, value: string | true][];

/** The widget's own attributes, in the order that they are written in. */
function attributes(view: View, src: string | undefined, options: SnippetOptions): Attributes {
  const { label, form, ranked, order, digits, grouping, refresh, headingLevel } = options;
  const given: [string, string | boolean | undefined][] = [
    ['src', src],
    ['lang', view.lang],
    ['label', label],
    ['form', form],
    ['ranked', ranked],
    ['order', order],
    ['digits', digits],
    ['grouping', grouping],
    ['refresh', refresh],
    ['heading-level', headingLevel],
  ];
  return given.filter((each): each is Attributes[number] => each[1] !== undefined && each[1] !== false);
}

const write = (list: Attributes): string =>
  list.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`)).join('');

const tag = (name: string, list: Attributes, content = ''): string =>
  `<${name}${write(list)}>${content}</${name}>`;

/** The script with its hash, which a page needs once, whatever the number of its widgets. */
export const scriptTag = (bundle: string, integrity: string): string =>
  tag('script', [
    ['async', true],
    ['src', safeAddress(bundle)],
    ['integrity', integrity],
    ['crossorigin', 'anonymous'],
  ]);

/** What a widget shows of a report, as a child of its element. Nothing in it ends the element, whatever a text says. */
const child = ({ report, widget }: View): string =>
  `<script type="application/json">${JSON.stringify(partOf(report, widget)).replaceAll('<', '\\u003c')}</script>`;

/** The class of the room for a widget of a report, and that around it. */
const ROOM = 'report-room';
const roomOf = ({ report, widget, lang }: View, { form, order }: SnippetOptions): string =>
  [ROOM, report.id, widget, lang.toLowerCase(), form, order].filter(Boolean).join('-');

/** Around the room: a container, against which the height is reckoned. */
const CONTAINER = 'container-type:inline-size;contain-intrinsic-inline-size:min(30rem,80vw)';
/** Before it is defined an element has neither the box nor the margin that it will have. */
const BOX = { element: 'display:flow-root;margin:1.5rem 0', placeholder: 'margin:1.5rem 0' };

/** Puts room around and into what a snippet shows. */
function roomed(
  view: View,
  options: SnippetOptions,
  box: string,
  inside: (room: Attributes) => string,
): string {
  const { reservation = 'attribute', page } = options;
  switch (reservation) {
    case 'none':
      return inside([]);
    case 'class':
      return tag('div', [['class', ROOM]], inside([['class', roomOf(view, options)]]));
    case 'attribute':
      return tag(
        'div',
        [['style', CONTAINER]],
        inside([['style', `${box};min-height:${reserve(view, page)}`]]),
      );
  }
}

/** The rules for a site's style sheet. They keep no room where no script will run. */
const rules = (view: View, options: SnippetOptions): string =>
  `@media (scripting:enabled){.${ROOM}{${CONTAINER}}` +
  `.${roomOf(view, options)}{${BOX.placeholder};min-height:${reserve(view, options.page)}}` +
  `.${ROOM}>:not(:defined){display:flow-root}}`;

/**
 * A frame with an embed page, which has an origin of its own: it may run scripts, open links, save the figures, and
 * has nothing of the site's.
 * @param height In pixels; what its style says counts more.
 */
export const frame = (view: View, src: string, height: number, style: Attributes = []): string =>
  tag('iframe', [
    ['src', safeAddress(src)],
    ['title', view.text.title],
    // by which the bundle knows it, where a page has it
    ['data-report-widget', 'frame'],
    ['loading', 'lazy'],
    ['sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads'],
    ['allow', 'clipboard-write'],
    ['width', '100%'],
    ['height', String(height)],
    ...style,
  ]);

function framed(view: View, src: string, { reservation = 'attribute' }: SnippetOptions): string {
  const height = roomAt(view, FRAME_WIDTH);
  if (reservation !== 'attribute') return frame(view, src, height);
  // within the page's text a rem and an em may be anything; in the frame both are this
  const room = reserve(view).replaceAll('rem', 'em');
  const style = `display:block;width:100%;border:0;font-size:${FRAME_TEXT}px;height:${room}`;
  return tag('div', [['style', CONTAINER]], frame(view, src, height, [['style', style]]));
}

/** The attributes of a placeholder. */
const placed = (view: View, list: Attributes): Attributes => [
  ['data-report-widget', view.widget],
  ...list.map(([name, value]): Attributes[number] => [`data-${name}`, value === true ? '' : value]),
];

/**
 * The plugin's shortcode, and its block as the editor saves it, a placeholder with the room that the plugin keeps: either
 * will do.
 */
function wordpress(view: View, list: Attributes, { reservation, page }: SnippetOptions): string {
  const values = list.map(([name, value]) => [name, value === true ? 'true' : value] as const);
  const { shortcode, namespace } = WORDPRESS;
  const figure = tag(
    'figure',
    [
      ['class', `wp-block-${namespace}-${view.widget}`],
      ...placed(view, list),
      ...(reservation === 'none' ? [] : ([['data-room', reserve(view, page)]] as Attributes)),
    ],
    fallback(view),
  );
  const block = `wp:${namespace}/${view.widget}`;
  return [
    `[${shortcode} widget="${view.widget}"${write(values.map(([name, value]) => [name.replace('-', '_'), value]))}]`,
    `<!-- ${block} -->${figure}<!-- /${block} -->`,
  ].join('\n');
}

/** What is needed and was not given, in a sentence. */
const missing = (target: Target, what: string): RenderError =>
  new RenderError(`a snippet for ${target} needs ${what}`);

/**
 * What an editor pastes so that a widget stands in an article: on one line, since many editors make a paragraph of
 * each, save for `wordpress` and `npm`, which give two. A text of the report in it is a text, never markup.
 * @throws {RenderError} as `viewOf`, where an address is missing, and for a frame where there is no page in the language.
 */
export function snippet(report: Report, options: SnippetOptions): string {
  const { for: target, base, version, integrity, bare = false, inline = false } = options;
  const view = viewOf(report, options);
  if (target === 'static') return tableOf(view);
  if (target === 'css') return rules(view, options);
  const site = base === undefined ? undefined : addresses(base, version, report.id);
  if (target === 'iframe') {
    if (!site) throw missing(target, 'the address of the site folder');
    return framed(view, site.embed(view.widget, pageLanguage(report, view.lang)), options);
  }
  const within = inline && (target === 'script' || target === 'npm');
  const src = options.src ?? site?.report;
  if (src === undefined && !within) throw missing(target, 'the address of the report, or of the site folder');
  const list = attributes(view, within ? undefined : safeAddress(src!), options);
  if (target === 'wordpress') return wordpress(view, list, options);
  const element = roomed(view, options, BOX.element, (room) =>
    tag(view.widget, [...list, ...room], (within ? child(view) : '') + fallback(view)),
  );
  if (target === 'npm') return `import 'report-widgets/define';\n${element}`;
  if (!site && !bare) throw missing(target, 'the address of the site folder, or to go without the script');
  const placeholder = (): string =>
    roomed(view, options, BOX.placeholder, (room) =>
      tag('figure', [...placed(view, list), ...room], fallback(view)),
    );
  return (
    (target === 'script' ? element : placeholder()) + (bare ? '' : scriptTag(site?.bundle ?? '', integrity))
  );
}
