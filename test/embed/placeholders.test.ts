import { expect } from '@open-wc/testing';
import { REVIEW, SMALL, UPDATE } from '../support/reports.js';
import { frames, TAGS, until, words } from '../support/widgets.js';
import {
  all,
  begin,
  bundle,
  BUNDLE,
  head,
  json,
  pause,
  requests,
  seen,
  visit,
  widget,
  widgets,
  type Guest,
} from './guest.js';

const TABLE = '<table><tbody><tr><th>Exports</th><td>1.8 billion</td></tr></tbody></table>';

const place = (attributes: string, content = TABLE, element = 'figure', tag = 'export-gauge'): string =>
  `<${element} data-report-widget="${tag}" ${attributes}>${content}</${element}>`;

const good = place(`data-src="${REVIEW}"`);
const bad = place('data-src="/data/missing.json"');

const names = (element: Element): string[] => element.getAttributeNames().sort();

describe('a placeholder', () => {
  for (const element of ['figure', 'div', 'blockquote'])
    for (const tag of TAGS)
      it(`becomes ${tag} in a ${element}`, async () => {
        const guest = await visit(place(`class="wide" data-src="${REVIEW}"`, TABLE, element, tag));
        const [found] = await all(guest, 'ready');
        expect(found!.localName).to.equal(tag);
        const around = found!.parentElement!;
        expect(around.localName).to.equal(element);
        expect([...around.childNodes]).to.deep.equal([found]);
        expect(around.className).to.equal('wide');
        expect(found!.innerHTML).to.equal(TABLE);
        expect(guest.said).to.deep.equal([]);
      });

  it('gives every data- attribute but its own to the widget, and keeps its others', async () => {
    const guest = await visit(
      place(
        `id="gauge" title="t" data-src="${REVIEW}" data-form="steps" data-heading-level="2" data-lang="ur"`,
      ),
    );
    const [found] = await all(guest, 'ready');
    expect(names(found!)).to.deep.equal(['form', 'heading-level', 'lang', 'src']);
    expect(found!.getAttribute('src')).to.equal(REVIEW);
    expect(names(found!.parentElement!)).to.include.members([
      'id',
      'title',
      'data-src',
      'data-report-widget',
    ]);
    expect(found!.headingLevel).to.equal(2);
    const title = found!.shadowRoot!.querySelector('[part~=title]')!;
    expect(title.getAttribute('aria-level')).to.equal('2');
    expect(title.closest('[lang]')!.getAttribute('lang')).to.match(/^ur/);
  });

  it('gives the widget no attribute that it does not know: a page may let editors write any data- attribute', async () => {
    const odd =
      'data-onclick="harmed=1" data-onfocus="harmed=1" data-tabindex="0" data-style="color: red" data-class="x" data-slot="x" data-1="x" data-="x" data-"="x"';
    const guest = await visit(place(`data-src="${REVIEW}" ${odd}`));
    const [found] = await all(guest, 'ready');
    expect(names(found!)).to.deep.equal(['src']);
    found!.click();
    await pause();
    expect('harmed' in guest.frame).to.equal(false);
    expect(guest.said).to.deep.equal([]);
  });

  it('may hold the whole report in its attributes', async () => {
    const guest = await visit(
      place('data-value="1800000000" data-target="5000000000" data-unit="USD" data-label="IT exports"'),
    );
    const [found] = await all(guest, 'ready');
    expect(words(found!.shadowRoot!.querySelector('[part~=summary]'))).to.include('$1.8 billion');
    expect(requests(guest)).to.deep.equal([]);
  });

  it('may hold the report as a script', async () => {
    const guest = await visit(place('', TABLE + json(SMALL['export-gauge'])));
    expect((await all(guest, 'ready'))[0]!.report!.id).to.equal('small');
  });

  it('is a table until the widget is ready', async () => {
    const guest = await visit('');
    let answer!: (response: Response) => void;
    guest.frame.fetch = () => new Promise((resolve) => (answer = resolve));
    guest.document.body.innerHTML = good;
    await until(() => widgets(guest).length === 1 && widget(guest).status === 'loading');
    const table = guest.document.querySelector('table');
    expect(seen(table)).to.equal(true);
    answer(new Response(JSON.stringify(SMALL['export-gauge'])));
    await all(guest, 'ready');
    expect(seen(table)).to.equal(false);
    expect(table!.isConnected).to.equal(true);
  });

  it('stays a table where there is no report', async () => {
    const guest = await visit(bad);
    const [found] = await all(guest, 'error');
    const table = guest.document.querySelector('table')!;
    expect(seen(table)).to.equal(true);
    expect(words(table)).to.equal('Exports1.8 billion');
    expect(found!.shadowRoot!.querySelector('[part~=widget]')).to.equal(null);
    expect(guest.said.filter((line) => !line.startsWith('error: [report-widgets]'))).to.deep.equal([]);
  });

  it('stays a table where nothing says what to show', async () => {
    const guest = await visit(place(''));
    await pause();
    expect(widget(guest).status).to.equal('idle');
    expect(seen(guest.document.querySelector('table'))).to.equal(true);
    expect(guest.said).to.deep.equal([]);
  });

  it('reads an address that an editor has encoded once more', async () => {
    for (const amp of ['&', '&amp;', '&amp;amp;']) {
      const guest = await visit(place(`data-src="${REVIEW}?a=1${amp}b=2"`));
      await all(guest, 'ready');
      expect(widget(guest).src, amp).to.equal(`${REVIEW}?a=1&b=2`);
    }
  });

  it('reads quotation marks and angle brackets that an editor has encoded once more', async () => {
    const guest = await visit(
      place(
        `data-src="${REVIEW}" data-label="&amp;quot;A&amp;quot; &amp;lt; B&amp;#039;s &amp;amp;gt; C&amp;#39;s"`,
      ),
    );
    await all(guest, 'ready');
    expect(widget(guest).getAttribute('label')).to.equal(`"A" < B's &gt; C's`);
  });

  it('is seen inside the figure of an editor, beside a caption', async () => {
    const guest = await visit(
      `<figure class="wp-block">${place(`data-src="${REVIEW}"`, TABLE, 'div')}<figcaption>C</figcaption></figure>`,
    );
    await all(guest, 'ready');
    expect(widget(guest).parentElement!.localName).to.equal('div');
    expect(guest.document.querySelector('.wp-block')!.children).to.have.length(2);
    expect(seen(guest.document.querySelector('figcaption'))).to.equal(true);
  });

  it('is left alone where it names another element or none', async () => {
    for (const tag of ['script', 'iframe', 'EXPORT-GAUGE', 'x-other', 'constructor', '']) {
      const guest = await visit(place(`data-src="${REVIEW}"`, TABLE, 'figure', tag));
      const before = guest.document.querySelector('figure')!;
      await pause();
      expect(before.innerHTML, tag).to.equal(TABLE);
      expect(guest.said).to.deep.equal([]);
      expect(requests(guest)).to.deep.equal([]);
    }
  });
});

