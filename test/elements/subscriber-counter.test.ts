import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import { figure, linesOf, review } from '../support/reports.js';
import {
  everywhere,
  part,
  rows,
  said,
  settled,
  show,
  unfold,
  words,
  type Given,
  type Widget,
} from '../support/widgets.js';

const { messages } = en;
const counter = (given: Given = {}) => show('subscriber-counter', { data: review, motion: 'none', ...given });

/** The items of one of the widget's lists. */
const items = (widget: Widget, name: string): string[] =>
  [...(part(widget, name)?.children ?? [])].map(words);

const year = (end: number) => ({ start: `${end - 1}-07-01`, end: `${end}-06-30` });

/** A counter with one figure that has changed since the one before it. */
const changed = (now: number, before: number, more: object = {}, previous: object = {}) =>
  linesOf(100, [], {
    figures: {
      now: figure(now, { label: 'Revenue', period: year(2025), previous: 'before', ...more }),
      before: figure(before, { label: 'Revenue before', period: year(2024), ...previous }),
    },
    changes: ['now'],
  });

describe('what subscriber-counter says of the first data set', () => {
  it('in its title, number and sentence', async () => {
    const widget = await counter();
    expect(said(widget, 'title')).to.deep.equal(['Telecom subscribers']);
    expect(said(widget, 'value')).to.deep.equal(['about 200 million subscribers']);
    expect(words(part(widget, 'summary'))).to.match(
      /^Telecom subscribers: about 200 million subscribers\. Broadband connections: over 150 million subscribers, 75% of 200 million/,
    );
  });

  it('in parts, rates and changes', async () => {
    const widget = await counter();
    expect(items(widget, 'parts')).to.have.length(1);
    expect(items(widget, 'parts')[0]).to.match(
      /^Broadband connections over 150 million subscribers.*75% of 200 million.*Connections, not people\./,
    );
    expect(items(widget, 'rates').map((text) => text.slice(0, 30))).to.deep.equal([
      'Telecom coverage over 92% The ',
      'Broadband penetration over 60%',
    ]);
    expect(items(widget, 'changes')[0]).to.match(
      /^Contribution to the exchequer PKR 402 billion *\+19\.6% up from PKR 336 billion$/,
    );
  });

  it('as notes, source and as-of', async () => {
    const widget = await counter();
    expect(said(widget, 'note').join()).to.contain('Subscriptions, not people: one person may hold several.');
    expect(words(part(widget, 'source'))).to.equal('Source: PTA annual report 2024–25, as quoted by Infocus');
    expect(words(part(widget, 'as-of'))).to.contain('as of December 30, 2025');
  });

  it('in the table, with the figure before and what is computed', async () => {
    const widget = await counter();
    await unfold(widget);
    const table = rows(widget);
    expect(table.map(([, value]) => value)).to.deep.equal([
      'about 200 million subscribers',
      'over 150 million subscribers',
      'over 92%',
      'over 60%',
      'PKR 402 billion',
      'PKR 336 billion',
      '75% (73.2–82.1%)',
      '19.6% (19.3–20%)',
      'PKR 66 billion (PKR 65–67 billion)',
    ]);
    expect(table.at(-1)!.slice(2).join(' ')).to.contain('PKR 402 billion − PKR 336 billion');
  });
});

describe('the number of subscriber-counter', () => {
  const cases: [string, object, string][] = [
    ['zero', linesOf(0), '0 lines'],
    ['one', linesOf(1), '1 line'],
    ['below zero', linesOf(-5), '−5 lines'],
    ['tiny', linesOf(0.004), '0.004 lines'],
    ['huge', linesOf(1e18), '1,000,000 trillion lines'],
    ['exact', linesOf(12, [], { of: { qualifier: 'exact' } }), '12 lines'],
    ['under', linesOf(12, [], { of: { qualifier: 'under' } }), 'under 12 lines'],
    ['a currency', linesOf(5e9, [], { of: { unit: 'USD', qualifier: 'about' } }), 'about $5 billion'],
    ['per cent', linesOf(80, [], { of: { unit: 'percent' } }), '80%'],
    ['pinned to a scale', linesOf(402e9, [], { of: { unit: 'PKR', scale: 1e6 } }), 'PKR 402,000 million'],
  ];
  for (const [name, data, expected] of cases)
    it(`may be ${name}`, async () => {
      const widget = await counter({ data });
      expect(said(widget, 'value')).to.deep.equal([expected]);
      expect(words(widget.shadowRoot)).not.to.match(/NaN|undefined|Infinity|null/);
    });
});

