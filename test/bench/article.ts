import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { parse } from '../../src/model/parse.js';
import type { Report } from '../../src/model/report.types.js';
import { snippet } from '../../src/static/snippet.js';
import { visit } from './browser.js';
import { bundle } from './pages.js';
import type { Article } from './results.js';
import type { Site } from './site.js';
import { summary } from './stats.js';

const ROOT = join(import.meta.dirname, '../..');
const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;
const WIDTHS = [360, 768, 1280];
const HEIGHT = 800;
/** How late the script comes, and then how late the report, where layout shift is measured: the widgets say that they are loading. */
const SCRIPT_MS = 1000;
const REPORT_MS = 700;
/** What moves, moves within this time after the widgets are ready. */
const SETTLE_MS = 300;
/** Many, since tasks come close to the limit, on one side or the other. */
const REPEATS = 9;

const PARAGRAPHS =
  `<p>${'Rain fell on the harbour all morning and the boats stayed in. '.repeat(6)}</p>`.repeat(4);

const font = (weight: number): string => {
  const file = join(ROOT, `node_modules/@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`);
  return `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
};

/** The article; its widgets are as the tools emit them, the script is asked for at the given address. */
const page = (report: Report, script: string, data: string): string => {
  const widgets = TAGS.map((widget) =>
    snippet(report, { widget, for: 'script', src: data, bare: true, version: '', integrity: '' }),
  );
  return `<!doctype html><html lang="en" data-count="3"><head><meta charset="utf-8"><title>Article</title>
<link rel="icon" href="data:,"><style>${font(400)}${font(700)}
html{font:16px/1.6 Arimo}body{margin:0 auto;max-width:44rem;padding:0 1rem}</style></head>
<body>${widgets.map((widget) => PARAGRAPHS + widget).join('')}${PARAGRAPHS}
${script && `<script async src="${script}"></script><script src="/article.js"></script>`}<script src="/harness.js"></script></body></html>`;
};

/** The layout shift of the window, which shows the article's start or, with a number, the end of one of its widgets. */
async function shiftOf(browser: Browser, url: string, width: number, look?: number): Promise<number> {
  const tab = await browser.newPage();
  try {
    await tab.setViewport({ width, height: HEIGHT });
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    const before = await tab.evaluate(
      async (tag, height) => {
        // text that changes its font moves, too
        await document.fonts.ready;
        const widget = tag && document.querySelector(tag);
        if (widget) scrollTo(0, widget.getBoundingClientRect().bottom - height / 2);
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (customElements.get('export-gauge'))
          throw new Error('the script came before the shift was measured');
        return (globalThis as unknown as { bench: { shift: () => number } }).bench.shift();
      },
      look === undefined ? '' : TAGS[look]!,
      HEIGHT,
    );
    await tab.evaluate('bench.ready');
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return ((await tab.evaluate('bench.shift()')) as number) - before;
  } finally {
    await tab.close();
  }
}

/** Measures our three widgets on one page. */
export async function article(site: Site, browser: Browser): Promise<Article> {
  const source = readFileSync(join(ROOT, 'data/pakistan-ict-2025.json'), 'utf8');
  const parsed = parse(JSON.parse(source));
  if (!parsed.ok) throw new Error('the report of the article is bad');
  const script = await bundle('dist/report-widgets.js');
  site.put('/article.js', await bundle('article.js'));
  site.put('/prompt/widgets.js', script);
  site.put('/prompt/report.json', source);
  site.put('/late/widgets.js', script, SCRIPT_MS);
  site.put('/late/report.json', source, REPORT_MS);
  site.put('/article', page(parsed.value, '/prompt/widgets.js', '/prompt/report.json'));
  site.put('/article/late', page(parsed.value, '/late/widgets.js', '/late/report.json'));
  site.put('/article/bare', page(parsed.value, '', '/prompt/report.json'));

  const shifts: Article['shifts'] = {};
  for (const width of WIDTHS) {
    const looks = [];
    for (const look of [undefined, 0, 1, 2])
      looks.push(await shiftOf(browser, `${site.origin}/article/late`, width, look));
    shifts[width] = Math.max(...looks);
  }
  const tasks: Record<'/article' | '/article/bare', number[]> = { '/article': [], '/article/bare': [] };
  for (let round = 0; round < REPEATS; round++)
    for (const [path, all] of Object.entries(tasks))
      all.push((await visit(browser, site.origin + path, { slowdown: 4 })).longTasks);
  return {
    longTasks: summary(tasks['/article']).median,
    longTasksWithout: summary(tasks['/article/bare']).median,
    shifts,
  };
}
