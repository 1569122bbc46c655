import { expect } from '@open-wc/testing';
import { snippet, type SnippetOptions } from '../../src/static/snippet.js';
import { REVIEW, review } from '../support/reports.js';
import { TAGS, words } from '../support/widgets.js';
import { all, begin, BUNDLE, head, seen, titles, visit, widgets, type Guest } from './guest.js';

const VERSION = '1.2.3';

const hash = await crypto.subtle.digest('SHA-384', await (await fetch(BUNDLE)).arrayBuffer());
const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;

/** A snippet as it is pasted; its script is the one that this page's server has. */
const pasted = (options: Pick<SnippetOptions, 'for' | 'widget'> & Partial<SnippetOptions>): string =>
  snippet(review, { base: location.origin, src: REVIEW, version: VERSION, integrity, ...options }).replace(
    `${location.origin}/${VERSION}/report-widgets.js`,
    BUNDLE,
  );

const put = (markup: string): Promise<Guest> => visit(markup, { script: '' });

/** What editors do to markup that is pasted into them, in the browser's own words. */
const parsedAndWritten = (markup: string): string =>
  new DOMParser().parseFromString(markup, 'text/html').body.innerHTML;

const doublyEncoded = (markup: string): string => markup.replaceAll('&', '&amp;');

const withoutStyle = (markup: string): string => markup.replace(/ style="[^"]*"/g, '');

describe('a pasted snippet', () => {
  for (const target of ['script', 'placeholder'] as const)
    for (const widget of TAGS)
      for (const lang of ['en', 'ur'] as const)
        it(`for ${target} becomes ${widget} in ${lang}, and was its table before`, async () => {
          const guest = await put(pasted({ for: target, widget, lang }));
          const [found] = await all(guest, 'ready');
          expect(found!.localName).to.equal(widget);
          expect(words(found!.querySelector('table'))).to.include(titles(guest)[0]!);
          expect(seen(found!.querySelector('table'))).to.equal(false);
          expect(found!.shadowRoot!.querySelector('[part~=widget]')!.getAttribute('lang')).to.equal(lang);
          expect(guest.said).to.deep.equal([]);
        });

  for (const target of ['script', 'placeholder'] as const) {
    it(`for ${target} is a table that is seen as long as there is no script`, async () => {
      const guest = await put(pasted({ for: target, widget: 'export-gauge', bare: true }));
      const table = guest.document.querySelector('table');
      expect(seen(table)).to.equal(true);
      expect(words(table)).to.include('about $1.8 billion').and.to.include('Source:');
    });

    it(`for ${target} outlives an editor that parses and writes it anew, twice`, async () => {
      const markup = pasted({ for: target, widget: 'export-gauge', label: 'Exports & "more" <now>' });
      const again = parsedAndWritten(parsedAndWritten(markup));
      const guest = await put(again);
      await all(guest, 'ready');
      expect(titles(guest)).to.deep.equal(['Exports & "more" <now>']);
      expect(guest.said).to.deep.equal([]);
    });

    it(`for ${target} works without its style attributes`, async () => {
      const guest = await put(withoutStyle(pasted({ for: target, widget: 'subscriber-counter' })));
      await all(guest, 'ready');
      expect(guest.said).to.deep.equal([]);
    });

    it(`for ${target} keeps no room by style where that is not wanted`, () => {
      for (const reservation of ['class', 'none'] as const)
        expect(pasted({ for: target, widget: 'export-gauge', reservation })).not.to.include('style=');
    });
  }

  it('is refused by the browser where the script is another than it names', async () => {
    const other = integrity.replace(/-.{8}/, '-AAAAAAAA');
    const guest = await put(pasted({ for: 'script', widget: 'export-gauge', integrity: other }));
    expect(guest.frame.customElements.get('export-gauge')).to.equal(undefined);
    expect(seen(guest.document.querySelector('table'))).to.equal(true);
  });

  it('for a placeholder finds its report though its ampersands were encoded once more', async () => {
    const markup = pasted({
      for: 'placeholder',
      widget: 'export-gauge',
      src: `${REVIEW}?a=1&b=2`,
      bare: true,
    });
    const guest = begin();
    guest.write(`${head()}<body>`);
    guest.write(markup.replace(/data-src="[^"]*"/, doublyEncoded));
    guest.write(`<script src="${BUNDLE}"></script></body></html>`);
    await guest.end();
    await all(guest, 'ready');
    expect(widgets(guest)[0]!.src).to.equal(`${REVIEW}?a=1&b=2`);
  });

  for (const target of ['script', 'placeholder'] as const)
    it(`for ${target} leaves nothing of a hostile report or label to the page`, async () => {
      const evil = '"><img src=x onerror="parent.harmed=1"><script>parent.harmed=1</script>\'[x]{{y}}';
      const report = { ...review, title: evil, exports: { ...review.exports!, title: evil } };
      const markup = snippet(report, {
        for: target,
        widget: 'export-gauge',
        label: evil,
        src: REVIEW,
        version: VERSION,
        integrity,
        bare: true,
      });
      const guest = await visit(markup);
      await all(guest, 'ready');
      expect(titles(guest)).to.deep.equal([evil]);
      expect(guest.document.querySelector('img')).to.equal(null);
      expect('harmed' in window).to.equal(false);
    });
});
