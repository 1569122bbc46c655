import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import { review, update } from '../support/reports.js';
import {
  button,
  everywhere,
  foldOf,
  part,
  press,
  rows,
  said,
  settled,
  show,
  unfold,
  words,
  type Given,
} from '../support/widgets.js';

const { messages } = en;
const gauge = (given: Given = {}) => show('export-gauge', { data: review, motion: 'none', ...given });

/** Terms of a description list with what is said of each. */
const pairs = (list: Element): Record<string, string> =>
  Object.fromEntries(
    [...list.querySelectorAll('dt')].map((term) => {
      const said: string[] = [];
      for (let next = term.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling)
        said.push(words(next));
      return [words(term), said.join(' | ')];
    }),
  );

describe('what export-gauge says of the first data set', () => {
  it('in its title and sentence', async () => {
    const widget = await gauge();
    expect(said(widget, 'title')).to.deep.equal(['ICT exports, FY26']);
    expect(said(widget, 'summary')).to.deep.equal([
      'ICT exports so far, July–November 2025: about $1.8 billion, 36% of the $5 billion target for FY26. ' +
        'Reaching it in the 7 months left takes $457 million a month ($450–464 million): ' +
        '1.18 times the record month and 1.27 times the average so far.',
    ]);
  });

  it('in the drawing', async () => {
    const widget = await gauge();
    expect(said(widget, 'value')).to.deep.equal(['36%']);
    expect(words(part(widget, 'drawing'))).to.contain('of the $5 billion target');
  });

  it('by the marks', async () => {
    const key = pairs(part(await gauge(), 'key')!);
    expect(key[messages.gauge.achieved]).to.equal('about $1.8 billion');
    expect(key[messages.gauge.target]).to.equal('$5 billion');
    expect(Object.values(key)).to.deep.equal([
      'about $1.8 billion',
      '$5 billion',
      '$2.08 billion',
      '$4.5 billion',
    ]);
  });

  it('by the pace', async () => {
    const values = Object.values(pairs(part(await gauge(), 'pace')!)).join('\n');
    for (const text of [
      '$457 million a month',
      '$450–464 million',
      '1.18 times',
      '1.27 times',
      '$360 million a month',
      '$283 million behind',
      '13.6%',
      '$4.32 billion',
    ])
      expect(values).to.contain(text);
  });

  it('by the bars of the months', async () => {
    const widget = await gauge();
    const months = part(widget, 'months')!;
    expect(words(months)).to.contain(messages.gauge.monthly);
    expect(Object.values(pairs(months.querySelector('dl')!))).to.deep.equal([
      '$386 million, October 2025',
      '$457 million a month',
    ]);
    expect(words(months.querySelector('[aria-hidden]'))).to.match(/Jul.*Jun/);
  });

  it('in the workings', async () => {
    const widget = await gauge();
    const fold = foldOf(widget, button(widget, messages.working));
    expect(fold.hidden).to.not.equal(false);
    await press(widget, messages.working);
    const lines = Object.values(pairs(fold.querySelector('dl')!));
    expect(lines).to.include('$1.8 billion ÷ $5 billion = 36% (35–37%)');
    expect(lines).to.include(
      '($5 billion − $1.8 billion) ÷ 7 months = $457 million a month ($450–464 million)',
    );
    expect(lines).to.include('$1.8 billion ÷ 5 months = $360 million a month ($350–370 million)');
    expect(lines.some((line) => line.startsWith('$457.143 million ÷ $386 million = 1.18 times'))).to.equal(
      true,
    );
    expect(words(fold)).to.contain('The review gives this sum without naming the months.');
  });

  it('in the table', async () => {
    const widget = await gauge();
    await unfold(widget);
    const table = rows(widget);
    expect(everywhere(widget, 'thead th').map(words)).to.deep.equal(Object.values(messages.columns));
    expect(table[0]!.slice(1)).to.deep.equal([
      'about $1.8 billion',
      'Actual',
      'July–November 2025',
      'INP-WealthPk, as of December 19, 2025',
    ]);
    expect(table.map(([, value]) => value)).to.include.members([
      '$5 billion',
      '$354 million',
      '$337 million',
      '$366 million',
      '$386 million',
      '$356 million',
    ]);
    expect(table.map(([, value]) => value)).to.include('$457 million a month ($450–464 million)');
    expect(
      table.filter(([, , kind]) => kind === messages.kinds.claim).map(([, value]) => value),
    ).to.deep.equal(['over $5 billion', 'about $500 million']);
  });

  it('of the claims that the figures do not bear out', async () => {
    const claims = said(await gauge(), 'claim');
    expect(claims).to.have.length(2);
    expect(claims[0]).to.contain('over $5 billion').and.to.contain('12 × 386 million = 4.632 billion');
    expect(claims[1]).to.contain('about $500 million');
  });

  it('of source and as-of', async () => {
    const widget = await gauge();
    expect(words(part(widget, 'source'))).to.match(/^Source: INP-WealthPk\W+Infocus, year-end review 2025/);
    expect(words(part(widget, 'as-of'))).to.contain('as of December 19, 2025');
    expect(said(widget, 'correction')).to.deep.equal([]);
    expect(said(widget, 'stale')).to.deep.equal([]);
  });
});

describe('what export-gauge says of the update', () => {
  it('is the new sum, the new record and the correction', async () => {
    const widget = await gauge({ data: update });
    expect(words(part(widget, 'summary'))).to.contain(
      'July–December 2025: about $2.24 billion, 44.8% of the $5 billion target for FY26.',
    );
    expect(words(part(widget, 'summary'))).to.contain('6 months left takes $460 million a month');
    expect(words(part(widget, 'months'))).to.contain('$437 million, December 2025');
    expect(said(widget, 'correction')).to.have.length(1);
    const size = (name: string): string => getComputedStyle(part(widget, name)!).fontSize;
    expect(size('correction')).to.equal(size('source'));
    expect(said(widget, 'correction')[0]).to.match(
      /^Correction, January 20, 2026: December 2025 added: \$437 million, a new record\./,
    );
    expect(words(part(widget, 'as-of'))).to.contain('January 20, 2026');
  });

  it('replaces what was said in place', async () => {
    const widget = await gauge();
    const before = part(widget, 'summary');
    await press(widget, messages.table);
    widget.data = update;
    await settled(widget);
    expect(part(widget, 'summary')).to.equal(before);
    expect(said(widget, 'value')).to.deep.equal(['44.8%']);
    // what was unfolded stays so
    expect(button(widget, messages.table).getAttribute('aria-expanded')).to.equal('true');
  });
});
