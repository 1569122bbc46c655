import { expect, fixture } from '@open-wc/testing';
import { answer, asked, hasten, later } from '../support/answers.js';
import { takePrinted } from '../support/console.js';
import type { Report } from '../../src/model/report.types.js';
import { exportsOf, linesOf, report, review, SMALL, update } from '../support/reports.js';
import {
  frames,
  listen,
  make,
  part,
  pause,
  said,
  SECTION,
  settled,
  show,
  spoken,
  TAGS,
  until,
  words,
  type Widget,
} from '../support/widgets.js';

const STATUSES = ['idle', 'loading', 'ready', 'stale', 'error'];

/** The property and the custom states, which must agree. */
function statusOf(widget: Widget): string {
  const states = STATUSES.filter((status) => widget.matches(`:state(${status})`));
  expect(states).to.deep.equal([widget.status]);
  return widget.status;
}

/** Whether the children of the widget can be seen. */
const fallbackSeen = (widget: Widget): boolean =>
  (widget.querySelector('p') as HTMLElement).checkVisibility() &&
  widget.querySelector('p')!.getBoundingClientRect().height > 0;

const children = '<p>The figures as a text</p>';

for (const tag of TAGS)
  describe(`the status of ${tag}`, () => {
    const good = SMALL[tag];

    it('is idle without a report: the fallback is seen, and nothing else', async () => {
      const widget = await show(tag, { children });
      expect(statusOf(widget)).to.equal('idle');
      expect(fallbackSeen(widget)).to.equal(true);
      expect(words(widget.shadowRoot)).to.equal('');
    });

    it('is loading until the report is there: the fallback is seen, and nothing else', async () => {
      const give = later('/report.json');
      const widget = await show(tag, { src: '/report.json', children });
      expect(statusOf(widget)).to.equal('loading');
      expect(fallbackSeen(widget)).to.equal(true);
      expect(words(widget.shadowRoot)).to.equal('');
      give(good);
      await until(() => widget.status === 'ready');
      await settled(widget);
      expect(statusOf(widget)).to.equal('ready');
      expect(fallbackSeen(widget)).to.equal(false);
    });

    it('says that it is loading once that has taken half a second', async () => {
      const give = later('/report.json');
      const begun = performance.now();
      const widget = await show(tag, { src: '/report.json', children });
      await spoken(widget);
      expect(performance.now() - begun).to.be.above(450);
      expect(said(widget, 'message')).to.deep.equal(['Loading figures']);
      expect(statusOf(widget)).to.equal('loading');
      expect(fallbackSeen(widget)).to.equal(true);
      give(good);
      await until(() => widget.status === 'ready');
      await settled(widget);
      expect(statusOf(widget)).to.equal('ready');
      expect(fallbackSeen(widget)).to.equal(false);
      expect(said(widget, 'message')).to.deep.equal([]);
    });

    it('goes on saying so where it is moved, until there is something else to say', async () => {
      later('/report.json');
      const widget = await show(tag, { src: '/report.json' });
      const place = await fixture('<div></div>');
      await spoken(widget);
      place.append(widget);
      await settled(widget);
      expect(said(widget, 'message')).to.deep.equal(['Loading figures']);
      const give = later('/other.json');
      widget.src = '/other.json';
      await settled(widget);
      expect(statusOf(widget)).to.equal('loading');
      expect(said(widget, 'message')).to.deep.equal([]);
      await spoken(widget);
      give({});
      await until(() => widget.status === 'error');
      await settled(widget);
      expect(said(widget, 'message')).to.deep.equal(['Figures not available']);
      widget.src = null;
      await settled(widget);
      expect(statusOf(widget)).to.equal('idle');
      expect(said(widget, 'message')).to.deep.equal([]);
      takePrinted();
    });

    it('has nothing to do half a second later where that is past: with a report, without a source, out of the page', async () => {
      answer('/report.json', good);
      later('/never.json');
      const ready = await show(tag, { src: '/report.json', motion: 'none' });
      const [idle, out] = [await show(tag, { src: '/never.json' }), await show(tag, { src: '/never.json' })];
      await until(() => ready.status === 'ready');
      idle.src = null;
      out.remove();
      await settled(idle);
      const asked: Widget[] = [];
      for (const widget of [ready, idle, out]) widget.requestUpdate = () => asked.push(widget);
      await pause(600);
      expect(asked).to.deep.equal([]);
    });

    it('is ready with a good report, and tells it once', async () => {
      const place = await fixture('<div></div>');
      const heard = listen(place);
      const widget = make(tag, { data: good, children });
      place.append(widget);
      await settled(widget);
      await frames(2);
      expect(statusOf(widget)).to.equal('ready');
      expect(heard.map(({ type }) => type)).to.deep.equal(['report-load']);
      expect(heard[0]!.detail.report).to.equal(widget.report);
      expect(heard[0]!.event.bubbles && heard[0]!.event.composed).to.equal(true);
      expect(part(widget, 'stale')).to.equal(null);
    });

    for (const [nextRelease, status] of [
      ['2026-01-20', 'stale'],
      ['2999-01-01', 'ready'],
    ] as const)
      it(`is ${status} where newer figures are due on ${nextRelease}`, async () => {
        const widget = await show(tag, { data: { ...good, nextRelease } });
        expect(statusOf(widget)).to.equal(status);
        const marks = status === 'stale' ? ['Newer figures were due on January 20, 2026.'] : [];
        expect(said(widget, 'stale')).to.deep.equal(marks);
      });

    const failures: [string, () => void, string, RegExp, string?][] = [
      ['an HTTP error', () => answer('/report.json', 404), 'http', /HTTP 404/],
      [
        'no network',
        () => answer('/report.json', () => Promise.reject(new TypeError('offline'))),
        'network',
        /network/,
      ],
      [
        'a page of HTML',
        () =>
          answer('/report.json', () => new Response('<h1>', { headers: { 'content-type': 'text/html' } })),
        'content',
        /text\/html/,
      ],
      ['text that is no JSON', () => answer('/report.json', '{"id"'), 'json', /JSON/],
      [
        'a report that breaks a rule',
        () => answer('/report.json', { ...good, lang: 7 }),
        'type',
        /expected .*found 7/,
        '$.lang',
      ],
      ['too many bytes', () => answer('/report.json', ' '.repeat(300_000)), 'size', /262144/],
      [
        'a report without its section',
        () => answer('/report.json', report({})),
        'missing',
        /expected the section/,
        `$.${SECTION[tag]}`,
      ],
    ];
    for (const [name, prepare, kind, message, path] of failures)
      it(`is error after ${name}: the fallback stays, one event and one line say why`, async () => {
        prepare();
        const place = await fixture('<div></div>');
        const heard = listen(place);
        const widget = make(tag, { src: '/report.json', children });
        place.append(widget);
        await until(() => heard.length > 0);
        await settled(widget);
        expect(statusOf(widget)).to.equal('error');
        expect(heard.map(({ type }) => type)).to.deep.equal(['report-error']);
        expect(heard[0]!.detail.kind).to.equal(kind);
        expect(heard[0]!.detail.message).to.match(message);
        if (path) expect(heard[0]!.detail.path).to.equal(path);
        expect(heard[0]!.event.bubbles && heard[0]!.event.composed).to.equal(true);
        expect(said(widget, 'message')).to.deep.equal(['Figures not available']);
        expect(fallbackSeen(widget)).to.equal(true);
        const lines = takePrinted();
        expect(lines).to.have.length(1);
        expect(lines[0])
          .to.contain(`<${tag}>: ${path ?? ''}`)
          .and.to.match(message);
      });

    it('does not request what is no http address', async () => {
      const widget = await show(tag, { src: 'javascript:alert(1)' });
      await until(() => widget.status === 'error');
      expect(takePrinted()).to.have.length(1);
    });

    it('comes back from error with a good report', async () => {
      const widget = await show(tag, { data: {}, children });
      expect(statusOf(widget)).to.equal('error');
      expect(takePrinted()).to.have.length(1);
      const heard = listen(widget);
      widget.data = good;
      await settled(widget);
      expect(statusOf(widget)).to.equal('ready');
      expect(fallbackSeen(widget)).to.equal(false);
      expect(heard.map(({ type }) => type)).to.deep.equal(['report-load']);
    });

    it('keeps the last good figures when a bad report follows, and recovers', async () => {
      const widget = await show(tag, { data: good, children });
      const before = words(part(widget, 'summary'));
      const heard = listen(widget);
      widget.data = { ...good, published: 'yesterday' };
      await settled(widget);
      expect(statusOf(widget)).to.equal('stale');
      expect(words(part(widget, 'summary'))).to.equal(before);
      expect(said(widget, 'stale')).to.deep.equal(['These figures could not be refreshed.']);
      expect(fallbackSeen(widget)).to.equal(false);
      expect(takePrinted()).to.have.length(1);
      widget.data = { ...good };
      await settled(widget);
      expect(statusOf(widget)).to.equal('ready');
      expect(part(widget, 'stale')).to.equal(null);
      expect(heard.map(({ type }) => type)).to.deep.equal(['report-error', 'report-refresh']);
    });

    it('speaks the language of the page in its messages', async () => {
      const widget = await show(tag, { data: {}, around: 'lang="ur"' });
      expect(said(widget, 'message')).to.deep.equal(['اعداد و شمار دستیاب نہیں']);
      expect(part(widget, 'message')!.lang).to.equal('ur');
      expect(part(widget, 'message')!.dir).to.equal('rtl');
      takePrinted();
    });
  });

