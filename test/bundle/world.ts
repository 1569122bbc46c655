import fc from 'fast-check';
import type { Report } from '../../src/model/report.types.js';
import { takePrinted } from '../support/console.js';
import { faults } from '../support/faults.js';
import { exportsOf, linesOf, listOf } from '../support/reports.js';
import { buttons, make, settled, type Tag, type Widget } from '../support/widgets.js';

const STATUSES = ['idle', 'loading', 'ready', 'stale', 'error'];
const ADDRESSES = ['/first.json', '/second.json'] as const;

/** Reports that hold every section. */
const reportOf = (id: string, value: number): Report => ({
  ...linesOf(value, [value / 2]),
  ...exportsOf(value, 1000),
  figures: { ...linesOf(value, [value / 2]).figures, ...exportsOf(value, 1000).figures },
  developments: listOf(3).developments!,
  id,
});
const REPORTS: Record<string, unknown> = {
  first: reportOf('first', 500),
  newer: reportOf('first', 600),
  second: reportOf('second', 2000),
  overdue: { ...reportOf('first', 500), nextRelease: '2020-01-01' },
  bad: { id: 7 },
  bare: { ...reportOf('first', 1), exports: undefined, subscribers: undefined, developments: undefined },
};
const names = fc.constantFrom(...Object.keys(REPORTS));

const PLACES = ['page', 'other', 'details', 'slot', 'shadow', 'nested', 'frame', 'frameShadow'] as const;

/** Anything that a page, a reader, a network or time may do to a widget. */
export const operations = fc.oneof(
  fc.record({ do: fc.constant('data' as const), report: fc.option(names) }),
  fc.record({ do: fc.constant('src' as const), to: fc.constantFrom(...ADDRESSES, 'javascript:1', null) }),
  fc.record({ do: fc.constant('script' as const), report: fc.option(names) }),
  fc.record({ do: fc.constant('flat' as const), value: fc.constantFrom('5', 'x', null) }),
  fc.record({
    do: fc.constant('attribute' as const),
    name: fc.constantFrom('form', 'motion', 'digits', 'heading-level', 'label', 'ranked', 'order', 'id'),
    value: fc.constantFrom('steps', 'none', 'arabext', '2', 'countdown', null),
  }),
  fc.record({ do: fc.constant('refresh' as const), to: fc.constantFrom('15', '600', '0', null) }),
  fc.record({ do: fc.constant('remove' as const) }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('put' as const), where: fc.constantFrom(...PLACES) }),
  },
  fc.record({ do: fc.constant('moveBefore' as const), where: fc.constantFrom('page', 'other', 'shadow') }),
  fc.record({ do: fc.constant('adopt' as const) }),
  fc.record({ do: fc.constant('flicker' as const) }),
  fc.record({ do: fc.constant('hide' as const), hidden: fc.boolean() }),
  fc.record({ do: fc.constant('offline' as const), offline: fc.boolean() }),
  fc.record({ do: fc.constant('cache' as const), away: fc.boolean() }),
  fc.record({
    do: fc.constant('language' as const),
    lang: fc.constantFrom('ur', 'en', 'ar', null),
    dir: fc.constantFrom('rtl', 'ltr', null),
  }),
  fc.record({ do: fc.constant('click' as const) }),
  fc.record({ do: fc.constant('hash' as const), to: fc.constantFrom('first-item-1', 'first-exports', 'x') }),
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      what: fc.oneof(names, fc.constantFrom(404, 503, 'html', 'broken')),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('poll' as const) }) },
  fc.record({ do: fc.constant('frame' as const) }),
);
export type Operation = typeof operations extends fc.Arbitrary<infer T> ? T : never;

/** A request that waits for its answer. */
interface Pending {
  path: string;
  signal: AbortSignal;
  settle: (response: Response) => void;
  fail: (error: unknown) => void;
}

/** A task of the page, without the pause that timers come to make when one follows another. */
const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
/** Names a fragment of the page. Not by `replaceState`, which WebKit allows a hundred times in half a minute. */
const goTo = (fragment: string): void => location.replace(`#${fragment}`);
const { setTimeout: realTimeout, clearTimeout: realClear, fetch: realFetch } = window;

/** A page with one widget, its network and its timers, all in the hands of the test. */
export class World {
  readonly pending: Pending[] = [];
  /** Timers by their ids: polls and deadlines that wait for their time, and what is to run next. */
  readonly waiting = new Map<number, () => void>();
  readonly soon = new Map<number, () => void>();
  readonly wrong: string[] = [];
  readonly events: string[] = [];
  readonly widget: Widget;
  readonly fallback: HTMLElement;
  #timers = -1;
  #loaded = false;

