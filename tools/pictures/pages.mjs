// The pages that the pictures of docs/ are taken of, made from the first data set.
import { readFileSync } from 'node:fs';

const REPORT = '/data/pakistan-ict-2025.json';
const report = JSON.parse(readFileSync(`.${REPORT}`, 'utf8'));

const face = (family, font, style, weight, subset) =>
  `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight};
    src: url('/node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-${style}.woff2') }`;

/** The fonts that the project brings: the same letters on every machine, also where a theme asks for Georgia. */
const FONTS = [
  ...['normal', 'italic'].flatMap((style) =>
    ['400', '700'].flatMap((weight) => [
      face('Arimo', 'arimo', style, weight, 'latin'),
      face('Georgia', 'gelasio', style, weight, 'latin'),
    ]),
  ),
  ...['400', '700'].flatMap((weight) => [
    face('Nastaliq', 'noto-nastaliq-urdu', 'normal', weight, 'arabic'),
    face('Nastaliq Latin', 'noto-nastaliq-urdu', 'normal', weight, 'latin'),
  ]),
].join('\n');

const page = (css, body, lang = 'en') => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>Picture</title><link rel="icon" href="data:,">
<style>${FONTS}
:root { color-scheme: light; background: Canvas; }
body { margin: 0; font: 15px/1.5 Arimo; color: CanvasText; overflow: hidden; }
h1, h2, p { margin: 0; }
${css}</style>
<script src="/dist/report-widgets.js"></script></head>
<body>${body}</body></html>`;

const widget = (tag, attributes = '') => `<${tag} src="${REPORT}" motion="none" ${attributes}></${tag}>`;
const json = (data) => `<script type="application/json">${JSON.stringify(data)}</script>`;

const NEWS = `
  body { background: var(--paper); color: var(--ink); --paper: #fdfcf9; --ink: #1b1d20; --rule: #d6d3cb; }
  header { display: flex; align-items: baseline; justify-content: space-between; margin: 0 32px; padding: 14px 0 8px; border-block-end: 3px double var(--rule); font-size: 13px; }
  header b { font: 700 28px/1.2 Georgia; }
  h1 { margin: 18px 32px 4px; font: 700 31px/1.15 Georgia; letter-spacing: -0.01em; }
  .standfirst { margin: 0 32px 14px; font: 17px/1.5 Georgia; opacity: 0.8; }
  main { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 28px; margin: 0 32px; font: 15px/1.5 Georgia; }
  main > div > p { min-block-size: 67px; }
  export-gauge, subscriber-counter, top-seven-list { --report-font: Arimo; margin-block: 10px; font-size: 13px; }
  body::after { content: ''; position: fixed; inset: auto 0 0; block-size: 48px; background: linear-gradient(transparent, var(--paper)); }`;

const news = page(
  NEWS,
  `<header><span>30 December 2025</span><b>The Harbour Gazette</b><span>Technology</span></header>
  <h1>Pakistan’s digital exports set a record, and still trail the plan</h1>
  <p class="standfirst">A record month for exports, about 200 million subscriptions, a national AI policy: the year in figures.</p>
  <main>
    <div><p>October was the best month yet. With five of twelve months counted, exports have come to about $1.8 billion.</p>${widget('export-gauge')}</div>
    <div><p>For the market at home, the review quotes the regulator: 200 million subscriptions, not people.</p>${widget('subscriber-counter')}</div>
    <div><p>The review names seven developments and numbers them, without saying that the order is one of weight.</p>${widget('top-seven-list')}</div>
  </main>`,
);

const urdu = page(
  `:root { color-scheme: dark; background: #14171a; }
  body { color: #e6e4df; font-family: Nastaliq, 'Nastaliq Latin'; }
  main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 32px; margin: 8px 32px; }
  export-gauge, subscriber-counter { margin-block: 16px; font-size: 14px; }`,
  `<main>${widget('export-gauge', 'form="bullet" digits="arabext"')}${widget('subscriber-counter')}</main>`,
  'ur',
);

/** The upper part of each, side by side. */
const cells = (all, columns, height, css = '') =>
  page(
    `main { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); grid-auto-rows: ${height}px; }
    main > div { box-sizing: border-box; padding: 14px 20px 0; overflow: hidden; }
    code { font: 700 13px/1.5 Arimo; }
    export-gauge, subscriber-counter { margin-block: 6px 0; font-size: 14px; }
    ${css}`,
    `<main>${all.join('')}</main>`,
  );

/** A gauge of few lines: no months, no claims. */
const small = (attributes = '') =>
  `<export-gauge form="bullet" motion="none" label="ICT exports" value="1800000000" unit="USD" period="2025-07/2025-11"
    target="5000000000" target-period="2025-07/2026-06" record="386000000" record-period="2025-10"
    source="Ministry of planning" as-of="2025-12-19" ${attributes}></export-gauge>`;

const SETTINGS = [
  ['--report-accent', '#8a1538'],
  ['--report-record', '#1d5fa8'],
  ['--report-muted', '#8a1538'],
  ['--report-line', '#8a1538'],
  ['--report-track', '#f3c9d5'],
  ['--report-font', 'Georgia, serif'],
  ['--report-value-size', '5rem'],
];

const properties = cells(
  [['nothing set', ''], ...SETTINGS].map(
    ([name, value]) =>
      `<div style="${value && `${name}: ${value}`}"><code>${value ? `${name}: ${value}` : name}</code>${small()}</div>`,
  ),
  4,
  440,
  '::part(summary) { display: none }',
);

/** The themes as docs/theming.md has them, each on the class of its name. */
function themes() {
  const text = readFileSync('docs/theming.md', 'utf8');
  const [, section] = text.split('\n## Themes\n');
  return [...section.matchAll(/```css (\w+)\n([\s\S]*?)```/g)].map(([, name, css]) => ({ name, css }));
}

const themed = cells(
  themes().map(({ name }) => `<div class="${name}"><code>${name}</code>${small()}</div>`),
  2,
  430,
  themes()
    .map(({ css }) => css)
    .join('\n'),
);

/** What stands now and then: all at once, of a report that is out of date, corrected, and in part beyond computing. */
const unusual = {
  ...report,
  nextRelease: '2026-01-15',
  corrections: [{ date: '2026-01-05', text: 'The record month was given as 368 million.' }],
  figures: {
    ...report.figures,
    [report.exports.record]: { ...report.figures[report.exports.record], kind: 'claim', note: undefined },
  },
  exports: { ...report.exports, monthly: undefined, claims: undefined },
};

const PARTS = `body { margin: 12px 250px 20px 28px; }
  export-gauge, subscriber-counter, top-seven-list { margin-block: 12px; font-size: 14px; }`;

/** `annotate`: which widgets have their parts outlined, and those that are left to another picture. */
export const PAGES = {
  news: { html: news, width: 1120, height: 700 },
  urdu: { html: urdu, width: 1000, height: 640 },
  properties: { html: properties, width: 1280, height: 880 },
  themes: { html: themed, width: 960, height: 860 },
  'parts-export-gauge': {
    html: page(PARTS, widget('export-gauge')),
    width: 900,
    annotate: { open: ['working', 'menu'] },
  },
  'parts-now-and-then': {
    html: page(
      PARTS,
      `<export-gauge motion="none" form="bullet">${json(unusual)}</export-gauge><export-gauge src="/nothing.json"></export-gauge>`,
    ),
    width: 900,
    annotate: {
      open: ['menu'],
      only: ['stale', 'refusal', 'correction', 'leftover', 'message'],
      copy: true,
    },
  },
  'parts-subscriber-counter': {
    html: page(PARTS, widget('subscriber-counter')),
    width: 900,
    annotate: { open: ['table'] },
  },
  'parts-top-seven-list': {
    html: page(
      PARTS,
      `<top-seven-list motion="none">${json({ ...report, developments: report.developments.slice(0, 3) })}</top-seven-list>`,
    ),
    width: 900,
    annotate: { open: [] },
  },
};
