import { expect } from '@open-wc/testing';
import { TAGS } from '../../src/cms/allowed.js';
import { pastedWidget, widgetIn } from '../../src/cms/markup.js';
import { RESERVATIONS, snippet } from '../../src/static/snippet.js';
import { review } from '../support/reports.js';

const written = (markup: string): string | undefined => widgetIn(markup)?.outerHTML;

describe('the widget in a piece of markup', () => {
  for (const target of ['script', 'placeholder'] as const)
    for (const reservation of RESERVATIONS)
      it(`is all of a snippet for ${target} but its script, with room by ${reservation}`, () => {
        for (const widget of TAGS) {
          const options = { for: target, widget, reservation, version: '1', integrity: 'sha384-' };
          const markup = snippet(review, { ...options, base: 'https://cdn.example/w', label: 'A & "b" <c>' });
          const [whole] = new DOMParser().parseFromString(markup, 'text/html').body.children;
          expect(written(markup)).to.equal(whole!.outerHTML);
        }
      });

  it('is itself once more', () => {
    const markup = '<div class="report-room"><export-gauge src="r.json"><table></table></export-gauge></div>';
    expect(written(markup)).to.equal(markup);
  });

  it('has nothing that would run, and no other tag', () => {
    expect(
      written(
        '<div class="a" onclick="b()"><export-gauge src="r.json" onclick="b()" slot="c"><img src="x" onerror="b()"><table>' +
          '<tr onclick="b()"><td><a href="javascript:b()">1</a><iframe src="x"></iframe></td></tr></table></export-gauge></div>',
      ),
    ).to.equal(
      '<div class="a"><export-gauge src="r.json"><table><tbody><tr><td><a>1</a></td></tr></tbody></table></export-gauge></div>',
    );
  });

  it('is the placeholder without what the bundle has put into it', () => {
    const table = '<table><tbody><tr><td>1</td></tr></tbody></table>';
    const start = '<figure data-report-widget="export-gauge" data-src="r.json">';
    expect(written(`${start}<export-gauge src="r.json">${table}</export-gauge></figure>`)).to.equal(
      `${start}${table}</figure>`,
    );
  });

  it('has nothing that would run in what it takes out of the placeholder either', () => {
    const start = '<figure data-report-widget="export-gauge" data-src="r.json">';
    const hostile =
      '<img src="x" onerror="b()"><table><tbody><tr onclick="b()"><td>1</td></tr></tbody></table>';
    expect(written(`${start}<export-gauge>${hostile}</export-gauge></figure>`)).to.equal(
      `${start}<table><tbody><tr><td>1</td></tr></tbody></table></figure>`,
    );
  });

  it('has no style but what keeps the room', () => {
    for (const style of [
      'position:fixed;inset:0',
      'margin:-99rem 0',
      'min-height:1em;background:url(https://a.example/)',
      'display:block;position :fixed',
    ])
      expect(
        written(`<div style="${style}"><export-gauge style="${style}"></export-gauge></div>`),
        style,
      ).to.equal('<div><export-gauge></export-gauge></div>');
    const kept = '<export-gauge style="display: flow-root; margin: 1.5rem 0; min-height: calc(2em + 1px);">';
    expect(written(`${kept}</export-gauge>`)).to.equal(`${kept}</export-gauge>`);
  });

  it('has no other tag that calls itself a placeholder', () => {
    const mark = 'data-report-widget="export-gauge"';
    for (const hostile of [
      // what a page with scripts reads as an end, the parser without them reads as a remark
      `<noscript ${mark}><!--</noscript><img src="x" onerror="b()">--></noscript>`,
      `<style ${mark}>body { display: none }</style>`,
      `<svg ${mark}><a ${mark}></a></svg>`,
    ]) {
      expect(written(`<div>${hostile}</div>`), hostile).to.equal(undefined);
      expect(written(`<figure ${mark}>${hostile}</figure>`), hostile).to.equal(`<figure ${mark}></figure>`);
    }
  });

  for (const [what, markup] of Object.entries({
    'a text': 'Exports rose <b>again</b>.',
    'a text around a widget': '<export-gauge src="r.json"></export-gauge> and more',
    'two widgets': '<export-gauge></export-gauge><export-gauge></export-gauge>',
    'two widgets in one box': '<div><export-gauge></export-gauge><top-seven-list></top-seven-list></div>',
    'another tag': '<other-gauge src="r.json"></other-gauge>',
    'a placeholder for another tag': '<figure data-report-widget="other-gauge"></figure>',
    'a table': '<table><tr><td>1</td></tr></table>',
    nothing: '',
  }))
    it(`is none where there is ${what}`, () => {
      expect(written(markup)).to.equal(undefined);
    });

  it('is found in what was copied as text', () => {
    const clipboard = new DataTransfer();
    clipboard.setData(
      'text/plain',
      '\n<export-gauge src="r.json"></export-gauge><script src="w.js"></script>\n',
    );
    expect(pastedWidget(clipboard)).to.equal('<export-gauge src="r.json"></export-gauge>');
    expect(pastedWidget(null)).to.equal(undefined);
  });
});
