import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { brotliSize } from '../../tools/budget.mjs';
import type { Contender } from './contenders.js';
import type { Site } from './site.js';
import { styles, styleText } from './styles-plugin.js';
import { WIDTH } from './work.js';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** One classic script of a contender with its library, minified; ours is as built. */
export async function bundle(file: string): Promise<string> {
  if (file.startsWith('dist/')) return read(file);
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'contenders', file)],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'contender',
    target: 'es2022',
    legalComments: 'none',
    loader: { '.css': 'text' },
    plugins: [styles],
    write: false,
  });
  return outputFiles[0]!.text;
}

/** So many widgets in a row have different figures. */
export const DIFFERENT = 129;

const page = ({ id, scripts, css = '' }: Contender, widgets: string[]): string =>
  `<!doctype html><html lang="en" data-count="${widgets.length}"><head><meta charset="utf-8"><title>${id}</title>
<link rel="icon" href="data:,"><style>body{margin:8px;width:${WIDTH}px;font:16px/1.5 sans-serif}${css}</style></head>
<body>${widgets.join('\n')}
${scripts.map((script) => `<script src="/${script}"></script>`).join('')}<script src="/harness.js"></script></body></html>`;

/** The address of a contender's page with so many widgets. */
export const address = ({ origin }: Site, { id }: Contender, count: number): string =>
  `${origin}/${id}/${count}`;

/**
 * What the widgets of a page have drawn, as markup without the marks of a template library.
 * @param updated Whether they are given new figures first.
 * @param without Selector of what is left out.
 */
export async function drawings(
  browser: Browser,
  url: string,
  updated = false,
  without = '',
): Promise<string[]> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.evaluate('bench.ready');
  if (updated) await tab.evaluate('bench.update()');
  const drawn = await tab.evaluate(
    (selector) =>
      [...document.body.children].flatMap(({ shadowRoot }) => {
        if (!shadowRoot) return [];
        const left = selector ? shadowRoot.querySelector(selector)!.outerHTML : '';
        return [shadowRoot.innerHTML.replace(left, () => '')];
      }),
    without,
  );
  await tab.close();
  return drawn.map((markup) => markup.replace(/<!--.*?-->|<slot.*?<\/slot>/g, ''));
}

/** Bytes that a page needs with brotli 11: its scripts, and what stands in it for one widget. */
export interface Bytes {
  scripts: number;
  markup: number;
}

/** Puts the pages of all contenders on the site, each with so many widgets as asked for, and says what they weigh. */
export async function publish(
  site: Site,
  browser: Browser,
  contenders: Contender[],
  counts: number[],
): Promise<Map<string, Bytes>> {
  const scripts = new Map<string, string>();
  for (const file of new Set(contenders.flatMap((each) => each.scripts))) {
    scripts.set(file, await bundle(file));
    site.put(`/${file}`, scripts.get(file)!);
  }
  site.put('/harness.js', readFileSync(join(HERE, 'harness.js'), 'utf8'));
  site.put('/report.json', read('data/pakistan-ict-2025.json'));
  site.put('/update.json', read('data/pakistan-ict-2025-update.json'));

  const bytes = new Map<string, Bytes>();
  // those that are drawn by others come after them
  for (const contender of contenders.toSorted((a, b) => Number(!!a.drawn) - Number(!!b.drawn))) {
    const { id, drawn, markup } = contender;
    let widget = markup;
    let sheet = contender.css;
    if (drawn) {
      const by = contenders.find((each) => each.id === drawn.by)!;
      const made = await drawings(browser, address(site, by, DIFFERENT));
      widget = (index) => `<div class="host">${made[index % made.length]!}</div>`;
      const modules = ['common', drawn.sheet].map((name) => join(ROOT, `src/elements/${name}.styles.ts`));
      sheet = (await Promise.all(modules.map(styleText)))
        .join('')
        .replace(/:host\((.*?)\)/g, '.host$1')
        .replaceAll(':host', '.host');
    }
    const dressed = { ...contender, ...(sheet && { css: sheet }) };
    for (const count of [...counts, DIFFERENT])
      site.put(
        `/${id}/${count}`,
        page(
          dressed,
          Array.from({ length: count }, (_, index) => widget(index)),
        ),
      );
    bytes.set(id, {
      // what calls ours is the benchmark's own; what calls a library is bundled with it
      scripts: contender.scripts
        .filter((file) => file !== 'own.js')
        .reduce((sum, file) => sum + brotliSize(scripts.get(file)!), 0),
      markup: brotliSize(widget(0) + (drawn ? sheet : '')),
    });
  }
  return bytes;
}
