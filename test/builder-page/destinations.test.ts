import { expect } from '@open-wc/testing';
import { all, bundle, seen, titles, visit, type Guest } from '../embed/guest.js';
import { plain, until, words } from '../support/widgets.js';
import { at, choose, copies, openReport, press, type, visitBuilder, type Builder } from './builder.js';

const WIDGETS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;

/** The builder with the report of its folder. */
async function ready(widget: (typeof WIDGETS)[number] = 'export-gauge'): Promise<Builder> {
  const builder = await visitBuilder();
  await openReport(builder);
  if (widget !== 'export-gauge') await choose(builder, 'widget', widget);
  return builder;
}

/** A page that holds what was pasted and has no script of its own. */
const paste = (markup: string): Promise<Guest> => visit(markup, { script: '' });

const tableOf = ({ document }: Guest): string => words(document.querySelector('table'));

describe('what the builder page gives to copy', () => {
  it('knows the folder that it lies in', async () => {
    const builder = await ready();
    expect(at(builder, 'place-base').value).to.equal(`${location.origin}/embed-site/`);
    expect(at(builder, 'place-src').value).to.equal(
      `${location.origin}/embed-site/pakistan-ict-2025/report.json`,
    );
    expect(words(builder.document.querySelector('.destination'))).to.include('Readers load the report from');
    expect(builder.document.getElementById('whereabouts')).to.equal(null);
  });

  for (const widget of WIDGETS)
    it(`is ${widget} in a page of a CMS that takes HTML`, async () => {
      const builder = await ready(widget);
      const { HTML } = await copies(builder, 'html');
      const guest = await paste(HTML!);
      const [found] = await all(guest, 'ready');
      expect(found!.localName).to.equal(widget);
      expect(guest.said).to.deep.equal([]);
      expect(builder.said).to.deep.equal([]);
    });

  it('is in Urdu where the article is', async () => {
    const builder = await ready();
    await choose(builder, 'article-lang', 'ur');
    const { HTML } = await copies(builder, 'html');
    const guest = await paste(HTML!);
    await all(guest, 'ready');
    expect(titles(guest)[0]).to.match(/برآمدات/);
  });

  it('is a table in an article whose CMS strips scripts, and the widget once the page has the script', async () => {
    const pieces = await copies(await ready(), 'placeholder');
    const article = pieces['HTML for the article']!;
    expect(article).not.to.include('<script');
    const without = await paste(article);
    expect(seen(without.document.querySelector('table'))).to.equal(true);
    const guest = await visit(article, { script: pieces['Script for the site']! });
    await until(() => !!guest.document.querySelector('export-gauge'));
    await all(guest, 'ready');
  });

  it('is a page with the widget behind a link, and a frame of it that tells its height', async () => {
    const pieces = await copies(await ready(), 'address');
    expect(pieces['Link']).to.equal(
      `${location.origin}/embed-site/pakistan-ict-2025/embed/export-gauge.en.html`,
    );
    const page = await fetch(pieces['Link']!);
    expect(await page.text()).to.include('application/json+oembed');
    const guest = await paste(pieces['Frame']!);
    const heights: number[] = [];
    guest.frame.addEventListener('message', ({ data }) => {
      if (data?.type === 'report-widgets:height') heights.push(data.height);
    });
    // it loads when it is about to be seen
    guest.frame.frameElement!.scrollIntoView();
    await until(() => heights.some((height) => height > 300));
  });

  it('is a table in a newsletter and in a feed, without a script', async () => {
    const builder = await ready();
    for (const [destination, label] of [
      ['newsletter', 'HTML for e-mail'],
      ['rss', 'HTML for the feed'],
    ] as const) {
      const pieces = await copies(builder, destination);
      const guest = await paste(pieces[label]!);
      expect(tableOf(guest)).to.include('about $1.8 billion').and.to.include('$457 million');
      expect(guest.document.scripts).to.have.length(0);
    }
    expect(plain((await copies(builder, 'newsletter'))['Plain text']!)).to.include('about $1.8 billion');
  });

  it('is a block and a shortcode of WordPress, and a table where the plugin is missing', async () => {
    const builder = await ready();
    const { Block } = await copies(builder, 'wordpress-block');
    expect(Block).to.match(
      /^<!-- wp:report-widgets\/export-gauge .*<!-- \/wp:report-widgets\/export-gauge -->$/s,
    );
    const guest = await paste(Block!);
    expect(seen(guest.document.querySelector('table'))).to.equal(true);
    expect(tableOf(guest)).to.include('about $1.8 billion');
    const { Shortcode } = await copies(builder, 'wordpress-shortcode');
    expect(Shortcode).to.match(/^\[report_widget widget="export-gauge" src="[^"]+" lang="en"\]$/);
  });

  it('is an element for an app that has the package', async () => {
    const pieces = await copies(await ready(), 'app');
    const [first, ...markup] = pieces['ES module and element']!.split('\n');
    expect(first).to.equal("import 'report-widgets/define';");
    const guest = await visit(markup.join('\n'), { script: bundle() });
    await all(guest, 'ready');
    expect(JSON.parse(pieces['Figures for search engines (JSON-LD)']!)).to.have.property('@context');
  });

  it('holds the changed report itself where that is wanted, and says so where it does not', async () => {
    const builder = await ready();
    await type(builder, '$.figures.exports-to-date.value', '2400000000');
    expect(words(builder.document.getElementById('whereabouts'))).to.include('Save the report');
    at(builder, 'place-base').focus();
    builder.document.querySelector<HTMLInputElement>('.destination .tick input')!.click();
    await until(() => !builder.document.getElementById('whereabouts'));
    const pieces = await copies(builder, 'html');
    const guest = await paste(pieces['HTML with the report in it']!);
    const [found] = await all(guest, 'ready');
    expect(words(found!.shadowRoot!.querySelector('[part~=summary]'))).to.include('48%');
    const asked = guest.frame.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => /json$/.test(path))).to.deep.equal([]);
  });

  it('is nothing as long as an address is missing that it needs', async () => {
    const builder = await ready();
    await type(builder, 'place-base', '');
    await choose(builder, 'destination', 'html');
    expect(builder.document.querySelector('.piece')).to.equal(null);
    expect(words(builder.document.querySelector('.destination .fault'))).to.include(
      'address of the site folder',
    );
    await type(builder, 'place-base', 'cdn.example');
    expect(at(builder, 'place-base').getAttribute('aria-invalid')).to.equal('true');
  });

  it('names the script that was built with it, by its hash', async () => {
    const builder = await ready();
    const { HTML } = await copies(builder, 'html');
    const [, script] = /<script async src="([^"]+)"/.exec(HTML!)!;
    const digest = await crypto.subtle.digest('SHA-384', await (await fetch(script!)).arrayBuffer());
    expect(HTML).to.include(`integrity="sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}"`);
  });

  it('is also a picture, whose PNG is not blank', async () => {
    const builder = await ready();
    await press(builder, 'Picture (SVG)');
    await press(builder, 'Picture (PNG)');
    await until(() => builder.saved.length === 2);
    expect(builder.saved.map(({ name }) => name)).to.deep.equal([
      'export-gauge.en.svg',
      'export-gauge.en.png',
    ]);
    const bitmap = await createImageBitmap(builder.saved[1]!.content);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set(new Uint32Array(data.buffer));
    expect(colours.size).to.be.above(50);
  });
});
