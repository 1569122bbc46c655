import { counterFigures, DRAWING, gaugeFigures } from './work.js';

/** The three kinds of work; a goal compares within one. */
export type Room = 'gauges' | 'counters' | 'lists';

/** What is measured against the others. */
export interface Contender {
  id: string;
  room: Room;
  name: string;
  /** What it draws, and how it is got. */
  note: string;
  /** The scripts of its page, in order; `dist/` is ours, the others are in contenders/. */
  scripts: string[];
  /** What stands in the page for one widget. */
  markup: (index: number) => string;
  /** Style sheet of the page. */
  css?: string;
  /** What its library draws of a widget, as a selector in its shadow tree; all else is the nodes and texts of ours. */
  draws?: string;
  /** The contender whose finished drawings stand in the page instead, and its style module in src/elements. */
  drawn?: { by: string; sheet: string };
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** An element with the figures as attributes, as an editor pastes it. */
const tag = (name: string, attributes: Record<string, string | number>): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escape(`${value}`)}"`)
    .join(' ')}></${name}>`;

const gaugeTag =
  (name: string, more: Record<string, string> = {}) =>
  (index: number): string => {
    const { label, value, target, record } = gaugeFigures(index);
    return tag(name, {
      ...more,
      motion: 'none',
      label,
      value,
      unit: 'USD',
      period: '2025-07/2025-11',
      qualifier: 'about',
      'rounded-to': 10_000_000,
      target,
      'target-period': '2025-07/2026-06',
      record,
      'record-period': '2025-10',
      source: 'Ministry of planning',
      'as-of': '2025-12-19',
    });
  };

const counterTag =
  (name: string) =>
  (index: number): string => {
    const { label, value } = counterFigures(index);
    return tag(name, {
      motion: 'none',
      label,
      value,
      qualifier: 'about',
      source: 'Telecommunication authority',
      'as-of': '2025-12-30',
    });
  };

const listTag = (name: string) => (): string => tag(name, { motion: 'none', src: '/report.json' });

const { width, height } = DRAWING;
const canvas = `<canvas width="${width}" height="${height}"></canvas>`;
const box = (content: string): string => `<div class="drawing">${content}</div>`;
const reading = '<p class="reading"></p><p class="label"></p>';
const readingCss = `.drawing{width:${width}px}p{margin:0;text-align:center}.reading{font-size:40px;font-weight:700}`;
const boxCss = `.drawing{width:${width}px;height:${height}px}`;

/** Our three widgets, as built. */
export const BUNDLE = 'dist/report-widgets.js';

/** A library's own drawing; its script in contenders/ has the contender's id for a name. */
const peer = (
  room: Room,
  id: string,
  name: string,
  note: string,
  markup: string,
  css: string,
): Contender => ({ id, room, name, note, scripts: [`${id}.js`], markup: () => markup, css });

/** The hand-written element with a library's drawing in it: what it takes to show with that library what ours shows. */
const within = (room: Room, id: string, name: string, note: string, draws: string): Contender => ({
  id,
  room,
  name,
  note,
  scripts: [`${id}.js`],
  markup: room === 'gauges' ? gaugeTag('hand-gauge') : counterTag('hand-counter'),
  draws,
});

/** What ours draws, written out as markup with a style sheet: what a browser needs at the least to show it. */
const limit = (room: Room, id: string, name: string, by: string, sheet: string): Contender => ({
  id,
  room,
  name,
  note: `what ours draws with all its texts, table and footer, written out in the page; no script`,
  scripts: [],
  markup: () => '',
  drawn: { by, sheet },
});

/** Those that goals compare follow on one another, so that they are measured in the same moments. */
export const contenders: Contender[] = [
  limit('gauges', 'gauge-static', 'static SVG and HTML', 'gauge-own', 'export-gauge'),
  {
    id: 'gauge-own',
    room: 'gauges',
    name: 'ours, arc',
    note: 'drawing, key, paces, workings, table of all figures, source, menu; the bundle has all three widgets',
    scripts: [BUNDLE, 'own.js'],
    markup: gaugeTag('export-gauge'),
  },
  {
    id: 'gauge-hand',
    room: 'gauges',
    name: 'hand-written',
    note: 'the nodes and texts of ours from the same attributes, without a library; English only, no menu, no checks',
    scripts: ['gauge-hand.js'],
    markup: gaugeTag('hand-gauge'),
  },
  within(
    'gauges',
    'gauge-chartjs-same',
    'hand-written around Chart.js',
    'hand-written, its arc and marks by Chart.js on canvas; tree-shaken',
    '.arc',
  ),
  within(
    'gauges',
    'gauge-echarts-same',
    'hand-written around ECharts',
    'hand-written, its arc and plainer marks by ECharts on canvas; tree-shaken',
    '.arc',
  ),
  peer(
    'gauges',
    'gauge-chartjs',
    'Chart.js',
    'arc on canvas, number and label in HTML; tree-shaken',
    box(canvas + reading),
    readingCss,
  ),
  {
    id: 'gauge-own-bullet',
    room: 'gauges',
    name: 'ours, bullet',
    note: 'the same with a bar for a drawing',
    scripts: [BUNDLE, 'own.js'],
    markup: gaugeTag('export-gauge', { form: 'bullet' }),
  },
  peer('gauges', 'gauge-echarts', 'ECharts', 'arc, number and label on canvas; tree-shaken', box(''), boxCss),
  peer('gauges', 'gauge-justgage', 'JustGage', 'arc, number and label in SVG; as published', box(''), boxCss),
  peer(
    'gauges',
    'gauge-canvas-gauges',
    'canvas-gauges',
    'arc, number and label on canvas; as published',
    `<canvas width="${width}" height="${width}"></canvas>`,
    boxCss,
  ),
  peer(
    'gauges',
    'gauge-gaugejs',
    'gauge.js',
    'arc on canvas, number and label in HTML; as published',
    box(canvas + reading),
    readingCss,
  ),
  peer(
    'gauges',
    'gauge-svg-gauge',
    'svg-gauge',
    'arc and number in SVG, label in HTML; as published',
    `${box('')}<p class="label"></p>`,
    `${boxCss}p{margin:0;text-align:center}.dial,.value{fill:none;stroke:#ddd;stroke-width:10}.value{stroke:#0b6b75}.value-text{fill:#000;stroke:none;font-weight:700}`,
  ),
  limit('counters', 'counter-static', 'static text', 'counter-own', 'subscriber-counter'),
  {
    id: 'counter-own',
    room: 'counters',
    name: 'ours',
    note: 'number, sentence, table of all figures, source, menu; the bundle has all three widgets',
    scripts: [BUNDLE, 'own.js'],
    markup: counterTag('subscriber-counter'),
  },
  {
    id: 'counter-hand',
    room: 'counters',
    name: 'hand-written',
    note: 'the nodes and texts of ours from the same attributes, without a library; English only, no menu, no checks',
    scripts: ['counter-hand.js'],
    markup: counterTag('hand-counter'),
  },
  within(
    'counters',
    'counter-number-flow-same',
    'hand-written around number-flow',
    'hand-written, its number by number-flow, a box for every digit; tree-shaken',
    '.big',
  ),
  peer(
    'counters',
    'counter-number-flow',
    'number-flow',
    'number, a box for every digit, label in HTML; tree-shaken',
    '<p class="label"></p><number-flow></number-flow>',
    'p{margin:0}number-flow{font-size:40px;font-weight:700}',
  ),
  peer(
    'counters',
    'counter-countup',
    'CountUp.js',
    'number as text, label in HTML; as published',
    '<p class="label"></p><p class="number"></p>',
    'p{margin:0}.number{font-size:40px;font-weight:700}',
  ),
  peer(
    'counters',
    'counter-odometer',
    'Odometer',
    'number, a box for every digit, label in HTML; as published, with its minimal theme',
    '<p class="label"></p><div class="odometer"></div>',
    'p{margin:0}.odometer{font-size:40px;font-weight:700}',
  ),
  limit('lists', 'list-static', 'static <ol>', 'list-own', 'top-seven-list'),
  {
    id: 'list-own',
    room: 'lists',
    name: 'ours',
    note: 'seven items with status, key figure and details, table of all figures, source, menu; the report by src',
    scripts: [BUNDLE, 'own.js'],
    markup: listTag('top-seven-list'),
  },
  {
    id: 'list-hand',
    room: 'lists',
    name: 'hand-written',
    note: 'the nodes and texts of ours from the same report, without a library; English only, no menu, no checks',
    scripts: ['list-hand.js'],
    markup: listTag('hand-list'),
  },
];
