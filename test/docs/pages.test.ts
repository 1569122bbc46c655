import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { hash } from '../../tools/hash.mjs';
import { block } from './blocks.js';
import { hosted, statuses, TAGS, visit } from './browser.js';
import { treated } from './treated.js';

const SCRIPT = '<script async src="report-widgets.js"></script>';
const three = TAGS.map((tag) => `<${tag} src="report.json"></${tag}>`).join('');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A snippet with an address and a hash that are those of the bundle which is here. */
function here(html: string): string {
  return html
    .replace(/"https:\S+\/report-widgets\.js"/, '"report-widgets.js"')
    .replace('sha384-…', hash('sha384', readFileSync('dist/report-widgets.js')));
}

const host = hosted();

describe('the markup of the documents', () => {
  for (const { block } of treated('markup'))
    test(`shows its widgets: ${block.id}`, async () => {
      const html = here(block.code);
      const [script, widgets] = [html.includes('<script'), /<[a-z]+-[a-z-]+|data-report-widget/.test(html)];
      const body = `${html}${script && html.includes('report-widgets.js') ? '' : SCRIPT}${widgets ? '' : three}`;
      const { page: shown, said } = await visit(host.browser, host.server.put('/markup.html', page(body)));
      for (const [tag, status] of await statuses(shown)) assert.equal(status, 'ready', tag);
      // a mistake of HTML would have moved the fallback out of its widget
      assert.equal(await shown.$$eval('body > table, body > p', ({ length }) => length), 0);
      assert.deepEqual(said, []);
      await shown.close();
    });
});

describe('the modules of the documents', () => {
  for (const { block, treatment } of treated('module'))
    test(`run: ${block.id}`, async () => {
      const { lang, dir = 'ltr', says = [] } = treatment;
      const npm = block.code.includes("from 'report-widgets'");
      const defined = npm ? "import 'report-widgets/define';" : '';
      const { outputFiles } = await build({
        stdin: { contents: defined + block.code, resolveDir: resolve('.') },
        bundle: true,
        write: false,
        format: 'esm',
        conditions: ['production', 'browser'],
        logLevel: 'error',
        plugins: [
          {
            // the messages that a site would write
            name: 'pashto',
            setup: ({ onResolve }) =>
              onResolve({ filter: /^\.\/pashto\.js$/ }, () => ({ path: resolve('test/docs/pashto.ts') })),
          },
        ],
      });
      host.server.put('/module.js', outputFiles[0]!.text);
      const script =
        npm || block.code.includes("'report-widgets/define'") ? '' : SCRIPT.replace('async', 'defer');
      const src = block.code.includes('.data =') ? '' : 'src="report.json"';
      const gauge = `<export-gauge ${src} ${lang ? `lang="${lang}"` : ''}></export-gauge>`;
      const list = says.length ? '<top-seven-list src="nothing.json"></top-seven-list>' : '';
      // after the module, which may listen
      const body = `${gauge}${list}<script type="module" src="module.js"></script>${script}`;
      const { page: shown, said } = await visit(host.browser, host.server.put('/module.html', page(body)));
      const [[, status]] = (await statuses(shown)) as [[string, string]];
      assert.equal(status, 'ready');
      const part = await shown.$eval('export-gauge', ({ shadowRoot }) => {
        const { lang, dir } = shadowRoot!.querySelector<HTMLElement>('[part=widget]')!;
        return { lang, dir };
      });
      assert.deepEqual(part, { lang: lang ?? 'en', dir });
      for (const line of says)
        assert.ok(
          said.some((each) => line.test(each)),
          said.join('\n'),
        );
      if (!says.length) assert.deepEqual(said, []);
      await shown.close();
    });
});

describe('the policies of the documents', () => {
  const words = (policy: string): string => policy.replace(/\s+/g, ' ').trim();

  test('have as the strictest one that which the tests of policies run under', () => {
    const source = readFileSync('test/embed/policies.test.ts', 'utf8');
    const [, strict] = /const STRICT =\s*"(.*)";/.exec(source)!;
    const [, rest] = /const STRICTEST = `\$\{STRICT\}(.*)`;/.exec(source)!;
    assert.equal(
      words(block('docs/your-page.md#content-security-policy strictest-policy').code),
      `${strict}${rest}`,
    );
  });

  test('name all that has to be allowed', async () => {
    const lines = block('docs/your-page.md#content-security-policy allow').code.trim().split('\n');
    const allowed = lines.map((line) => line.replace(/ +where .*/, " 'self'"));
    assert.deepEqual(allowed.map(words), [
      "script-src 'self'",
      "connect-src 'self'",
      'trusted-types report-widgets',
    ]);
    const policy = ["default-src 'none'", "require-trusted-types-for 'script'", ...allowed, 'img-src data:'];
    const address = host.server.put('/policy.html', page(`${three}${SCRIPT}`), {
      'content-security-policy': policy.join('; '),
    });
    const { page: shown, said } = await visit(host.browser, address);
    assert.deepEqual(
      await statuses(shown),
      TAGS.map((tag) => [tag, 'ready']),
    );
    assert.deepEqual(said, []);
    await shown.close();
  });
});
