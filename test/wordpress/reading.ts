import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { untilReady } from './support/browser.js';
import {
  at,
  blockSnippet,
  contentOf,
  feedEntry,
  get,
  placeholder,
  publish,
  WIDGETS,
  type World,
} from './world.js';

const INSIDE = '<table><tbody><tr><td>Inside</td></tr></tbody></table>';

/** What readers get of what people publish. */
export function reading(world: World): void {
  const shortcode = (more = '', widget = 'export-gauge'): string =>
    `[report_widget widget="${widget}"${more}]`;
  const page = (post: number): string => `${world.wordpress.url}/?p=${post}`;

  describe('readers', () => {
    for (const role of ['editor', 'author', 'contributor'] as const)
      test(`get what one writes as ${role}: placeholders, the three tags, a shortcode`, async () => {
        const tags = WIDGETS.map(
          (widget) => `<${widget} src="${world.host.src}" heading-level="2">${INSIDE}</${widget}>`,
        );
        const content = [placeholder(world.host.src), ...tags, shortcode()].join('\n\n');
        const post = publish(world, content, role);
        assert.equal(contentOf(world, post), content, 'something was taken away');
        world.wordpress.php(`wp_publish_post(${post});`);
        await at(world, undefined, async ({ page: tab }) => {
          await tab.goto(page(post));
          await untilReady(tab, 5);
          const scripts = await tab.$$('script[src*="report-widgets.js"]');
          assert.equal(scripts.length, 1);
        });
      });

    test('get no script where there is no widget', async () => {
      const post = publish(world, 'Nothing of the sort', 'editor');
      assert.doesNotMatch(await get(page(post)), /report-widgets/);
    });

    test('get no attribute that a widget does not know', () => {
      const post = publish(
        world,
        `<export-gauge src="javascript:1" onclick="x()" style="color:red">x</export-gauge>`,
        'author',
      );
      assert.equal(contentOf(world, post), '<export-gauge src="1">x</export-gauge>');
    });

    test('without scripts read the table, also of a shortcode: that of the report’s folder', async () => {
      const html = await get(page(publish(world, shortcode(), 'author')));
      assert.match(
        html,
        /<figure [^>]*data-report-widget="export-gauge"[^>]*><table [^]*about \$1\.8 billion[^]*<\/table><\/figure>/,
      );
    });

    test('read it in their language, or in English where the widgets do not speak it', async () => {
      const table = async (lang: string): Promise<string> =>
        /<table [^>]*>/.exec(await get(page(publish(world, shortcode(` lang="${lang}"`), 'author'))))![0];
      assert.equal(await table('ur-PK'), '<table lang="ur" dir="rtl">');
      assert.equal(await table('fr'), '<table lang="en" dir="ltr">');
    });

    test('of a shortcode with a table read that table', async () => {
      const html = await get(page(publish(world, `${shortcode()}${INSIDE}[/report_widget]`, 'author')));
      assert.match(
        html,
        /<figure [^>]*>\s*<table>\s*<tbody>\s*<tr>\s*<td>Inside<\/td>\s*<\/tr>\s*<\/tbody>\s*<\/table>\s*<\/figure>/,
      );
    });

    test('of flat attributes see the figure', async () => {
      const flat = ' value="200000000" qualifier="about" label="Subscribers" as_of="2025-12-30" source="PTA"';
      const post = publish(world, shortcode(flat, 'subscriber-counter'), 'author');
      const html = await get(page(post));
      assert.match(html, /<th scope="row">Subscribers<\/th><td>about 200,000,000<\/td>/);
      assert.match(html, /Source: PTA · as of 2025-12-30/);
      await at(world, undefined, async ({ page: tab }) => {
        await tab.goto(page(post));
        await untilReady(tab, 1);
      });
    });

    test('of flat attributes see every digit of a figure, that it is a claim, its target and its note', async () => {
      const flat =
        ' value="92.5" unit="percent" kind="claim" label="Coverage" target="95" note="By its own count"';
      const html = await get(page(publish(world, shortcode(flat, 'subscriber-counter'), 'author')));
      assert.match(html, /<th scope="row">Coverage \(Claim\)<\/th><td>92\.5 percent<\/td>/);
      assert.match(html, /<th scope="row">Target<\/th><td>95 percent<\/td>/);
      assert.match(html, /By its own count/);
    });

    test('of a wrong shortcode see nothing; who wrote it is told', async () => {
      const post = publish(world, `before ${shortcode('', 'pie-chart')} after`, 'author');
      assert.doesNotMatch(await get(page(post)), /pie-chart|report_widget/);
      await at(world, 'author', async ({ page: tab }) => {
        await tab.goto(page(post));
        await tab.waitForSelector('::-p-text(takes widget=)');
      });
    });

    test('see what is below a block stay about where it is while the widget arrives', async () => {
      const blocks = WIDGETS.map((widget) => blockSnippet(world, widget)).join('\n\n');
      const post = publish(world, blocks, 'author', 'Room');
      for (const width of [360, 768, 1280])
        await at(world, undefined, async ({ page: tab }) => {
          await tab.setViewport({ width, height: 900 });
          // the script comes once the theme's fonts are there, which move things themselves
          let letIn: (() => void) | undefined;
          await tab.setRequestInterception(true);
          tab.on('request', (request) => {
            if (request.url().includes('/report-widgets.js')) letIn = () => void request.continue();
            else void request.continue();
          });
          await tab.goto(page(post), { waitUntil: 'domcontentloaded' });
          await tab.waitForSelector('[data-report-widget="top-seven-list"]');
          const ends = (): Promise<number[]> =>
            tab.$$eval('[data-report-widget]', (all) =>
              all.map((each) => each.parentElement!.getBoundingClientRect().bottom),
            );
          await tab.evaluate(async () => void (await document.fonts.ready));
          const before = await ends();
          assert.equal(before.length, 3);
          assert.ok(letIn, 'the script was not asked for');
          letIn();
          await untilReady(tab, 3);
          // the room is that of text as wide as Arial, and a theme's font may be wider
          for (const [index, end] of (await ends()).entries()) {
            const moved = Math.abs(end - before[index]!) / before[index]!;
            assert.ok(moved < 0.03, `${end} after ${before[index]} at ${width} pixels`);
          }
        });
    });
  });

  describe('feeds', () => {
    test('have the table with source and as-of, and nothing that needs a script', async () => {
      const entry = await feedEntry(world, 'Room');
      assert.equal(entry.content.match(/<table/g)?.length, 3);
      assert.match(entry.content, /about \$1\.8 billion/);
      assert.match(entry.content, /as of December 19, 2025/);
      assert.match(entry.content, /Source: /);
      assert.doesNotMatch(entry.content, /<script|data-|style=|<export-gauge/);
    });

    test('have the table of placeholders, tags and shortcodes alike', async () => {
      const tag = `<export-gauge src="${world.host.src}">${INSIDE}</export-gauge>`;
      publish(world, [placeholder(world.host.src), tag, shortcode()].join('\n\n'), 'author', 'All three');
      const { content } = await feedEntry(world, 'All three');
      assert.equal(content.match(/<table/g)?.length, 3);
      assert.doesNotMatch(content, /data-|<export-gauge|report_widget/);
    });

    test('lead to the article where there is no table', async () => {
      const src = world.host.src.replace('report.json', 'none.json');
      const post = publish(world, shortcode(` src="${src}"`), 'author', 'Nowhere');
      const { content } = await feedEntry(world, 'Nowhere');
      const link = world.wordpress.php<string>(`return get_permalink(${post});`);
      assert.ok(content.includes(`<a href="${link}">The figures are in the article: Nowhere</a>`), content);
    });

    test('have in their excerpt the sentence with its source', async () => {
      const { description } = await feedEntry(world, 'Room');
      assert.match(
        description,
        /^(<p>)?ICT exports so far, July–November 2025: about \$1\.8 billion, 36% of the \$5 billion/,
      );
      publish(world, shortcode('', 'subscriber-counter'), 'author', 'Short');
      const short = (await feedEntry(world, 'Short')).description;
      assert.match(
        short,
        /about 200 million subscribers.*Source: PTA annual report.*as of December 30, 2025/s,
      );
      assert.doesNotMatch(short, /<table|report_widget/);
    });
  });

  test('the server asks for a table once in ten minutes, and not at all where it may not', async () => {
    world.wordpress.php(
      `global $wpdb; $wpdb->query("DELETE FROM {$wpdb->options} WHERE option_name LIKE '%report_widgets_%' AND option_name LIKE '%transient%'"); wp_cache_flush();`,
    );
    const post = publish(world, shortcode(), 'author');
    world.host.asked();
    await get(page(post));
    await get(page(post));
    assert.deepEqual(world.host.asked(), ['/pakistan-ict-2025/static/export-gauge.en.table.html']);
    for (const src of ['file:///etc/report.json', 'https://user@example.org:1/report.json', '../report.json'])
      await get(page(publish(world, shortcode(` src="${src}"`), 'author')));
    assert.deepEqual(world.host.asked(), []);
  });
}
