import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { EDITORS, type Editor } from './editors.js';
import { open, pasted, put, read, reading, SHOWN, TARGETS, WIDGETS } from './pages.js';
import { bundled } from './recipes.js';

declare const cms: { set(article: string): unknown; get(): string };

/** An editor on a page that has the bundle. */
async function start(editor: Editor, code: string): Promise<{ page: Page; said: string[] }> {
  const { js, css } = await bundled(code);
  put.set('/editor.js', js);
  put.set('/editor.css', css);
  const opened = await open(
    `<title>Editor</title><link rel="stylesheet" href="/editor.css">${editor.head ?? ''}
     <script src="/dist/report-widgets.js"></script>
     <body><main><div id="article"></div></main><script type="module" src="/editor.js"></script>`,
  );
  await opened.page.waitForFunction('globalThis.cms');
  return opened;
}

/** Opens an article and saves it again. */
const saved = (page: Page, article: string): Promise<string> =>
  page.evaluate((html) => {
    cms.set(html);
    return cms.get();
  }, article);

/** Where the article is written: TinyMCE has a frame for it. */
const place = async (page: Page): Promise<Page | Frame> =>
  (await (await page.$('iframe'))?.contentFrame()) ?? page;

const article = (snippet: string): string => `<p>Before</p>${snippet}<p>Behind</p>`;

const holds = (html: string): boolean =>
  /<(export-gauge|subscriber-counter|top-seven-list)|data-report-widget/.test(html);

for (const editor of EDITORS)
  describe(editor.name, () => {
    let page: Page;
    let said: string[];
    before(async () => ({ page, said } = await start(editor, editor.code)));
    after(() => page.close());

    for (const target of TARGETS)
      for (const widget of WIDGETS)
        it(`keeps a snippet for ${target} with ${widget} while something else is written`, async () => {
          const original = article(pasted({ for: target, widget }));
          await saved(page, original);
          const editing = await place(page);
          await editing.click('p');
          await page.keyboard.press('End');
          await page.keyboard.type(' and more');
          const first = await page.evaluate(() => cms.get());
          assert.match(first, /<p>Before and more<\/p>/);
          const seen = await read(first);
          assert.deepEqual(seen, await read(original));
          assert.equal(seen.widget, widget);
          assert.ok(seen.words.includes(SHOWN[widget]), seen.words);
          assert.equal(await saved(page, first), first, 'a second round changes something');
        });

    for (const target of TARGETS)
      it(`${editor.loses.includes(target) ? 'loses' : 'keeps'} a snippet for ${target} without the recipe`, async () => {
        const bare = await start(editor, editor.plain);
        const html = await saved(bare.page, article(pasted({ for: target, widget: 'export-gauge' })));
        await bare.page.close();
        assert.equal(holds(html), !editor.loses.includes(target), html);
      });

    it('keeps what holds the room, by style or by class', async () => {
      const styled = await saved(page, article(pasted({ for: 'script', widget: 'export-gauge' })));
      assert.match(styled, /container-type: ?inline-size/);
      assert.match(styled, /min-height: ?calc\(/);
      const classed = await saved(
        page,
        article(pasted({ for: 'script', widget: 'export-gauge', reservation: 'class' })),
      );
      assert.match(
        classed,
        /<div class="report-room">\s*<export-gauge[^>]* class="report-room-pakistan-ict-2025-/,
      );
    });

    it('keeps every attribute that a snippet may have', async () => {
      for (const target of TARGETS) {
        const options = { lang: 'ur', digits: 'arabext', grouping: 'indian', label: 'A & "b"' } as const;
        const more = { refresh: '60', headingLevel: '2', form: 'steps' } as const;
        const html = pasted({ for: target, widget: 'export-gauge', ...options, ...more });
        const names = (markup: string): string[] =>
          [.../<(?:export-gauge|figure)\b([^>]*)>/.exec(markup)![1]!.matchAll(/ ([\w-]+)=/g)]
            .map(([, name]) => name!)
            .sort();
        const kept = await saved(page, article(html));
        assert.deepEqual(names(kept), names(html));
        // an address relative to the editor's page would lead nowhere from the article's
        const source = /src="[^"]*"/.exec(html)![0];
        assert.ok(kept.includes(` ${target === 'script' ? '' : 'data-'}${source}`), kept);
      }
    });

    if (editor.whole) {
      it('shows the widget itself while the article is written', async () => {
        for (const target of TARGETS) {
          await saved(page, article(pasted({ for: target, widget: 'export-gauge' })));
          const seen = await reading(await place(page));
          assert.ok(seen.words.includes(SHOWN['export-gauge']));
          // and what is saved then is no other than before the widget came
          assert.equal(
            await saved(page, await page.evaluate(() => cms.get())),
            await page.evaluate(() => cms.get()),
          );
          const html = await page.evaluate(() => cms.get());
          assert.equal(html.split('export-gauge').length, target === 'script' ? 3 : 2, html);
        }
      });

      it('makes a widget of a snippet that is pasted as text', async () => {
        for (const target of TARGETS) {
          await saved(page, '<p>Before</p>');
          const editing = await place(page);
          await editing.click('p');
          await page.keyboard.press('End');
          await editing.evaluate(
            (text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', text);
              const options = { clipboardData, bubbles: true, cancelable: true };
              document
                .getSelection()!
                .focusNode!.parentElement!.dispatchEvent(new ClipboardEvent('paste', options));
            },
            pasted({ for: target, widget: 'subscriber-counter' }),
          );
          await reading(editing);
          const html = await page.evaluate(() => cms.get());
          const seen = await read(html);
          assert.ok(seen.words.includes(SHOWN['subscriber-counter']));
          assert.doesNotMatch(html, /<script/);
        }
      });

      it('deletes a widget as a whole, and brings it back', async () => {
        for (const [index, target] of TARGETS.entries()) {
          const html = await saved(page, article(pasted({ for: target, widget: 'subscriber-counter' })));
          const editing = await place(page);
          await reading(editing);
          // not twice at the same point, which is a double click
          await editing.click('subscriber-counter', { offset: { x: 30, y: 30 + 60 * index } });
          await page.keyboard.press('Delete');
          await page.waitForFunction(() => !/subscriber-counter/.test(cms.get()));
          assert.match(await page.evaluate(() => cms.get()), /Before[^]*Behind/);
          await page.keyboard.down('Control');
          await page.keyboard.press('z');
          await page.keyboard.up('Control');
          await page.waitForFunction((before) => cms.get() === before, {}, html);
        }
      });
    }

    it('says nothing on the console', () => assert.deepEqual(said, []));
  });
