import { expect, fixture } from '@open-wc/testing';
import { answer, asked, later } from '../support/answers.js';
import { takePrinted } from '../support/console.js';
import { exportsOf, listOf, review, REVIEW, SMALL, update, UPDATE } from '../support/reports.js';
import {
  listen,
  make,
  part,
  pause,
  said,
  SECTION,
  settled,
  show,
  TAGS,
  until,
  words,
  type Widget,
} from '../support/widgets.js';

const script = (content: unknown): string =>
  `<script type="application/json">${typeof content === 'string' ? content : JSON.stringify(content)}</script>`;

const summary = (widget: Widget): string => words(part(widget, 'summary'));

/** A report whose sentence names the given number of billions. */
const billions = (count: number) => ({ ...exportsOf(count * 1e9, 100e9), id: `report-${count}` });
const shows = (widget: Widget, count: number): boolean => summary(widget).includes(`$${count} billion,`);

describe('where a widget finds its report', () => {
  for (const tag of TAGS)
    describe(tag, () => {
      const report = SMALL[tag];
      const ways: [string, Parameters<typeof show>[1]][] = [
        ['the property data', { data: report }],
        ['a child script', { children: script(report) }],
        ['a child script among a fallback', { children: `<p>Before</p>${script(report)}<p>After</p>` }],
        ['src', { src: '/report.json' }],
      ];
      for (const [name, given] of ways)
        it(`reads ${name}`, async () => {
          answer('/report.json', report);
          const widget = await show(tag, given);
          await until(() => widget.status === 'ready');
          expect(widget.report!.id).to.equal('small');
          expect(said(widget, 'title')).to.have.length(1);
        });

      it('reads the first data set from the server', async () => {
        const widget = await show(tag, { src: REVIEW });
        await until(() => widget.status === 'ready');
        expect(widget.report).to.have.property(SECTION[tag]);
        expect(asked).to.deep.equal([REVIEW]);
      });

      it('has nothing to read and stays idle', async () => {
        const widget = await show(tag);
        expect(widget.status).to.equal('idle');
        expect(widget.report).to.equal(undefined);
      });

      it('shows the same whatever the way', async () => {
        answer('/report.json', report);
        const texts = await Promise.all(
          ways.map(async ([, given]) => {
            const widget = await show(tag, { ...given, motion: 'none' });
            await until(() => widget.status === 'ready');
            return summary(widget);
          }),
        );
        expect(new Set(texts).size).to.equal(1);
      });
    });
});

describe('precedence', () => {
  const data = billions(1);
  const children = script(billions(2));
  const flat = { value: 4e9, target: 100e9, unit: 'USD' };
  const cases: [string, Parameters<typeof show>[1], number][] = [
    ['data before all others', { data, children, src: '/three.json', ...flat }, 1],
    ['the child script before src and attributes', { children, src: '/three.json', ...flat }, 2],
    ['src before attributes', { src: '/three.json', ...flat }, 3],
    ['attributes where there is nothing else', flat, 4],
  ];
  for (const [name, given, count] of cases)
    it(`takes ${name}`, async () => {
      answer('/three.json', billions(3));
      const widget = await show('export-gauge', given);
      await until(() => widget.status === 'ready');
      expect(shows(widget, count), summary(widget)).to.equal(true);
      expect(asked).to.deep.equal(count === 3 ? ['/three.json'] : []);
    });

  it('falls to the next way when the one before is taken away, and climbs back', async () => {
    answer('/three.json', billions(3));
    const widget = await show('export-gauge', { data, children, src: '/three.json', ...flat });
    expect(shows(widget, 1)).to.equal(true);
    widget.data = undefined;
    await until(() => shows(widget, 2));
    widget.querySelector('script')!.remove();
    await until(() => shows(widget, 3));
    widget.removeAttribute('src');
    await until(() => shows(widget, 4));
    widget.removeAttribute('value');
    await until(() => widget.status === 'idle');
    expect(part(widget, 'widget')).to.equal(null);
    widget.data = data;
    await until(() => shows(widget, 1));
  });
});

