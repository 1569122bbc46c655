import { expect, fixture } from '@open-wc/testing';
import { linesOf, review } from '../support/reports.js';
import { readOut } from '../support/tree.js';
import {
  frames,
  make,
  media,
  part,
  print,
  settled,
  show,
  until,
  words,
  type Widget,
} from '../support/widgets.js';

/** The number on its way, laid over the real one and hidden from assistive technology. */
const passing = (widget: Widget): string => words(part(widget, 'value')?.querySelector('[aria-hidden=true]'));

/** What the number says to everybody who does not look at it while it counts. */
function final(widget: Widget): string {
  const copy = part(widget, 'value')!.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove());
  return words(copy);
}

/** Whether anything counted during that time. */
async function counts(widget: Widget, time = 400): Promise<boolean> {
  const end = performance.now() + time;
  let counted = false;
  while (performance.now() < end) {
    await frames(1);
    counted ||= passing(widget) !== '';
  }
  return counted;
}

const done = (widget: Widget): Promise<void> => until(() => !passing(widget), 'it stops counting');

const far = '<div style="height: 300vh"></div>';

describe('the counting of subscriber-counter', () => {
  it('begins when the widget is first seen, with the final number in place all the while', async () => {
    const widget = await show('subscriber-counter', { data: review });
    const seen = new Set<string>();
    await until(() => passing(widget) !== '');
    while (passing(widget)) {
      seen.add(passing(widget));
      expect(final(widget)).to.equal('about 200 million subscribers');
      await frames(1);
    }
    expect(seen.size).to.be.greaterThan(2);
    const numbers = [...seen].map((text) => parseInt(text));
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(Math.max(...numbers)).to.be.at.most(200);
    expect(words(part(widget, 'value'))).to.equal('about 200 million subscribers');
  });

  it('is not heard: the accessibility tree holds the final number alone', async () => {
    const widget = await show('subscriber-counter', { data: review });
    await until(() => passing(widget) !== '');
    const text = await readOut();
    expect(text.match(/\d+ million/g)!.slice(0, 1)).to.deep.equal(['200 million']);
    expect(text.match(/\d+ million/g)!.filter((number) => !/200|150/.test(number))).to.deep.equal([]);
  });

  it('happens once, not again when the widget is seen or put back again', async () => {
    const widget = await show('subscriber-counter', { data: review });
    const place = widget.parentElement!;
    await until(() => passing(widget) !== '');
    await done(widget);
    place.insertAdjacentHTML('afterbegin', far);
    await frames(2);
    place.firstElementChild!.remove();
    expect(await counts(widget, 300)).to.equal(false);
    widget.remove();
    place.append(widget);
    await settled(widget);
    expect(await counts(widget, 300)).to.equal(false);
  });

  it('waits until the widget is scrolled into view', async () => {
    const place = await fixture(`<div>${far}</div>`);
    const widget = make('subscriber-counter', { data: review });
    place.append(widget);
    await settled(widget);
    expect(await counts(widget)).to.equal(false);
    expect(final(widget)).to.equal('about 200 million subscribers');
    widget.scrollIntoView();
    await until(() => passing(widget) !== '');
    scrollTo(0, 0);
  });

  it('waits on where the widget is moved before it was seen', async () => {
    const place = await fixture(`<div>${far}</div>`);
    const widget = make('subscriber-counter', { data: review });
    place.append(widget);
    await settled(widget);
    const other = await fixture('<section></section>');
    other.append(widget);
    await settled(widget);
    widget.scrollIntoView();
    await until(() => passing(widget) !== '');
    scrollTo(0, 0);
  });

  it('does not happen with motion="none"', async () => {
    expect(await counts(await show('subscriber-counter', { data: review, motion: 'none' }))).to.equal(false);
  });

  it('does not happen where the reader wants less motion', async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    try {
      const widget = await show('subscriber-counter', { data: review });
      expect(await counts(widget)).to.equal(false);
      widget.data = linesOf(5);
      await settled(widget);
      expect(await counts(widget, 200)).to.equal(false);
      expect(words(part(widget, 'value'))).to.equal('5 lines');
    } finally {
      await media();
    }
  });

  it('does not happen while the widget is hidden', async () => {
    const widget = await show('subscriber-counter', { data: review, hidden: true });
    expect(await counts(widget)).to.equal(false);
  });

  it('stops when motion="none" is set on the way', async () => {
    const widget = await show('subscriber-counter', { data: linesOf(1000) });
    await until(() => passing(widget) !== '');
    widget.motion = 'none';
    await frames(3);
    expect(words(part(widget, 'value'))).to.equal('1,000 lines');
  });

  it('stops when motion="none" is set on the way and another number comes with it', async () => {
    const widget = await show('subscriber-counter', { data: linesOf(1000) });
    await until(() => passing(widget) !== '');
    Object.assign(widget, { motion: 'none', data: linesOf(9000) });
    await settled(widget);
    expect(words(part(widget, 'value'))).to.equal('9,000 lines');
  });

  it('stops when the page is hidden on the way and another number comes meanwhile', async () => {
    const widget = await show('subscriber-counter', { data: linesOf(1000) });
    await until(() => passing(widget) !== '');
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    try {
      widget.data = linesOf(9000);
      await settled(widget);
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
    expect(words(part(widget, 'value'))).to.equal('9,000 lines');
  });

  it('stops when the widget is taken out on the way', async () => {
    const widget = await show('subscriber-counter', { data: review });
    await until(() => passing(widget) !== '');
    widget.remove();
    await frames(2);
    document.body.append(widget);
    await settled(widget);
    expect(passing(widget)).to.equal('');
    widget.remove();
  });

  it('goes from the old number to the new one after an update', async () => {
    const widget = await show('subscriber-counter', { data: linesOf(1000) });
    await until(() => passing(widget) !== '');
    await done(widget);
    widget.data = linesOf(9000);
    await settled(widget);
    expect(final(widget)).to.equal('9,000 lines');
    await until(() => passing(widget) !== '');
    const first = Number(passing(widget).replace(/\D/g, ''));
    expect(first).to.be.within(1000, 9000);
    await done(widget);
    expect(words(part(widget, 'value'))).to.equal('9,000 lines');
  });

  it('does not start for the same number', async () => {
    const widget = await show('subscriber-counter', { data: linesOf(1000) });
    await until(() => passing(widget) !== '');
    await done(widget);
    widget.data = linesOf(1000, [5]);
    await settled(widget);
    expect(await counts(widget, 200)).to.equal(false);
  });

  it('starts with the update where that comes while it counts', async () => {
    const widget = await show('subscriber-counter', { data: linesOf(1000) });
    await until(() => passing(widget) !== '');
    widget.data = linesOf(500);
    await settled(widget);
    expect(final(widget)).to.equal('500 lines');
    await done(widget);
    expect(words(part(widget, 'value'))).to.equal('500 lines');
  });

  it('does not move what stands beside the number', async () => {
    const widget = await show('subscriber-counter', { data: review });
    const height = (): number => widget.getBoundingClientRect().height;
    const before = height();
    await until(() => passing(widget) !== '');
    const during = new Set<number>();
    while (passing(widget)) {
      during.add(height());
      await frames(1);
    }
    expect([...during]).to.deep.equal([before]);
  });
});

describe('a page that is printed while its counter counts', () => {
  afterEach(() => print(false));

  it('has the final number on paper, not the one that is passing', async () => {
    const widget = await show('subscriber-counter', { data: review });
    await until(() => passing(widget) !== '');
    await print(true);
    const laidOver = part(widget, 'value')!.querySelector('[aria-hidden=true]');
    const number = part(widget, 'value')!.querySelector('.big > span')!;
    expect(laidOver === null || getComputedStyle(laidOver).display === 'none').to.equal(true);
    expect(getComputedStyle(number).opacity).to.equal('1');
  });
});
