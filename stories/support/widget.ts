import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/export-gauge.js';
import '../../src/define/subscriber-counter.js';
import '../../src/define/top-seven-list.js';

export const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;
export type Tag = (typeof TAGS)[number];

/** What a story gives its widget: the property `data`, listeners (`onReportLoad`), and attributes. */
export type Args = Record<string, unknown>;

const given = new WeakMap<Element, Args>();

/** Gives an element what is new, and takes away what is left out; what a reader has done to it stays. */
function give(element: HTMLElement, args: Args): void {
  const before = given.get(element) ?? {};
  for (const [name, value] of Object.entries({ ...blank(before), ...args })) {
    if (value === before[name]) continue;
    if (name === 'data') (element as HTMLElement & { data: unknown }).data = value;
    else if (typeof value === 'function') element.addEventListener(eventOf(name), value as EventListener);
    else if (value === undefined || value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : `${value as string | number}`);
  }
  given.set(element, args);
}

const blank = (args: Args): Args => Object.fromEntries(Object.keys(args).map((name) => [name, undefined]));

/** `report-load` for `onReportLoad`. */
const eventOf = (name: string): string =>
  name
    .slice(2)
    .replace(/\B[A-Z]/g, '-$&')
    .toLowerCase();

/**
 * A widget as a story shows it. A story that is rendered again keeps its widget, as a page would.
 * @param inside Its children: the fallback.
 */
export const widget = (tag: Tag, args: Args, inside: TemplateResult | string = ''): TemplateResult =>
  html`<${unsafeStatic(tag)}
  ${ref((element) => element && give(element as HTMLElement, args))}
>${inside}</${unsafeStatic(tag)}>` as TemplateResult;

/** What a widget's story is by itself; arguments are its controls. */
export const meta = (tag: Tag) => ({
  component: tag,
  render: (args: Args) => widget(tag, args),
});