describe('the child script', () => {
  it('may arrive later', async () => {
    const widget = await show('export-gauge', { children: '<p>Fallback</p>' });
    expect(widget.status).to.equal('idle');
    widget.insertAdjacentHTML('beforeend', script(billions(2)));
    await until(() => shows(widget, 2));
  });

  it('may change its text', async () => {
    const widget = await show('export-gauge', { children: script(billions(2)) });
    widget.querySelector('script')!.textContent = JSON.stringify(billions(5));
    await until(() => shows(widget, 5));
    widget.querySelector('script')!.firstChild!.nodeValue = JSON.stringify(billions(6));
    await until(() => shows(widget, 6));
  });

  it('may be replaced by another', async () => {
    const widget = await show('export-gauge', { children: script(billions(2)) });
    widget.innerHTML = script(billions(7));
    await until(() => shows(widget, 7));
  });

  it('may arrive when the widget was moved', async () => {
    const widget = await show('export-gauge');
    const place = await fixture('<div></div>');
    place.append(widget);
    widget.innerHTML = script(billions(8));
    await until(() => shows(widget, 8));
  });

  it('counts only as a direct child and as JSON', async () => {
    const widget = await show('export-gauge', {
      children: `<div>${script(billions(2))}</div><script type="text/plain">${JSON.stringify(billions(3))}</script>`,
    });
    expect(widget.status).to.equal('idle');
  });

  it('is refused in one line where it is no JSON', async () => {
    const widget = await show('export-gauge', { children: script('{"id": "cut') });
    expect(widget.status).to.equal('error');
    expect(takePrinted()).to.have.length(1);
  });
});

describe('data', () => {
  it('is taken as it stands when it was set, and a new object is a new report', async () => {
    const widget = await show('export-gauge', { data: review });
    const heard = listen(widget);
    widget.data = update;
    await settled(widget);
    expect(summary(widget)).to.include('about $2.24 billion');
    expect(heard.map(({ type }) => type)).to.deep.equal(['report-refresh']);
  });

  it('is not read again where the same object is set again', async () => {
    const widget = await show('top-seven-list', { data: listOf(2) });
    const heard = listen(widget);
    widget.data = widget.data;
    widget.requestUpdate();
    await settled(widget);
    expect(heard).to.have.length(0);
  });

  it('is never changed', async () => {
    const frozen = JSON.stringify(review);
    const deep = (value: unknown): unknown => {
      if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(deep);
      return value;
    };
    const widget = await show('export-gauge', { data: deep(JSON.parse(frozen)) });
    expect(widget.status).to.equal('ready');
    expect(JSON.stringify(widget.data)).to.equal(frozen);
  });
});

describe('src', () => {
  it('is relative to the page', async () => {
    const widget = await show('export-gauge', { src: UPDATE.slice(1) });
    await until(() => widget.status === 'ready');
    expect(asked).to.deep.equal([UPDATE]);
  });

  it('is asked for once by a hundred widgets', async () => {
    answer('/report.json', review);
    const place = await fixture('<div></div>');
    const widgets = Array.from({ length: 100 }, (_, index) =>
      make(TAGS[index % 3]!, { src: '/report.json', motion: 'none' }),
    );
    place.append(...widgets);
    await until(() => widgets.every(({ status }) => status === 'ready'));
    expect(asked).to.deep.equal(['/report.json']);
  });

  it('shows the latest, also where an earlier answer comes last', async () => {
    const first = later('/first.json');
    const second = later('/second.json');
    const widget = await show('export-gauge', { src: '/first.json' });
    const heard = listen(widget);
    widget.src = '/second.json';
    await settled(widget);
    second(billions(2));
    await until(() => shows(widget, 2));
    first(billions(1));
    await pause(50);
    expect(shows(widget, 2)).to.equal(true);
    expect(heard.map(({ type }) => type)).to.deep.equal(['report-load']);
  });

  it('tells nothing of an address that is no longer asked for', async () => {
    answer('/first.json', billions(1));
    const second = later('/second.json');
    const place = await fixture('<div></div>');
    const widgets = Array.from({ length: 3 }, () => make('export-gauge', { src: '/first.json' }));
    const told: string[] = [];
    place.addEventListener('report-load', ({ target }) => {
      const { src, report } = target as Widget;
      told.push(`${src} is ${report!.id}`);
      widgets[2]!.src = '/second.json';
    });
    place.append(...widgets);
    await until(() => told.length === 2);
    await Promise.all(widgets.map(settled));
    expect(widgets.map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'loading']);
    second(billions(2));
    await until(() => told.length === 3);
    expect(told).to.deep.equal([
      '/first.json is report-1',
      '/first.json is report-1',
      '/second.json is report-2',
    ]);
  });

  it('keeps the figures of the one before until the next is there', async () => {
    answer('/first.json', billions(1));
    const widget = await show('export-gauge', { src: '/first.json' });
    await until(() => widget.status === 'ready');
    const second = later('/second.json');
    widget.src = '/second.json';
    await settled(widget);
    expect(shows(widget, 1)).to.equal(true);
    second(billions(2));
    await until(() => shows(widget, 2));
    expect(widget.status).to.equal('ready');
  });

  it('serves a property as well as an attribute', async () => {
    answer('/report.json', billions(3));
    const widget = await show('export-gauge');
    widget.src = '/report.json';
    await until(() => shows(widget, 3));
    widget.src = null;
    await until(() => widget.status === 'idle');
  });
});
