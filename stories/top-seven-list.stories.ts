import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { EXPAND, FIRST_ITEM, MENU, pressing, TABLE } from './support/deeds.js';
import { outlined } from './support/parts.js';
import {
  ALL_PARTS,
  listOf,
  LONG_LABEL,
  LONG_SOURCES,
  LONG_WORD,
  plainList,
  REVIEW,
} from './support/reports.js';
import { largeText, narrow, themed } from './support/settings.js';
import { meta, type Args } from './support/widget.js';

export default {
  ...meta('top-seven-list'),
  title: 'Top seven list',
  args: { data: REVIEW },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const TWO = { ...REVIEW, developments: REVIEW.developments!.slice(2, 4) };

export const Seven: Story = {};

/** The order is one of importance. */
export const Ranked: Story = { args: { data: plainList(3), ranked: true } };

/** Begins with the last. */
export const Countdown: Story = { args: { data: plainList(3), order: 'countdown' } };

/** One item with its points, figures, source and link. */
export const ItemUnfolded: Story = { args: { data: ALL_PARTS }, play: pressing(FIRST_ITEM) };

export const AllUnfolded: Story = { args: { data: TWO }, play: pressing(EXPAND) };

export const One: Story = { args: { data: plainList(1) } };

/** Numbers of two digits keep the titles in one line. */
export const Thirty: Story = { args: { data: plainList(30) } };

export const Empty: Story = { args: { data: plainList(0) } };

/** Titles, points and a source that are longer than usual, and a word that no line is long enough for. */
export const LongWords: Story = {
  args: {
    data: listOf(
      [
        {
          id: 'label',
          title: LONG_LABEL,
          status: LONG_LABEL,
          points: [LONG_LABEL, LONG_WORD],
          source: 'ministry',
        },
        { id: 'word', title: LONG_WORD, status: LONG_WORD, summary: LONG_WORD, source: 'ministry' },
      ],
      { sources: LONG_SOURCES, title: LONG_WORD },
    ),
  },
  play: pressing(FIRST_ITEM),
};

/** Newer figures were due: the widget says so. */
export const Overdue: Story = { args: { data: ALL_PARTS } };

export const TableUnfolded: Story = { args: { data: ALL_PARTS }, play: pressing(TABLE) };

export const MenuUnfolded: Story = { args: { data: ALL_PARTS }, play: pressing(MENU) };

export const EasternDigits: Story = { args: { data: TWO, digits: 'arabext' } };

export const IndianGrouping: Story = { args: { data: TWO, grouping: 'indian' } };

/** Colours, type and sizes by custom properties and parts. */
export const Themed: Story = { args: { data: TWO }, decorators: [themed] };

/** The least width that a widget is made for. */
export const Narrow: Story = { args: { data: TWO }, decorators: [narrow] };

/** Text of twice the size. */
export const LargeText: Story = { tags: ['!autodocs'], args: { data: ALL_PARTS }, beforeEach: largeText };

/** Every part that `::part()` reaches, outlined and named. */
export const Parts: Story = outlined('top-seven-list', ALL_PARTS);
