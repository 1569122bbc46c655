import { BUNDLE } from '../guest.js';
import { GAUGE, table, type Case } from './case.js';
import { spoilt } from './place.js';

/** A script of the page's own, ahead of the guest's. */
const page = (code: string): Partial<Case> => ({ top: `<script>${code}</script>` });
const missing = (name: string): Partial<Case> => page(`delete window.${name}; window.${name} = undefined`);
const THROWS = "() => { throw new Error('the page says no'); }";
const method = (owner: string, name: string, code = THROWS): Partial<Case> =>
  page(`Object.defineProperty(${owner}, '${name}', { value: ${code}, writable: true, configurable: true })`);

const FETCH = table(
  ['no fetch', 'fallback', { ...missing('fetch'), requests: 0 }],
  ['a fetch that is no function', 'fallback', page("window.fetch = 'none'")],
  ['a fetch that throws', 'fallback', page(`window.fetch = ${THROWS}`)],
  ['a fetch that throws nothing', 'fallback', page('window.fetch = () => { throw undefined; }')],
  ['a fetch that rejects with nothing', 'fallback', page('window.fetch = () => Promise.reject()')],
  ['a fetch that gives nothing', 'fallback', page('window.fetch = () => undefined')],
  ['a fetch that gives null later', 'fallback', page('window.fetch = async () => null')],
  [
    'a fetch that gives something else',
    'fallback',
    page('window.fetch = async () => ({ ok: true, headers: [], body: 7 })'),
  ],
  [
    'a fetch that gives a report of its own',
    'fallback',
    page('window.fetch = async () => ({ ok: true, json: async () => ({ title: "x" }) })'),
  ],
  [
    'a fetch that never answers',
    'fallback',
    { ...page('window.fetch = () => new Promise(() => {})'), hasten: [10_000, 300] },
  ],
  [
    'a fetch that counts requests',
    'figures',
    page(
      'const real = fetch; window.fetch = (...all) => { window.count = 1 + (window.count ?? 0); return real(...all); }; window.count = 0; Object.defineProperty(window, "count", { enumerable: false, set() {}, get: () => 0 })',
    ),
  ],
  ['no AbortController', 'fallback', missing('AbortController')],
  ['no TextDecoder', 'fallback', { ...missing('TextDecoder') }],
  ['no URL', 'fallback', missing('URL')],
);

const LANGUAGE = table(
  ['no JSON', 'fallback', missing('JSON')],
  ['a JSON.parse that throws', 'fallback', method('JSON', 'parse')],
  ['a JSON.parse that throws nothing', 'fallback', method('JSON', 'parse', '() => { throw undefined; }')],
  ['a JSON.parse that gives null', 'fallback', method('JSON', 'parse', '() => null')],
  [
    'a JSON.parse that gives what throws',
    'fallback',
    method(
      'JSON',
      'parse',
      "() => new Proxy({}, { getOwnPropertyDescriptor() { throw new Error('the page says no'); } })",
    ),
  ],
  ['no Intl', 'fallback', missing('Intl')],
  ['a CSSStyleSheet that throws', 'fallback', page(`window.CSSStyleSheet = function () { throw 0; }`)],
  [
    // English and Urdu are written without it
    'an Intl.NumberFormat that throws',
    'figures',
    method('Intl', 'NumberFormat', `function () { throw new Error('the page says no'); }`),
  ],
  [
    'an Intl.Locale that throws',
    'fallback',
    method('Intl', 'Locale', `function () { throw new Error('the page says no'); }`),
  ],
  ['a Date that throws', 'fallback', page(`window.Date = ${THROWS}`)],
  [
    'a clock that stands at 1970',
    'figures',
    page(
      'const Real = Date; window.Date = class extends Real { constructor(...all) { super(...(all.length ? all : [0])); } static now() { return 0; } }',
    ),
  ],
  ['a Math.random that is not random', 'figures', method('Math', 'random', '() => 0')],
  [
    'an Array.from that knows no second argument',
    'figures',
    method('Array', 'from', '(list) => [].slice.call(list)'),
  ],
  [
    'an Array.from that knows no second argument, and a link that is a script',
    'fallback',
    {
      ...method('Array', 'from', '(list) => [].slice.call(list)'),
      body: spoilt(({ developments }) => (developments[0]!.url = 'javascript:harmed=1')),
    },
  ],
  ['no Object.hasOwn', 'fallback', method('Object', 'hasOwn', 'undefined')],
  ['no Array.prototype.toReversed', 'figures', method('Array.prototype', 'toReversed', 'undefined')],
  [
    'a method for every list',
    'figures',
    page('Array.prototype.last = function () { return this[this.length - 1]; }'),
  ],
  [
    'a toJSON for every list',
    'figures',
    page('Array.prototype.toJSON = function () { return this.join(); }'),
  ],
  ['a method for every object', 'figures', page('Object.prototype.each = function () { return this; }')],
  [
    'properties for every object',
    'figures',
    page(
      "Object.assign(Object.prototype, { extra: 1, src: '/x', exports: {}, total: 'a', previous: 'b', type: 'c' })",
    ),
  ],
  [
    'getters for every object, which throw',
    'figures',
    page(
      "for (const name of ['title', 'summary', 'url', 'parts', 'retryAfter', 'previous']) Object.defineProperty(Object.prototype, name, { configurable: true, get() { throw new Error('the page says no'); }, set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); } })",
    ),
  ],
  [
    'a value for every object, so that property descriptors have one',
    'figures',
    page('Object.prototype.value = 5'),
  ],
  [
    'a method for every function',
    'figures',
    page('Function.prototype.method = function () { return this; }'),
  ],
  [
    'frozen built-in objects',
    'figures',
    page(
      'for (const each of [Object, Array, Function, String, Promise, Map, Set]) { Object.freeze(each.prototype); Object.freeze(each); }',
    ),
  ],
  ['a Promise of the page’s own', 'figures', page('window.Promise = class extends Promise {}')],
);

