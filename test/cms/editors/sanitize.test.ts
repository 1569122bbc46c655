import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type * as SanitizeHtml from 'sanitize-html';
import { open, pasted, put, read, SHOWN, TARGETS, WIDGETS } from './pages.js';
import { bundled, imported, recipe } from './recipes.js';

type Clean = (html: string) => string | Promise<string>;

/** Filters by the code of a recipe, in the page or in Node. */
interface Filter {
  name: string;
  recipe: string;
  /** Runs code that defines `clean`. */
  run(code: string): Promise<Clean>;
  /** What the code becomes without the recipe. */
  plain: [added: RegExp, without: string];
  loses: string[];
  /** How room is kept for what passes. */
  reservation: 'attribute' | 'class';
}

const FILTERS: Filter[] = [
  {
    name: 'DOMPurify',
    recipe: 'dompurify',
    async run(code) {
      put.set('/clean.js', (await bundled(`${code}\nglobalThis.clean = clean;`)).js);
      const { page } = await open('<script type="module" src="/clean.js"></script>');
      await page.waitForFunction('globalThis.clean');
      return (html) =>
        (page as Page).evaluate((dirty) => (globalThis as unknown as { clean: Clean }).clean(dirty), html);
    },
    plain: [/, domPurifyConfig/, ''],
    loses: ['script'],
    reservation: 'attribute',
  },
  {
    name: 'sanitize-html',
    recipe: 'sanitize-html',
    run: async (code) => (await imported<{ clean: Clean }>(`${code}\nexport { clean };`)).clean,
    plain: [/sanitizeHtmlOptions\((.*)\)/, '$1'],
    loses: ['script', 'placeholder'],
    reservation: 'class',
  },
];

for (const { name, run, plain, loses, reservation, ...filter } of FILTERS)
  describe(name, () => {
    let clean: Clean;
    before(async () => (clean = await run(recipe(filter.recipe))));

    for (const target of TARGETS) {
      it(`lets a snippet for ${target} through, twice`, async () => {
        for (const widget of WIDGETS) {
          const markup = pasted({ for: target, widget, reservation, digits: 'latn', label: 'A & "b"' });
          const once = await clean(`<p>Before</p>${markup}<p>Behind</p>`);
          assert.equal(await clean(once), once);
          assert.doesNotMatch(once, /<script/);
          assert.match(once, reservation === 'class' ? /class="report-room-/ : /min-height:calc/);
          const seen = await read(once);
          assert.deepEqual(seen, await read(markup));
          assert.ok(seen.words.includes(SHOWN[widget]) && seen.words.includes('A & "b"'), seen.words);
        }
      });

      it(`${loses.includes(target) ? 'loses' : 'keeps'} a snippet for ${target} without the recipe`, async () => {
        const code = recipe(filter.recipe).replace(...plain);
        assert.notEqual(code, recipe(filter.recipe));
        const bare = await run(code.replace(/^.*'report-widgets.*$/m, ''));
        const html = await bare(pasted({ for: target, widget: 'export-gauge' }));
        assert.equal(/<export-gauge|data-report-widget/.test(html), !loses.includes(target), html);
      });
    }

    it('lets nothing through that would run, no other tag, and no attribute of the widgets on another', async () => {
      const html = await clean(
        '<export-gauge src="r.json" onclick="a()" value="1" formaction="b"><img src="x" onerror="a()"><script>a()</script>' +
          '<table onclick="a()"><tr><td rounded-to="1"><a href="javascript:a()">1</a></td></tr></table></export-gauge>' +
          '<other-gauge src="r.json" value="1">2</other-gauge><p as-of="2025" target-period="2025" rounded-to="1">3</p>',
      );
      assert.match(html, /<export-gauge src="r.json" value="1">/);
      assert.doesNotMatch(
        html,
        /onclick|onerror|script|other-gauge|formaction|as-of|target-period|rounded-to/,
      );
    });
  });

describe('sanitize-html', () => {
  it("keeps what a site's own options allow, and its refusal to filter", async () => {
    const { options } = await imported<{ options: (site: SanitizeHtml.IOptions) => SanitizeHtml.IOptions }>(
      "import { sanitizeHtmlOptions } from 'report-widgets/cms/sanitize'; export const options = sanitizeHtmlOptions;",
    );
    const made = options({
      allowedTags: ['b'],
      allowedAttributes: { a: ['href', 'rel'] },
      disallowedTagsMode: 'escape',
    });
    assert.ok((made.allowedTags as string[]).includes('b'));
    assert.deepEqual((made.allowedAttributes as Record<string, unknown>).a, ['href', 'rel']);
    assert.equal(made.disallowedTagsMode, 'escape');
    const all = options({ allowedTags: false, allowedAttributes: false });
    assert.deepEqual([all.allowedTags, all.allowedAttributes], [false, false]);
  });
});