describe('the parts of subscriber-counter', () => {
  /** Widths of the bars, in per cent of their tracks. */
  const bars = (widget: Widget): number[] =>
    [...part(widget, 'parts')!.children].map((item) => {
      const svg = item.querySelector('svg');
      return svg
        ? Math.round(
            (svg.querySelector<SVGGraphicsElement>('.bar')!.getBBox().width / svg.viewBox.baseVal.width) *
              100,
          )
        : NaN;
    });

  it('are drawn as shares of the total', async () => {
    const widget = await counter({ data: linesOf(200, [150, 50, 0, 200]) });
    expect(bars(widget)).to.deep.equal([75, 25, 0, 100]);
    expect(items(widget, 'parts')[1]).to.contain('25% of 200');
  });

  it('above the total are drawn to the end and marked', async () => {
    const widget = await counter({ data: linesOf(100, [150, 100]) });
    expect(bars(widget)).to.deep.equal([100, 100]);
    const [over, whole] = [...part(widget, 'parts')!.children];
    const marks = (item: Element): Element[] =>
      [...item.querySelectorAll('path[d]')].filter(
        (path) => path.getAttribute('d') && (path as SVGPathElement).getBBox().x > 90,
      );
    expect(marks(over!)).to.have.length(1);
    expect(marks(whole!)).to.have.length(0);
    // the mark is painted, not only in the tree
    expect(marks(over!)[0]!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(words(over)).to.contain('150% of 100');
  });

  it('of a total of zero are not compared, and say why', async () => {
    const widget = await counter({ data: linesOf(0, [5]) });
    expect(items(widget, 'parts')[0]).to.contain(messages.reasons['zero-base']);
    // the sentence names no share that it would be said of
    expect(words(part(widget, 'summary'))).to.equal('Lines: 0 lines. Part 1: 5 lines.');
    expect(everywhere(widget, '[part=parts] svg')).to.have.length(0);
  });

  it('are kept from assistive technology as bars, not as words', async () => {
    const widget = await counter();
    for (const svg of everywhere(widget, 'svg')) expect(svg.closest('[aria-hidden=true]')).not.to.equal(null);
  });
});

describe('the rates of subscriber-counter', () => {
  it('may be over a hundred per cent or no percentage at all', async () => {
    const data = linesOf(100, [], {
      figures: {
        a: figure(130, { unit: 'percent', label: 'Penetration' }),
        b: figure(12, { label: 'Revenue for each' }),
      },
      rates: ['a', 'b'],
    });
    const widget = await counter({ data });
    expect(items(widget, 'rates')).to.deep.equal(['Penetration 130%', 'Revenue for each $12']);
    const drawn = [...part(widget, 'rates')!.children].map(
      (item) => item.querySelectorAll('svg:not(svg svg)').length,
    );
    expect(drawn).to.deep.equal([1, 0]);
  });
});

describe('the changes of subscriber-counter', () => {
  const cases: [string, object, RegExp][] = [
    ['a rise', changed(120, 100), /\+20% up from \$100$/],
    ['a fall', changed(80, 100), /−20% down from \$100$/],
    ['no change', changed(100, 100), /\$100 *0% unchanged from \$100$/],
    [
      'a rise from below a qualifier',
      changed(120, 100, { qualifier: 'over' }),
      /over \$120 *\+20% up from \$100$/,
    ],
    ['a base of zero', changed(5, 0), /the base is zero$/],
    ['a base below zero', changed(5, -5), /the base is below zero$/],
    ['two units', changed(5, 5, {}, { unit: 'PKR' }), new RegExp(`${messages.reasons['unit-mismatch']}$`)],
    [
      'periods of different length',
      changed(5, 5, {}, { period: { start: '2024-01-01', end: '2024-06-30' } }),
      new RegExp(`${messages.reasons['lengths-differ']}$`),
    ],
    ['a claim', changed(5, 5, { kind: 'claim' }), new RegExp(`${messages.reasons.claim}$`)],
  ];
  for (const [name, data, expected] of cases)
    it(`say in words and sign ${name}`, async () => {
      const widget = await counter({ data });
      expect(items(widget, 'changes')[0]).to.match(expected);
    });
});

describe('groups without figures', () => {
  it('leave nothing behind', async () => {
    const widget = await counter({ data: linesOf(100) });
    for (const name of ['parts', 'rates', 'changes']) expect(part(widget, name)).to.equal(null);
    widget.data = linesOf(100, [50]);
    await settled(widget);
    expect(part(widget, 'parts')).not.to.equal(null);
  });
});