describe('a placeholder that comes late', () => {
  it('is upgraded, alone or deep in what comes with it', async () => {
    const guest = await visit('');
    for (const markup of [good, `<section><div>${good}${good}</div></section>`])
      guest.document.body.insertAdjacentHTML('beforeend', markup);
    await until(() => widgets(guest).length === 3);
    await all(guest, 'ready');
    expect(guest.said).to.deep.equal([]);
    expect(requests(guest)).to.deep.equal([REVIEW]);
  });

  it('is upgraded once, also when it is moved, copied or saved with its widget', async () => {
    const guest = await visit(good);
    const { body } = guest.document;
    await all(guest, 'ready');
    const figure = guest.document.querySelector('figure')!;
    const section = guest.document.createElement('section');
    body.append(section);
    section.append(figure);
    body.append(figure.cloneNode(true));
    body.insertAdjacentHTML('beforeend', figure.outerHTML);
    await pause();
    expect(await all(guest, 'ready')).to.have.length(3);
    for (const each of guest.document.querySelectorAll('figure')) {
      expect(each.querySelectorAll('export-gauge')).to.have.length(1);
      expect(each.querySelectorAll('table')).to.have.length(1);
    }
  });

  it('is upgraded where it is put in and out and in again before anybody looks', async () => {
    const guest = await visit('');
    guest.document.body.innerHTML = good;
    const figure = guest.document.querySelector('figure')!;
    figure.remove();
    guest.document.body.append(figure);
    await pause();
    expect(await all(guest, 'ready')).to.have.length(1);
  });

  it('takes a new address given to its widget', async () => {
    const guest = await visit(good);
    await all(guest, 'ready');
    widget(guest).src = UPDATE;
    await until(() => requests(guest).includes(UPDATE));
    await all(guest, 'ready');
    expect(seen(guest.document.querySelector('table'))).to.equal(false);
  });
});

describe('a placeholder that the parser is still in the middle of', () => {
  const loaded = (frame: Window): boolean => Symbol.for('report-widgets') in frame;

  // In WebKit one that arrives with the first paint may not run before the page has ended.
  const afterPaint = async ({ document: inside }: Guest): Promise<void> => {
    await frames(2);
    inside.head.append(Object.assign(inside.createElement('script'), { src: BUNDLE, async: true }));
  };

  for (const [name, script, late] of [
    ['an async script', '', afterPaint],
    ['a script in the head', bundle(), undefined],
  ] as const)
    it(`keeps the whole table as its fallback, with ${name}`, async () => {
      const guest = begin();
      guest.write(
        `${head(script)}<body><figure data-report-widget="export-gauge" data-src="/data/missing.json">`,
      );
      guest.write('<table><tbody><tr><td>First</td></tr>');
      await late?.(guest);
      await until(() => loaded(guest.frame));
      await pause();
      guest.write('<tr><td>Second</td></tr></tbody></table><p>Note</p></figure><p>After</p>');
      await guest.end();
      const [found] = await all(guest, 'error');
      expect(words(found!.querySelector('table'))).to.equal('FirstSecond');
      expect([...found!.children].map(({ localName }) => localName)).to.deep.equal(['table', 'p']);
      expect(seen(found!.querySelector('table'))).to.equal(true);
      expect(guest.document.querySelectorAll('figure > :not(export-gauge)')).to.have.length(0);
      expect(guest.document.body.lastElementChild!.textContent).to.equal('After');
    });

  it('is upgraded after the page, by a deferred script', async () => {
    const guest = await visit(good, { top: bundle('defer'), script: '' });
    expect(await all(guest, 'ready')).to.have.length(1);
    expect(guest.said).to.deep.equal([]);
  });
});
