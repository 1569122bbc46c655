import { expect, fixture } from '@open-wc/testing';
import { defineTag } from '../../src/define/define-tag.js';
import { answer, asked, later } from '../support/answers.js';
import { SMALL } from '../support/reports.js';
import { make, pause, settled, TAGS, until, type Given, type Tag, type Widget } from '../support/widgets.js';

const { MessageChannel: RealChannel, setTimeout: realTimeout } = window;
/** How many tasks the widgets have asked the page for. */
let task = 0;
/** Ports that wait for a task. */
let open = 0;

/** Resolves when nobody is waiting any more, so that the next widget is the first of its own. */
const idle = (): Promise<void> => pause(20);

beforeEach(() => {
  window.MessageChannel = class extends RealChannel {
    constructor() {
      super();
      open++;
      this.port1.addEventListener('message', () => task++);
      const close = this.port1.close.bind(this.port1);
      this.port1.close = () => {
        open--;
        close();
      };
    }
  };
});

afterEach(async () => {
  window.setTimeout = realTimeout;
  window.MessageChannel = RealChannel;
  await idle();
});

/** Puts widgets on the page in one go, and tells in which task each was shown. */
async function together(widgets: Widget[]): Promise<Map<Widget, number>> {
  const place = await fixture('<div></div>');
  const shown = new Map<Widget, number>();
  place.addEventListener('report-load', ({ target }) => shown.set(target as Widget, task));
  place.append(...widgets);
  return shown;
}

const each = (given: (tag: Tag) => Given): Widget[] =>
  TAGS.map((tag) => make(tag, { motion: 'none', ...given(tag) }));

describe('the widgets of a page', () => {
  it('are shown one by one, each in a task of its own', async () => {
    const widgets = each((tag) => ({ data: SMALL[tag] }));
    const shown = await together(widgets);
    await Promise.all(widgets.map(settled));
    expect([...shown.keys()]).to.deep.equal(widgets);
    expect(new Set(shown.values()).size).to.equal(widgets.length);
  });

  it('leave their fallback to be read until it is their turn, the first at once', async () => {
    const widgets = each((tag) => ({ data: SMALL[tag], children: '<p>Before</p>' }));
    const seen = () => widgets.map((widget) => widget.querySelector('p')!.checkVisibility());
    const before = task;
    await together(widgets);
    await settled(widgets[0]!);
    expect(task).to.equal(before);
    expect(widgets.map(({ status }) => status)).to.deep.equal(['ready', 'idle', 'idle']);
    expect(seen()).to.deep.equal([false, true, true]);
    await Promise.all(widgets.map(settled));
    expect(seen()).to.deep.equal([false, false, false]);
  });

  it('ask for their reports together, and are shown one by one when these come', async () => {
    const widgets = each((tag) => ({ src: `/${tag}.json` }));
    const give = TAGS.map((tag) => later(`/${tag}.json`));
    const before = task;
    const shown = await together(widgets);
    await Promise.all(widgets.map(settled));
    expect(asked).to.deep.equal(TAGS.map((tag) => `/${tag}.json`));
    expect(task).to.equal(before);
    TAGS.forEach((tag, index) => give[index]!(SMALL[tag]));
    await until(() => widgets.every(({ status }) => status === 'ready'));
    await Promise.all(widgets.map(settled));
    expect(new Set(shown.values()).size).to.equal(widgets.length);
    // none in the task that reads a report
    expect(Math.min(...shown.values())).to.be.greaterThan(before);
  });

  // the update of Lit as it is published is of one piece
  if (document.documentElement.dataset.code === 'bundle')
    it('find the words for a report in one task, and are drawn and say that they are ready in a later one', async () => {
      const widget = make('export-gauge', { src: '/report.json', motion: 'none' });
      const give = later('/report.json');
      const shown = await together([widget]);
      await settled(widget);
      const found: { in: number; ready: boolean }[] = [];
      // a title of the page's own is part of the words
      widget.getAttribute = (name) => {
        if (name === 'label')
          queueMicrotask(() => found.push({ in: task, ready: !!widget.report || widget.status === 'ready' }));
        return Element.prototype.getAttribute.call(widget, name);
      };
      const before = task;
      give(SMALL['export-gauge']);
      await until(() => widget.status === 'ready');
      await settled(widget);
      expect(found[0]!.ready).to.equal(false);
      expect(found[0]!.in).to.be.greaterThan(before);
      expect(shown.get(widget)).to.be.greaterThan(found[0]!.in);
    });

  it('are shown on a page whose timers never come', async () => {
    const widgets = each((tag) => ({ data: SMALL[tag] }));
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
    await together(widgets);
    await Promise.all(widgets.map(settled));
    expect(widgets.map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
  });

  it('are shown on a page that has no channels', async () => {
    window.MessageChannel = undefined as unknown as typeof MessageChannel;
    const widgets = each((tag) => ({ src: `/${tag}.json` }));
    for (const tag of TAGS) answer(`/${tag}.json`, SMALL[tag]);
    await together(widgets);
    await until(() => widgets.every(({ status }) => status === 'ready'));
  });

  it('may be defined where a page, or a test of one, has no channels', () => {
    window.MessageChannel = undefined as unknown as typeof MessageChannel;
    defineTag('defined-without', class extends HTMLElement {});
    expect(customElements.get('defined-without')).to.be.a('function');
  });

  it('share tasks where there are a hundred', async () => {
    const widgets = Array.from({ length: 100 }, () =>
      make('subscriber-counter', { value: 1, motion: 'none' }),
    );
    const shown = await together(widgets);
    await Promise.all(widgets.map(settled));
    expect(shown.size).to.equal(100);
    expect(new Set(shown.values()).size).to.be.within(5, 10);
  });

  it('leave nothing open behind once all are shown', async () => {
    const before = task;
    const widgets = each((tag) => ({ data: SMALL[tag] }));
    await together(widgets);
    await Promise.all(widgets.map(settled));
    await idle();
    expect(task).to.be.greaterThan(before);
    expect(open).to.equal(0);
  });

  it('do not wait for one that is taken away', async () => {
    const widgets = each((tag) => ({ data: SMALL[tag] }));
    await together(widgets);
    widgets[1]!.remove();
    await settled(widgets[2]!);
    expect(widgets[2]!.status).to.equal('ready');
  });

  it('wait for nobody once they are shown', async () => {
    const widgets = Array.from({ length: 3 }, () =>
      make('export-gauge', { value: 1, target: 4, unit: 'USD', motion: 'none' }),
    );
    await together(widgets);
    await Promise.all(widgets.map(settled));
    await idle();
    const before = task;
    for (const widget of widgets) widget.setAttribute('value', '3');
    await Promise.all(widgets.map(settled));
    expect(task).to.equal(before);
    for (const widget of widgets) expect(widget.shadowRoot!.textContent).to.include('75%');
  });
});
