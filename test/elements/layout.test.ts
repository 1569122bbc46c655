import { expect } from '@open-wc/testing';
import { engine, itUnless } from '../support/engine.js';
import { loadNastaliq } from '../support/fonts.js';
import { exportsOf, linesOf, listOf, review } from '../support/reports.js';
import {
  everywhere,
  part,
  settled,
  show,
  unfold,
  viewport,
  words,
  type Given,
  type Tag,
  type Widget,
} from '../support/widgets.js';

const WIDTHS = [280, 320, 480, 768, 1200];

const FORMS: [string, Tag, Given][] = [
  ['an arc', 'export-gauge', {}],
  ['a bullet', 'export-gauge', { form: 'bullet' }],
  ['steps', 'export-gauge', { form: 'steps' }],
  ['a counter', 'subscriber-counter', {}],
  ['a list', 'top-seven-list', {}],
];

const FONTS = { en: 'Arial, Liberation Sans, sans-serif', ur: "'Noto Nastaliq Urdu'" };

/** Whether an element lies in the region that scrolls by itself, or is kept for screen readers alone. */
const excepted = (element: Element): boolean =>
  element.closest('[role=group], [role=status]') !== null || getComputedStyle(element).clipPath !== 'none';

/** The boxes of the text that an element holds itself. */
function textBoxes(element: Element): DOMRect[] {
  const range = document.createRange();
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
    .flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
}

/** Whether an element is a label of an axis: those of the months that are not named leave it their place. */
function onAxis({ localName, parentElement }: Element): boolean {
  const siblings = [...(parentElement?.children ?? [])];
  return localName === 'span' && siblings.length > 4 && siblings.every((each) => each.localName === 'span');
}

/**
 * How far spaces at the ends of lines hang out of the widget, in pixels. Firefox lets one hang in right-to-left text
 * where an isolated number begins the next line, and counts it as overflow; nothing of it is seen.
 */
function hanging(widget: Widget): number {
  if (engine !== 'firefox') return 0;
  const { left, right } = widget.getBoundingClientRect();
  const texts = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let most = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { index } of text.data.matchAll(/ (?=\u2066)/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      for (const box of range.getClientRects())
        most = Math.max(most, Math.ceil(left - box.left), Math.ceil(box.right - right));
    }
  }
  return most;
}

/** What is too wide for its place, or lies out of the widget. */
function overflows(widget: Widget): string[] {
  const host = widget.getBoundingClientRect();
  const hang = hanging(widget);
  const found: string[] = [];
  if (widget.scrollWidth > widget.clientWidth + hang)
    found.push(`host ${widget.scrollWidth} > ${widget.clientWidth}`);
  for (const element of everywhere(widget, '*')) {
    if (
      excepted(element) ||
      !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
    )
      continue;
    const inline = getComputedStyle(element).display === 'inline' || onAxis(element);
    if (
      !inline &&
      element instanceof HTMLElement &&
      element.clientWidth &&
      element.scrollWidth > element.clientWidth + hang
    )
      found.push(
        `${element.className || element.localName} ${words(element).slice(0, 60)}: ${element.scrollWidth} > ${element.clientWidth}`,
      );
    for (const { left, right } of textBoxes(element))
      if (left < host.left - 2 - hang || right > host.right + 2 + hang)
        found.push(`${words(element).slice(0, 60)} at ${left} to ${right}`);
  }
  return found;
}

/** Labels of an axis that run into one another. */
function overlaps(widget: Widget): string[] {
  const labels = everywhere(widget, 'span').filter(
    (each) => onAxis(each) && each.checkVisibility({ visibilityProperty: true }),
  );
  const boxes = labels.flatMap((label) => textBoxes(label).map((box) => ({ label: words(label), box })));
  // those that are not named have no size
  const sorted = boxes.filter(({ box }) => box.width > 0).sort((one, other) => one.box.left - other.box.left);
  return sorted
    .slice(1)
    .flatMap(({ label, box }, index) =>
      box.left < sorted[index]!.box.right ? [`${label} runs into ${sorted[index]!.label}`] : [],
    );
}

