import { pause, type Guest } from '../guest.js';
import { GAUGE, table, type Case, type Place } from './case.js';
import { buttonsOf, unfold, widgetsOf } from './seen.js';

const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const page = (code: string): Partial<Case> => ({ top: `<script>${code}</script>` });
const sheet = (rules: string): Partial<Case> => ({ top: `<style>${rules}</style>` });
const NONE = 'display: none !important';

/** Something that the page does to each widget once they are there. */
const does = (act: (widget: HTMLElement, inside: Document) => void): Partial<Case> => ({
  async deed({ document: inside }: Guest) {
    for (const widget of widgetsOf(inside)) act(widget, inside);
    await pause();
  },
});
/** A listener for the event that tells of the first figures. */
const hears = (code: string): Partial<Case> =>
  page(`addEventListener('report-load', (event) => { const widget = event.target; ${code} })`);
const clobbers = (...names: string[]): Partial<Case> => ({
  behind: names.map((name) => `<img name="${name}" alt=""><a id="${name}"></a>`).join(''),
});

async function copies({ document: inside }: Guest): Promise<void> {
  for (const words of [/^Share/, /^Copy/])
    for (const widget of widgetsOf(inside)) {
      unfold(widget);
      await pause();
      for (const button of buttonsOf(widget, words))
        if (!button.hasAttribute('aria-expanded')) button.click();
    }
  await pause();
}

const POLICIES = table(
  [
    'a policy for trusted types by our name',
    'figures',
    {
      top: meta("require-trusted-types-for 'script'; trusted-types report-widgets"),
      needs: { has: 'trustedTypes', why: 'Trusted Types' },
    },
  ],
  [
    'a policy for trusted types that names nobody',
    'nothing',
    {
      top: meta("require-trusted-types-for 'script'; trusted-types 'none'"),
      refused: /^violation: trusted-types/,
      requests: 0,
      needs: { has: 'trustedTypes', why: 'Trusted Types' },
    },
  ],
  [
    'a policy without inline styles',
    'figures',
    { top: meta("style-src 'self'"), refused: /^violation: style-src-elem/ },
  ],
  [
    'a policy without images and frames',
    'figures',
    { top: meta("img-src 'none'; frame-src 'none'; object-src 'none'") },
  ],
  [
    'a policy without scripts of ours',
    'nothing',
    {
      top: meta("script-src 'nonce-other'"),
      refused: /^(violation: script-src|uncaught: undefined)/,
      requests: 0,
    },
  ],
);

