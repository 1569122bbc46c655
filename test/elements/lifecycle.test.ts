import { expect, fixture } from '@open-wc/testing';
import { answer, asked, hasten } from '../support/answers.js';
import { takePrinted } from '../support/console.js';
import { review, SMALL, update } from '../support/reports.js';
import {
  frames,
  listen,
  make,
  part,
  pause,
  said,
  settled,
  show,
  TAGS,
  unfold,
  until,
  words,
  type Widget,
} from '../support/widgets.js';

for (const tag of TAGS)
  describe(`the life of ${tag}`, () => {
    it('begins by the parser, by createElement and by a clone alike', async () => {
      const children = `<script type="application/json">${JSON.stringify(SMALL[tag])}</script>`;
      const place = await fixture<HTMLElement>('<div></div>');
      place.innerHTML = `<${tag} motion="none">${children}</${tag}>`;
      place.append(make(tag, { motion: 'none', children }), place.firstElementChild!.cloneNode(true));
      const widgets = [...place.children] as Widget[];
      await Promise.all(widgets.map(settled));
      expect(new Set(widgets.map((widget) => words(part(widget, 'summary')))).size).to.equal(1);
      expect(widgets.map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    });

    it('takes what was set before it was defined', async () => {
      // a name of its own, defined once the element waits for it
      const name = `late-${tag}`;
      const element = Object.assign(document.createElement(name), {
        data: SMALL[tag],
        motion: 'none',
        digits: 'arabext',
      });
      const place = await fixture('<div></div>');
      place.append(element);
      const Class = customElements.get(tag)!;
      customElements.define(name, class extends Class {});
      await settled(element as unknown as Widget);
      expect((element as unknown as Widget).status).to.equal('ready');
      expect(Object.hasOwn(element, 'data')).to.equal(false);
      expect(words(element.shadowRoot)).to.match(/[۰-۹]/);
    });

    it('goes on when it is moved, without another request or event', async () => {
      answer('/report.json', SMALL[tag]);
      const widget = await show(tag, { src: '/report.json', motion: 'none' });
      await until(() => widget.status === 'ready');
      await unfold(widget);
      const heard = listen(widget);
      const other = await fixture('<section></section>');
      other.append(widget);
      await settled(widget);
      await pause(30);
      expect(widget.status).to.equal('ready');
      expect(asked).to.deep.equal(['/report.json']);
      expect(heard).to.deep.equal([]);
      expect(widget.shadowRoot!.querySelectorAll('[aria-expanded=false]')).to.have.length(0);
    });

    it('stops asking when it is taken out, and begins again when it is put back', async () => {
      hasten();
      answer('/report.json', SMALL[tag]);
      const widget = await show(tag, { src: '/report.json', refresh: 15 });
      const place = widget.parentElement!;
      await until(() => widget.status === 'ready');
      widget.remove();
      await pause(250);
      const before = asked.length;
      await pause(250);
      expect(asked.length).to.equal(before);
      place.append(widget);
      await until(() => asked.length > before + 1);
      expect(widget.status).to.equal('ready');
    });

    it('hears nothing of an answer that comes when it is out', async () => {
      let give = (): void => {};
      answer(
        '/report.json',
        () => new Promise<Response>((resolve) => (give = () => resolve(new Response('nonsense')))),
      );
      const widget = await show(tag, { src: '/report.json' });
      const heard = listen(widget);
      widget.remove();
      give();
      await pause(50);
      expect(heard).to.deep.equal([]);
      expect(widget.status).to.equal('loading');
    });

    it('asks for nothing while it is out, whatever is set meanwhile', async () => {
      hasten();
      answer('/report.json', SMALL[tag]);
      answer('/other.json', SMALL[tag]);
      const widget = await show(tag, { src: '/report.json', refresh: 15 });
      const place = widget.parentElement!;
      await until(() => widget.status === 'ready');
      widget.remove();
      // a language or an address set on what the page keeps for later
      widget.lang = 'ur';
      await settled(widget);
      widget.setAttribute('src', '/other.json');
      await settled(widget);
      await pause(50);
      const before = asked.length;
      await pause(250);
      expect(asked.length).to.equal(before);
      expect(asked).not.to.include('/other.json');
      place.append(widget);
      await until(() => asked.includes('/other.json'));
    });

    it('asks for nothing where it is taken out again at once', async () => {
      hasten();
      answer('/report.json', SMALL[tag]);
      const place = await fixture('<div></div>');
      const widget = make(tag, { src: '/report.json', refresh: 15 });
      place.append(widget);
      widget.remove();
      await pause(250);
      expect(asked).to.deep.equal([]);
      place.append(widget);
      await until(() => widget.status === 'ready');
    });

    it('may be put back again and again within one task', async () => {
      answer('/report.json', SMALL[tag]);
      const widget = await show(tag, { src: '/report.json', motion: 'none' });
      const place = widget.parentElement!;
      for (let round = 0; round < 20; round++) {
        widget.remove();
        place.append(widget);
      }
      await until(() => widget.status === 'ready');
      expect(asked).to.deep.equal(['/report.json']);
      expect(said(widget, 'title')).to.have.length(1);
    });

    it('survives adoption into another document', async () => {
      const widget = await show(tag, { data: SMALL[tag], motion: 'none' });
      const before = words(part(widget, 'summary'));
      const frame = await fixture<HTMLIFrameElement>('<iframe title="Another document"></iframe>');
      frame.contentDocument!.body.append(widget);
      await settled(widget);
      document.body.append(widget);
      await settled(widget);
      expect(words(part(widget, 'summary'))).to.equal(before);
      widget.remove();
    });

    it('leaves the page around it alone', async () => {
      const before = {
        attributes: document.documentElement.getAttributeNames().join(),
        head: document.head.childElementCount,
        body: document.body.childElementCount,
      };
      const widget = await show(tag, { data: SMALL[tag], children: '<p>Fallback</p>' });
      const inner = widget.innerHTML;
      await frames(2);
      expect(widget.innerHTML).to.equal(inner);
      expect(widget.getAttributeNames()).to.deep.equal([]);
      expect(document.documentElement.getAttributeNames().join()).to.equal(before.attributes);
      expect(document.head.childElementCount).to.equal(before.head);
      expect(document.body.childElementCount).to.equal(before.body + 1);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('writes no style into its markup', async () => {
      const widget = await show(tag, { data: review, motion: 'none' });
      await unfold(widget);
      expect(widget.shadowRoot!.querySelectorAll('[style], style, link, script')).to.have.length(0);
    });

    it('shares one style sheet among all of its kind', async () => {
      const [one, other] = [await show(tag), await show(tag)];
      expect(one.shadowRoot!.adoptedStyleSheets[0]).to.equal(other.shadowRoot!.adoptedStyleSheets[0]);
    });
  });

describe('a hundred widgets', () => {
  it('of one report are updated by one request', async () => {
    hasten();
    answer('/report.json', review);
    const place = await fixture('<div></div>');
    const widgets = Array.from({ length: 100 }, () =>
      make('export-gauge', { src: '/report.json', refresh: 15, motion: 'none' }),
    );
    place.append(...widgets);
    await until(() => widgets[0]!.status === 'ready');
    expect(asked).to.have.length(1);
    await until(() => widgets.every(({ status }) => status === 'ready'));
    asked.length = 0;
    answer('/report.json', update);
    await until(() => widgets.every(({ report }) => report!.updated === update.updated));
    expect(asked.length).to.be.at.most(3);
    expect(new Set(widgets.map(({ report }) => report)).size).to.equal(1);
  });

  it('that fail say so once each and harm nobody', async () => {
    answer('/report.json', 500);
    const place = await fixture('<div></div>');
    const widgets = Array.from({ length: 10 }, () => make('export-gauge', { src: '/report.json' }));
    place.append(...widgets);
    await until(() => widgets.every(({ status }) => status === 'error'));
    await Promise.all(widgets.map(settled));
    expect(takePrinted()).to.have.length(10);
    expect(asked).to.have.length(1);
  });
});

describe('a listener that throws', () => {
  it('harms neither its widget nor the next', async () => {
    const errors: string[] = [];
    const keep = window.onerror;
    window.onerror = (message) => errors.push(String(message)) > 0;
    try {
      const place = await fixture('<div></div>');
      const widgets = [make('export-gauge', { data: review }), make('top-seven-list', { data: review })];
      widgets[0]!.addEventListener('report-load', () => {
        throw new Error('from the page');
      });
      place.append(...widgets);
      await Promise.all(widgets.map(settled));
      expect(widgets.map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
      expect(errors.join()).to.contain('from the page');
      // the test runner repeats it there
      expect(takePrinted().join()).to.match(/^(error: Error: from the page)?$/);
    } finally {
      window.onerror = keep;
    }
  });
});
