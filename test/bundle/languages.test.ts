import { expect } from '@open-wc/testing';
import type { ReportElement, WidgetText } from '../../src/elements/report-element.js';
import { en } from '../../src/format/messages/en.js';
import type { Language } from '../../src/format/language.js';
import { review } from '../support/reports.js';
import { show, TAGS, until, words, type Tag } from '../support/widgets.js';

/** A sign of nobody's, which no report has. */
const MARK = '\ue000';

/** Every message said as it is in English, with a mark on it. */
function marked<T>(message: T): T {
  if (typeof message === 'string') return `${message}${MARK}` as T;
  if (typeof message === 'function') return ((...of: unknown[]) => `${message(...of)}${MARK}`) as T;
  return Object.fromEntries(Object.entries(message as object).map(([key, each]) => [key, marked(each)])) as T;
}

describe('the bundle', () => {
  it('takes every message of a language that a page registers, by the names that are documented', async () => {
    const language: Language = { ...en, messages: marked(en.messages) };
    const element = customElements.get('export-gauge') as unknown as typeof ReportElement<WidgetText>;
    const said = async (tag: Tag): Promise<string> => {
      const widget = await show(tag, { data: review, lang: 'en-NZ', motion: 'none' });
      await until(() => widget.status !== 'loading');
      expect(widget.status).to.equal('ready');
      return words(widget.shadowRoot);
    };
    const bare = (text: string): string => text.replace(/[\s\ue000]/g, '');
    const before = await Promise.all(TAGS.map(said));
    element.registerLanguage('en-NZ', language);
    for (const [index, after] of (await Promise.all(TAGS.map(said))).entries()) {
      expect(after).to.contain(MARK);
      expect(bare(after)).to.equal(bare(before[index]!));
    }
  });
});
