import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { settled, type Widget } from './support/deeds.js';
import { ALL_PARTS } from './support/reports.js';
import { TAGS, widget, type Args } from './support/widget.js';
import { NEVER, underWay } from './support/world.js';

/** What stands in the page before the script, and where there is nothing good to show. */
const FALLBACKS: Record<string, TemplateResult> = {
  en: html`<p>ICT exports, July to November 2025: about US$1.8 billion. Target: US$5 billion.</p>`,
  ur: html`<p>
    آئی سی ٹی برآمدات، جولائی تا نومبر 2025: تقریباً 1.8 ارب امریکی ڈالر۔ ہدف: 5 ارب امریکی ڈالر۔
  </p>`,
};

/** The three widgets, one below the other, in the same state. */
export default {
  title: 'States',
  args: { fallback: true },
  argTypes: {
    fallback: { description: 'Whether the page has given the widgets children', control: 'boolean' },
  },
  render: ({ fallback, ...args }, { globals }) =>
    html`${TAGS.map((tag) => widget(tag, args, fallback ? FALLBACKS[globals.lang as string] : ''))}`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

/** Nothing is given to show. */
export const Idle: Story = {};

/** The report is under way: the fallback stays. */
export const Loading: Story = { args: { src: NEVER }, beforeEach: underWay };

export const LoadingWithoutFallback: Story = { args: { src: NEVER, fallback: false }, beforeEach: underWay };

/** The report is not one. Each widget prints a line, as the tag `prints` says. */
export const BadReport: Story = { tags: ['prints'], args: { data: {} } };

/** Nothing lies at the address. */
export const NoReport: Story = { tags: ['prints', 'misses'], args: { src: 'missing.json' } };

export const NoReportWithoutFallback: Story = {
  tags: ['prints', 'misses'],
  args: { src: 'missing.json', fallback: false },
};

/** What came after the first report was none: the figures stay, marked as stale. */
export const Stale: Story = {
  tags: ['prints'],
  args: { data: ALL_PARTS, motion: 'none' },
  play: async ({ canvasElement }) => {
    for (const each of canvasElement.querySelectorAll<Widget>(`${TAGS}`)) {
      await settled(each);
      each.data = {};
      await settled(each);
    }
  },
};
