import { expect, fixture } from '@open-wc/testing';
import { listOf, review } from '../support/reports.js';
import { make, parts, pause, settled, show, until, type Given, type Widget } from '../support/widgets.js';

const list = (given: Given = {}) => show('top-seven-list', { data: review, ...given });

const details = (item: Element): HTMLButtonElement =>
  item.querySelector<HTMLButtonElement>('button[aria-expanded]')!;
const open = (widget: Widget): boolean[] =>
  parts(widget, 'item').map((item) => details(item).getAttribute('aria-expanded') === 'true');

describe('an address that leads to an item', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  const far = '<div style="height: 300vh"></div>';
  const arrived = (widget: Widget, index: number): boolean => {
    const { top } = parts(widget, 'item')[index]!.getBoundingClientRect();
    return top > -10 && top < innerHeight;
  };

  it('opens it and scrolls there when the widget comes', async () => {
    location.hash = '#small-item-40';
    const widget = await list({ data: listOf(60) });
    await until(() => arrived(widget, 39), 'item 40 is seen');
    expect(open(widget).indexOf(true)).to.equal(39);
    expect(open(widget).filter(Boolean)).to.have.length(1);
  });

  it('leaves a reader alone who has read on before the widget comes', async () => {
    history.replaceState(null, '', '#small-item-40');
    const place = await fixture(`<div>${far}${far}</div>`);
    scrollTo(0, 2 * innerHeight);
    const before = scrollY;
    const widget = make('top-seven-list', { data: listOf(60) });
    place.append(widget);
    await settled(widget);
    await pause(50);
    expect(scrollY).to.equal(before);
    expect(open(widget).some(Boolean)).to.equal(false);
    // and takes them there when they ask for it
    location.hash = '#small-item-50';
    await until(() => arrived(widget, 49), 'item 50 is seen');
  });

  it('costs no layout of the page where there is none: where the page stands is not asked', async () => {
    const { get } = Object.getOwnPropertyDescriptor(window, 'scrollY')!;
    let asked = 0;
    Object.defineProperty(window, 'scrollY', { configurable: true, get: () => (asked++, get!.call(window)) });
    try {
      await list({ data: listOf(3) });
      expect(asked).to.equal(0);
      history.replaceState(null, '', '#small-item-2');
      await list({ data: listOf(3) });
      expect(asked).to.equal(1);
    } finally {
      Object.defineProperty(window, 'scrollY', { configurable: true, get });
    }
  });

  it('is followed when it changes', async () => {
    const widget = await list({ data: listOf(60) });
    expect(open(widget).some(Boolean)).to.equal(false);
    location.hash = '#small-item-50';
    await until(() => arrived(widget, 49), 'item 50 is seen');
    expect(open(widget).indexOf(true)).to.equal(49);
    location.hash = '#small-item-3';
    await until(() => arrived(widget, 2), 'item 3 is seen');
    expect(open(widget).indexOf(true)).to.equal(2);
  });

  it('leads to the widget itself too', async () => {
    const widget = await list({ data: listOf(3) });
    widget.insertAdjacentHTML('beforebegin', far);
    location.hash = '#small-developments';
    await until(() => widget.getBoundingClientRect().top < innerHeight, 'the widget is seen');
  });

  for (const hash of ['#nothing', '#small-item-9', '#constructor', '#%E0%A4%A', '#'])
    it(`does nothing where it is ${hash}`, async () => {
      const widget = await list({ data: listOf(3) });
      location.hash = hash;
      await settled(widget);
      expect(open(widget).some(Boolean)).to.equal(false);
      expect(scrollY).to.equal(0);
    });
});
