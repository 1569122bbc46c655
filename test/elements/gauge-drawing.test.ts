import { expect } from '@open-wc/testing';
import { exportsOf, figure, report, review, update } from '../support/reports.js';
import {
  everywhere,
  frames,
  media,
  part,
  pause,
  settled,
  show,
  until,
  type Given,
  type Widget,
} from '../support/widgets.js';

const gauge = (given: Given = {}) => show('export-gauge', { data: review, motion: 'none', ...given });

const FORMS = ['arc', 'bullet', 'steps'] as const;

/** Checks that what is drawn lies in the view box, give or take a stroke, and that every number in it is one. */
function expectWithinBox(svg: SVGSVGElement): void {
  const { x, y, width, height } = svg.viewBox.baseVal;
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path, rect, line')) {
    for (const { value } of shape.attributes) expect(value).not.to.match(/NaN|Infinity|undefined|null/);
    const d = shape.getAttribute('d');
    if (d) expect(d).to.match(/^M/);
    const box = shape.getBBox();
    const inside =
      box.x >= x - 1 &&
      box.y >= y - 1 &&
      box.x + box.width <= x + width + 1 &&
      box.y + box.height <= y + height + 1;
    expect(inside, `${shape.outerHTML} in ${svg.getAttribute('viewBox')}`).to.equal(true);
  }
}

const drawings = (widget: Widget): SVGSVGElement[] => everywhere<SVGSVGElement>(widget, 'svg');

/** How far the shape of the achieved value reaches, 0 to 1. */
function reach(widget: Widget): number {
  const bar = part(widget, 'drawing')!.querySelector<SVGPathElement>('path.bar')!;
  const arc = /A98,98,0,0,1,([-\d.]+),([-\d.]+)L/.exec(bar.getAttribute('d')!);
  if (!arc) return bar.getBBox().width / 100;
  const [x, y] = [Number(arc[1]), Number(arc[2])];
  return (Math.atan2(y, x) / Math.PI + 1) % 2;
}

describe('the drawing of export-gauge', () => {
  const values: [string, object][] = [
    ['the first data set', review],
    ['the update', update],
    ['a value below zero', exportsOf(-3e9)],
    ['a value over the target', exportsOf(12e9)],
    ['a value far over the target', exportsOf(1e15, 1)],
    ['zero', exportsOf(0)],
    ['zero of zero', exportsOf(0, 0)],
    ['a tiny value', exportsOf(1e-300, 1e-299)],
    ['a huge value', exportsOf(1e18, 1e18)],
    ['a target below zero', exportsOf(5, -10)],
    [
      'a record alone',
      exportsOf(5e9, 10e9, {
        record: figure(3e9, { kind: 'record', period: { start: '2025-10-01', end: '2025-10-31' } }),
      }),
    ],
  ];
  for (const form of FORMS)
    for (const [name, data] of values)
      it(`as ${form} lies within its box for ${name}`, async () => {
        const widget = await gauge({ form, data });
        expect(drawings(widget).length).to.be.greaterThan(0);
        drawings(widget).forEach(expectWithinBox);
      });

  it('lies within its box for months that are below zero, missing or all zero', async () => {
    const period = (month: number) => ({ start: `2025-0${month}-01`, end: `2025-0${month}-28` });
    const series = (values: number[]) =>
      report(
        {
          a: figure(5, { period: { start: '2025-01-01', end: '2025-03-31' } }),
          t: figure(10, { kind: 'target' }),
        },
        {
          exports: { achieved: 'a', target: 't', monthly: 'months' },
          series: {
            months: {
              unit: 'USD',
              points: values.map((value, index) => ({ period: period(index + 1), value })),
            },
          },
        },
      );
    for (const values of [[-3, 2, -1], [0, 0, 0], [5], [], [1e18, -1e18]])
      for (const form of FORMS)
        drawings(await gauge({ form, data: series(values) })).forEach(expectWithinBox);
  });

  const reaches: [number, number, number][] = [
    [0, 10, 0],
    [5, 10, 0.5],
    [10, 10, 1],
    [11, 10, 1],
    [-5, 10, 0],
    [1000, 10, 1],
  ];
  for (const form of ['arc', 'bullet'])
    for (const [value, target, expected] of reaches)
      it(`as ${form} reaches ${expected} for ${value} of ${target}`, async () => {
        expect(reach(await gauge({ form, data: exportsOf(value, target) }))).to.be.closeTo(expected, 0.001);
      });

  for (const form of ['arc', 'bullet'])
    it(`as ${form} marks a record that lies beyond the scale, and none that does not`, async () => {
      const mark = async (record: number): Promise<string> => {
        const period = { start: '2025-10-01', end: '2025-10-31' };
        const data = exportsOf(5e9, 10e9, { record: figure(record, { kind: 'record', period }) });
        return part(await gauge({ form, data }), 'drawing')!
          .querySelector('.record')!
          .getAttribute('d')!;
      };
      // six months are left, which at this record bring 6 billion, and at that 12
      expect(await mark(1e9)).to.match(/^M[^MZ]+$/);
      expect(await mark(2e9)).to.match(/^M[^MZ]+M[^MZ]+Z$/);
    });

  it('is kept from assistive technology', async () => {
    for (const form of FORMS)
      for (const svg of drawings(await gauge({ form })))
        expect(svg.closest('[aria-hidden=true]')).not.to.equal(null);
  });

  it('is an arc where the form is left out or unknown, and steps need a series', async () => {
    const shape = async (given: Given): Promise<string> =>
      part(await gauge(given), 'drawing')!
        .querySelector('svg')!
        .getAttribute('viewBox')!;
    const arc = await shape({});
    expect(await shape({ form: 'pie' })).to.equal(arc);
    expect(await shape({ form: 'steps', data: exportsOf() })).to.equal(arc);
    expect(await shape({ form: 'steps' })).not.to.equal(arc);
    expect(await shape({ form: 'bullet' })).not.to.equal(arc);
  });

  it('changes its form at run time', async () => {
    const widget = await gauge();
    const box = (): string => part(widget, 'drawing')!.querySelector('svg')!.getAttribute('viewBox')!;
    const arc = box();
    widget.form = 'bullet';
    await settled(widget);
    expect(box()).not.to.equal(arc);
    widget.removeAttribute('form');
    widget.form = null;
    await settled(widget);
    expect(box()).to.equal(arc);
  });

  it('as steps shows the months once, as a sum', async () => {
    const widget = await gauge({ form: 'steps' });
    expect(part(widget, 'months')).to.equal(null);
    expect(drawings(widget)).to.have.length(1);
  });
});

