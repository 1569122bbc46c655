import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  blocksOf,
  canvas,
  insert,
  openEditor,
  save,
  untilReady,
  untilShown,
  type EditorWindow,
} from './support/browser.js';
import { at, contentOf, threeBlocks, WIDGETS, type World } from './world.js';

const posts: Partial<Record<'editor' | 'author', number>> = {};

/** What people do in the block editor. */
export function editing(world: World): void {
  for (const role of ['author', 'editor'] as const)
    describe(`in the block editor as ${role}`, () => {
      test('each block shows the live widget, and saves a table of its figures', async () => {
        await at(world, role, async (desk) => {
          await openEditor(desk, world.wordpress);
          await insert(desk, threeBlocks);
          await untilShown(desk);
          posts[role] = await save(desk, { title: `Figures of the ${role}` });
          const content = contentOf(world, posts[role]);
          for (const widget of WIDGETS)
            assert.match(
              content,
              new RegExp(
                `<!-- wp:report-widgets/${widget} -->\\s<figure [^>]*data-report-widget="${widget}"[^>]*><table `,
              ),
            );
          assert.match(content, /about \$1\.8 billion/);
          assert.match(content, /as of December 19, 2025/);
        });
      });

      test('a preview shows the widgets', async () => {
        await at(world, role, async ({ page }) => {
          await page.goto(`${world.wordpress.url}/?p=${posts[role]}&preview=true`);
          await untilReady(page, 3);
        });
      });

      test('what is published shows the widgets to everybody, and the script once with its version', async () => {
        await at(world, role, async (desk) => {
          await openEditor(desk, world.wordpress, posts[role]);
          await save(desk, { status: 'publish' });
        });
        await at(world, undefined, async ({ page }) => {
          await page.goto(`${world.wordpress.url}/?p=${posts[role]}`);
          await untilReady(page, 3);
          const scripts = await page.$$eval('script[src*="report-widgets"]', (all) =>
            all.map(({ src, async }) => ({ src: new URL(src).pathname + new URL(src).search, async })),
          );
          const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
          assert.deepEqual(scripts, [
            { src: `/wp-content/plugins/report-widgets/report-widgets.js?ver=${version}`, async: true },
          ]);
        });
      });

      test('opened again, every block is as it was', async () => {
        await at(world, role, async (desk) => {
          const before = contentOf(world, posts[role]!);
          await openEditor(desk, world.wordpress, posts[role]);
          await untilShown(desk);
          assert.deepEqual(
            (await blocksOf(desk)).map(({ name, isValid }) => [name, isValid]),
            WIDGETS.map((widget) => [`report-widgets/${widget}`, true]),
          );
          const dirty = await desk.page.evaluate(() =>
            (window as unknown as EditorWindow).wp.data.select('core/editor').isEditedPostDirty!(),
          );
          assert.equal(dirty, false, 'nothing was changed, and there is something to save');
          await save(desk, { title: 'Another title' });
          assert.equal(contentOf(world, posts[role]!), before);
        });
      });
    });

  test('what an Editor writes an Author saves again, and nothing is lost', async () => {
    const post = posts.author!;
    const src = `${world.host.src}?a=1&b="2"`;
    await at(world, 'editor', async (desk) => {
      await openEditor(desk, world.wordpress, post);
      await insert(desk, [
        [
          'report-widgets/export-gauge',
          { src, label: 'A "title" & <more> [x] – 100%', form: 'bullet', lang: 'ur' },
        ],
        ['report-widgets/top-seven-list', { src, ranked: true, order: 'countdown', headingLevel: '2' }],
      ]);
      await untilShown(desk);
      await save(desk);
    });
    await at(world, 'author', async (desk) => {
      await openEditor(desk, world.wordpress, post);
      const blocks = await blocksOf(desk);
      assert.deepEqual(
        blocks.map(({ isValid }) => isValid),
        blocks.map(() => true),
      );
      assert.equal(blocks.at(-2)!.attributes.label, 'A "title" & <more> [x] – 100%');
      assert.equal(blocks.at(-1)!.attributes.ranked, true);
      await save(desk, { title: 'Saved by the author' });
      await openEditor(desk, world.wordpress, post);
      assert.deepEqual(await blocksOf(desk), blocks);
    });
    await at(world, undefined, async ({ page }) => {
      await page.goto(`${world.wordpress.url}/?p=${post}`);
      await untilReady(page, 5);
      const [gauge, list] = await page.evaluate(() =>
        [...document.querySelectorAll('export-gauge, top-seven-list')].slice(-2).map((each) => ({
          lang: each.getAttribute('lang'),
          form: each.getAttribute('form'),
          ranked: each.hasAttribute('ranked'),
          title: each.shadowRoot!.querySelector('.title')!.textContent,
          level: each.shadowRoot!.querySelector('.title')!.getAttribute('aria-level'),
        })),
      );
      assert.equal(gauge!.title, 'A "title" & <more> [x] – 100%');
      assert.deepEqual([gauge!.lang, gauge!.form], ['ur', 'bullet']);
      assert.deepEqual([list!.ranked, list!.level], [true, '2']);
    });
  });

  test('the inspector tells when the report says something else than the saved table, and takes it over', async () => {
    const post = posts.editor!;
    world.host.replace((report) => {
      report.figures['exports-to-date']!.value = 1_900_000_000;
    });
    try {
      await at(world, 'editor', async (desk) => {
        const { page } = desk;
        await openEditor(desk, world.wordpress, post);
        await untilShown(desk);
        await page.evaluate(async () => {
          const { data } = (window as unknown as EditorWindow).wp;
          const editor = data.select('core/block-editor');
          await data.dispatch('core/block-editor').selectBlock!((editor.getBlockOrder!() as string[])[0]);
          const store = data.dispatch('core/edit-post');
          await store.openGeneralSidebar!('edit-post/block');
        });
        await page.waitForSelector('::-p-text(The report says something else)');
        assert.match(contentOf(world, post), /about \$1\.8 billion/);
        await (await page.waitForSelector('::-p-text(Update the table)'))!.click();
        await page.waitForSelector('::-p-text(Saved with this post)');
        await save(desk);
        assert.match(contentOf(world, post), /<td>about \$1\.9 billion<\/td>/);
      });
    } finally {
      world.host.restore();
    }
  });

  test('the inspector says where the report contradicts itself', async () => {
    await at(world, 'author', async (desk) => {
      await openEditor(desk, world.wordpress);
      await insert(desk, [threeBlocks[0]!]);
      await untilShown(desk);
      const panel = await desk.page.waitForSelector('::-p-text(things to check in the report)');
      await panel!.click();
      await desk.page.waitForSelector(
        '.report-widgets-findings .is-error, .report-widgets-findings .is-warning',
      );
    });
  });

  test('a report that cannot be read is said, and the block keeps its table', async () => {
    await at(world, 'author', async (desk) => {
      await openEditor(desk, world.wordpress);
      await insert(desk, [
        ['report-widgets/export-gauge', { src: world.host.src.replace('report.json', 'static/none.json') }],
      ]);
      await desk.page.waitForSelector('::-p-text(The report could not be read)');
      await desk.page.waitForSelector('::-p-text(HTTP 404)');
    });
  });

  test('without an address a block asks for one', async () => {
    world.wordpress.php(`delete_option('report_widgets_src');`);
    try {
      await at(world, 'author', async (desk) => {
        await openEditor(desk, world.wordpress);
        await insert(desk, [threeBlocks[1]!]);
        const frame = await canvas(desk);
        const field = await frame.waitForSelector('.report-widgets-ask input');
        await field!.type(world.host.src);
        await frame.click('.report-widgets-ask button');
        await untilShown(desk);
      });
    } finally {
      world.wordpress.php(`update_option('report_widgets_src', '${world.host.src}');`);
    }
  });
}
