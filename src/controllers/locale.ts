import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readers, updateReaders } from '../format/language.js';
import { resolveLocale, type Locale, type LocaleChoice } from '../format/locale.js';

/** The host's attributes that choose digits and grouping. */
export type LocaleHost = ReactiveControllerHost & HTMLElement & Pick<LocaleChoice, 'digits' | 'grouping'>;

/** The nearest element with an attribute, the host itself first, across shadow roots. */
export function nearest(host: Element, attribute: string): Element | null {
  for (let node: Element | null = host; node;) {
    const found: Element | null = node.closest(`[${attribute}]`);
    if (found) return found;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

let observer: MutationObserver | undefined;

/** Follows the language and the direction of the nearest ancestor that has them. */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  /** What the widget speaks; like the direction what it was when the last update began. */
  locale!: Locale;
  /** The nearest `dir`; the language's own where it was set closer to the widget than that, or stands in for the page's. */
  dir!: 'ltr' | 'rtl';

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { digits, grouping } = this.#host;
    const [lang, dir] = [nearest(this.#host, 'lang'), nearest(this.#host, 'dir')];
    this.locale = resolveLocale({ lang: lang?.getAttribute('lang') || 'en', digits, grouping });
    // the property: it knows `RTL`, too, and is empty where there is no direction
    const given = (dir as HTMLElement | null)?.dir as 'ltr' | 'rtl' | 'auto' | '' | undefined;
    const heeded = given && given !== 'auto' && !this.locale.replaced && nearest(dir!, 'lang') === lang;
    this.dir = heeded ? given : this.locale.language.dir;
  }

  hostConnected(): void {
    readers.add(this.#host);
    // one for all widgets: pages that switch their language do so on an ancestor
    observer ??= new MutationObserver(updateReaders);
    // and on each root around the widget, for what happens in one shadow root is not seen from outside
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    readers.delete(this.#host);
    if (!readers.size) observer?.disconnect();
  }
}
