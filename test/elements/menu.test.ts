import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import { takePrinted } from '../support/console.js';
import { exportsOf, figure, report, review, SMALL, update } from '../support/reports.js';
import {
  button,
  everywhere,
  part,
  pause,
  plain,
  press,
  settled,
  show,
  TAGS,
  until,
  words,
  type Widget,
} from '../support/widgets.js';

const { messages } = en;

/** Puts a clipboard of our own in the page's place; it takes what it is given, or refuses. */
function clipboard(takes: 'all' | 'nothing' | 'missing'): string[] {
  const copied: string[] = [];
  const writeText = async (text: string): Promise<void> => {
    if (takes === 'nothing') throw new DOMException('refused', 'NotAllowedError');
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: takes === 'missing' ? undefined : { writeText },
  });
  return copied;
}

const notice = (widget: Widget): string => words(widget.shadowRoot!.querySelector('[role=status]'));

/** What is offered to be copied by hand. */
const leftover = (widget: Widget): string | undefined =>
  part(widget, 'leftover')?.textContent ?? everywhere<HTMLTextAreaElement>(widget, 'textarea')[0]?.value;

const page = (): string => location.href.split('#')[0]!;

afterEach(() => {
  delete (navigator as { clipboard?: unknown }).clipboard;
});

for (const tag of TAGS)
  describe(`the menu of ${tag}`, () => {
    const open = async (data: unknown = review, more = {}): Promise<Widget> => {
      const widget = await show(tag, { data, motion: 'none', ...more });
      await press(widget, messages.menu);
      return widget;
    };
    const section = {
      'export-gauge': 'exports',
      'subscriber-counter': 'subscribers',
      'top-seven-list': 'developments',
    }[tag];

    it('copies a citation: title, sentence, sources with as-of, address', async () => {
      const copied = clipboard('all');
      const widget = await open();
      button(widget, messages.copyCitation).click();
      await until(() => notice(widget) === messages.copied);
      const lines = copied[0]!.split('\n').map(plain);
      expect(lines).to.have.length(4);
      expect(lines[0]).to.equal(words(part(widget, 'title')));
      expect(lines[1]).to.equal(words(part(widget, 'summary')));
      expect(lines[2]).to.match(/as of \w+ \d+, 2025\.?$/);
      expect(lines[3]).to.equal(`${page()}#pakistan-ict-2025-${section}`);
      expect(leftover(widget)).to.equal(undefined);
    });

    it('copies a link to the figure', async () => {
      const copied = clipboard('all');
      const widget = await open();
      button(widget, messages.copyLink);
      part(widget, 'menu')!.querySelectorAll('button')[1]!.click();
      await until(() => copied.length > 0);
      expect(copied).to.deep.equal([`${page()}#pakistan-ict-2025-${section}`]);
    });

    it('copies a link to its own id where the page gave it one', async () => {
      const copied = clipboard('all');
      const widget = await open(review, { id: 'figures' });
      part(widget, 'menu')!.querySelectorAll('button')[1]!.click();
      await until(() => copied.length > 0);
      expect(copied).to.deep.equal([`${page()}#figures`]);
    });

    it('says nothing, and fails nowhere, where the report is gone before the clipboard has answered', async () => {
      let answer = (): void => {};
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => new Promise<void>((resolve) => (answer = resolve)) },
      });
      const failures: unknown[] = [];
      const note = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        failures.push(event.reason);
      };
      addEventListener('unhandledrejection', note);
      const widget = await open();
      part(widget, 'menu')!.querySelectorAll('button')[1]!.click();
      Object.assign(widget, { data: undefined });
      await until(() => widget.status === 'idle' && !part(widget, 'menu'));
      answer();
      await pause(50);
      removeEventListener('unhandledrejection', note);
      expect(failures).to.deep.equal([]);
    });

    for (const takes of ['nothing', 'missing'] as const)
      it(`offers the text where the clipboard ${takes === 'nothing' ? 'refuses' : 'is missing'}`, async () => {
        clipboard(takes);
        const widget = await open();
        button(widget, messages.copyCitation).click();
        await until(() => leftover(widget) !== undefined);
        expect(leftover(widget)).to.contain(`${page()}#pakistan-ict-2025-${section}`);
        expect(notice(widget)).to.equal('');
        const offered = part(widget, 'leftover') ?? everywhere(widget, 'textarea')[0]!;
        expect(offered.checkVisibility()).to.equal(true);
        expect(getComputedStyle(offered).userSelect).to.not.equal('none');
        expect(takePrinted()).to.deep.equal([]);
        // and takes it away again once copying works
        clipboard('all');
        button(widget, messages.copyCitation).click();
        await until(() => leftover(widget) === undefined);
      });

    it('no longer offers a text whose figures are not shown any more', async () => {
      clipboard('missing');
      const widget = await open();
      button(widget, messages.copyCitation).click();
      await until(() => leftover(widget) !== undefined);
      widget.data = update;
      await settled(widget);
      expect(leftover(widget)).to.equal(undefined);
    });

    it('gives a CSV that a spreadsheet reads', async () => {
      const widget = await open();
      const link = part(widget, 'menu')!.querySelector('a')!;
      expect(words(link)).to.equal(messages.download);
      expect(link.download).to.equal(`pakistan-ict-2025-${section}.csv`);
      expect(link.getAttribute('href')).to.match(/^data:text\/csv;charset=utf-8,/);
      const text = decodeURIComponent(link.getAttribute('href')!.replace(/^[^,]*,/, ''));
      expect(text.startsWith('\uFEFF')).to.equal(true);
      const lines = text.slice(1).split('\r\n');
      expect(lines[0]).to.equal(
        'label,value,unit,kind,qualifier,rounded_to,period_start,period_end,as_of,source,note',
      );
      expect(lines.at(-1)).to.equal('');
      expect(lines.length).to.be.greaterThan(5);
      expect(text).not.to.match(/[\u2066-\u2069]|NaN|undefined|\[object/);
      const known = {
        'export-gauge':
          'ICT exports so far,1800000000,USD,actual,about,100000000,2025-07-01,2025-11-30,2025-12-19,',
        'subscriber-counter': 'Telecom subscribers,200000000,subscribers,actual,about,10000000,,,2025-12-30,',
        'top-seven-list':
          'AI professionals to be trained by 2030,1000000,professionals,target,,,,,2025-12-30,',
      }[tag];
      expect(lines[1]!.startsWith(known), lines[1]).to.equal(true);
    });

    it('follows an update', async () => {
      const widget = await open();
      const before = part(widget, 'menu')!.querySelector('a')!.href;
      widget.data = {
        ...update,
        figures: { ...update.figures, 'total-subscribers': figure(7), 'ai-professionals': figure(8) },
      };
      await settled(widget);
      expect(part(widget, 'menu')!.querySelector('a')!.href).to.not.equal(before);
    });

    it('speaks Urdu', async () => {
      const widget = await show(tag, { data: SMALL[tag], lang: 'ur', motion: 'none' });
      await press(widget, 'شیئر اور ڈاؤن لوڈ');
      expect(words(part(widget, 'menu'))).not.to.match(/[A-Za-z]{4,}/);
    });
  });

