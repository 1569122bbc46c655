import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import type { Report } from '../../src/model/report.types.js';
import { listOf, report, review, update } from '../support/reports.js';
import {
  button,
  buttons,
  everywhere,
  foldOf,
  part,
  parts,
  press,
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
const list = (given: Given = {}) => show('top-seven-list', { data: review, ...given });

const details = (item: Element): HTMLButtonElement =>
  item.querySelector<HTMLButtonElement>('button[aria-expanded]')!;
const open = (widget: Widget): boolean[] =>
  parts(widget, 'item').map((item) => details(item).getAttribute('aria-expanded') === 'true');

const withStatus = (status: unknown): Report => {
  const data = listOf(1);
  return {
    ...data,
    developments: [{ ...data.developments![0]!, ...(status !== undefined && { status: status as string }) }],
  };
};

describe('what top-seven-list says of the first data set', () => {
  it('in its title and sentence', async () => {
    const widget = await list();
    expect(said(widget, 'title')).to.deep.equal(['Pakistan’s ICT sector in 2025: seven developments']);
    expect(said(widget, 'summary')).to.deep.equal(['7 developments.']);
  });

  it('in buttons that say what they unfold, to who hears nothing but the buttons', async () => {
    const widget = await list();
    const titles = said(widget, 'item-title');
    const names = parts(widget, 'item').map((item) => details(item).getAttribute('aria-label'));
    expect(names).to.deep.equal(titles.map((title) => `${messages.list.details}: ${title}`));
    // the others say it by themselves
    const others = buttons(widget).filter((button) => !button.closest('[part~=item]'));
    expect(others.filter((button) => button.hasAttribute('aria-label'))).to.deep.equal([]);
  });

  it('in order, with numbers, titles and statuses', async () => {
    const widget = await list();
    expect(said(widget, 'item-title')).to.deep.equal([
      'National AI Policy',
      'Chromebook production',
      'Record ICT exports',
      'Crypto regulation',
      'Fintech',
      'Cybersecurity Act 2025',
      'Telecom subscriber growth',
    ]);
    expect(said(widget, 'number').map((text) => text.at(-1))).to.deep.equal([...'1234567']);
    expect(said(widget, 'status')).to.deep.equal([
      'Approved',
      'Launched',
      'Achieved',
      'Established',
      'Achieved',
      'Proposed',
      'Achieved',
    ]);
  });

  it('by a key figure where an item has figures', async () => {
    const items = parts(await list(), 'item');
    expect(words(items[0])).to.contain('1 million professionals AI professionals to be trained by 2030');
    expect(words(items[2])).to.contain('$386 million Best month for ICT exports');
    expect(words(items[4])).to.contain('over PKR 60 trillion Digital retail transactions');
  });

  it('in the details: points, figures with kind, period and source, notes', async () => {
    const widget = await list();
    const [first, , third] = parts(widget, 'item');
    const fold = foldOf(widget, details(first!));
    expect([...fold.querySelectorAll('li')].map(words)).to.have.length(6);
    expect(words(fold))
      .to.contain('AI scholarships')
      .and.to.contain('3,000 scholarships')
      .and.to.contain('The review does not say whether a year or in all.');
    const facts = words(foldOf(widget, details(third!)));
    expect(facts)
      .to.contain('about $1.8 billion')
      .and.to.contain('July–November 2025')
      .and.to.contain('INP-WealthPk')
      .and.to.contain('Target');
  });

  it('in the table, a row for each figure', async () => {
    const widget = await list();
    await unfold(widget);
    expect(rows(widget)).to.have.length(review.developments!.flatMap(({ figures }) => figures ?? []).length);
  });

  it('as corrections, with the update', async () => {
    const widget = await list({ data: update });
    expect(said(widget, 'correction')).to.have.length(1);
    expect(words(parts(widget, 'item')[2])).to.contain('$437 million');
  });
});

describe('the order of top-seven-list', () => {
  it('is said where it is one of importance', async () => {
    const widget = await list({ ranked: true });
    expect(words(part(widget, 'summary'))).to.equal(`7 developments. ${messages.list.ranked}`);
    widget.ranked = false;
    await settled(widget);
    expect(words(part(widget, 'summary'))).to.equal('7 developments.');
  });

  it('may count down: the last first, each with its own number', async () => {
    const widget = await list({ order: 'countdown' });
    expect(said(widget, 'item-title')[0]).to.equal('Telecom subscriber growth');
    expect(said(widget, 'number').map((text) => text.at(-1))).to.deep.equal([...'7654321']);
    expect((part(widget, 'list') as HTMLOListElement).reversed).to.equal(true);
    widget.order = null;
    await settled(widget);
    expect(said(widget, 'item-title')[0]).to.equal('National AI Policy');
    expect((part(widget, 'list') as HTMLOListElement).reversed).to.equal(false);
  });

  it('keeps an item’s address whatever the order', async () => {
    const ids = async (given: Given): Promise<string[]> =>
      parts(await list(given), 'item').map(({ id }) => id);
    expect(await ids({})).to.deep.equal((await ids({ order: 'countdown', lang: 'ur' })).reverse());
    expect((await ids({}))[0]).to.equal('pakistan-ict-2025-ai-policy');
  });
});

describe('the length of top-seven-list', () => {
  const cases: [number, string][] = [
    [0, messages.empty],
    [1, 'One development.'],
    [2, '2 developments.'],
    [100, '100 developments.'],
  ];
  for (const [count, sentence] of cases)
    it(`may be ${count}`, async () => {
      const widget = await list({ data: listOf(count) });
      expect(widget.status).to.equal('ready');
      expect(said(widget, 'summary')).to.deep.equal([sentence]);
      expect(parts(widget, 'item')).to.have.length(count);
      if (count) expect(said(widget, 'number').at(-1)).to.contain(String(count));
      else expect(part(widget, 'list')).to.equal(null);
    });

  it('of nothing leaves no button that opens nothing', async () => {
    const widget = await list({ data: listOf(0) });
    expect(buttons(widget).map(words)).not.to.include(messages.list.expand);
  });
});

describe('the status of an item', () => {
  const cases: [string, unknown, string[]][] = [
    ['known', 'in-progress', ['In progress']],
    ['a text of the report', 'Under review', ['Under review']],
    ['a text by language', { en: 'Shelved', ur: 'ملتوی' }, ['Shelved']],
    ['the name of something inherited', 'constructor', ['constructor']],
    ['left out', undefined, []],
  ];
  for (const [name, status, expected] of cases)
    it(`may be ${name}`, async () => {
      expect(said(await list({ data: withStatus(status) }), 'status')).to.deep.equal(expected);
    });

  it('is in the reader’s language', async () => {
    expect(said(await list({ data: withStatus('approved'), lang: 'ur' }), 'status')).to.deep.equal([
      'منظور شدہ',
    ]);
  });
});

describe('the details of an item', () => {
  it('are closed at first and open one by one', async () => {
    const widget = await list({ data: listOf(3) });
    expect(open(widget)).to.deep.equal([false, false, false]);
    details(parts(widget, 'item')[1]!).click();
    await settled(widget);
    expect(open(widget)).to.deep.equal([false, true, false]);
    const fold = foldOf(widget, details(parts(widget, 'item')[1]!));
    expect(fold.checkVisibility()).to.equal(true);
    expect(words(fold)).to.contain('Point of 2');
  });

  it('open and close all together', async () => {
    const widget = await list({ data: listOf(3) });
    await press(widget, messages.list.expand);
    expect(open(widget)).to.deep.equal([true, true, true]);
    await press(widget, messages.list.collapse);
    expect(open(widget)).to.deep.equal([false, false, false]);
  });

  it('turn the button for all when the last is opened or one is closed', async () => {
    const widget = await list({ data: listOf(2) });
    for (const item of parts(widget, 'item')) details(item).click();
    await settled(widget);
    expect(button(widget, messages.list.collapse)).to.not.equal(undefined);
    details(parts(widget, 'item')[0]!).click();
    await settled(widget);
    expect(button(widget, messages.list.expand)).to.not.equal(undefined);
  });

  it('stay open when the figures are updated', async () => {
    const widget = await list();
    details(parts(widget, 'item')[2]!).click();
    await settled(widget);
    widget.data = update;
    await settled(widget);
    expect(open(widget)).to.deep.equal([false, false, true, false, false, false, false]);
  });

  it('link to http and https alone', async () => {
    const data = report(
      {},
      {
        developments: [
          { id: 'a', title: 'A', source: 'review', url: 'https://example.org/a' },
          { id: 'b', title: 'B', source: 'review' },
        ],
      },
    );
    const widget = await list({ data });
    const links = everywhere<HTMLAnchorElement>(widget, 'li a').map(({ href }) => href);
    expect(links).to.deep.equal(['https://example.org/a', 'https://example.org/review']);
    for (const link of everywhere<HTMLAnchorElement>(widget, 'a[href^=http]'))
      expect(link.rel).to.contain('noopener');
  });
});
