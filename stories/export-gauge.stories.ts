import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { MENU, pressing, TABLE, WORKING } from './support/deeds.js';
import { outlined } from './support/parts.js';
import {
  ALL_PARTS,
  exportsOf,
  LONG_LABEL,
  LONG_SOURCES,
  LONG_WORD,
  REVIEW,
  UPDATE,
} from './support/reports.js';
import { largeText, narrow, themed } from './support/settings.js';
import { meta, type Args } from './support/widget.js';

export default {
  ...meta('export-gauge'),
  title: 'Export gauge',
  args: { data: REVIEW },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const SHORT = exportsOf({ achieved: 2.2e9, target: 5e9 });

export const Arc: Story = {};

export const Bullet: Story = { args: { form: 'bullet' } };

export const Steps: Story = { args: { form: 'steps' } };

/** The simple case: no report, the figures are attributes. */
export const FlatAttributes: Story = {
  args: {
    data: undefined,
    label: 'ICT exports',
    value: 1800000000,
    unit: 'USD',
    period: '2025-07/2025-11',
    qualifier: 'about',
    'rounded-to': 100000000,
    target: 5000000000,
    'target-period': '2025-07/2026-06',
    record: 386000000,
    'record-period': '2025-10',
    source: 'Ministry of planning',
    'source-url': 'https://example.org/',
    'as-of': '2025-12-19',
  },
};

/** Without a monthly series and without a record. */
export const WithoutSeries: Story = { args: { data: SHORT } };

/** A target whose period begins elsewhere: no pace is computed, and the widget says why. */
export const PeriodsThatDoNotFit: Story = {
  args: {
    data: undefined,
    label: 'Exports',
    value: 1200,
    unit: 'containers',
    period: '2025-03/2025-05',
    target: 4000,
    'target-period': '2025-07/2026-06',
    source: 'Port authority',
    'as-of': '2025-12-19',
  },
};

const BEYOND = exportsOf({
  achieved: 6.5e9,
  target: 5e9,
  months: [0.9e9, 1e9, 1.2e9, 1.1e9, 1.15e9, 1.15e9],
  best: 2,
});

/** 130 % of the target, in half of its period. */
export const BeyondTheTarget: Story = { args: { data: BEYOND } };

export const BeyondTheTargetAsBullet: Story = { args: { data: BEYOND, form: 'bullet' } };

export const BeyondTheTargetAsSteps: Story = { args: { data: BEYOND, form: 'steps' } };

/** A month that took back more than it brought. */
export const NegativeMonth: Story = {
  args: {
    data: exportsOf({
      achieved: 0.9e9,
      target: 5e9,
      months: [354e6, 337e6, -240e6, 386e6, -90e6, 153e6],
      best: 3,
    }),
  },
};

/** Less than nothing so far. */
export const BelowZero: Story = {
  args: {
    data: exportsOf({ achieved: -0.4e9, target: 5e9, months: [-120e6, 30e6, -310e6] }),
    form: 'bullet',
  },
};

export const Zero: Story = {
  args: { data: exportsOf({ achieved: 0, target: 5e9, months: [0, 0, 0, 0, 0, 0] }) },
};

export const VeryLarge: Story = {
  args: {
    data: exportsOf({
      achieved: 1234567890123456,
      target: 9876543210987654,
      months: [205e12, 207e12, 201e12, 206e12, 208e12, 207.567890123456e12],
      best: 4,
      of: { unit: 'PKR' },
    }),
  },
};

export const VerySmall: Story = {
  args: {
    data: exportsOf({
      achieved: 0.0042,
      target: 0.01,
      months: [0.0007, 0.0006, 0.0008, 0.0007, 0.0006, 0.0008],
      best: 2,
    }),
  },
};

/** Long labels, a word that no line is long enough for, and a source whose name is a sentence. */
export const LongWords: Story = {
  args: {
    data: exportsOf({
      achieved: 1.8e9,
      target: 5e9,
      months: [300e6, 310e6, 290e6, 320e6, 280e6, 300e6],
      best: 3,
      title: LONG_WORD,
      of: { label: LONG_LABEL },
      more: { sources: LONG_SOURCES },
    }),
  },
};

/** Changed after publication: what and why stands below the source. */
export const Corrected: Story = { args: { data: UPDATE } };

/** Newer figures were due: the widget says so. */
export const Overdue: Story = { args: { data: ALL_PARTS, form: 'bullet' } };

/** What is claimed, and each computed figure with its working. */
export const WorkingUnfolded: Story = { args: { data: ALL_PARTS }, play: pressing(WORKING) };

export const TableUnfolded: Story = { args: { data: SHORT, form: 'bullet' }, play: pressing(TABLE) };

export const MenuUnfolded: Story = { args: { data: SHORT, form: 'bullet' }, play: pressing(MENU) };

export const EasternDigits: Story = { args: { data: ALL_PARTS, form: 'steps', digits: 'arabext' } };

export const IndianGrouping: Story = { args: { grouping: 'indian', form: 'steps' } };

/** Announced as a meter, under a title of level 2; it looks as without. */
export const MeterAtLevelTwo: Story = { args: { data: SHORT, meter: true, 'heading-level': 2 } };

/** Colours, type and sizes by custom properties and parts. */
export const Themed: Story = { decorators: [themed] };

/** The least width that a widget is made for. */
export const Narrow: Story = { decorators: [narrow] };

/** Text of twice the size. */
export const LargeText: Story = { tags: ['!autodocs'], args: { data: SHORT }, beforeEach: largeText };

/** Every part that `::part()` reaches, outlined and named. */
export const Parts: Story = outlined('export-gauge', ALL_PARTS);
