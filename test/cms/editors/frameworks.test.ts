import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Report } from '../../../src/model/report.types.js';
import { components, FRAMEWORKS } from './frameworks.js';
import { open, origin, put, reading, review, SHOWN } from './pages.js';
import { bundled, imported, recipe } from './recipes.js';

declare const show: (props: { report: Report }) => void;
declare const leave: () => void;
declare const heard: string[];

const HERE = import.meta.dirname;
const { fallbackOf } = await imported<{ fallbackOf(report: Report): string }>(recipe('fallback'));
const fallback = fallbackOf(review);
const src = `${origin}/data/pakistan-ict-2025.json`;

/** The review with another title over its exports. */
const renamed: Report = { ...review, id: 'renamed', exports: { ...review.exports!, title: 'Renamed' } };

for (const { name, server, client } of FRAMEWORKS)
  describe(name, () => {
    it('shows the fallback from the server on, takes it up without a word, and then the widget', async () => {
      const { render } = await imported<{ render(props: object): Promise<string> }>(server, [
        components('server'),
      ]);
      const markup = await render({ src, fallback });
      assert.match(markup, /<export-gauge[^>]* heading-level="2"/);
      assert.ok(markup.includes(`src="${src}"`), markup);
      assert.ok(markup.includes(fallback), markup);

      const script = `const heard = (globalThis.heard = []);
        const ready = ({ id }) => heard.push(id);
        const props = { ...${JSON.stringify({ src, fallback })}, onReady: ready };
        ${client}`;
      // imports may stand anywhere in a module
      put.set('/app.js', (await bundled(script, { plugins: [components('client')] })).js);
      const { page, said } = await open(
        `<body><div id="app">${markup}</div><script type="module" src="/app.js"></script>`,
      );
      const seen = await reading(page);
      assert.ok(seen.words.includes(SHOWN['export-gauge']));
      assert.equal(
        await page.$eval(
          'export-gauge',
          (gauge) => gauge.shadowRoot!.querySelector('[role=heading]')!.ariaLevel,
        ),
        '2',
      );
      await page.waitForFunction(() => heard.length === 1);
      assert.deepEqual(await page.evaluate(() => heard), [review.id]);

      // a report in hand is a property, and comes first
      await page.evaluate((report) => show({ report }), renamed);
      await page.waitForFunction(() =>
        document.querySelector('export-gauge')!.shadowRoot!.textContent!.includes('Renamed'),
      );
      assert.equal(await page.$eval('export-gauge', (gauge) => gauge.hasAttribute('data')), false);
      assert.ok((await reading(page)).fallback);

      await page.evaluate(() => leave());
      await page.waitForFunction(() => !document.querySelector('export-gauge'));
      assert.deepEqual(said, []);
      await page.close();
    });
  });

describe('React that comes late', () => {
  it('is told of the report that was there before it', async () => {
    const { server, client } = FRAMEWORKS.find(({ name }) => name === 'React')!;
    const { render } = await imported<{ render(props: object): Promise<string> }>(server, [
      components('server'),
    ]);
    const script = `const heard = (globalThis.heard = []);
      const props = { ...${JSON.stringify({ src, fallback })}, onReady: ({ id }) => heard.push(id) };
      ${client}`;
    put.set('/app.js', (await bundled(script, { plugins: [components('client')] })).js);
    const { page, said } = await open(
      `<body><script src="/dist/report-widgets.js"></script><div id="app">${await render({ src, fallback })}</div>`,
    );
    await reading(page);
    await page.addScriptTag({ url: '/app.js', type: 'module' });
    await page.waitForFunction(() => heard.length > 0);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('React without a server', () => {
  it('gives a report as a property, and hears of it', async () => {
    const script = `import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import 'report-widgets/define';
      const heard = (globalThis.heard = []);
      const hear = ({ detail }) => heard.push(detail.report.id);
      const props = { data: ${JSON.stringify(renamed)}, 'onreport-load': hear };
      createRoot(document.querySelector('#app')).render(createElement('export-gauge', props, createElement('table')));`;
    put.set('/app.js', (await bundled(script)).js);
    const { page, said } = await open(
      `<body><div id="app"></div><script type="module" src="/app.js"></script>`,
    );
    assert.match((await reading(page)).words, /^Renamed/);
    await page.waitForFunction(() => heard.length === 1);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('the types for JSX', () => {
  it('know the properties, attributes and events, and refuse others', () => {
    const folder = mkdtempSync(join(HERE, '.recipe-'));
    try {
      writeFileSync(
        join(folder, 'recipe.tsx'),
        `${recipe('react')}
        export const good = <top-seven-list src="r.json" ranked order="countdown" digits="arabext" label="A" className="b" key="1" />;
        export const more = <subscriber-counter value={5} as-of="2025-12-30" onreport-error={({ detail }) => detail.kind.length} />;
        // @ts-expect-error there is no such form
        export const form = <export-gauge form="circle" />;
        // @ts-expect-error only the gauge has one
        export const other = <subscriber-counter form="arc" />;`,
      );
      const options =
        '--ignoreConfig --noEmit --strict --skipLibCheck --jsx react-jsx --module nodenext --moduleResolution nodenext --target es2022';
      const { stdout, status } = spawnSync(
        'npx',
        ['tsc', ...options.split(' '), join(folder, 'recipe.tsx')],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the package where there is no window', () => {
  const { exports } = createRequire(import.meta.url)('report-widgets/package.json') as { exports: object };
  const named = Object.keys(exports).filter((path) => !/json|bundle|jsx|png|cms/.test(path));
  const recipes = ['allowed', 'ckeditor', 'decap', 'ghost', 'sanitize', 'tinymce', 'tiptap'].map(
    (file) => `./cms/${file}`,
  );
  for (const path of [...named, ...recipes])
    it(`is imported as report-widgets${path.slice(1)} without a word`, () => {
      const code = `await import('report-widgets${path.slice(1)}'); if (typeof window !== 'undefined') throw new Error('a window')`;
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: HERE,
        encoding: 'utf8',
      });
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
});
