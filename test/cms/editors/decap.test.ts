import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { HtmlRenderer, Parser } from 'commonmark';
import type { Page } from 'puppeteer-core';
import { open, pasted, put, read, TARGETS } from './pages.js';
import { bundled, recipe } from './recipes.js';

/** The articles of Decap's backend for tests. */
declare const repoFiles: { posts: Record<string, { content: string }> };

const CONFIG = {
  load_config_file: false,
  backend: { name: 'test-repo' },
  media_folder: 'media',
  collections: [
    {
      name: 'posts',
      label: 'Posts',
      folder: 'posts',
      create: true,
      fields: [
        { name: 'title', label: 'Title', widget: 'string' },
        { name: 'body', label: 'Body', widget: 'markdown' },
      ],
    },
  ],
};

const post = (snippet: string, title = 'One'): string =>
  `---\ntitle: ${title}\n---\nBefore\n\n${snippet}\n\nBehind **it**\n`;

/** Decap's own file takes React from the page, in the kind it was built with. */
async function prepare(code: string): Promise<void> {
  const react = `import * as React from 'react';
    import * as ReactDOM from 'react-dom';
    import * as client from 'react-dom/client';
    Object.assign(globalThis, { React, ReactDOM: { ...ReactDOM, ...client } });`;
  put.set('/react.js', (await bundled(react, { mode: 'production' })).js);
  const script = `${code.replace(/^import CMS.*$/m, 'const CMS = DecapCmsApp.default ?? DecapCmsApp;')}
    CMS.init({ config: ${JSON.stringify(CONFIG)} });`;
  put.set('/editor.js', (await bundled(script)).js);
}

/** Decap with this article open. */
async function edit(content: string): Promise<{ page: Page; said: string[] }> {
  const files = JSON.stringify({ posts: { 'a.md': { content } } }).replaceAll('<', '\\u003c');
  const opened = await open(
    `<script>window.repoFiles = ${files}</script><body><script type="module" src="/react.js"></script>
     <script defer src="/decap-cms-app/dist/decap-cms-app.js"></script><script type="module" src="/editor.js"></script>`,
  );
  const { page } = opened;
  await page.setViewport({ width: 1400, height: 1000 });
  await (await page.waitForSelector('::-p-text(Login)'))!.click();
  await page.waitForSelector('a[href*="#/collections/posts/entries/a"]');
  await page.click('a[href*="#/collections/posts/entries/a"]');
  await page.waitForSelector('[data-slate-editor]');
  return opened;
}

/** Changes the title, publishes, and waits for what is stored then. */
async function publish(page: Page): Promise<string> {
  await page.click('input[type=text]');
  await page.keyboard.type(' two');
  await (await page.waitForSelector('[role=button]::-p-text(Publish)'))!.click();
  await (await page.waitForSelector('[role=menuitem]::-p-text(Publish now)'))!.click();
  await page.waitForFunction(() => repoFiles.posts['a.md']!.content.includes(' two'));
  return page.evaluate(() => repoFiles.posts['a.md']!.content);
}

/** The article as a generator makes HTML of it. */
const html = (content: string): string =>
  new HtmlRenderer().render(new Parser().parse(content.replace(/^---.*?---/s, '')));

describe('Decap CMS', () => {
  before(() => prepare(recipe('decap')));

  for (const target of TARGETS)
    it(`keeps a snippet for ${target} as it was while something else is written`, async () => {
      const snippet = pasted({ for: target, widget: 'export-gauge', bare: true });
      const { page, said } = await edit(post(snippet));
      await page.waitForSelector('textarea');
      assert.equal(await page.$eval('textarea', ({ value }) => value), snippet);
      const preview = (await (await page.waitForSelector('iframe'))!.contentFrame())!;
      await preview.waitForSelector('table::-p-text(ICT exports)');
      const stored = await publish(page);
      assert.equal(stored, post(snippet, 'One two'));
      assert.deepEqual(await read(html(stored)), await read(snippet));
      assert.deepEqual(said, []);
      await page.close();
    });

  it('gives a tag without room a box, since a paragraph would end within it', async () => {
    const snippet = pasted({ for: 'script', widget: 'export-gauge', bare: true, reservation: 'none' });
    const { page } = await edit(post(snippet));
    await page.waitForSelector('textarea');
    await page.click('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(' ');
    const stored = await publish(page);
    assert.equal(stored, post(`<div>${snippet}</div>`, 'One two'));
    assert.deepEqual(await read(html(stored)), await read(snippet));
    await page.close();
    assert.match(html(post(snippet)), /<p><export-gauge/);
  });

  it('keeps a snippet without the recipe, too, but has no field to paste it into', async () => {
    await prepare('const CMS = DecapCmsApp.default ?? DecapCmsApp;');
    const snippet = pasted({ for: 'script', widget: 'export-gauge', bare: true });
    const { page } = await edit(post(snippet));
    assert.equal(await page.$('textarea'), null);
    assert.equal(await publish(page), post(snippet, 'One two'));
    await page.close();
  });
});
