import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import { later } from '../support/answers.js';
import { itUnless } from '../support/engine.js';
import { review, SMALL } from '../support/reports.js';
import { nodes, outline, readOut } from '../support/tree.js';
import { part, press, show, spoken, TAGS, unfold, words } from '../support/widgets.js';

const { messages } = en;

/** The lines of a list that come in this order, others between them. */
function expectInOrder(lines: string[], expected: string[]): void {
  let from = -1;
  for (const line of expected) {
    const at = lines.indexOf(line, from + 1);
    expect(at, `${line} after ${lines[from] ?? 'the start'} in\n${lines.join('\n')}`).to.be.greaterThan(from);
    from = at;
  }
}

describe('what a screen reader meets', () => {
  it('in export-gauge: title, sentence, marks, pace, folds, in this order', async () => {
    const widget = await show('export-gauge', { data: review, motion: 'none' });
    expectInOrder(await outline(), [
      'heading ICT exports, FY26',
      `term ${messages.gauge.achieved}`,
      `term ${messages.gauge.target}`,
      `term ${messages.gauge.required}`,
      `button ${messages.working}`,
      `button ${messages.table}`,
      `button ${messages.menu}`,
      'status',
    ]);
    const text = await readOut();
    expect(text).to.match(/^ICT exports, FY26 ICT exports so far, July–November 2025:/);
    expect(text).to.contain(words(part(widget, 'summary')));
    expect(text).to.contain('INP-WealthPk');
  });

  for (const tag of TAGS)
    it(`in ${tag}: the page's own title, and the report's where that one is blank`, async () => {
      const own = await show(tag, { data: review, motion: 'none', label: ' Our title ' });
      expect(words(part(own, 'title'))).to.equal('Our title');
      const without = await show(tag, { data: review, motion: 'none' });
      const blank = await show(tag, { data: review, motion: 'none', label: ' ' });
      expect(words(part(blank, 'title'))).to.equal(words(part(without, 'title')));
    });

  it('in export-gauge: nothing of the drawings', async () => {
    await show('export-gauge', { data: review, motion: 'none' });
    const text = await readOut();
    expect(text).not.to.match(/36%.*36%/);
    expect(text).not.to.match(/Jul Aug Sep/);
    expect((await outline()).filter((line) => /image|graphics|Svg|meter/i.test(line))).to.deep.equal([]);
  });

  it('in export-gauge: a meter by choice', async () => {
    await show('export-gauge', { data: review, motion: 'none', meter: true });
    const meter = (await nodes()).find(({ role }) => role === 'meter')!;
    expect(meter.name).to.equal('ICT exports, FY26');
  });

  itUnless({ webkit: 'its inspector tells no values' })(
    'in export-gauge: the value of the meter between its ends',
    async () => {
      await show('export-gauge', { data: review, motion: 'none', meter: true });
      const meter = (await nodes()).find(({ role }) => role === 'meter')!;
      expect(meter).to.include({ value: 1800000000, valuemin: 0, valuemax: 5000000000 });
    },
  );

  it('in subscriber-counter: title, sentence, number, lists, folds', async () => {
    await show('subscriber-counter', { data: review, motion: 'none' });
    const lines = await outline();
    expectInOrder(lines, [
      'heading Telecom subscribers',
      'list',
      'listitem',
      'list',
      'listitem',
      'listitem',
      'list',
      'listitem',
      `button ${messages.table}`,
      `button ${messages.menu}`,
      'status',
    ]);
    expect(lines.filter((line) => line === 'list')).to.have.length(3);
    expect(await readOut()).to.contain('about 200 million subscribers Subscriptions, not people');
  });

  it('in top-seven-list: title, button for all, a list of seven, folds', async () => {
    await show('top-seven-list', { data: review });
    const lines = await outline();
    expectInOrder(lines, [
      'heading Pakistan’s ICT sector in 2025: seven developments',
      `button ${messages.list.expand}`,
      'list',
      'listitem',
      `button ${messages.list.details}: National AI Policy`,
      `button ${messages.table}`,
      `button ${messages.menu}`,
      'status',
    ]);
    expect(lines.filter((line) => line === 'listitem')).to.have.length(7);
    expect(await readOut()).to.match(/1 National AI Policy Approved/);
  });

  for (const tag of TAGS) {
    it(`in ${tag}: a named group with the table and its headers, once it is unfolded`, async () => {
      const widget = await show(tag, {
        data: tag === 'top-seven-list' ? review : SMALL[tag],
        motion: 'none',
      });
      expect(await outline()).not.to.include('table');
      await press(widget, messages.table);
      const lines = await outline();
      expectInOrder(lines, [
        `button ${messages.table}`,
        `group ${messages.table}`,
        'table',
        'row',
        ...Object.values(messages.columns).map((name) => `columnheader ${name}`),
        'row',
        `button ${messages.menu}`,
      ]);
      expect(lines.filter((line) => line.startsWith('rowheader '))).to.have.length(
        widget.shadowRoot!.querySelectorAll('tbody tr').length,
      );
    });

    it(`in ${tag}: buttons that say whether they are open`, async () => {
      const widget = await show(tag, { data: SMALL[tag], motion: 'none' });
      const states = async (): Promise<unknown[]> =>
        (await nodes())
          .filter(({ role, expanded }) => role === 'button' && expanded !== undefined)
          .map(({ expanded }) => expanded);
      expect(new Set(await states())).to.deep.equal(new Set([false]));
      await unfold(widget);
      expect(new Set(await states())).to.deep.equal(new Set([true]));
    });

    it(`in ${tag}: one heading of the wanted level`, async () => {
      await show(tag, { data: SMALL[tag], 'heading-level': 2 });
      const headings = (await nodes()).filter(({ role }) => role === 'heading');
      expect(headings.map(({ level }) => level)).to.deep.equal([2]);
    });

    it(`in ${tag}: a heading as first thing, and a name for every button`, async () => {
      const widget = await show(tag, { data: SMALL[tag], motion: 'none' });
      const lines = await outline();
      expect(lines[0]).to.equal(`heading ${words(part(widget, 'title'))}`);
      expect(lines).not.to.include('button');
    });

    it(`in ${tag}: the fallback and a message where there are no figures, no live region`, async () => {
      later('/slow.json');
      const widget = await show(tag, {
        src: '/slow.json',
        children: '<p>Exports came to 1.8 billion.</p>',
      });
      await spoken(widget);
      expect(await readOut()).to.equal('Exports came to 1.8 billion. Loading figures');
      expect(await outline()).not.to.include('status');
    });
  }
});
