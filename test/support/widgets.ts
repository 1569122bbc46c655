import { fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import './console.js';

// the bundle's page has loaded them already: see web-test-runner.config.js
if (document.documentElement.dataset.code !== 'bundle') await import('../../src/define.js');
else if (!(Symbol.for('report-widgets') in globalThis))
  throw new Error('no dist/report-widgets.js: npm run build');

export const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;
export type Tag = (typeof TAGS)[number];
export type Widget = HTMLElementTagNameMap[Tag];

/** The part of a report that a widget shows. */
export const SECTION = {
  'export-gauge': 'exports',
  'subscriber-counter': 'subscribers',
  'top-seven-list': 'developments',
} as const;

/** What a widget is given; every name but these is an attribute. */
export interface Given {
  data?: unknown;
  /** Markup of its children. */
  children?: string;
  /** Attributes of the element around it. */
  around?: string;
  [attribute: string]: unknown;
}

/** Resolves when the widget has nothing more to render. */
export async function settled(widget: Widget): Promise<void> {
  while (!(await widget.updateComplete));
}

/** A widget with attributes, not yet on the page. */
export function make<T extends Tag>(
  tag: T,
  { data, children, around, ...attributes }: Given = {},
): HTMLElementTagNameMap[T] {
  void around;
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      widget.setAttribute(name, value === true ? '' : String(value));
  if (children !== undefined) widget.innerHTML = children;
  if (data !== undefined) widget.data = data;
  return widget;
}

/** Puts a widget on the page; it is taken away after the test. */
export async function show<T extends Tag>(tag: T, given: Given = {}): Promise<HTMLElementTagNameMap[T]> {
  const place = await fixture(`<div ${given.around ?? ''}></div>`);
  const widget = make(tag, given);
  place.append(widget);
  await settled(widget as Widget);
  return widget;
}

/** A text as a reader sees it: the marks that order it and the kind of a space are left out. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const words = (node: Node | null | undefined): string => plain(node?.textContent ?? '');

export const parts = (widget: Widget, name: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${name}']`),
];

export const part = (widget: Widget, name: string): HTMLElement | null => parts(widget, name)[0] ?? null;

/** The words of each element with that part. */
export const said = (widget: Widget, name: string): string[] => parts(widget, name).map(words);

export const everywhere = <E extends Element = HTMLElement>(widget: Widget, selector: string): E[] => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];

export const buttons = (widget: Widget): HTMLButtonElement[] => everywhere(widget, 'button');

/** The first button of that name. */
export function button(widget: Widget, name: string): HTMLButtonElement {
  const found = buttons(widget).find((each) => words(each) === name);
  if (!found) throw new Error(`no button ${name}, only ${buttons(widget).map(words).join(', ')}`);
  return found;
}

/** What a button folds and unfolds. */
export const foldOf = (widget: Widget, toggle: HTMLButtonElement): HTMLElement =>
  widget.shadowRoot!.getElementById(toggle.getAttribute('aria-controls')!)!;

export async function press(widget: Widget, name: string): Promise<void> {
  button(widget, name).click();
  await settled(widget);
}

/** Unfolds all there is. */
export async function unfold(widget: Widget): Promise<void> {
  for (const each of everywhere<HTMLButtonElement>(widget, "button[aria-expanded='false']")) each.click();
  await settled(widget);
}

/** The rows of the widget's table, cells in order. */
export const rows = (widget: Widget): string[][] =>
  everywhere<HTMLTableRowElement>(widget, 'tbody tr').map((row) => [...row.cells].map(words));

/** Waits for events of a widget from now on, and gives their details. */
export function listen(
  target: EventTarget,
): { type: string; detail: Record<string, unknown>; event: CustomEvent }[] {
  const heard: ReturnType<typeof listen> = [];
  for (const type of ['report-load', 'report-refresh', 'report-error'])
    target.addEventListener(type, (event) =>
      heard.push({
        type,
        detail: (event as CustomEvent).detail as Record<string, unknown>,
        event: event as CustomEvent,
      }),
    );
  return heard;
}

/** Resolves after so many milliseconds. */
export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Resolves once the condition holds; looks again every ten milliseconds. */
export async function until(holds: () => boolean, what = String(holds)): Promise<void> {
  const end = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await pause(10);
  }
}

/** Resolves once the widget says that its figures are loading, or that there are none. */
export const spoken = (widget: Widget): Promise<void> => until(() => said(widget, 'message').length > 0);

export const frames = async (count: number): Promise<void> => {
  for (let left = count; left; left--) await new Promise(requestAnimationFrame);
};

/** Media features for the page, such as `{ 'prefers-color-scheme': 'dark' }`; none of them again without arguments. */
export const media = (features: Record<string, string> = {}): Promise<unknown> =>
  executeServerCommand('media', {
    'prefers-color-scheme': 'light',
    'prefers-reduced-motion': 'no-preference',
    'forced-colors': 'none',
    ...features,
  });

export const print = (on: boolean): Promise<unknown> => executeServerCommand('print', on);

/** Sets the size of the page in CSS pixels; 800 by 600 at first. */
export const viewport = (width: number, height: number): Promise<unknown> =>
  executeServerCommand('viewport', { width, height });