describe('refreshing', () => {
  it('by what is no number of seconds asks once, and the page lives', async () => {
    hasten();
    answer('/report.json', review);
    const widget = await show('export-gauge', { src: '/report.json', refresh: '60s', motion: 'none' });
    await until(() => widget.status === 'ready');
    widget.refresh = NaN;
    await settled(widget);
    await pause(50);
    expect(asked).to.have.length(1);
    expect(widget.status).to.equal('ready');
  });

  it('brings newer figures, tells them and says so once to screen readers', async () => {
    hasten();
    answer('/report.json', review);
    const place = await fixture('<div></div>');
    const widget = make('export-gauge', { src: '/report.json', refresh: 15, motion: 'none' });
    const heard = listen(widget);
    place.append(widget);
    await until(() => widget.status === 'ready');
    expect(heard.map(({ type }) => type)).to.deep.equal(['report-load']);
    answer('/report.json', update);
    await until(() => heard.length > 1);
    await settled(widget);
    expect(heard[1]!.type).to.equal('report-refresh');
    expect(words(part(widget, 'summary'))).to.contain('$2.24 billion');
    expect(words(widget.shadowRoot!.querySelector('[role=status]'))).to.equal('Figures updated.');
  });

  const notice = (widget: Widget): HTMLElement => widget.shadowRoot!.querySelector('[role=status]')!;

  /** What a screen reader would say from now on: each change of the live region. */
  function hearNotices(widget: Widget): string[] {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(words(notice(widget)))).observe(notice(widget), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return heard;
  }

  it('says so for each change, once, and not where the figures are the same', async () => {
    const widget = await show('export-gauge', { data: exportsOf(5e9), motion: 'none' });
    const heard = hearNotices(widget);
    const set = async (data: Report): Promise<string[]> => {
      widget.data = data;
      await settled(widget);
      await frames(1);
      return heard.splice(0);
    };
    expect(await set(exportsOf(6e9))).to.deep.equal(['Figures updated.']);
    expect(await set(exportsOf(6e9))).to.deep.equal([]);
    expect(await set(exportsOf(6e9, 10e9, { corrections: [] }))).to.deep.equal([]);
    expect(await set(exportsOf(7e9))).to.deep.equal(['Figures updated.']);
    expect(await set(exportsOf(7e9, 11e9))).to.deep.equal(['Figures updated.']);
  });

  it('is silent in a widget whose own figures are as they were', async () => {
    hasten();
    const both = { ...linesOf(100), ...exportsOf() };
    const of = (value: number): Report => ({
      ...both,
      figures: { ...linesOf(100).figures, ...exportsOf(value).figures },
    });
    answer('/report.json', of(5e9));
    const given = { src: '/report.json', refresh: 15, motion: 'none' };
    const gauge = await show('export-gauge', given);
    const counter = await show('subscriber-counter', given);
    await until(() => counter.status === 'ready' && gauge.status === 'ready');
    answer('/report.json', of(6e9));
    await until(() => words(part(gauge, 'summary')).includes('$6 billion'));
    await settled(counter);
    await settled(gauge);
    expect(words(notice(gauge))).to.equal('Figures updated.');
    expect(words(notice(counter))).to.equal('');
  });

  it('is silent where a widget that was taken out comes back to the same report', async () => {
    answer('/report.json', review);
    const widget = await show('export-gauge', { src: '/report.json', motion: 'none' });
    const place = widget.parentElement!;
    await until(() => widget.status === 'ready');
    const before = widget.report;
    widget.remove();
    await pause(20);
    place.append(widget);
    await until(() => widget.report !== before);
    await settled(widget);
    expect(words(notice(widget))).to.equal('');
  });

  it('moves the drawing to the new figures, and not for the same ones', async () => {
    const drawn = (widget: Widget): string | null =>
      widget.shadowRoot!.querySelector('.drawing .bar')!.getAttribute('d');
    const widget = await show('export-gauge', { data: exportsOf(2e9) });
    const ways = new Set<string | null>();
    const follow = async (data: Report): Promise<number> => {
      ways.clear();
      widget.data = data;
      for (let count = 0; count < 60; count++) {
        await frames(1);
        ways.add(drawn(widget));
      }
      return ways.size;
    };
    const from = drawn(widget);
    expect(await follow(exportsOf(8e9))).to.be.greaterThan(3);
    expect(drawn(widget)).not.to.equal(from);
    expect(await follow(exportsOf(8e9, 10e9, { title: 'Another title' }))).to.equal(1);
  });

  it('that fails leaves the figures and marks them, and takes the mark away again', async () => {
    hasten();
    answer('/report.json', review);
    const widget = await show('export-gauge', { src: '/report.json', refresh: 15 });
    await until(() => widget.status === 'ready');
    const heard = listen(widget);
    answer('/report.json', 503);
    await until(() => widget.status === 'stale');
    await settled(widget);
    expect(statusOf(widget)).to.equal('stale');
    expect(words(part(widget, 'summary'))).to.contain('$1.8 billion');
    expect(said(widget, 'stale')).to.deep.equal(['These figures could not be refreshed.']);
    await pause(350);
    expect(heard.map(({ type }) => type)).to.deep.equal(['report-error']);
    expect(takePrinted()).to.have.length(1);
    answer('/report.json', review);
    await until(() => widget.status === 'ready');
    await settled(widget);
    expect(part(widget, 'stale')).to.equal(null);
  });

  it('that brings the first good figures is told as a load', async () => {
    hasten();
    answer('/report.json', { ...review, exports: undefined });
    const widget = make('export-gauge', { src: '/report.json', refresh: 15, motion: 'none' });
    const heard = listen(widget);
    (await fixture('<div></div>')).append(widget);
    await until(() => widget.status === 'error');
    answer('/report.json', review);
    await until(() => widget.status === 'ready');
    await settled(widget);
    expect(heard.map(({ type }) => type)).to.deep.equal(['report-error', 'report-load']);
    expect(takePrinted()).to.have.length(1);
  });

  it('does not happen without the attribute', async () => {
    hasten();
    let count = 0;
    answer('/report.json', () => {
      count++;
      return new Response(JSON.stringify(review), { headers: { 'content-type': 'application/json' } });
    });
    const widget = await show('export-gauge', { src: '/report.json' });
    await until(() => widget.status === 'ready');
    await pause(350);
    expect(count).to.equal(1);
  });
});

