import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { MENU, pressing, TABLE } from './support/deeds.js';
import { outlined } from './support/parts.js';
import {
  ALL_PARTS,
  figure,
  linesOf,
  LONG_LABEL,
  LONG_SOURCES,
  LONG_WORD,
  REVIEW,
} from './support/reports.js';
import { largeText, narrow, themed } from './support/settings.js';
import { meta, type Args } from './support/widget.js';

export default {
  ...meta('subscriber-counter'),
  title: 'Subscriber counter',
  // what counts up would be in every picture at another number
  args: { data: REVIEW, motion: 'none' },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Review: Story = { name: 'Number, parts, rates and changes' };

/** Counts up once, when it is first seen, for readers who have not asked for less motion. */
export const CountingUp: Story = { args: { data: linesOf(1_460_000), motion: undefined } };

/** The simple case: no report, the figures are attributes. */
export const FlatAttributes: Story = {
  args: {
    data: undefined,
    label: 'Telecom subscribers',
    value: 200000000,
    qualifier: 'about',
    period: '2025',
    source: 'Telecom authority',
    'as-of': '2025-12-30',
    note: 'Subscriptions, not people.',
  },
};

export const NumberAlone: Story = { args: { data: linesOf(1_460_000) } };

/** Parts may overlap and come to more than the whole; one that is larger than it is marked. */
export const PartBeyondTheWhole: Story = {
  args: {
    data: linesOf(1_000_000, [
      [{ en: 'In towns', ur: 'شہروں میں' }, 640_000],
      [{ en: 'With broadband', ur: 'براڈبینڈ کے ساتھ' }, 1_300_000],
      [{ en: 'Out of order', ur: 'خراب' }, 4_000],
      [{ en: 'Leased', ur: 'کرائے پر' }, 0],
    ]),
  },
};

/** One that grew, one that fell, one that stayed, and one from nothing. */
export const Changes: Story = {
  args: {
    data: linesOf(1_460_000, [], {
      changes: {
        grown: figure({ en: 'Grown', ur: 'بڑھی ہوئی' }, 120, { previous: 'grown-before' }),
        fallen: figure({ en: 'Fallen', ur: 'گھٹی ہوئی' }, 80, { previous: 'fallen-before' }),
        steady: figure({ en: 'As before', ur: 'پہلے جتنی' }, 50, { previous: 'steady-before' }),
        risen: figure({ en: 'From nothing', ur: 'صفر سے' }, 7, { previous: 'risen-before' }),
      },
      before: {
        'grown-before': figure('Grown, before', 100),
        'fallen-before': figure('Fallen, before', 100),
        'steady-before': figure('Steady, before', 50),
        'risen-before': figure('Risen, before', 0),
      },
    }),
  },
};

export const Zero: Story = { args: { data: linesOf(0, [[{ en: 'In towns', ur: 'شہروں میں' }, 0]]) } };

export const VeryLarge: Story = { args: { data: linesOf(1234567890123456) } };

export const VerySmall: Story = {
  args: { data: linesOf(0.0042, [[{ en: 'In towns', ur: 'شہروں میں' }, 0.0012]]) },
};

/** A number whose words before and behind it want lines of their own. */
export const LongWords: Story = {
  args: {
    data: linesOf(
      987_654_321,
      [
        [LONG_LABEL, 600_000_000],
        [LONG_WORD, 300_000_000],
      ],
      {
        title: LONG_WORD,
        of: { label: LONG_LABEL, qualifier: 'about', note: LONG_LABEL },
        more: { sources: LONG_SOURCES },
      },
    ),
  },
};

/** Newer figures were due: the widget says so. */
export const Overdue: Story = { args: { data: ALL_PARTS } };

export const TableUnfolded: Story = { args: { data: ALL_PARTS }, play: pressing(TABLE) };

export const MenuUnfolded: Story = { args: { data: ALL_PARTS }, play: pressing(MENU) };

export const EasternDigits: Story = { args: { digits: 'arabext' } };

/** In crore and arab where the language has such words, else with its commas. */
export const IndianGrouping: Story = { args: { grouping: 'indian' } };

/** Colours, type and sizes by custom properties and parts. */
export const Themed: Story = { decorators: [themed] };

/** The least width that a widget is made for. */
export const Narrow: Story = { decorators: [narrow] };

/** Text of twice the size. */
export const LargeText: Story = { tags: ['!autodocs'], args: { data: ALL_PARTS }, beforeEach: largeText };

/** Every part that `::part()` reaches, outlined and named. */
export const Parts: Story = outlined('subscriber-counter', ALL_PARTS);