for (const lang of ['en', 'ur'] as const)
  describe(`the layout in ${lang}`, () => {
    before(async () => {
      await viewport(1400, 900);
      if (lang === 'ur') await loadNastaliq();
    });
    after(() => viewport(800, 600));

    const place = (width: number, size = '16px'): string =>
      `lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}" style="inline-size: ${width}px; font: ${size}/1.5 ${FONTS[lang].replaceAll('"', "'")}"`;

    for (const [name, tag, given] of FORMS) {
      for (const width of WIDTHS)
        it(`of ${name} fits ${width} px, folded and unfolded`, async () => {
          const widget = await show(tag, { ...given, data: review, motion: 'none', around: place(width) });
          expect(overflows(widget)).to.deep.equal([]);
          expect(overlaps(widget)).to.deep.equal([]);
          await unfold(widget);
          expect(overflows(widget)).to.deep.equal([]);
        });

      for (const width of [320, 640])
        it(`of ${name} fits ${width} px with text twice as big`, async () => {
          document.documentElement.style.fontSize = '200%';
          try {
            const widget = await show(tag, {
              ...given,
              data: review,
              motion: 'none',
              around: place(width, '1rem'),
            });
            await unfold(widget);
            expect(overflows(widget)).to.deep.equal([]);
            expect(overlaps(widget)).to.deep.equal([]);
          } finally {
            document.documentElement.removeAttribute('style');
          }
        });

      it(`of ${name} is as high when it was laid out hidden`, async () => {
        const options = { ...given, data: review, motion: 'none', around: place(480) };
        const seen = await show(tag, options);
        const hidden = await show(tag, { ...options, hidden: true });
        hidden.hidden = false;
        await settled(hidden);
        expect(hidden.getBoundingClientRect().height).to.be.closeTo(seen.getBoundingClientRect().height, 1);
      });
    }

    it('leaves no text in the drawing’s way', async () => {
      for (const width of WIDTHS) {
        const widget = await show('export-gauge', { data: review, motion: 'none', around: place(width) });
        const box = (name: string): DOMRect =>
          widget.shadowRoot!.querySelector(`[part~=${name}]`)!.getBoundingClientRect();
        const [drawing, value] = [box('drawing'), box('value')];
        expect(value.left).to.be.at.least(drawing.left);
        expect(value.right).to.be.at.most(drawing.right + 1);
        expect(value.bottom).to.be.at.most(drawing.bottom + 1);
      }
    });

    it('leaves the number off the half circle with text twice as big', async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        for (const width of [288, 320, 480, 640]) {
          const widget = await show('export-gauge', {
            data: review,
            motion: 'none',
            around: place(width, '1rem'),
          });
          const { left, top, width: wide } = everywhere(widget, 'svg')[0]!.getBoundingClientRect();
          const unit = wide / 204;
          const value = part(widget, 'value')!;
          const [box] = textBoxes(value) as [DOMRect];
          // lines are higher than what is written on them: figures take some seven tenths of their size
          const above = (box.top + box.bottom - 0.7 * parseFloat(getComputedStyle(value).fontSize)) / 2;
          const corner = Math.hypot(box.left - left - wide / 2, above - top - 102 * unit);
          if (above < top + 102 * unit) expect(corner / unit, `${width}`).to.be.at.most(74);
        }
      } finally {
        document.documentElement.removeAttribute('style');
      }
    });

    it('breaks words that are longer than the widget', async () => {
      const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3);
      const list = listOf(1);
      const data = {
        ...list,
        title: long,
        developments: [
          { ...list.developments![0]!, title: long, status: long, points: [long], summary: long },
        ],
      };
      const widget = await show('top-seven-list', { data, around: place(280) });
      await unfold(widget);
      expect(overflows(widget)).to.deep.equal([]);
      const gauge = await show('export-gauge', {
        data: exportsOf(5e9, 1e10, { achieved: { label: long, note: long } }),
        around: place(280),
      });
      await unfold(gauge);
      expect(overflows(gauge)).to.deep.equal([]);
    });
  });

