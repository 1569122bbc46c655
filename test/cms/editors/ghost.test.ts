import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { pasted, read, TARGETS, WIDGETS } from './pages.js';
import { imported, recipe } from './recipes.js';

// the packages' modules import a package of CommonJS by names that Node does not find in it
const require = createRequire(import.meta.url);
const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes');
const { htmlToLexical } = require('@tryghost/kg-html-to-lexical');
const { LexicalHTMLRenderer } = require('@tryghost/kg-lexical-html-renderer');

/** What Ghost makes of an article that is sent to it as HTML, as its readers get it. */
const published = (html: string): Promise<string> =>
  new LexicalHTMLRenderer({ nodes: DEFAULT_NODES }).render(JSON.stringify(htmlToLexical(html)));

const { html } = await imported<{ html(snippet: string): string }>(`${recipe('ghost')}\nexport { html };`);

describe('Ghost', () => {
  for (const target of TARGETS)
    for (const widget of WIDGETS)
      it(`keeps a snippet for ${target} with ${widget} in an HTML card, twice`, async () => {
        const snippet = pasted({ for: target, widget });
        const once = await published(html(snippet));
        // between the snippet and its script a blank line is added each time
        const dense = (text: string): string => text.replace(/\n+/g, '\n');
        assert.equal(dense(await published(once)), dense(once));
        assert.match(once, /<script async="" src=/);
        assert.deepEqual(
          await read(once.replace(/<script.*?<\/script>/s, '')),
          await read(snippet.replace(/<script.*/s, '')),
        );
      });

  it('loses it where it is not marked as a card', async () => {
    const once = await published(
      `<p>Before</p>${pasted({ for: 'script', widget: 'export-gauge' })}<p>Behind</p>`,
    );
    assert.doesNotMatch(once, /export-gauge/);
    assert.match(once, /about \$1\.8/);
  });
});
