import { expect } from '@open-wc/testing';
import { itUnless } from '../support/engine.js';
import { review } from '../support/reports.js';
import { until, words } from '../support/widgets.js';
import {
  at,
  beside,
  choose,
  drawn,
  openReport,
  press,
  previewed,
  shown,
  type,
  visitBuilder,
  type Builder,
} from './builder.js';

const VALUE = '$.figures.exports-to-date.value';

const status = ({ document }: Builder): string => words(document.getElementById('check-words'));

/** Gives the builder a file. */
async function openFile(builder: Builder, content: string): Promise<void> {
  const files = new builder.frame.DataTransfer();
  files.items.add(new builder.frame.File([content], 'report.json', { type: 'application/json' }));
  const input = at(builder, 'open-file');
  input.files = files.files;
  input.dispatchEvent(new builder.frame.Event('change'));
  await drawn();
}

describe('the builder page', () => {
  it('opens a report by its address, by a file and by what is pasted, and shows its widget', async () => {
    for (const way of ['address', 'file', 'paste']) {
      const builder = await visitBuilder();
      expect(previewed(builder)).to.equal(null);
      if (way === 'address') await openReport(builder);
      else if (way === 'file') await openFile(builder, JSON.stringify(review));
      else {
        at(builder, 'open-text').value = JSON.stringify(review);
        await press(builder, 'Use it');
      }
      await until(() => shown(builder).includes('36%'), way);
      expect(at(builder, VALUE).value).to.equal('1800000000');
      expect(builder.said).to.deep.equal([]);
    }
  });

  it('has the address that its own says filled in, and loads nothing unasked', async () => {
    const builder = await visitBuilder({ hash: '#report=pakistan-ict-2025/report.json' });
    expect(at(builder, 'open-address').value).to.equal('pakistan-ict-2025/report.json');
    const asked = builder.frame.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => /report\.json/.test(name))).to.deep.equal([]);
    await press(builder, 'Load');
    await until(() => shown(builder).includes('36%'));
  });

  it('says why an address gives no report', async () => {
    const builder = await visitBuilder();
    const alert = (): string => words(builder.document.querySelector('[role=alert]'));
    for (const [address, said] of [
      ['javascript:alert(1)', /no address/],
      ['none.json', /HTTP 404/],
      ['index.html', /Not JSON/],
    ] as const) {
      await type(builder, 'open-address', address);
      await press(builder, 'Load');
      await until(() => said.test(alert()), `${address}: ${alert()}`);
    }
  });

  it('says beside the field what is wrong with a broken figure, keeps the last good widget, and is content once it is mended', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    const before = status(builder);
    expect(before).to.match(/^\d+ places to look at$/);

    await type(builder, VALUE, 'about 1.8');
    expect(beside(builder, VALUE)).to.include('Error:').and.to.include('is no number that can be read');
    expect(at(builder, VALUE).getAttribute('aria-invalid')).to.equal('true');
    expect(status(builder)).to.equal('1 error');
    expect(shown(builder)).to.include('36%');
    expect(words(builder.document.querySelector('.preview .hint'))).to.include('last state without an error');

    await type(builder, VALUE, '1.8 billion');
    expect(at(builder, VALUE).value).to.equal('1800000000');
    expect(at(builder, VALUE).getAttribute('aria-invalid')).to.equal('false');
    expect(beside(builder, VALUE)).to.equal('about $1.8 billion');
    expect(status(builder)).to.equal(before);
    expect(builder.said).to.deep.equal([]);
  });

  it('says where figures contradict each other as one types', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    await type(builder, VALUE, '1100000000');
    const list = (): string[] => [...builder.document.querySelectorAll('#check-list a')].map(words);
    expect(list().some((each) => /add up|come to|sum/i.test(each))).to.equal(true);
    expect(shown(builder)).to.include('22%');
  });

  it('leads from each finding to where it is to be mended, also into what is folded', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    const links = [...builder.document.querySelectorAll<HTMLAnchorElement>('#check-list a')];
    expect(links.length).to.be.above(5);
    for (const link of links) {
      link.click();
      await until(() => builder.document.activeElement !== builder.document.body, link.hash);
      await drawn();
      const focused = builder.document.activeElement as HTMLElement;
      const place = decodeURIComponent(link.hash.slice(1));
      expect(
        place === '$' ? focused.id === '$' : focused.id.startsWith(place),
        `${place}: ${focused.id}`,
      ).to.equal(true);
      expect(focused.getClientRects().length).to.be.above(0);
      focused.blur();
    }
  });

  it('asks which number is meant where it can be read in two ways', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    await type(builder, VALUE, '1,234');
    expect(beside(builder, VALUE)).to.include('“1,234” of “ICT exports so far” can be read in two ways.');
    const ask = builder.document.querySelector('.ask')!;
    expect([...ask.querySelectorAll('button')].map(words)).to.deep.equal(['1,234', '1.234']);
    await press(builder, '1,234');
    expect(at(builder, VALUE).value).to.equal('1234');
    expect(builder.document.querySelector('.ask')).to.equal(null);
  });

  it('takes months from a spreadsheet, in millions, asks what is open, and shows them', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    await type(builder, 'paste-months-text', 'Month\tExports\nNov-25\t356\nDec-25\t1,400\n');
    await choose(builder, 'paste-months-power', '6');
    const button = [...builder.document.querySelectorAll<HTMLButtonElement>('#paste-months button')].at(-1)!;
    expect(words(button)).to.equal('Set 1 month');
    await choose(builder, 'paste-months-decimal', 'comma');
    expect(words(button)).to.equal('Set 2 months');
    button.click();
    await drawn();
    expect(at(builder, '$.series.exports-monthly.points[5].value').value).to.equal('1400000');
    expect(words(builder.document.querySelector('.months tbody tr:last-child th'))).to.equal('December 2025');
    expect(words(builder.document.querySelector('.notice'))).to.equal('2 months set.');
  });

  itUnless({ firefox: 'a script cannot make a paste with something in it' })(
    'takes figures from cells that are pasted into a value, by their labels',
    async () => {
      const builder = await visitBuilder();
      await openReport(builder);
      const cells = new builder.frame.DataTransfer();
      cells.setData('text/plain', 'ICT exports target\t6000000000\nICT exports so far\t2400000000');
      const event = new builder.frame.ClipboardEvent('paste', {
        clipboardData: cells,
        bubbles: true,
        cancelable: true,
      });
      at(builder, VALUE).dispatchEvent(event);
      await until(() => builder.document.activeElement?.id === 'paste-figures-text');
      await press(builder, 'Set 2 figures');
      expect(at(builder, VALUE).value).to.equal('2400000000');
      expect(shown(builder)).to.include('40% of the $6 billion target');
    },
  );

  it('shows the widget on a phone and a desktop, light and dark, in English and Urdu', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    const widget = (): HTMLElement => previewed(builder)!;
    const style = (): CSSStyleDeclaration => builder.frame.getComputedStyle(widget().parentElement!);
    const narrow = widget().offsetWidth;
    await choose(builder, 'preview-width', 'desktop');
    await until(() => widget().offsetWidth > narrow + 200);
    const light = style().backgroundColor;
    await choose(builder, 'preview-scheme', 'dark');
    expect(style().backgroundColor).not.to.equal(light);
    expect(style().colorScheme).to.equal('dark');
    await choose(builder, 'preview-lang', 'ur');
    await until(() => /برآمدات/.test(shown(builder)));
    expect(style().direction).to.equal('rtl');
  });

  it('chooses the widget and how it is drawn', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    await choose(builder, 'look-form', 'steps');
    await until(() => !!previewed(builder)?.shadowRoot?.querySelector('svg'));
    expect(previewed(builder)!.getAttribute('form')).to.equal('steps');
    await choose(builder, 'widget', 'subscriber-counter');
    await until(() => shown(builder).includes('200 million'));
    await choose(builder, 'widget', 'top-seven-list');
    await until(() => shown(builder, 'item-title') !== '');
    const [first] = review.developments!;
    expect(shown(builder, 'item-title')).to.include((first!.title as { en: string }).en);
    await type(builder, '$.developments[0].title', 'A new title');
    await until(() => shown(builder, 'item-title').includes('A new title'));
  });

  it('begins a list, with items that are moved, and a key figure', async () => {
    const builder = await visitBuilder();
    await choose(builder, 'widget', 'top-seven-list');
    await press(builder, 'Fill in a form');
    await type(builder, '$.developments[0].title', 'A law');
    await type(builder, '$.sources.source.name', 'Ministry');
    await press(builder, 'Add an item');
    await type(builder, '$.developments[1].title', 'A record');
    await press(builder, 'New key figure');
    await type(builder, '$.figures.figure-1.label', 'Budget');
    await type(builder, '$.figures.figure-1.value', '$2.5 million');
    await until(() => shown(builder, 'item').includes('$2.5 million'));
    await press(builder, 'Move down');
    await until(() => shown(builder, 'item-title').includes('A record'));
    expect(at(builder, '$.developments[1].figures[0]').value).to.equal('figure-1');
    expect(status(builder)).not.to.include('error');
    expect(builder.said).to.deep.equal([]);
  });

  it('edits the rest as JSON, and keeps what is no JSON until it is one', async () => {
    const builder = await visitBuilder();
    await openReport(builder);
    const text = at(builder, '$').value;
    await type(builder, '$', text.replace('1800000000', '18000000'.concat('00,')));
    expect(words(builder.document.getElementById('source-hint'))).to.match(/^This is not JSON/);
    expect(at(builder, VALUE).value).to.equal('1800000000');
    await type(builder, '$', text.replace('1800000000', '1700000000'));
    expect(at(builder, VALUE).value).to.equal('1700000000');
  });

  for (const [name, text] of Object.entries({
    empty: '{}',
    'figures that are none': '{"figures":{"a":5,"b":null,"c":[1]},"exports":{"achieved":"a","target":"b"}}',
    'lists in place of objects': '{"figures":[1],"sources":[],"series":[],"units":[],"exports":[]}',
    'texts in place of objects': '{"figures":"x","sources":"y","units":"z","exports":"x","developments":"x"}',
    'a series without points': '{"exports":{"monthly":"s"},"series":{"s":null}}',
    'items that are none': '{"developments":[null,5,{"title":{"":7}}],"title":{"<b>":"x"},"lang":7}',
    'markup for names':
      '{"id":"\\"><img src=x onerror=alert(1)>","exports":{"achieved":"<i>","target":"\'"},"figures":{"<i>":{},"\'":{}}}',
  }))
    it(`shows what is wrong with a document of ${name}, and stays in one piece`, async () => {
      const builder = await visitBuilder();
      at(builder, 'open-text').value = text;
      await press(builder, 'Use it');
      expect(status(builder)).to.match(/error/);
      for (const widget of ['export-gauge', 'subscriber-counter', 'top-seven-list']) {
        await choose(builder, 'widget', widget);
        expect(builder.document.querySelectorAll('h1, h2').length).to.be.above(5);
      }
      expect(builder.document.querySelector('img')).to.equal(null);
      expect(builder.said).to.deep.equal([]);
    });
});
