import { expect } from '@open-wc/testing';
import { itUnless } from '../support/engine.js';
import { review, SMALL, update } from '../support/reports.js';
import {
  buttons,
  everywhere,
  foldOf,
  media,
  part,
  parts,
  press,
  print,
  show,
  TAGS,
  until,
  words,
} from '../support/widgets.js';
import { en } from '../../src/format/messages/en.js';

const { messages } = en;

for (const tag of TAGS)
  describe(`${tag} in print`, () => {
    beforeEach(() => print(true));
    afterEach(() => print(false));

    it('shows what is folded, and no buttons', async () => {
      const widget = await show(tag, { data: review, motion: 'none' });
      const toggles = everywhere<HTMLButtonElement>(widget, 'button[aria-expanded]');
      for (const toggle of toggles) {
        const fold = foldOf(widget, toggle);
        const menu = words(toggle) === messages.menu;
        expect(fold.checkVisibility({ contentVisibilityAuto: true }), words(toggle)).to.equal(!menu);
        if (!menu) expect(fold.getBoundingClientRect().height).to.be.greaterThan(0);
      }
      for (const each of buttons(widget)) expect(each.checkVisibility(), words(each)).to.equal(false);
      // what lies in a fold is painted too, not only given its room
      const cell = part(widget, 'table')!.querySelector('td')!;
      expect(cell.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
      expect(cell.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('shows no menu, also where it was open', async () => {
      await print(false);
      const widget = await show(tag, { data: SMALL[tag], motion: 'none' });
      await press(widget, messages.menu);
      await print(true);
      expect(part(widget, 'menu')!.checkVisibility()).to.equal(false);
    });

    it('keeps source, as-of and corrections', async () => {
      const widget = await show(tag, { data: update, motion: 'none' });
      for (const name of ['source', 'as-of']) expect(part(widget, name)!.checkVisibility()).to.equal(true);
      for (const each of parts(widget, 'correction')) expect(each.checkVisibility()).to.equal(true);
    });

    it('is not wider than a narrow page', async () => {
      const widget = await show(tag, { data: review, motion: 'none', around: 'style="inline-size: 640px"' });
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
    });
  });

describe('the drawings in print', () => {
  beforeEach(() => print(true));
  afterEach(() => print(false));

  it('keep their colours', async () => {
    const widget = await show('export-gauge', { data: review });
    for (const bar of everywhere(widget, '.bar'))
      expect(getComputedStyle(bar).printColorAdjust).to.equal('exact');
  });
});

/** The colours that shapes are painted in. */
const paints = (shapes: Element[]): string[] =>
  shapes
    .filter((shape) => shape.getAttribute('d') !== '')
    .map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return `${fill} ${stroke}`;
    });

describe('forced colours', () => {
  const itIs = itUnless({ webkit: 'it has no forced colours' });
  // of each test, for what is skipped needs none
  beforeEach(() => media({ 'forced-colors': 'active' }));
  afterEach(() => media());

  itIs('are on', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });

  /** What a system colour stands for here. */
  function system(name: string): string {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = name;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  for (const form of ['arc', 'bullet', 'steps'])
    itIs(`tell the parts of a gauge as ${form} from one another and from the page`, async () => {
      const widget = await show('export-gauge', { data: review, form, motion: 'none' });
      const drawing = part(widget, 'drawing')!;
      const bar = getComputedStyle(drawing.querySelector('.bar')!);
      expect(bar.fill).to.equal(system('Highlight'));
      expect(bar.fill).not.to.equal(system('Canvas'));
      const track = drawing.querySelector('.track');
      if (track) expect(getComputedStyle(track).stroke).to.equal(system('CanvasText'));
      for (const paint of paints([...drawing.querySelectorAll('path, rect')])) {
        expect(paint).not.to.match(/^none none$/);
        expect(paint).not.to.equal(`${system('Canvas')} none`);
      }
    });

  itIs('tell the bars of a counter from their tracks', async () => {
    const widget = await show('subscriber-counter', { data: review, motion: 'none' });
    for (const svg of everywhere(widget, 'svg')) {
      expect(getComputedStyle(svg.querySelector('.bar')!).fill).to.equal(system('Highlight'));
      expect(getComputedStyle(svg.querySelector('.track')!).stroke).to.equal(system('CanvasText'));
    }
  });

  itIs('let a number that counts up be read by itself, not over the one it becomes', async () => {
    const widget = await show('subscriber-counter', { data: review });
    await until(() => !!part(widget, 'value')!.querySelector('[aria-hidden=true]'));
    const number = part(widget, 'value')!.querySelector('.big > span')!;
    expect(getComputedStyle(number).opacity).to.equal('0');
  });

  itIs('leave texts in the system’s colour', async () => {
    for (const tag of TAGS) {
      const widget = await show(tag, { data: review, motion: 'none' });
      for (const name of ['title', 'summary', 'value', 'item-title', 'number'])
        for (const each of parts(widget, name))
          expect(getComputedStyle(each).color).to.equal(system('CanvasText'));
    }
  });
});

describe('the page’s colours', () => {
  it('are the widget’s own where no theme is wanted', async () => {
    const widget = await show('subscriber-counter', {
      data: review,
      motion: 'none',
      around: 'style="color: rgb(1, 2, 3)"',
    });
    expect(getComputedStyle(part(widget, 'title')!).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(widget).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('can be set for each use', async () => {
    const around = 'style="--report-accent: rgb(9, 8, 7); --report-font: monospace"';
    const widget = await show('export-gauge', { data: review, motion: 'none', around });
    expect(getComputedStyle(widget.shadowRoot!.querySelector('.bar')!).fill).to.equal('rgb(9, 8, 7)');
    expect(getComputedStyle(part(widget, 'title')!).fontFamily).to.equal('monospace');
  });

  it('follow the reader’s scheme', async () => {
    const accent = async (scheme: string): Promise<string> => {
      await media({ 'prefers-color-scheme': scheme });
      const widget = await show('export-gauge', {
        data: review,
        motion: 'none',
        around: 'style="color-scheme: light dark"',
      });
      return getComputedStyle(widget.shadowRoot!.querySelector('.bar')!).fill;
    };
    try {
      expect(await accent('light')).not.to.equal(await accent('dark'));
    } finally {
      await media();
    }
  });
});
