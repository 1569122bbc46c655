import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import { exportsOf, figure, HALF, report, review } from '../support/reports.js';
import { part, plain, said, settled, show, unfold, words, type Given } from '../support/widgets.js';

const { messages } = en;
const gauge = (given: Given = {}) => show('export-gauge', { data: review, motion: 'none', ...given });

describe('the figures that export-gauge is given', () => {
  const cases: [string, object, RegExp, (keyof typeof messages.reasons)[]][] = [
    [
      'over the target',
      exportsOf(12e9),
      /\$12 billion, 120% of the \$10 billion target\. The target is reached\.$/,
      [],
    ],
    ['at the target', exportsOf(10e9), /100% of the \$10 billion target\. The target is reached\.$/, []],
    [
      'a hair short of the target',
      exportsOf(9.996e9),
      /99\.9% of the \$10 billion target\. Reaching it in the 6 months left/,
      [],
    ],
    ['a hair over the target', exportsOf(10.004e9), /100% of the .* The target is reached\.$/, []],
    ['far over the target', exportsOf(1e14), /1,000,000% of/, []],
    [
      'below zero',
      exportsOf(-3e9),
      /−\$3 billion, −30% of the \$10 billion target\..* The figure is below zero\.$/,
      [],
    ],
    ['zero', exportsOf(0), /\$0, 0% of the \$10 billion target\. Reaching it in the 6 months left/, []],
    ['tiny', exportsOf(1e-9), /Exports.* of the \$10 billion target/, []],
    ['huge', exportsOf(9e17, 1e18), /900,000 trillion, 90% of/, []],
    ['a target of zero', exportsOf(5e9, 0), /\$5 billion against the \$0 target\.$/, ['zero-base']],
    ['a target below zero', exportsOf(5e9, -1e9), /against the −\$1 billion target\.$/, ['negative-base']],
    [
      'no period of the target',
      exportsOf(5e9, 10e9, { target: { period: undefined } }),
      /50% of the \$10 billion target\.$/,
      ['no-target-period'],
    ],
    [
      'no period of the sum',
      exportsOf(5e9, 10e9, { achieved: { period: undefined } }),
      /^Exports: \$5 billion, 50%/,
      ['no-period'],
    ],
    [
      'a target whose period is over',
      exportsOf(5e9, 10e9, { target: { period: HALF } }),
      /50% of/,
      ['target-not-after'],
    ],
    [
      'periods that start apart',
      exportsOf(5e9, 10e9, { target: { period: { start: '2025-08-01', end: '2026-06-30' } } }),
      /50% of/,
      ['starts-differ'],
    ],
    [
      'two units',
      exportsOf(5e9, 10e9, { target: { unit: 'PKR' } }),
      /\$5 billion against the PKR 10 billion target\.$/,
      ['unit-mismatch', 'unit-mismatch'],
    ],
    [
      'a claim for a sum',
      exportsOf(5e9, 10e9, { achieved: { kind: 'claim' } }),
      /against the \$10 billion target\.$/,
      ['claim', 'claim'],
    ],
    [
      'a record without a period',
      exportsOf(5e9, 10e9, { record: figure(1e9, { kind: 'record' }) }),
      /the average so far\.$/,
      ['no-period'],
    ],
  ];
  for (const [name, data, sentence, refusals] of cases)
    it(`may be ${name}: the sentence is true, and what cannot be computed has its reason`, async () => {
      const widget = await gauge({ data });
      expect(words(part(widget, 'summary'))).to.match(sentence);
      const given = said(widget, 'refusal');
      expect(given, given.join()).to.have.length(refusals.length);
      refusals.forEach((reason, index) => expect(given[index]).to.contain(messages.reasons[reason]));
      expect(words(widget.shadowRoot)).not.to.match(/NaN|undefined|Infinity|null/);
    });

  it('may be without record and series: neither is named', async () => {
    const widget = await gauge({ data: exportsOf() });
    await unfold(widget);
    expect(part(widget, 'months')).to.equal(null);
    expect(words(widget.shadowRoot)).not.to.match(/record/i);
  });

  it('are marked where they lie beyond the scale', async () => {
    const beyond = async (value: number): Promise<boolean> =>
      words(part(await gauge({ data: exportsOf(value) }), 'drawing')).includes(messages.gauge.beyond);
    expect(await beyond(5e9)).to.equal(false);
    expect(await beyond(12e9)).to.equal(false);
    expect(await beyond(13e9)).to.equal(true);
    expect(await beyond(-1)).to.equal(true);
  });

  it('are not said to lie beyond a scale that holds them, as that of steps does', async () => {
    const period = { start: '2025-07-01', end: '2025-07-31' };
    const data = exportsOf(20e9, 10e9, {
      series: { months: { unit: 'USD', points: [{ period, value: 20e9 }] } },
    });
    data.exports!.monthly = 'months';
    const widget = await gauge({ data, form: 'steps' });
    expect(part(widget, 'drawing')!.querySelector('.chart')).not.to.equal(null);
    const [value, rest] = part(widget, 'drawing')!.firstElementChild!.children;
    expect([words(value), words(rest)]).to.deep.equal(['200%', 'of the $10 billion target']);
  });
});