  constructor(
    readonly tag: Tag,
    readonly home: HTMLElement,
    readonly frame: Document,
  ) {
    this.widget = make(tag, { children: '<p>The figures as a text</p>' });
    this.fallback = this.widget.querySelector('p')!;
    for (const type of ['report-load', 'report-refresh', 'report-error'])
      this.widget.addEventListener(type, (event) => this.#hear(type, (event as CustomEvent).detail as never));
    this.home.innerHTML =
      '<div id="around"><div id="page"></div><section id="other"></section><details id="details"><summary>S</summary></details></div>';
    const around = this.home.firstElementChild!;
    const slotted = document.createElement('div');
    slotted.id = 'slot';
    slotted.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
    const shadow = document.createElement('div');
    shadow.id = 'shadow';
    const inner = shadow.attachShadow({ mode: 'open' });
    inner.innerHTML = '<div id="nested"></div>';
    inner.firstElementChild!.attachShadow({ mode: 'open' });
    around.append(slotted, shadow);
    frame.body.innerHTML = '<div></div>';
    frame.body.firstElementChild!.attachShadow({ mode: 'open' });
  }

  place(name: string): ParentNode & Node {
    const shadow = this.home.querySelector('#shadow')!.shadowRoot!;
    switch (name) {
      case 'shadow':
        return shadow;
      case 'nested':
        return shadow.firstElementChild!.shadowRoot!;
      case 'frame':
        return this.frame.body;
      case 'frameShadow':
        return this.frame.body.firstElementChild!.shadowRoot!;
      default:
        return this.home.querySelector(`#${name}`)!;
    }
  }

  #hear(type: string, detail: { report?: Report; kind?: string; message?: string }): void {
    const { status, report } = this.widget;
    this.events.push(type);
    if (type === 'report-error') {
      if (!detail.kind || !detail.message) this.wrong.push('an error without kind or message');
      if (!['stale', 'error'].includes(status)) this.wrong.push(`report-error while ${status}`);
    } else {
      if (!detail.report || detail.report !== report) this.wrong.push(`${type} with another report`);
      if (!['ready', 'stale'].includes(status)) this.wrong.push(`${type} while ${status}`);
      if (type === 'report-refresh' && !this.#loaded)
        this.wrong.push('report-refresh before any report-load');
      this.#loaded = true;
    }
  }

  fetch(url: string, { signal }: { signal: AbortSignal }): Promise<Response> {
    const path = new URL(url, location.href).pathname;
    if (!this.widget.isConnected) this.wrong.push(`a request for ${path} while it is out`);
    return new Promise<Response>((settle, fail) => {
      const one: Pending = { path, signal, settle, fail };
      this.pending.push(one);
      signal.addEventListener('abort', () => {
        this.drop(one);
        fail(new DOMException('aborted', 'AbortError'));
      });
    });
  }

  drop(one: Pending): void {
    const at = this.pending.indexOf(one);
    if (at >= 0) this.pending.splice(at, 1);
  }

  timeout(run: TimerHandler, delay = 0, ...rest: unknown[]): number {
    if (delay > 0 && delay < 500) return realTimeout(run, delay, ...rest);
    const id = this.#timers--;
    (delay ? this.waiting : this.soon).set(id, () => (run as (...all: unknown[]) => void)(...rest));
    return id;
  }

  clear(id: number): void {
    if (!this.waiting.delete(id) && !this.soon.delete(id)) realClear(id);
  }

  set(name: string, value: string | null): void {
    if (value === null) this.widget.removeAttribute(name);
    else this.widget.setAttribute(name, value);
  }

  /** What the widget's own children, attributes and property stand for; undefined for an address. */
  expected(): { report?: unknown; idle?: boolean } | undefined {
    const { widget, tag } = this;
    if (widget.data !== undefined && widget.data !== null) return { report: widget.data };
    const script = widget.querySelector('script');
    if (script) return { report: JSON.parse(script.textContent!) };
    if (widget.src) return undefined;
    return widget.hasAttribute('value') && tag !== 'top-seven-list' ? undefined : { idle: true };
  }

  async run(operation: Operation): Promise<void> {
    const { widget } = this;
    switch (operation.do) {
      case 'data':
        widget.data = operation.report === null ? undefined : REPORTS[operation.report];
        break;
      case 'src':
        this.set('src', operation.to);
        break;
      case 'script': {
        widget.querySelector('script')?.remove();
        if (operation.report === null) break;
        const script = document.createElement('script');
        script.type = 'application/json';
        script.text = JSON.stringify(REPORTS[operation.report]);
        widget.append(script);
        break;
      }
      case 'flat':
        this.set('value', operation.value);
        this.set('target', operation.value && '10');
        this.set('unit', operation.value && 'USD');
        break;
      case 'attribute':
        this.set(operation.name, operation.value);
        break;
      case 'refresh':
        this.set('refresh', operation.to);
        break;
      case 'remove':
        widget.remove();
        break;
      case 'put':
        this.place(operation.where).appendChild(widget);
        break;
      case 'moveBefore': {
        const to = this.place(operation.where) as Element & {
          moveBefore?: (node: Node, child: Node | null) => void;
        };
        // only within one document; elsewhere it is an ordinary move
        if (to.moveBefore && widget.isConnected && widget.ownerDocument === document)
          to.moveBefore(widget, null);
        else to.append(widget);
        break;
      }
      case 'adopt':
        (widget.ownerDocument === document ? this.frame : document).adoptNode(widget);
        break;
      case 'flicker': {
        const { parentNode, nextSibling } = widget;
        for (let round = 0; round < 3; round++) {
          widget.remove();
          parentNode?.insertBefore(widget, nextSibling);
        }
        break;
      }
      case 'hide':
        Object.defineProperty(document, 'hidden', { configurable: true, value: operation.hidden });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        break;
      case 'offline':
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: !operation.offline });
        dispatchEvent(new Event(operation.offline ? 'offline' : 'online'));
        break;
      case 'cache':
        dispatchEvent(new PageTransitionEvent(operation.away ? 'pagehide' : 'pageshow', { persisted: true }));
        break;
      case 'language':
        for (const name of ['lang', 'dir'] as const) {
          const value = operation[name];
          if (value === null) this.home.firstElementChild!.removeAttribute(name);
          else this.home.firstElementChild!.setAttribute(name, value);
        }
        break;
      case 'click':
        // not those that write to the clipboard, which is the reader's
        for (const each of widget.shadowRoot ? buttons(widget) : [])
          if (!/cite|link/.test(each.dataset['act'] ?? '')) each.click();
        break;
      case 'hash':
        goTo(operation.to);
        dispatchEvent(new HashChangeEvent('hashchange'));
        break;
      case 'answer':
        this.answer(operation.what);
        break;
      case 'poll':
        for (const [id, run] of [...this.waiting]) if (this.waiting.delete(id)) run();
        break;
      case 'frame':
        await new Promise(requestAnimationFrame);
        break;
    }
  }

  answer(what: string | number): void {
    const one = this.pending.shift();
    if (!one) return;
    if (what === 'broken') one.fail(new TypeError('broken'));
    else if (typeof what === 'number') one.settle(new Response('', { status: what }));
    else if (what === 'html') one.settle(new Response('<p>', { headers: { 'content-type': 'text/html' } }));
    else
      one.settle(
        new Response(JSON.stringify(REPORTS[what]), { headers: { 'content-type': 'application/json' } }),
      );
  }

  /** Lets all that is under way come to its end. */
  async rest(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await task();
      for (const [id, run] of [...this.soon]) if (this.soon.delete(id)) run();
    }
    if (this.widget.shadowRoot) await settled(this.widget);
  }

  look(): string[] {
    const { widget, pending, wrong, events, fallback } = this;
    const found = wrong.splice(0);
    const { status, report } = widget;
    if (!STATUSES.includes(status)) found.push(`status ${status}`);
    if (!!report !== ['ready', 'stale'].includes(status)) found.push(`${status}, report ${report?.id}`);
    for (const path of ADDRESSES) {
      const count = pending.filter((each) => each.path === path).length;
      if (count > 1) found.push(`${count} requests for ${path} at once`);
      if (count && !widget.isConnected) found.push(`${path} is asked for while it is out`);
      if (count && widget.getAttribute('src') !== path) found.push(`${path} is asked for by nobody`);
    }
    const lines = takePrinted();
    const errors = events.filter((type) => type === 'report-error').length;
    if (lines.length !== errors || lines.some((line) => !line.startsWith('error: [report-widgets]')))
      found.push(`${errors} report-error, printed: ${lines.join('; ')}`);
    events.length = 0;
    if (!widget.shadowRoot) return found;

    const states = STATUSES.filter((each) => widget.matches(`:state(${each})`));
    if (states.join() !== status) found.push(`:state(${states.join()}) while ${status}`);
    const { assignedSlot } = fallback;
    if (!!report === !!(assignedSlot && !assignedSlot.hidden))
      found.push(`fallback ${report ? 'seen' : 'not seen'}`);
    const given = this.expected();
    if (given?.idle && status !== 'idle') found.push(`${status} without a report`);
    if (given?.report) {
      const good = this.#good(given.report);
      if (good && report?.id !== (given.report as Report).id) found.push(`shows ${report?.id}`);
      if (good && status !== ((given.report as Report).nextRelease ? 'stale' : 'ready'))
        found.push(`${status} with a good report`);
      if (!good && status !== (report ? 'stale' : 'error')) found.push(`${status} with a bad report`);
    }
    return [...found, ...faults(widget)];
  }

  #good(report: unknown): boolean {
    return (report as Report).id !== (7 as never) && (report as Report).developments !== undefined;
  }

  begin(): void {
    window.fetch = this.fetch.bind(this) as typeof fetch;
    window.setTimeout = this.timeout.bind(this) as typeof setTimeout;
    window.clearTimeout = this.clear.bind(this) as typeof clearTimeout;
  }

  async end(): Promise<void> {
    this.widget.remove();
    await this.rest();
    window.fetch = realFetch;
    window.setTimeout = realTimeout;
    window.clearTimeout = realClear;
    delete (document as { hidden?: boolean }).hidden;
    delete (navigator as { onLine?: boolean }).onLine;
    dispatchEvent(new PageTransitionEvent('pageshow'));
    goTo('');
    takePrinted();
  }
}