describe('a listener that takes the source away from another widget', () => {
  it('leaves no event behind of a report that is not there', async () => {
    answer('/report.json', review);
    const place = await fixture('<div></div>');
    const [first, second] = ['', ''].map(() => make('export-gauge', { src: '/report.json' }));
    first!.addEventListener('report-load', () => second!.removeAttribute('src'));
    const heard = listen(second!);
    place.append(first!, second!);
    await until(() => first!.status === 'ready' && second!.status === 'idle');
    await settled(second!);
    expect(heard).to.deep.equal([]);
  });
});

describe('an overdue report', () => {
  it('is stale from the first poll after that day, and says so once', async () => {
    hasten();
    answer('/report.json', { ...exportsOf(), nextRelease: '9998-01-01' });
    const widget = await show('export-gauge', { src: '/report.json', refresh: 15 });
    await until(() => widget.status === 'ready');
    const heard = listen(widget);
    const { toISOString } = Date.prototype;
    Date.prototype.toISOString = () => '9998-01-02T00:00:00.000Z';
    try {
      await until(() => widget.status === 'stale');
      await pause(250);
    } finally {
      Date.prototype.toISOString = toISOString;
    }
    expect(said(widget, 'stale')).to.deep.equal(['Newer figures were due on January 1, 9998.']);
    expect(heard).to.deep.equal([]);
  });

  it('that cannot be refreshed either says that it was not refreshed', async () => {
    const widget = await show('export-gauge', { data: { ...exportsOf(), nextRelease: '2026-01-20' } });
    widget.data = {};
    await settled(widget);
    expect(said(widget, 'stale')).to.deep.equal(['These figures could not be refreshed.']);
    expect(takePrinted()).to.have.length(1);
  });
});

describe('a report that cannot be drawn', () => {
  it('is told as an error, and not as one that came', async () => {
    const place = await fixture('<div></div>');
    const widget = make('subscriber-counter', { data: review });
    const heard = listen(widget);
    const { abs } = Math;
    Math.abs = () => {
      throw new Error('broken by the page');
    };
    try {
      place.append(widget);
      await until(() => widget.status === 'error');
    } finally {
      Math.abs = abs;
    }
    await settled(widget);
    expect(heard.map(({ type }) => type)).to.deep.equal(['report-error']);
    expect(takePrinted().join()).to.contain('broken by the page');
  });
});
