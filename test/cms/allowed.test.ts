import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { ATTRIBUTES, FALLBACK, TAGS } from '../../src/cms/allowed.js';
import { tags } from '../../src/define.js';
import { snippet } from '../../src/static/snippet.js';
import { review } from '../support/reports.js';

describe('the list of what editors and filters let through', () => {
  it('names the tags that are defined', () => {
    expect([...TAGS].sort()).to.deep.equal([...tags].sort());
  });

  for (const tag of TAGS)
    it(`names what <${tag}> reads of its attributes, and no more`, () => {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      expect([...ATTRIBUTES[tag]].sort()).to.deep.equal([...new Set(observedAttributes)].sort());
    });

  it('names all that a fallback is made of, and no more', () => {
    const seen: Record<string, Set<string>> = {};
    const sources = Object.entries(review.sources!).map(([id, of]) => [
      id,
      { ...of, url: 'https://a.example' },
    ]);
    const linked = { ...review, sources: Object.fromEntries(sources) as typeof review.sources };
    for (const widget of TAGS)
      for (const lang of ['en', 'ur'])
        for (const target of ['script', 'static'] as const) {
          const markup = snippet(linked, {
            for: target,
            widget,
            lang,
            src: '/r.json',
            version: '',
            integrity: '',
            bare: true,
          });
          const table = new DOMParser().parseFromString(markup, 'text/html').querySelector('table')!;
          for (const { localName, attributes } of [table, ...table.querySelectorAll('*')])
            for (const { name } of [{ name: '' }, ...attributes]) (seen[localName] ??= new Set()).add(name);
        }
    const allowed = Object.entries(FALLBACK).map(([name, attributes]) => [name, ['', ...attributes].sort()]);
    expect(
      Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, [...all].sort()])),
    ).to.deep.equal(Object.fromEntries(allowed));
  });
});