const PLATFORM = table(
  [
    'no customElements',
    'nothing',
    { ...page("Object.defineProperty(window, 'customElements', { value: undefined })"), requests: 0 },
  ],
  ['a customElements.define that throws', 'nothing', { ...method('customElements', 'define'), requests: 0 }],
  [
    'a customElements.define that does nothing',
    'nothing',
    { ...method('customElements', 'define', '() => undefined'), requests: 0 },
  ],
  [
    'a customElements.define that passes on',
    'figures',
    method(
      'customElements',
      'define',
      '((real) => function (...all) { return real.apply(this, all); })(customElements.define)',
    ),
  ],
  ['a customElements.get that throws', 'nothing', { ...method('customElements', 'get'), requests: 0 }],
  ['an attachShadow that throws', 'nothing', method('Element.prototype', 'attachShadow')],
  ['no attachInternals', 'figures', method('HTMLElement.prototype', 'attachInternals', 'undefined')],
  ['an attachInternals that throws', 'figures', method('HTMLElement.prototype', 'attachInternals')],
  ['no ResizeObserver', 'figures', missing('ResizeObserver')],
  ['no IntersectionObserver', 'figures', missing('IntersectionObserver')],
  [
    'an IntersectionObserver that throws',
    'figures',
    page(`window.IntersectionObserver = function () { throw new Error('the page says no'); }`),
  ],
  [
    'an IntersectionObserver that sees nothing',
    'figures',
    page('window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} }'),
  ],
  ['no matchMedia', 'figures', missing('matchMedia')],
  ['a matchMedia that throws', 'figures', page(`window.matchMedia = ${THROWS}`)],
  ['a matchMedia that gives nothing', 'figures', page('window.matchMedia = () => undefined')],
  ['no requestAnimationFrame', 'figures', missing('requestAnimationFrame')],
  ['a requestAnimationFrame that throws', 'figures', page(`window.requestAnimationFrame = ${THROWS}`)],
  ['a requestAnimationFrame that never calls', 'figures', page('window.requestAnimationFrame = () => 1')],
  ['no MutationObserver', 'figures', missing('MutationObserver')],
  ['no CustomEvent', 'figures', missing('CustomEvent')],
  ['no console', 'fallback', { ...missing('console'), route: '404' }],
  ['a console that throws', 'fallback', { ...page(`console.error = ${THROWS}`), route: '404' }],
  [
    'an innerHTML that throws',
    'fallback',
    page(
      "Object.defineProperty(Element.prototype, 'innerHTML', { configurable: true, get: () => '', set() { throw new Error('the page says no'); } })",
    ),
  ],
  ['no document.importNode', 'fallback', method('Document.prototype', 'importNode', 'undefined')],
  ['no document.createTreeWalker', 'fallback', method('Document.prototype', 'createTreeWalker', 'undefined')],
  [
    'a document.createElement that passes on',
    'figures',
    method(
      'Document.prototype',
      'createElement',
      '((real) => function (...all) { return real.apply(this, all); })(Document.prototype.createElement)',
    ),
  ],
  ['an addEventListener that throws', 'fallback', method('EventTarget.prototype', 'addEventListener')],
  [
    'storage and cookies that may not be looked at',
    'figures',
    page(
      "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new Error('the page says no'); } }); Object.defineProperty(document, 'cookie', { get() { throw new Error('the page says no'); } })",
    ),
  ],
);

const COMPANY = table(
  ['the same script twice', 'figures', { behind: `<script src="${BUNDLE}?first"></script>` }],
  [
    'another version of the bundle',
    'nothing',
    { ...page("window[Symbol.for('report-widgets')] = { version: '9.8.7' }"), requests: 0 },
  ],
  [
    'an element of the page’s own by the same name',
    'nothing',
    {
      ...page("customElements.define('export-gauge', class extends HTMLElement {})"),
      tags: GAUGE,
      requests: 0,
    },
  ],
  [
    'another Lit',
    'figures',
    page(
      "window.litHtmlVersions = ['2.0.0']; window.litElementVersions = ['3.0.0']; window.reactiveElementVersions = ['1.0.0']",
    ),
  ],
  [
    'another Lit that is in use',
    'figures',
    {
      top: "<script type=\"module\">import { html, render } from '/node_modules/lit/index.js'; render(html`<p>${1}</p>`, document.createElement('div'))</script>",
    },
  ],
);

export const host: Case[] = [...FETCH, ...LANGUAGE, ...PLATFORM, ...COMPANY];
