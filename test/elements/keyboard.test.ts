import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../src/format/messages/en.js';
import { itUnless } from '../support/engine.js';
import { SMALL, review } from '../support/reports.js';
import {
  button,
  buttons,
  everywhere,
  foldOf,
  part,
  pause,
  press,
  settled,
  show,
  TAGS,
  unfold,
  words,
  type Widget,
} from '../support/widgets.js';

const { messages } = en;

/** Something to come from and to go to: focus that leaves the page would not come back. */
function between(widget: Widget): HTMLButtonElement[] {
  const ends = ['Before', 'After'].map((name) =>
    Object.assign(document.createElement('button'), { textContent: name }),
  );
  widget.before(ends[0]!);
  widget.after(ends[1]!);
  ends[0]!.focus();
  return ends;
}

const focused = (widget: Widget): Element | null => widget.shadowRoot!.activeElement;

/** What can be focused and is seen, in the order of the document. */
const stops = (widget: Widget): Element[] =>
  everywhere(widget, 'a[href], button, textarea, [tabindex="0"]').filter((each) =>
    each.checkVisibility({ contentVisibilityAuto: true }),
  );

for (const tag of TAGS)
  describe(`the keyboard in ${tag}`, () => {
    const shown = (data: unknown = SMALL[tag]): Promise<Widget> => show(tag, { data, motion: 'none' });

    for (const unfolded of [false, true])
      it(`reaches all there is by Tab, in reading order, ${unfolded ? 'unfolded' : 'folded'}`, async () => {
        const widget = await shown();
        if (unfolded) await unfold(widget);
        const expected = stops(widget);
        expect(expected.length).to.be.greaterThan(1);
        const [, after] = between(widget);
        const visited: (Element | null)[] = [];
        for (const _ of expected) {
          await sendKeys({ press: 'Tab' });
          visited.push(focused(widget));
        }
        expect(visited.map(words)).to.deep.equal(expected.map(words));
        expect(visited).to.deep.equal(expected);
        // reading order is also the order on the screen
        const middles = visited
          .map((each) => each!.getBoundingClientRect())
          .map(({ top, height }) => top + height / 2);
        middles.slice(1).forEach((middle, index) => expect(middle).to.be.at.least(middles[index]! - 10));
        await sendKeys({ press: 'Tab' });
        expect(document.activeElement).to.equal(after);
      });

    itUnless({ webkit: 'its window is never the active one on a screen without a window manager' })(
      'shows where it is',
      async () => {
        const widget = await shown();
        await unfold(widget);
        between(widget);
        for (const _ of stops(widget)) {
          await sendKeys({ press: 'Tab' });
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused(widget)!);
          expect(outlineStyle).to.not.equal('none');
          expect(parseFloat(outlineWidth)).to.be.at.least(2);
          expect(outlineColor).to.not.match(/, 0\)$/);
        }
      },
    );

    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['the space bar', ' '],
    ] as const)
      it(`folds and unfolds by ${name}`, async () => {
        const widget = await shown();
        const [toggle] = everywhere<HTMLButtonElement>(widget, 'button[aria-expanded]');
        const fold = foldOf(widget, toggle!);
        toggle!.focus();
        for (const open of ['true', 'false', 'true']) {
          await sendKeys({ press: key });
          await settled(widget);
          expect(toggle!.getAttribute('aria-expanded')).to.equal(open);
          expect(fold.hasAttribute('hidden')).to.equal(open === 'false');
          expect(focused(widget)).to.equal(toggle);
        }
      });

    it('names what each button controls, and folds it until it is found', async () => {
      const widget = await shown();
      for (const toggle of everywhere<HTMLButtonElement>(widget, 'button[aria-expanded]')) {
        const fold = foldOf(widget, toggle);
        expect(fold, words(toggle)).to.not.equal(null);
        expect(toggle.getAttribute('aria-expanded')).to.equal('false');
        expect(fold.getAttribute('hidden')).to.equal('until-found');
      }
    });

    it('gives buttons, and a link beside them, that are big enough and named', async () => {
      const widget = await shown();
      await unfold(widget);
      for (const each of [...buttons(widget), ...everywhere(widget, '[download]')]) {
        expect(words(each)).to.not.equal('');
        expect(each.getBoundingClientRect().height, words(each)).to.be.at.least(24);
        expect(each.getBoundingClientRect().width, words(each)).to.be.at.least(24);
      }
    });

    it('unfolds what the browser’s search finds', async () => {
      const widget = await shown();
      const toggle = button(widget, messages.table);
      foldOf(widget, toggle).dispatchEvent(new Event('beforematch', { bubbles: true }));
      await settled(widget);
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(foldOf(widget, toggle).hasAttribute('hidden')).to.equal(false);
    });

    it('keeps the focus when the figures are updated', async () => {
      const widget = await shown();
      const toggle = button(widget, messages.menu);
      toggle.focus();
      widget.data = { ...SMALL[tag], published: '2025-12-31' };
      await settled(widget);
      expect(focused(widget)).to.equal(toggle);
    });
  });

describe('the ids of widgets', () => {
  it('are unique within each', async () => {
    for (const tag of TAGS) {
      const widget = await show(tag, { data: review, motion: 'none' });
      await unfold(widget);
      const ids = everywhere(widget, '[id]').map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });
});

describe('the group of the table', () => {
  it('scrolls by keyboard and has a name', async () => {
    const widget = await show('export-gauge', { data: review, around: 'style="inline-size: 280px"' });
    await press(widget, messages.table);
    const group = part(widget, 'table')!.closest<HTMLElement>('[role=group]')!;
    expect(group.tabIndex).to.equal(0);
    expect(group.getAttribute('aria-label')).to.equal(messages.table);
    expect(group.scrollWidth).to.be.greaterThan(group.clientWidth);
    group.focus();
    await sendKeys({ press: 'ArrowRight' });
    await pause(300);
    expect(group.scrollLeft).to.be.greaterThan(0);
  });
});
