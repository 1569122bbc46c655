import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canvas, insert, openEditor, save } from './support/browser.js';
import { at, contentOf, WIDGETS, type World } from './world.js';

/** The way in for those who may only paste an address: stock WordPress, which follows the page's oEmbed link. */
export function discovery(world: World): void {
  describe('an address of an embed page, in a WordPress without the plugin', () => {
    for (const [widget, lang] of [
      [WIDGETS[0], 'en'],
      [WIDGETS[1], 'ur'],
    ] as const)
      test(`pasted by an Author becomes a frame of its own origin, as high as its widget: ${widget} in ${lang}`, async () => {
        const { wordpress, host } = world;
        const url = host.embed(widget, lang);
        let post = 0;
        await at(world, 'author', async (desk) => {
          await openEditor(desk, wordpress);
          await insert(desk, [['core/embed']]);
          const frame = await canvas(desk);
          const field = await frame.waitForSelector('[data-type="core/embed"] input');
          await field!.type(url);
          await field!.press('Enter');
          await frame.waitForSelector('[data-type="core/embed"] iframe');
          post = await save(desk, { title: 'Pasted', status: 'publish' });
        });
        assert.ok(contentOf(world, post).startsWith(`<!-- wp:embed {"url":"${url}",`));
        await at(world, undefined, async ({ page }) => {
          await page.goto(`${wordpress.url}/?p=${post}`);
          const frame = await page.waitForSelector('iframe.wp-embedded-content');
          const attributes = await frame!.evaluate((element) => ({
            sandbox: element.getAttribute('sandbox'),
            src: (element as HTMLIFrameElement).src,
          }));
          assert.equal(attributes.sandbox, 'allow-scripts');
          assert.match(attributes.src, new RegExp(`^${url.replaceAll('.', '\\.')}#\\?secret=\\w+$`));
          await frame!.evaluate((element) => element.scrollIntoView());
          const inner = (await frame!.contentFrame())!;
          await inner.waitForFunction(
            (tag) => (document.querySelector(tag) as { status?: string } | null)?.status === 'ready',
            {},
            widget,
          );
          // WordPress shows the frame once its page has said its height, and gives it 1000 pixels at most
          const height = await inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
          await page.waitForFunction(
            (element, height) => {
              const { position, visibility } = getComputedStyle(element);
              return position === 'static' && visibility === 'visible' && element.clientHeight === height;
            },
            {},
            frame!,
            Math.min(1000, height),
          );
          assert.equal(await page.$eval('blockquote.wp-embedded-content', (quote) => quote.clientHeight), 0);
        });
      });
  });
}