describe('an update of export-gauge', () => {
  const from = exportsOf(2e9);
  const to = { ...exportsOf(8e9), updated: '2026-01-01' };

  async function changed(
    given: Given,
    change: (widget: HTMLElementTagNameMap['export-gauge']) => void,
  ): Promise<number[]> {
    const widget = await show('export-gauge', { data: from, ...given });
    expect(reach(widget)).to.be.closeTo(0.2, 0.001);
    change(widget);
    await settled(widget);
    const seen = [reach(widget)];
    const end = performance.now() + 1000;
    while (performance.now() < end) {
      await frames(1);
      seen.push(reach(widget));
    }
    return seen;
  }

  it('moves to the value and lands on it', async () => {
    const seen = await changed({}, (widget) => (widget.data = to));
    expect(seen[0]).to.be.lessThan(0.79);
    expect(seen.filter((at) => at > 0.21 && at < 0.79).length).to.be.greaterThan(2);
    expect([...seen].sort((a, b) => a - b)).to.deep.equal(seen);
    expect(seen.at(-1)).to.be.closeTo(0.8, 0.0005);
  });

  it('says the new value at once', async () => {
    const widget = await show('export-gauge', { data: from });
    widget.data = to;
    await settled(widget);
    expect(part(widget, 'value')!.textContent).to.equal('80%');
  });

  it('that comes on the way turns to the newest value', async () => {
    const widget = await show('export-gauge', { data: from });
    widget.data = to;
    await settled(widget);
    await frames(3);
    widget.data = exportsOf(5e9);
    await settled(widget);
    await until(() => Math.abs(reach(widget) - 0.5) < 0.0005);
    await pause(800);
    expect(reach(widget)).to.be.closeTo(0.5, 0.0005);
  });

  it('is still with motion="none"', async () => {
    const seen = await changed({ motion: 'none' }, (widget) => (widget.data = to));
    expect(new Set(seen).size).to.equal(1);
    expect(seen[0]).to.be.closeTo(0.8, 0.0005);
  });

  it('is still where the reader wants less motion', async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    try {
      const seen = await changed({}, (widget) => (widget.data = to));
      expect(new Set(seen).size).to.equal(1);
    } finally {
      await media();
    }
  });

  it('is whole when the widget is taken out on the way and put back', async () => {
    const widget = await show('export-gauge', { data: from });
    const place = widget.parentElement!;
    widget.data = to;
    await settled(widget);
    await frames(2);
    widget.remove();
    place.append(widget);
    await settled(widget);
    await frames(2);
    expect(reach(widget)).to.be.closeTo(0.8, 0.0005);
  });

  it('is not drawn from nothing at first', async () => {
    const widget = await show('export-gauge', { data: to });
    expect(reach(widget)).to.be.closeTo(0.8, 0.0005);
  });
});
