import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { mo } from 'gettext-parser';
import { insert, openEditor, save, untilReady, untilShown } from './support/browser.js';
import { at, contentOf, get, publish, threeBlocks, type World } from './world.js';

const OPTIONS = '/wp-admin/options-general.php?page=report-widgets';

/** What administrators do. */
export function administration(world: World): void {
  const option = (): string => world.wordpress.php(`return get_option('report_widgets_src');`);

  describe('the settings page', () => {
    test('takes an address, and refuses what is none', async () => {
      await at(world, 'administrator', async ({ page }) => {
        const enter = async (text: string): Promise<void> => {
          await page.goto(world.wordpress.url + OPTIONS);
          // what the browser would refuse is sent all the same
          await page.$eval('#report_widgets_src', (field) => ((field as HTMLInputElement).type = 'text'));
          await page.$eval(
            '#report_widgets_src',
            (field, value) => ((field as HTMLInputElement).value = value),
            text,
          );
          await Promise.all([page.waitForNavigation(), page.click('#submit')]);
        };
        for (const right of ['https://example.org/r.json?a=1&b=2', world.host.src]) {
          await enter(right);
          assert.equal(option(), right);
        }
        for (const wrong of ['javascript:alert(1)', 'ftp://example.org/r.json', 'report.json']) {
          await enter(wrong);
          await page.waitForSelector('::-p-text(has to begin with https://)');
          assert.equal(option(), world.host.src);
        }
      });
    });

    for (const role of ['editor', 'author'] as const)
      test(`is not for one who is ${role}`, async () => {
        await at(world, role, async ({ page }) => {
          const answer = await page.goto(world.wordpress.url + OPTIONS);
          assert.equal(answer!.status(), 403);
          await page.goto(`${world.wordpress.url}/wp-admin/options.php`);
          assert.equal(option(), world.host.src);
        });
      });

    test('is sent with a nonce', async () => {
      const body = new URLSearchParams({
        option_page: 'report-widgets',
        action: 'update',
        report_widgets_src: 'https://evil.example',
      });
      await at(world, 'administrator', async ({ page }) => {
        await page.goto(world.wordpress.url + OPTIONS);
        const status = await page.evaluate(
          async (text) =>
            (await fetch('options.php', { method: 'POST', body: new URLSearchParams(text) })).status,
          body.toString(),
        );
        assert.equal(status, 403);
        assert.equal(option(), world.host.src);
      });
    });
  });
}

/** A site in Urdu: WordPress's own texts are not there, but for the one that says which way they run. */
export function urdu(world: World): void {
  describe('on a site in Urdu', () => {
    test('the blocks, the settings and the widgets are in Urdu, right to left', async () => {
      const { wordpress } = world;
      const direction = { ltr: { msgid: 'ltr', msgctxt: 'text direction', msgstr: ['rtl'] } };
      writeFileSync(
        join(wordpress.folder, 'wp-content/languages/ur.mo'),
        mo.compile({
          charset: 'utf-8',
          headers: { Language: 'ur' },
          translations: { 'text direction': direction },
        }),
      );
      wordpress.php(`update_option('WPLANG', 'ur');`);
      try {
        let post = 0;
        await at(world, 'author', async (desk) => {
          await openEditor(desk, wordpress);
          await insert(desk, threeBlocks);
          await untilShown(desk);
          assert.equal(await desk.page.evaluate(() => document.dir), 'rtl');
          await desk.page.waitForSelector('::-p-text(رپورٹ کا پتا)');
          post = await save(desk, { title: 'Urdu', status: 'publish' });
          assert.match(contentOf(world, post), /<table lang="ur" dir="rtl">/);
        });
        await at(world, undefined, async ({ page }) => {
          await page.goto(`${wordpress.url}/?p=${post}`);
          await untilReady(page, 3);
          const titles = await page.$$eval('export-gauge', (all) =>
            all.map((each) => each.shadowRoot!.querySelector('.title')!.textContent),
          );
          assert.match(titles[0]!, /برآمدات/);
        });
        await at(world, 'administrator', async ({ page }) => {
          await page.goto(wordpress.url + OPTIONS);
          await page.waitForSelector('::-p-text(کسی مضمون میں)');
        });
      } finally {
        wordpress.php(`update_option('WPLANG', '');`);
      }
    });
  });
}

/** What stays when the plugin goes. */
export function leaving(world: World): void {
  const row = `SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%report%widget%'`;

  test('the PHP is free of faults', () => {
    const folder = join(world.wordpress.folder, 'wp-content/plugins/report-widgets');
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      if (!name.endsWith('.php')) continue;
      const { status, stdout } = spawnSync('php', ['-d', 'error_reporting=-1', '-l', join(folder, name)], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    }
  });

  test('switched off, the plugin leaves a readable table', async () => {
    const post = world.wordpress.php<number>(
      `return get_posts(array('title' => 'Room', 'post_status' => 'publish'))[0]->ID;`,
    );
    world.wordpress.php(`deactivate_plugins('report-widgets/report-widgets.php');`);
    const html = await get(`${world.wordpress.url}/?p=${post}`);
    assert.match(html, /<figure class="wp-block-report-widgets-export-gauge"[^>]*><table/);
    assert.match(html, /as of December 19, 2025/);
    assert.doesNotMatch(html, /report-widgets\.js/);
  });

  test('deleted, it leaves neither option nor transient, and the posts as they are', async () => {
    const post = publish(world, '[report_widget widget="export-gauge"]', 'author');
    world.wordpress.php(`activate_plugin('report-widgets/report-widgets.php');`);
    await get(`${world.wordpress.url}/?p=${post}`);
    assert.ok(world.wordpress.php<string[]>(`global $wpdb; return $wpdb->get_col("${row}");`).length > 1);
    const before = world.wordpress.php<string>(
      `global $wpdb; return md5(implode($wpdb->get_col("SELECT post_content FROM {$wpdb->posts} ORDER BY ID")));`,
    );
    world.wordpress.php(
      `deactivate_plugins('report-widgets/report-widgets.php'); return delete_plugins(array('report-widgets/report-widgets.php'));`,
    );
    assert.deepEqual(world.wordpress.php(`global $wpdb; return $wpdb->get_col("${row}");`), []);
    assert.equal(
      world.wordpress.php(
        `global $wpdb; return md5(implode($wpdb->get_col("SELECT post_content FROM {$wpdb->posts} ORDER BY ID")));`,
      ),
      before,
    );
  });
}