const SURROUNDINGS = table(
  [
    'a base at another origin',
    'figures',
    {
      top: ({ other }: Place) => `<base href="${new URL(other('')).origin}/">`,
      src: ({ other }) => other('ok').replace(/^.*\//, ''),
      tags: GAUGE,
      elsewhere: 1,
    },
  ],
  ['a base that opens other windows', 'figures', { top: '<base target="_blank">' }],
  [
    'rules that hide what stands in articles',
    'figures',
    sheet(
      `div, section, p, ul, ol, li, span, b, svg, button, h3, figure { ${NONE} } .fallback { display: block !important }`,
    ),
  ],
  [
    'rules that hide everything in the widgets',
    'figures',
    sheet(`export-gauge > *, subscriber-counter > *, top-seven-list > * { ${NONE} }`),
  ],
  [
    'rules that unset everything',
    'figures',
    sheet('* { all: unset !important } head, script, style { display: none !important }'),
  ],
  ['rules for what is not defined yet', 'figures', sheet(`:not(:defined) { ${NONE} }`)],
  [
    'rules that float and position everything',
    'figures',
    sheet('main * { float: right !important; position: relative !important }'),
  ],
  ['a language that nobody speaks', 'figures', { attributes: 'lang="x-none-😀"' }],
  ['a language with digits that do not exist', 'figures', { attributes: 'lang="en-u-nu-nonsense"' }],
  [
    'attributes full of nonsense',
    'figures',
    {
      attributes:
        'digits="<b>" grouping="NaN" heading-level="-1e9" motion="{}" form="[object Object]" order="null" dir="up"',
    },
  ],
  [
    'names of ours for things of the page',
    'figures',
    { behind: '<i id="widget"></i><i id="table"></i><i id="menu"></i><i class="fold" id="working"></i>' },
  ],
);

const CLOBBERED = table(
  ['things named body, head and location', 'figures', clobbers('body', 'head', 'forms', 'title', 'cookie')],
  [
    'things named after what widgets ask the document',
    'figures',
    clobbers('readyState', 'hidden', 'visibilityState', 'defaultView'),
  ],
  [
    'things named after globals',
    'figures',
    clobbers('fetch', 'customElements', 'matchMedia', 'Intl', 'JSON', 'navigator'),
  ],
  ['a thing named baseURI', 'fallback', clobbers('baseURI')],
  ['a thing named createElement', 'fallback', clobbers('createElement')],
  ['a thing named createComment', 'figures', clobbers('createComment')],
  ['a thing named importNode', 'fallback', clobbers('importNode')],
  ['a thing named createTreeWalker', 'fallback', clobbers('createTreeWalker')],
  ['a thing named litHtmlVersions', 'figures', clobbers('litHtmlVersions')],
);

const HANDLERS = table(
  ['a handler that throws', 'figures', hears("throw new Error('a handler of the page')")],
  [
    'a handler that takes the widget away',
    'nothing',
    hears("if (widget.isConnected) widget.replaceWith(document.createElement(widget.localName + '-was'))"),
  ],
  [
    'a handler that empties the widget',
    'figures',
    { ...hears('if (widget.shadowRoot) widget.replaceChildren()') },
  ],
  ['a handler that gives the widget junk', 'stale', hears('widget.data = { junk: true }')],
  [
    'a handler that gives the widget an address of nothing',
    'stale',
    { ...hears("widget.setAttribute('src', 'javascript:parent.harmed=1')") },
  ],
  [
    'a handler that stops every event',
    'figures',
    page(
      "for (const type of ['report-load', 'report-error', 'click']) addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true)",
    ),
  ],
  [
    'an observer that puts back what it knows',
    'figures',
    page(
      "addEventListener('DOMContentLoaded', () => { const known = new Map([...document.querySelectorAll('main > *')].map((each) => [each, each.innerHTML])); new MutationObserver(() => { for (const [each, text] of known) if (each.innerHTML !== text) each.innerHTML = text; }).observe(document, { childList: true, subtree: true }); })",
    ),
  ],
  [
    'an observer that puts back what it knows, placeholders and all',
    'fallback',
    {
      placeholder: true,
      // it gives up at last, so that a failure is seen rather than waited for
      ...page(
        "let left = 2000; document.addEventListener('DOMContentLoaded', () => { const main = document.querySelector('main'); const text = main.innerHTML; new MutationObserver(() => { if (main.innerHTML === text) return; if (left-- > 0) main.innerHTML = text; else window.harmed = 1; }).observe(main, { childList: true, subtree: true }); })",
      ),
    },
  ],
  [
    'an observer that changes the language with each change',
    'figures',
    page(
      "let turn = 0; new MutationObserver(() => { if (turn++ < 20) document.body?.setAttribute('data-turn', turn % 2); }).observe(document, { childList: true, subtree: true, attributes: true })",
    ),
  ],
);

const DEEDS = table(
  ['a page that takes the widgets away', 'nothing', does((widget) => widget.replaceWith('gone'))],
  [
    'a page that takes the widgets away before the answer',
    'nothing',
    { ...does((widget) => widget.replaceWith('gone')), route: 'slow-headers' },
  ],
  ['a page that moves the widgets', 'figures', does((widget) => widget.parentElement!.append(widget))],
  [
    'a page that copies the widgets',
    'figures',
    { ...does((widget) => widget.after(widget.cloneNode(true))), requests: 6 },
  ],
  [
    'a page that writes its article anew from its markup',
    'figures',
    {
      async deed({ document: inside }: Guest) {
        const main = Document.prototype.querySelector.call(inside, 'main')!;
        // as a page does that puts one more paragraph behind the others
        main.innerHTML += '<p>More</p>';
        await pause();
      },
      requests: 6,
    },
  ],
  [
    'a page that writes itself anew',
    'nothing',
    {
      async deed({ document: inside }: Guest) {
        inside.open();
        inside.write('<!doctype html><title>Anew</title><p>Another page</p>');
        inside.close();
        await pause();
      },
    },
  ],
  [
    'a page that refuses the clipboard',
    'figures',
    {
      ...page(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('the page says no')) } })",
      ),
      deed: copies,
    },
  ],
  [
    'a page without a clipboard',
    'figures',
    { ...page("Object.defineProperty(navigator, 'clipboard', { value: undefined })"), deed: copies },
  ],
  [
    'a page that changes the widgets’ language again and again',
    'figures',
    does((widget) => {
      for (const lang of ['ur', 'x', '', 'en']) widget.setAttribute('lang', lang);
    }),
  ],
);

export const neighbours: Case[] = [...POLICIES, ...SURROUNDINGS, ...CLOBBERED, ...HANDLERS, ...DEEDS];
