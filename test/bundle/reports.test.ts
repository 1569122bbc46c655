import { fixture } from '@open-wc/testing';
import fc from 'fast-check';
import type { Report } from '../../src/model/report.types.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { takePrinted } from '../support/console.js';
import { faults } from '../support/faults.js';
import { catchUncaught } from '../support/uncaught.js';
import { buttons, make, SECTION, settled, TAGS, unfold, type Widget } from '../support/widgets.js';

const SEED = 20251230;
const REPORTS = 2000;

/** How a page asks for it, beside the report itself. */
const manner = fc.record({
  lang: fc.constantFrom('en', 'ur', 'en-PK', 'ur-PK', 'ar', 'de', 'zh-Hant', 'x', ''),
  digits: fc.constantFrom(null, 'latn', 'arabext'),
  grouping: fc.constantFrom(null, 'western', 'indian'),
  motion: fc.constantFrom(null, 'none'),
  label: fc.constantFrom(null, null, 'A label of the page'),
  order: fc.constantFrom(null, 'countdown'),
  ranked: fc.constantFrom(null, ''),
  meter: fc.constantFrom(null, ''),
  'heading-level': fc.constantFrom(null, '1', '9', 'x'),
});
type Manner = typeof manner extends fc.Arbitrary<infer T> ? T : never;

/** The forms in which each widget is looked at. */
const FORMS = {
  'export-gauge': ['arc', 'bullet', 'steps'],
  'subscriber-counter': [''],
  'top-seven-list': [''],
};

function set(widget: Element, attributes: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === null) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
}

const takeUncaught = catchUncaught();

describe('any report', function () {
  this.timeout(300_000);

  /** Shows it in one widget in all of its forms, folded and unfolded, and in a second language. */
  async function look(
    widget: Widget,
    tag: (typeof TAGS)[number],
    report: Report,
    how: Manner,
  ): Promise<void> {
    const expected = report[SECTION[tag]] ? ['ready', 'stale'] : ['error'];
    // ids of a report are in anchors, and some are words that a slip would say
    const own = JSON.stringify(report);
    const complain = (what: string[]): void => {
      if (what.length) throw new Error(`${tag} ${widget.getAttribute('form') ?? ''}: ${what.join('\n')}`);
    };
    const { lang, ...attributes } = how;
    set(widget, attributes);
    set(widget.parentElement!, { lang });
    widget.data = report;
    for (const form of FORMS[tag]) {
      set(widget, { form });
      await settled(widget);
      if (!expected.includes(widget.status)) complain([`${widget.status} instead of ${expected.join()}`]);
      complain(faults(widget, own));
    }
    await unfold(widget);
    complain(faults(widget, own));
    set(widget.parentElement!, { lang: lang.startsWith('ur') ? 'en' : 'ur' });
    // heard in a microtask of its own
    await Promise.resolve();
    await settled(widget);
    for (const button of buttons(widget)) if (button.matches("[aria-expanded='true']")) button.click();
    await settled(widget);
    complain(faults(widget, own));
    const printed = takePrinted();
    if (printed.length !== (report[SECTION[tag]] ? 0 : 1)) complain(printed);
    complain(takeUncaught());
  }

  for (const tag of TAGS)
    it(`is shown by ${tag} without a slip: ${REPORTS} of them, from seed ${SEED}`, async () => {
      const place = await fixture<HTMLElement>('<div></div>');
      await fc.assert(
        fc.asyncProperty(arbitraryReport(), manner, async (report, how) => {
          const widget = make(tag);
          place.replaceChildren(widget);
          try {
            await look(widget, tag, report, how);
          } finally {
            takePrinted();
            takeUncaught();
          }
        }),
        { numRuns: REPORTS, seed: SEED, includeErrorInReport: true },
      );
    });
});
