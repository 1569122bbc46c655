import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { manifest } from '../../.storybook/manifest.js';
import type { Report } from '../../src/model/report.types.js';
import { CITE, FIRST_ITEM, MENU, press, TABLE, WORKING, type Widget } from './deeds.js';
import { NEVER, underWay, withoutClipboard } from './world.js';
import { widget, type Args, type Tag } from './widget.js';

/** The parts of a widget, as the manifest has them. */
export const partsOf = (tag: Tag): string[] =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag)!
    .cssParts!.map(({ name }) => name);

const OUTLINED = '.outlined > ';

/** Outlines each part and writes its name at its end. */
const outline = (tag: Tag): string =>
  partsOf(tag)
    .map(
      (part) => `
${OUTLINED}${tag}::part(${part}) { outline: 1px dashed; outline-offset: 1px; }
${OUTLINED}${tag}::part(${part})::after {
  content: '${part}';
  display: ${part === 'table' ? 'table-caption' : 'inline-block'};
  inline-size: max-content;
  margin-inline-start: 0.5rem;
  padding-inline: 0.25rem;
  font: 700 11px/1.4 Arimo, sans-serif;
  color: Canvas;
  background: CanvasText;
}`,
    )
    .join('');

/** What is to be pressed until each part is there. */
const DEEDS: Record<Tag, string[]> = {
  'export-gauge': [WORKING, MENU, CITE],
  'subscriber-counter': [MENU, CITE],
  'top-seven-list': [FIRST_ITEM, MENU, CITE],
};

/** A story of all parts of a widget: one that shows figures, and one that is still waiting for them. */
export const outlined = (tag: Tag, data: Report): StoryObj<Args> => ({
  args: { data },
  render: (args) =>
    html`<style>
        ${outline(tag)}
        /* the names take room between the buttons of the menu, which keep their distance */
        ${OUTLINED}${tag}::part(menu) {
          row-gap: 0.5rem;
        }
      </style>
      <div class="outlined">${widget(tag, args)} ${widget(tag, { src: NEVER })}</div>`,
  beforeEach() {
    const undo = [underWay(), withoutClipboard()];
    return () => undo.forEach((each) => each());
  },
  play: async ({ canvasElement }) => {
    const shown = canvasElement.querySelector<Widget>(tag)!;
    for (const selector of [TABLE, ...DEEDS[tag]]) await press(shown, selector);
  },
});
