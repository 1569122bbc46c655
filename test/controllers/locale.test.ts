import { expect } from '@open-wc/testing';
import { registerLanguage } from '../../src/format/language.js';
import { en } from '../../src/format/messages/en.js';
import { review } from '../support/reports.js';
import { part, parts, settled, show, TAGS, until, words } from '../support/widgets.js';

describe('a language that a site registers', () => {
  const messages = {
    ...en.messages,
    unavailable: 'Nichts da',
    table: 'Alle Zahlen',
    asOf: (day: string) => `Stand ${day}`,
  };

  it('is used by widgets that are there already', async () => {
    const widgets = await Promise.all(
      TAGS.map((tag) => show(tag, { data: review, lang: 'de-AT', motion: 'none' })),
    );
    expect(widgets.map((widget) => part(widget, 'widget')!.lang)).to.deep.equal(['en', 'en', 'en']);
    registerLanguage('de', { ...en, messages });
    await until(() => widgets.every((widget) => part(widget, 'widget')!.lang === 'de-AT'));
    for (const widget of widgets) {
      expect(words(widget.shadowRoot)).to.contain('Alle Zahlen');
      expect(words(part(widget, 'as-of'))).to.match(/Stand (19|30)\. Dezember 2025/);
    }
  });

  it('replaces an earlier one of that tag', async () => {
    const widget = await show('export-gauge', { data: review, lang: 'de', motion: 'none' });
    const changed = { ...messages, table: 'Tabelle', asOf: (day: string) => `am ${day}` };
    registerLanguage('de', { ...en, messages: changed });
    await settled(widget);
    expect(parts(widget, 'button').map(words)).to.include('Tabelle');
    expect(words(part(widget, 'as-of'))).to.match(/am 19\. Dezember 2025/);
  });

  it('may run from right to left', async () => {
    registerLanguage('ps', { ...en, dir: 'rtl' });
    const widget = await show('export-gauge', { data: review, lang: 'ps', motion: 'none' });
    expect(part(widget, 'widget')!.dir).to.equal('rtl');
  });
});
