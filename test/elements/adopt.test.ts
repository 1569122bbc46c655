import { expect, fixture, html } from '@open-wc/testing';
import { review } from '../support/reports.js';
import { part, settled, show, TAGS, words } from '../support/widgets.js';

describe('a widget that is taken into another document', () => {
  for (const tag of TAGS)
    it(`keeps its looks and its figures: ${tag}`, async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      const widget = await show(tag, { data: review, motion: 'none' });
      const said = words(part(widget, 'summary'));
      const there = frame.contentDocument!;
      there.body.append(there.adoptNode(widget));
      await settled(widget);
      const title = part(widget, 'title')!;
      expect(there.defaultView!.getComputedStyle(title).fontWeight).to.equal('700');
      expect(words(part(widget, 'summary'))).to.equal(said);
      document.body.append(document.adoptNode(widget));
      expect(getComputedStyle(part(widget, 'title')!).fontWeight).to.equal('700');
      widget.remove();
    });

  it('is dressed where it is first connected, whatever document it was made in', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const widget = Object.assign(document.createElement('export-gauge'), { data: review });
    frame.contentDocument!.body.append(widget);
    await settled(widget);
    expect(widget.status).to.equal('ready');
    expect(widget.matches(':state(ready)')).to.equal(true);
    const title = part(widget, 'title')!;
    expect(frame.contentWindow!.getComputedStyle(title).fontWeight).to.equal('700');
  });
});