describe('a button that copies', () => {
  const mark = (each: Element): string => getComputedStyle(each, '::after').content;

  it('shows once it has copied, wherever it stands', async () => {
    clipboard('all');
    const widget = await show('top-seven-list', { data: review });
    await press(widget, messages.list.expand);
    await press(widget, messages.menu);
    for (const each of [
      button(widget, messages.copyCitation),
      everywhere<HTMLButtonElement>(widget, '[part~=item] [data-act=link]')[3]!,
    ]) {
      expect(mark(each)).to.equal('none');
      each.click();
      await until(() => mark(each).includes('✓'));
    }
  });

  it('shows it no longer where it fails', async () => {
    clipboard('all');
    const widget = await show('export-gauge', { data: review, motion: 'none' });
    await press(widget, messages.menu);
    const cite = button(widget, messages.copyCitation);
    cite.click();
    await until(() => mark(cite).includes('✓'));
    clipboard('nothing');
    cite.click();
    await until(() => leftover(widget) !== undefined);
    expect(mark(cite)).to.equal('none');
  });

  it('of the fallback is the page’s own, whatever it is called', async () => {
    const copied = clipboard('all');
    const failures: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
      event.preventDefault();
      failures.push(event);
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    for (const tag of TAGS) {
      const widget = await show(tag, {
        children:
          '<button data-act="cite"></button><button data-act="open"></button><button data-toggle="x"></button>',
      });
      for (const each of widget.querySelectorAll('button')) each.click();
      await settled(widget);
    }
    await pause(50);
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(failures).to.deep.equal([]);
    expect(copied).to.deep.equal([]);
  });
});

describe('the link of an item', () => {
  it('leads to the item', async () => {
    const copied = clipboard('all');
    const widget = await show('top-seven-list', { data: review });
    await press(widget, messages.list.expand);
    everywhere<HTMLButtonElement>(widget, '[part~=item] button:not([aria-expanded])')[1]!.click();
    await until(() => copied.length > 0);
    expect(copied).to.deep.equal([`${page()}#pakistan-ict-2025-chromebooks`]);
    await until(() => notice(widget) === messages.copied);
  });

  it('offers its text where the clipboard refuses', async () => {
    clipboard('nothing');
    const widget = await show('top-seven-list', { data: review });
    await press(widget, messages.list.expand);
    everywhere<HTMLButtonElement>(widget, '[part~=item] button:not([aria-expanded])')[1]!.click();
    await settled(widget);
    await until(
      () => widget.shadowRoot!.textContent!.includes('#pakistan-ict-2025-chromebooks'),
      'the link is offered',
    );
    const [offered] = everywhere(widget, '[part~=leftover], textarea');
    expect(offered!.checkVisibility()).to.equal(true);
  });
});

describe('texts in the CSV', () => {
  it('are quoted where they must be and never run as a formula', async () => {
    const data = report(
      {
        a: figure(1, { label: '=HYPERLINK("x")', note: 'one, "two"\nthree' }),
        t: figure(2, { kind: 'target', label: '@SUM' }),
      },
      { exports: { achieved: 'a', target: 't' } },
    );
    const widget = await show('export-gauge', { data });
    await press(widget, messages.menu);
    const text = decodeURIComponent(
      part(widget, 'menu')!
        .querySelector('a')!
        .href.replace(/^[^,]*,/, ''),
    );
    expect(text)
      .to.contain(`"'=HYPERLINK(""x"")",1,USD`)
      .and.to.contain('"one, ""two""')
      .and.to.contain("'@SUM,2,USD");
  });

  it('keep a value below zero a number', async () => {
    const widget = await show('export-gauge', { data: exportsOf(-5) });
    await press(widget, messages.menu);
    expect(decodeURIComponent(part(widget, 'menu')!.querySelector('a')!.href)).to.contain('Exports,-5,USD');
  });
});
