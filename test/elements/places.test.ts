import { expect, fixture } from '@open-wc/testing';
import { answer, asked } from '../support/answers.js';
import { SMALL } from '../support/reports.js';
import {
  buttons,
  everywhere,
  listen,
  make,
  part,
  pause,
  settled,
  show,
  TAGS,
  unfold,
  until,
  words,
  type Widget,
} from '../support/widgets.js';

type Mover = Element & { moveBefore?: (node: Node, child: Node | null) => void };

const script = (report: unknown): string =>
  `<script type="application/json">${JSON.stringify(report)}</script>`;

for (const tag of TAGS)
  describe(`${tag}, wherever a page puts it`, () => {
    it('sleeps in a template and wakes in each copy of it', async () => {
      asked.length = 0;
      answer('/report.json', SMALL[tag]);
      const place = await fixture<HTMLElement>('<div></div>');
      place.innerHTML = `<template><${tag} src="/report.json" motion="none"></${tag}></template>`;
      const { content } = place.firstElementChild as HTMLTemplateElement;
      await pause(20);
      expect(asked).to.deep.equal([]);
      place.append(content.cloneNode(true), document.importNode(content, true));
      const copies = [...place.querySelectorAll(tag)] as Widget[];
      await until(() => copies.every(({ status }) => status === 'ready'));
      expect(copies).to.have.length(2);
      expect(asked).to.deep.equal(['/report.json']);
      expect(content.firstElementChild!.shadowRoot).to.equal(null);
    });

    it('is ready in closed details before anybody opens them', async () => {
      const place = await fixture<HTMLElement>('<details><summary>Figures</summary></details>');
      const widget = make(tag, { data: SMALL[tag] });
      place.append(widget);
      await settled(widget as Widget);
      expect(widget.status).to.equal('ready');
      place.toggleAttribute('open', true);
      expect(part(widget as Widget, 'title')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('speaks the language of the page around it in the slot of another element', async () => {
      const place = await fixture<HTMLElement>('<div lang="ur"><div></div></div>');
      const card = place.firstElementChild!;
      card.attachShadow({ mode: 'open' }).innerHTML = '<article lang="en"><slot></slot></article>';
      const widget = make(tag, { data: SMALL[tag], motion: 'none' }) as Widget;
      card.append(widget);
      await settled(widget);
      expect(widget.status).to.equal('ready');
      expect(part(widget, 'widget')!.lang).to.equal('ur');
      place.lang = 'en';
      await until(() => part(widget, 'widget')!.lang === 'en');
    });

    it('runs as the shadow tree around it says, in the language of the page', async () => {
      const host = await fixture<HTMLElement>('<div lang="en"></div>');
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<div dir="rtl"></div>';
      const widget = make(tag, { data: SMALL[tag] }) as Widget;
      root.firstElementChild!.append(widget);
      await settled(widget);
      expect(part(widget, 'widget')).to.have.property('dir', 'rtl');
    });

    it('is copied with what its markup says, not with what it was given by script', async () => {
      const widget = await show(tag, { data: SMALL[tag], children: '<p>Fallback</p>', motion: 'none' });
      const copy = widget.cloneNode(true) as Widget;
      widget.parentElement!.append(copy);
      await settled(copy);
      expect(copy.status).to.equal('idle');
      expect(copy.querySelector('p')!.assignedSlot).not.to.equal(null);
      expect(widget.status).to.equal('ready');
      expect(everywhere(widget as Widget, 'slot:not([hidden])')).to.have.length(0);
    });

    it('follows what the page writes into it', async () => {
      const widget = (await show(tag, { children: '<p>Fallback</p>', motion: 'none' })) as Widget;
      widget.innerHTML = `<p>Another</p>${script(SMALL[tag])}`;
      await until(() => widget.status === 'ready');
      widget.innerHTML = script({ ...SMALL[tag], id: 'other' });
      await until(() => widget.report?.id === 'other');
      expect(widget.status).to.equal('ready');
      widget.innerHTML = '<p>A table again</p>';
      await until(() => widget.status === 'idle');
      await settled(widget);
      expect(widget.querySelector('p')!.assignedSlot).not.to.equal(null);
    });

    it('may be adopted before it was ever on a page, and made by a page that does not know it', async () => {
      const frame = await fixture<HTMLIFrameElement>('<iframe title="Another document"></iframe>');
      const there = frame.contentDocument!;
      const adopted = there.adoptNode(make(tag, { data: SMALL[tag], motion: 'none' })) as Widget;
      there.body.append(adopted);
      await settled(adopted);
      expect(adopted.status).to.equal('ready');
      expect(frame.contentWindow!.getComputedStyle(part(adopted, 'title')!).fontWeight).to.equal('700');

      const foreign = there.createElement(tag);
      foreign.innerHTML = script(SMALL[tag]);
      there.body.append(foreign);
      frame.parentElement!.append(foreign);
      await until(() => (foreign as Widget).status === 'ready');
      expect(getComputedStyle(part(foreign as Widget, 'title')!).fontWeight).to.equal('700');
    });

    it('keeps folds, focus and figures through moveBefore, and asks for nothing', async function () {
      const other = await fixture<Mover>('<section></section>');
      if (!other.moveBefore) {
        this.test!.title += ': not tried, since this browser has no moveBefore';
        this.skip();
      }
      answer('/report.json', SMALL[tag]);
      const widget = (await show(tag, { src: '/report.json', motion: 'none' })) as Widget;
      await until(() => widget.status === 'ready');
      await unfold(widget);
      const button = buttons(widget)[0]!;
      button.focus();
      const heard = listen(widget);
      const before = words(widget.shadowRoot);
      other.moveBefore!(widget, null);
      await settled(widget);
      await pause(20);
      expect(widget.parentElement).to.equal(other);
      expect(widget.shadowRoot!.activeElement).to.equal(button);
      expect(words(widget.shadowRoot)).to.equal(before);
      expect(heard).to.deep.equal([]);
      expect(asked).to.deep.equal(['/report.json']);
      expect(everywhere(widget, '[aria-expanded=false]')).to.have.length(0);
    });

    it('takes no harm from an address that changes when its report is gone', async () => {
      const widget = (await show(tag, { data: SMALL[tag] })) as Widget;
      widget.data = undefined;
      await settled(widget);
      expect(widget.status).to.equal('idle');
      history.replaceState(null, '', '#small');
      // an exception would be the test's
      dispatchEvent(new HashChangeEvent('hashchange'));
      history.replaceState(null, '', location.pathname + location.search);
      await settled(widget);
      expect(words(widget.shadowRoot)).to.equal('');
    });
  });
