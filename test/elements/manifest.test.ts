import { expect } from '@open-wc/testing';
import type { CustomElement, Package } from 'custom-elements-manifest';
import { review } from '../support/reports.js';
import { show, TAGS, unfold } from '../support/widgets.js';

describe('the custom elements manifest', () => {
  for (const tag of TAGS)
    it(`names every part that <${tag}> has, and ${tag} has nearly every part that it names`, async () => {
      const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Package;
      const element = manifest.modules
        .flatMap(({ declarations = [] }) => declarations as CustomElement[])
        .find(({ tagName }) => tagName === tag)!;
      const named = element.cssParts!.map(({ name }) => name);
      const widget = await show(tag, { data: review, motion: 'none' });
      await unfold(widget);
      const had = new Set(
        [...widget.shadowRoot!.querySelectorAll('[part]')].flatMap((each) => [...each.part]),
      );
      expect(named).to.include.members([...had]);
      // what is there only where something is amiss
      const seldom = ['stale', 'message', 'leftover', 'refusal', 'correction', 'note'];
      expect([...had, ...seldom]).to.include.members(named);
    });
});
