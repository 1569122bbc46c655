import { TAGS } from '../../support/widgets.js';
import type { Frame, Guest } from '../guest.js';

const PLACES = [...TAGS, '[data-report-widget]'].join();

/** Globals that Lit adds, and the marker of the bundle: what DESIGN allows. */
const ALLOWED = /^((litElement|litHtml|reactiveElement)Versions|Symbol\(report-widgets\))$/;

const BUILT_IN = (
  'Object Function Array String Number Boolean Symbol Promise RegExp Map Set WeakMap Date Math JSON Reflect Intl Error ' +
  'EventTarget Node Element HTMLElement Document DocumentFragment ShadowRoot Window History Storage CustomElementRegistry'
).split(' ');

/** What a property is, in words that are the same in two pages. */
function tell(object: object, key: PropertyKey): string {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key)!;
  const worth = typeof value === 'object' || typeof value === 'symbol' ? typeof value : String(value);
  return [worth, get, set, ...Object.values(flags)].join(' ').slice(0, 300);
}

/** The page's markup with nothing in the places of the widgets, and without the guest's script. */
function markup(html: string): string {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  copy.querySelector('#guest')?.remove();
  for (const place of copy.querySelectorAll(PLACES)) place.replaceChildren();
  return copy.documentElement.outerHTML;
}

const stored = (storage: Storage): string => JSON.stringify(Object.entries(storage).sort());

/** Looks of what stands around the widgets. */
function looks(frame: Frame, root: Element): [string, string][] {
  return ['h1', 'main > p', 'main > table', 'footer'].flatMap((selector): [string, string][] => {
    const element = Element.prototype.querySelector.call(root, selector);
    if (!element) return [];
    const { color, display, font, visibility, margin } = frame.getComputedStyle(element);
    return [[`looks of ${selector}`, [color, display, font, visibility, margin].join()]];
  });
}

/** Reads of a document what the page may have given another meaning to by the name of an image. */
const read = <K extends keyof Document>(inside: Document, key: K): Document[K] => {
  return Object.getOwnPropertyDescriptor(Document.prototype, key)!.get!.call(inside) as Document[K];
};

/** All of a page that is not its guest's, as texts by name. */
export function stateOf({ frame, document: inside }: Guest): Map<string, string> {
  const state = new Map<string, string>();
  for (const key of Reflect.ownKeys(frame)) {
    // frames by their number, and what the harness itself has put there
    if (!ALLOWED.test(String(key)) && !/^\d+$/.test(String(key)))
      state.set(`global ${String(key)}`, tell(frame, key));
  }
  for (const name of BUILT_IN) {
    const own = (frame as unknown as Record<string, { prototype?: object } | undefined>)[name];
    if (!own) continue;
    for (const key of Reflect.ownKeys(own)) state.set(`${name}.${String(key)}`, tell(own, key));
    const { prototype } = own;
    if (prototype)
      for (const key of Reflect.ownKeys(prototype)) state.set(`${name}#${String(key)}`, tell(prototype, key));
  }
  const root = read(inside, 'documentElement');
  state.set('markup', markup(root?.outerHTML ?? ''));
  state.set('address', frame.location.href);
  state.set('style sheets', String(read(inside, 'adoptedStyleSheets').length));
  state.set('focus', read(inside, 'activeElement')?.localName ?? '');
  state.set('scrolled', `${frame.scrollX} ${frame.scrollY}`);
  state.set('wider than its frame', String(!!root && root.scrollWidth > root.clientWidth));
  if (root) for (const [name, value] of looks(frame, root)) state.set(name, value);
  return state;
}

/** What the page's origin stores. */
export const storedHere = (): Map<string, string> =>
  new Map([
    ['cookies', document.cookie],
    ['local storage', stored(localStorage)],
    ['session storage', stored(sessionStorage)],
  ]);

/** The names of what differs. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}
