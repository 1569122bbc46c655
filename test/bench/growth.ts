import type { Browser } from 'puppeteer-core';
import { visit, type Visit } from './browser.js';
import { BUNDLE, contenders, type Contender } from './contenders.js';
import { address, publish } from './pages.js';
import type { Curve } from './results.js';
import type { Site } from './site.js';
import { summary } from './stats.js';

const REPEATS = 3;

/** So many widgets of each kind on a page. */
const COUNTS = {
  'gauge-own': [0, 250, 500, 1000],
  'counter-own': [0, 250, 500, 1000],
  'list-own': [0, 100, 200, 400],
};

const SOURCES = { review: { name: 'Year-end review', url: 'https://example.org/review' } };
const FRAME = { title: 'A report', lang: 'en', published: '2036-01-31', sources: SOURCES };

/** A report of so many developments. */
const listOf = (size: number): unknown => ({
  ...FRAME,
  id: 'list',
  figures: {},
  developments: Array.from({ length: size }, (_, index) => ({
    id: `item-${index + 1}`,
    title: `Development ${index + 1}`,
    status: 'launched',
    summary: 'What came of it in the course of the year.',
    points: ['What was planned', 'What was done'],
    source: 'review',
  })),
});

const month = (index: number): { start: string; end: string } => {
  const [start, end] = [index, index + 1].map((at) => new Date(Date.UTC(2025, at, 1))) as [Date, Date];
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return { start: day(start), end: day(new Date(end.getTime() - 86_400_000)) };
};

/** A report of exports over so many months, of which all but the last have a value. */
const monthsOf = (size: number): unknown => {
  const value = (index: number): number => (300 + ((index * 37) % 100)) * 1e6;
  const points = Array.from({ length: size - 1 }, (_, index) => ({
    period: month(index),
    value: value(index),
  }));
  const exports = { unit: 'USD', source: 'review' };
  const [{ start }, { end }] = [month(0), month(size - 1)];
  return {
    ...FRAME,
    id: 'months',
    figures: {
      achieved: {
        ...exports,
        label: 'Exports',
        kind: 'actual',
        value: points.reduce((sum, point) => sum + point.value, 0),
        period: { start, end: month(size - 2).end },
        asOf: end,
      },
      target: { ...exports, label: 'Target', kind: 'target', value: size * 400e6, period: { start, end } },
    },
    series: { monthly: { ...exports, points } },
    exports: { achieved: 'achieved', target: 'target', monthly: 'monthly' },
  };
};

/** Reports of growing size, and how many widgets show each: one alone would be lost in the noise. */
const REPORTS = [
  { name: '5 lists by developments', tag: 'top-seven-list', of: listOf, sizes: [7, 125, 250, 500], count: 5 },
  { name: '20 gauges by months', tag: 'export-gauge', of: monthsOf, sizes: [12, 40, 80, 120], count: 20 },
];

const MEASURES = [
  ['time until painted', 'ms', 'paint', 1],
  ['heap', 'kB', 'heap', 1000],
] as const;

/** Visits pages in turn, several times, and makes a curve of each measure. */
async function curvesOf(
  browser: Browser,
  name: string,
  pages: { size: number; url: string }[],
): Promise<Curve[]> {
  const visits = new Map<number, Visit[]>(pages.map(({ size }) => [size, []]));
  for (let round = 0; round < REPEATS; round++)
    for (const { size, url } of pages) visits.get(size)!.push(await visit(browser, url));
  return MEASURES.map(([measure, unit, key, per]) => ({
    name: `${name}: ${measure}`,
    unit,
    points: [...visits].map(
      ([size, all]) => [size, summary(all.map((each) => each[key])).median / per] as const,
    ),
  }));
}

/** How time and heap grow with the number of widgets, and with what a report holds. */
export async function growth(site: Site, browser: Browser): Promise<Curve[]> {
  const curves: Curve[] = [];
  for (const [id, counts] of Object.entries(COUNTS)) {
    const contender = contenders.find((each) => each.id === id)!;
    await publish(site, browser, [contender], counts);
    const pages = counts.map((size) => ({ size, url: address(site, contender, size) }));
    curves.push(...(await curvesOf(browser, `${id.replace('-own', '')}s by number`, pages)));
  }
  for (const { name, tag, of, sizes, count } of REPORTS) {
    const pages = [];
    for (const size of sizes) {
      const src = `/growth/${tag}-${size}.json`;
      site.put(src, JSON.stringify(of(size)));
      const contender: Contender = {
        id: `${tag}-${size}`,
        room: 'lists',
        name,
        note: '',
        scripts: [BUNDLE, 'own.js'],
        markup: () => `<${tag} motion="none" src="${src}"></${tag}>`,
      };
      await publish(site, browser, [contender], [count]);
      pages.push({ size, url: address(site, contender, count) });
    }
    curves.push(...(await curvesOf(browser, name, pages)));
  }
  return curves;
}
