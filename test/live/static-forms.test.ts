import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { en } from '../../src/format/messages/en.js';
import { ur } from '../../src/format/messages/ur.js';
import type { Report } from '../../src/model/report.types.js';
import { render, type RenderOptions } from '../../src/static/render.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { review } from '../support/reports.js';
import { make, SECTION, settled, TAGS, type Tag, type Widget } from '../support/widgets.js';

/** How many reports; each is shown and rendered in one of its widgets. */
const REPORTS = 2000;
const A_TEST = 100;

/** A text without what only orders or spaces it, and as static forms clean it. */
const bare = (text: string): string =>
  text
    .replace(
      /[\s\u0000-\u0020\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFD-\uFFFF]|\p{Cs}/gu,
      '',
    )
    // which kind of space a parser has made of one
    .normalize();

/** What stands between texts; and the kind of a computed figure, which static forms tell by its working. */
const SIGNS = [':', '(', ')', ...[en, ur].map(({ messages }) => bare(messages.kinds.derived))];

/** Texts of the live widget: all that is stated, or only what is seen before anything is unfolded, with the notes. */
function stated(widget: Widget, picture: boolean): string[] {
  const texts: string[] = [];
  const skip = 'button, [role=status], [part=menu], thead, .axis';
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(bare(node.data));
    else if (node instanceof Element && node.matches(skip)) return;
    // the word Source before no source
    else if (node instanceof Element && node.matches('[part=source]') && /:\s*$/.test(node.textContent!))
      return;
    else if (picture && node instanceof Element && node.matches('.fold'))
      node.querySelectorAll('.note').forEach(walk);
    else node.childNodes.forEach(walk);
  };
  walk(widget.shadowRoot!);
  return texts.filter((text) => text && !SIGNS.includes(text));
}

/** The texts of markup, in order. */
function textsOf(markup: string, type: DOMParserSupportedType): string {
  const page = new DOMParser().parseFromString(markup, type);
  expect(page.querySelector('parsererror')?.textContent).to.equal(undefined);
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
  return texts.join(' ');
}

const saidBy = (
  report: Report,
  options: Omit<RenderOptions, 'as'>,
): Record<'html' | 'text' | 'svg', string> => ({
  html: textsOf(render(report, { ...options, as: 'html' }), 'text/html'),
  text: render(report, { ...options, as: 'text' }),
  svg: textsOf(render(report, { ...options, as: 'svg' }), 'image/svg+xml'),
});

const numbers = (text: string): string[] => text.match(/\p{Nd}+/gu) ?? [];

/** Shows a report both ways and compares what is said, in both directions. */
async function compare(
  tag: Tag,
  report: Report,
  options: Omit<RenderOptions, 'as' | 'widget'>,
): Promise<void> {
  const { lang, label, form, ranked, order, digits, grouping } = options;
  const given = { data: report, lang, label, form, ranked, order, digits, grouping, motion: 'none' };
  const widget = make(tag, given) as Widget;
  document.body.append(widget);
  try {
    await settled(widget);
    expect(['ready', 'stale']).to.include(widget.status);
    const today = new Date().toISOString().slice(0, 10);
    // plain text spells out where a link leads
    const links = [...widget.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    const live = bare([widget.shadowRoot!.textContent!, ...links].join(' '));
    for (const [as, said] of Object.entries(saidBy(report, { ...options, widget: tag, today }))) {
      const all = bare(said);
      for (const text of stated(widget, as === 'svg'))
        if (!all.includes(text)) expect.fail(`“${text}” of the live widget is not in ${as}: ${said}`);
      for (const number of numbers(said))
        if (!live.includes(number)) expect.fail(`${number} of ${as} is not in the live widget: ${live}`);
    }
  } finally {
    widget.remove();
  }
}

const options = fc.record(
  {
    lang: fc.constantFrom('en', 'ur', 'en-PK', 'en-IN', 'ur-PK-u-nu-arabext'),
    form: fc.constantFrom('arc' as const, 'bullet' as const, 'steps' as const),
    ranked: fc.boolean(),
    order: fc.constant('countdown' as const),
    digits: fc.constantFrom('latn' as const, 'arabext' as const),
    grouping: fc.constantFrom('western' as const, 'indian' as const),
    width: fc.integer({ min: 280, max: 1200 }),
  },
  { requiredKeys: ['lang'], noNullPrototype: true },
);

describe('a static form states what the live widget states', () => {
  for (const tag of TAGS)
    for (const lang of ['en', 'ur'])
      it(`for the first data set in ${tag}, ${lang}`, () => compare(tag, review, { lang }));

  for (let from = 0; from < REPORTS; from += A_TEST)
    it(`for arbitrary reports ${from + 1} to ${from + A_TEST}`, async function () {
      this.timeout(120_000);
      const cases = fc
        .tuple(arbitraryReport(), options, fc.nat())
        .filter(([report]) => TAGS.some((tag) => report[SECTION[tag]]))
        .map(([report, chosen, pick]) => {
          const shown = TAGS.filter((tag) => report[SECTION[tag]]);
          return [shown[pick % shown.length]!, report, chosen] as const;
        });
      await fc.assert(
        fc.asyncProperty(cases, ([tag, report, chosen]) => compare(tag, report, chosen)),
        // the runner prints the message alone
        { numRuns: A_TEST, includeErrorInReport: true },
      );
    });
});