describe('the direction', () => {
  it('of an Urdu widget on an English page runs from right to left, drawing and all', async () => {
    const widget = await show('subscriber-counter', {
      data: review,
      lang: 'ur',
      motion: 'none',
      around: 'style="inline-size: 600px"',
    });
    const [track, bar] = ['track', 'bar'].map((name) =>
      widget.shadowRoot!.querySelector(`svg .${name}`)!.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(bar.right).to.be.closeTo(track.right, 0.5);
    expect(bar.left).to.be.greaterThan(track.left + 10);
  });
});

/** For a window as narrow as a phone. */
const itNarrow = itUnless({ webkit: 'not tried, since no window of this browser is that narrow' });

/** What a test leaves as it was found, however it ends. */
async function restore(): Promise<void> {
  document.documentElement.removeAttribute('style');
  await viewport(800, 600);
}

describe('the number in the half circle', () => {
  before(loadNastaliq);
  afterEach(restore);

  /** The number of an Urdu gauge, its box, and that of the band. */
  async function drawn(achieved: number): Promise<{ number: Element; box: DOMRect; band: DOMRect }> {
    const widget = await show('export-gauge', {
      data: exportsOf(achieved, 10e9),
      around: 'lang="ur" dir="rtl" style="font-family: Noto Nastaliq Urdu"',
      motion: 'none',
    });
    const [number] = everywhere(widget, '.big');
    const [arc] = everywhere(widget, '.arc');
    return { number: number!, box: number!.getBoundingClientRect(), band: arc!.getBoundingClientRect() };
  }

  for (const width of [280, 320, 480])
    (width < 450 ? itNarrow : it)(
      `keeps below the band where what stands under it takes two lines, ${width} pixels wide`,
      async () => {
        await viewport(width, 800);
        const { box, band } = await drawn(13e9);
        expect(box.top - band.top).to.be.at.least(0.055 * band.width);
      },
    );

  itNarrow('stays in one line, and below the band, where all text is of twice the size', async () => {
    await viewport(320, 800);
    document.documentElement.style.fontSize = '200%';
    const { number, box, band } = await drawn(4.4e9);
    expect(box.height).to.be.below(1.5 * parseFloat(getComputedStyle(number).lineHeight));
    expect(box.top - band.top).to.be.at.least(0.055 * band.width);
  });
});

describe('the big number of a counter', () => {
  it('stands below the title where nothing is said before it', async () => {
    const widget = await show('subscriber-counter', { value: '2e8' });
    const left = (node: Element): number => node.getBoundingClientRect().left;
    expect(left(widget.shadowRoot!.querySelector('.big')!)).to.be.closeTo(left(part(widget, 'title')!), 1);
  });

  afterEach(restore);

  itNarrow('keeps its word whole where all text is of twice the size on a phone', async () => {
    await viewport(320, 800);
    document.documentElement.style.fontSize = '200%';
    const widget = await show('subscriber-counter', { data: linesOf(1_460_000), motion: 'none' });
    const [number] = everywhere(widget, '.big');
    const { height } = number!.getBoundingClientRect();
    expect(height).to.be.below(1.5 * parseFloat(getComputedStyle(number!).lineHeight));
  });
});

describe('a column that takes its width from what stands in it', () => {
  before(async () => {
    if (engine !== 'webkit') await viewport(360, 700);
  });
  after(restore);

  for (const [name, tag, given] of FORMS)
    for (const display of ['grid', 'flex'])
      itNarrow(`is no wider than a phone for ${name}: ${display}`, async () => {
        const widget = await show(tag, { ...given, data: review, motion: 'none' });
        const place = widget.parentElement!;
        const column = document.createElement('div');
        column.append(widget);
        place.append(column);
        place.style.display = display;
        expect(column.getBoundingClientRect().width).to.be.within(280, place.clientWidth);
      });
});
