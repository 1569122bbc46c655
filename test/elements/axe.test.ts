import { expect } from '@open-wc/testing';
import { answer, later } from '../support/answers.js';
import { takePrinted } from '../support/console.js';
import { exportsOf, linesOf, listOf, review, update } from '../support/reports.js';
import { media, settled, show, spoken, unfold, until, type Given, type Tag } from '../support/widgets.js';

const FORMS: [string, Tag, Given][] = [
  ['an arc', 'export-gauge', {}],
  ['a bullet', 'export-gauge', { form: 'bullet' }],
  ['steps', 'export-gauge', { form: 'steps' }],
  ['a meter', 'export-gauge', { meter: true }],
  ['a counter', 'subscriber-counter', {}],
  ['a list', 'top-seven-list', {}],
];

const STATES: [string, Given][] = [
  ['ready', { data: review }],
  ['corrected and overdue', { data: { ...update, nextRelease: '2026-02-20' } }],
];

/** What shows no figures, and looks alike in all three. */
const BARE: [string, Tag, Given, string][] = [
  ['idle', 'export-gauge', { children: '<p>Fallback</p>' }, 'idle'],
  ['loading', 'subscriber-counter', { src: '/slow.json', children: '<p>Fallback</p>' }, 'loading'],
  ['error', 'export-gauge', { data: {}, children: '<p>Fallback</p>' }, 'error'],
  ['an empty list', 'top-seven-list', { data: listOf(0) }, 'ready'],
  ['a bare gauge', 'export-gauge', { data: exportsOf(-5, 0) }, 'ready'],
  ['a bare counter', 'subscriber-counter', { data: linesOf(0, [5]) }, 'ready'],
];

for (const scheme of ['light', 'dark'])
  for (const lang of ['en', 'ur'])
    describe(`no violation of accessibility on a ${scheme} page in ${lang}`, () => {
      const around = `lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"`;

      before(async () => {
        await media({ 'prefers-color-scheme': scheme });
        document.documentElement.style.colorScheme = 'light dark';
        document.body.style.cssText = 'background: Canvas; color: CanvasText';
      });

      after(async () => {
        await media();
        document.documentElement.removeAttribute('style');
        document.body.removeAttribute('style');
      });

      for (const [name, tag, given] of FORMS)
        for (const [state, data] of STATES)
          it(`in ${name} that is ${state}, folded and unfolded`, async () => {
            const widget = await show(tag, { ...given, ...data, around, motion: 'none' });
            await expect(widget).to.be.accessible();
            await unfold(widget);
            await expect(widget).to.be.accessible();
          });

      for (const [name, tag, given, status] of BARE)
        it(`in ${name}`, async () => {
          later('/slow.json');
          const widget = await show(tag, { ...given, around, motion: 'none' });
          expect(widget.status).to.equal(status);
          if (status === 'loading') await spoken(widget);
          await expect(widget).to.be.accessible();
          takePrinted();
        });

      it('in figures that could not be refreshed', async () => {
        answer('/report.json', review);
        const widget = await show('export-gauge', { src: '/report.json', around });
        await until(() => widget.status === 'ready');
        widget.data = {};
        await settled(widget);
        expect(widget.status).to.equal('stale');
        await expect(widget).to.be.accessible();
        takePrinted();
      });
    });