describe('the frame of export-gauge', () => {
  const levels: [unknown, string][] = [
    [undefined, '3'],
    [1, '1'],
    [2, '2'],
    [6, '6'],
    [0, '3'],
    [-4, '1'],
    [7, '6'],
    [99, '6'],
    ['two', '3'],
    ['', '3'],
    [2.4, '2'],
    ['1e9', '6'],
  ];
  for (const [given, level] of levels)
    it(`has a heading of level ${level} for heading-level ${String(given)}`, async () => {
      const widget = await gauge({ 'heading-level': given });
      expect(part(widget, 'title')!.getAttribute('aria-level')).to.equal(level);
      expect(part(widget, 'title')!.getAttribute('role')).to.equal('heading');
    });

  it('has the title that the page gives', async () => {
    const widget = await gauge({ label: 'Exports at half-time' });
    expect(words(part(widget, 'title'))).to.equal('Exports at half-time');
    widget.removeAttribute('label');
    await settled(widget);
    expect(words(part(widget, 'title'))).to.equal('ICT exports, FY26');
  });

  it('shows a source’s address only where there is one', async () => {
    const widget = await gauge({ data: exportsOf() });
    const [link] = part(widget, 'source')!.querySelectorAll('a');
    expect(link!.href).to.equal('https://example.org/review');
    const bare = await gauge({
      data: report(
        { a: figure(1), t: figure(2, { kind: 'target' }) },
        { exports: { achieved: 'a', target: 't' } },
      ),
    });
    expect(bare.shadowRoot!.querySelectorAll('a[href^=http]')).to.have.length(0);
  });

  it('is a meter by choice', async () => {
    const meter = part(await gauge({ meter: true }), 'drawing')!;
    const attributes = [
      'role',
      'aria-label',
      'aria-valuemin',
      'aria-valuemax',
      'aria-valuenow',
      'aria-valuetext',
      'aria-hidden',
    ].map((name) => meter.getAttribute(name));
    expect(attributes.map((each) => each && plain(each))).to.deep.equal([
      'meter',
      'ICT exports, FY26',
      '0',
      '5000000000',
      '1800000000',
      'about $1.8 billion of the $5 billion target',
      null,
    ]);
    expect(part(await gauge(), 'drawing')!.getAttribute('role')).to.equal(null);
  });

  it('is a meter whose range holds its value', async () => {
    for (const value of [-3e9, 12e9]) {
      const meter = part(await gauge({ meter: true, data: exportsOf(value) }), 'drawing')!;
      const [least, most, now] = ['min', 'max', 'now'].map((name) =>
        Number(meter.getAttribute(`aria-value${name}`)),
      ) as [number, number, number];
      expect(now).to.be.within(least, most).and.to.equal(value);
    }
  });
});
