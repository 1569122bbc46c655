import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openEditor, pasted, transformed, type EditorWindow } from './support/browser.js';
import { at, blockSnippet, placeholder, WIDGETS, type World } from './world.js';

/** What becomes a block when it is pasted or turned into one. */
export function pasting(world: World): void {
  describe('what becomes a block', () => {
    const gauge = (attributes: Record<string, unknown>): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(attributes).filter(([, value]) => value !== undefined && value !== ''),
      );

    test('a placeholder that is pasted, with its table; so does a tag, and a div', async () => {
      await at(world, 'author', async (desk) => {
        await openEditor(desk, world.wordpress);
        const inside = '<table><tbody><tr><td>Inside</td></tr></tbody></table>';
        const expected = { src: world.host.src, form: 'bullet', table: inside };
        for (const html of [
          placeholder(world.host.src),
          placeholder(world.host.src).replace(/figure/g, 'div'),
          `<export-gauge src="${world.host.src}" form="bullet">${inside}</export-gauge>`,
        ])
          for (const how of ['pasteHandler', 'rawHandler'] as const) {
            const [block, ...more] = await pasted(desk, `<p>Before</p>${html}`, how).then((all) =>
              all.slice(1),
            );
            assert.equal(block?.name, 'report-widgets/export-gauge', `${how} ${html}`);
            assert.deepEqual(gauge(block.attributes), expected);
            assert.deepEqual(more, []);
          }
      });
    });

    test('a Custom HTML block and a shortcode', async () => {
      await at(world, 'author', async (desk) => {
        await openEditor(desk, world.wordpress);
        const shortcode = `[report_widget widget="top-seven-list" src="${world.host.src}" ranked="true" heading_level="2"]`;
        const [fromHtml] = await transformed(
          desk,
          'core/html',
          { content: placeholder(world.host.src) },
          'report-widgets/export-gauge',
        );
        assert.deepEqual(gauge(fromHtml!.attributes).src, world.host.src);
        const list = { src: world.host.src, ranked: true, headingLevel: '2' };
        const [fromBlock] = await transformed(
          desk,
          'core/shortcode',
          { text: shortcode },
          'report-widgets/top-seven-list',
        );
        assert.deepEqual(gauge(fromBlock!.attributes), list);
        const [fromText] = await pasted(desk, `<p>${shortcode}</p>`);
        assert.equal(fromText!.name, 'report-widgets/top-seven-list');
        assert.deepEqual(gauge(fromText!.attributes), list);
      });
    });

    test('a snippet for WordPress: as valid as the editor’s own', async () => {
      await at(world, 'author', async ({ page }) => {
        await openEditor({ page, errors: [], close: async () => {} }, world.wordpress);
        for (const widget of WIDGETS) {
          const block = blockSnippet(world, widget, { label: 'A "title" & <more> [x]' });
          const parsed = await page.evaluate(
            (text) =>
              (window as unknown as EditorWindow).wp.blocks
                .parse(text)
                .map(({ name, isValid }) => ({ name, isValid })),
            block,
          );
          assert.deepEqual(parsed, [{ name: `report-widgets/${widget}`, isValid: true }]);
        }
      });
    });

    test('only its table: a script, a handler or an address of another kind does not come along', async () => {
      await at(world, 'editor', async (desk) => {
        await openEditor(desk, world.wordpress);
        const evil =
          '<table onclick="harmed=1"><tbody><tr><td><img src=x onerror="harmed=1"><script>harmed=1</scr' +
          'ipt><a href="javascript:harmed=1">link</a><svg onload="harmed=1"><title>in</title></svg></td></tr></tbody></table>';
        const html = placeholder(world.host.src, evil);
        const [block] = await transformed(
          desk,
          'core/html',
          { content: html },
          'report-widgets/export-gauge',
        );
        assert.equal(block!.attributes.table, '<table><tbody><tr><td><a>link</a></td></tr></tbody></table>');
      });
    });
  });
}
