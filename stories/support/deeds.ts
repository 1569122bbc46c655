import type { ReportElement } from '../../src/elements/report-element.js';

export type Widget = ReportElement<never>;

export const TABLE = '[data-toggle=table]';
export const MENU = '[data-toggle=menu]';
export const WORKING = '[data-toggle=working]';
/** Copies the citation; the menu has to be unfolded. */
export const CITE = '[data-act=cite]';
/** Unfolds all items of a list, or the first. */
export const EXPAND = '[data-act=open]';
export const FIRST_ITEM = '[part=item]:first-child [aria-expanded=false]';

/** Resolves when the widget has nothing more to render. */
export async function settled(widget: Widget): Promise<void> {
  await customElements.whenDefined(widget.localName);
  while (!(await widget.updateComplete));
}

/** Presses the button that a selector finds in a widget; throws where it finds none. */
export async function press(widget: Widget, selector: string): Promise<void> {
  await settled(widget);
  const button = widget.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`<${widget.localName}> has no ${selector}`);
  button.click();
  await settled(widget);
}

/** A play function that presses the buttons that the selectors find, in that order. */
export const pressing =
  (...selectors: string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const widget = canvasElement.querySelector<Widget>('export-gauge, subscriber-counter, top-seven-list')!;
    for (const selector of selectors) await press(widget, selector);
  };
