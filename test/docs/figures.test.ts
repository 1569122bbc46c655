import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Results } from '../bench/results.js';
import { DOCUMENTS, blocks, prose } from './blocks.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const README = read('README.md');
const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const figure = (value: number): string => value.toLocaleString('en-GB');

describe('the figures of the documents', () => {
  test('are those of the bundle that was built, and of its budget', () => {
    const size = figure(brotli('dist/report-widgets.js'));
    const [, digits] = /BUDGET = ([\d_]+);/.exec(read('rollup.config.js'))!;
    const budget = figure(Number(digits!.replace('_', '')));
    assert.ok(README.includes(`one script of ${size} bytes`), `the bundle has ${size} bytes`);
    assert.ok(README.includes(`fails from ${budget}`), budget);
    assert.ok(read('CONTRIBUTING.md').includes(`stay under ${budget} bytes`), budget);
    assert.ok(read('docs/hosting.md').includes(`script ${size}`), `the bundle has ${size} bytes`);
  });

  test('on traffic follow from the sizes of script and report', () => {
    const hosting = read('docs/hosting.md');
    const [script, report] = [brotli('dist/report-widgets.js'), brotli('data/pakistan-ict-2025.json')];
    assert.ok(hosting.includes(`report ${figure(report)}`), `the report has ${report} bytes`);
    const all = 1e7 * (script + report);
    for (const told of [
      `= ${Math.round(all / 1e9)} GB in`,
      `${Math.round((all * 8) / 3600 / 1e6)} Mbit/s`,
      `its ${Math.round((1e7 * script) / 1e9)} GB`,
      `${((300 * script) / 1e6).toFixed(1)} MB`,
      `${Math.round((18_000 * report) / 1e6)} MB`,
    ])
      assert.ok(hosting.includes(told), told);
  });

  test('on speed are those that were measured', () => {
    const { ratios } = JSON.parse(read('test/bench/results.json')) as Results;
    const { gauges, gaugesUpdated, gaugesAroundChartJs, gaugesAroundECharts } = ratios;
    const times = (ratio: number): string => `${ratio.toFixed(2)} times`;
    const told = README.replaceAll('\n', ' ');
    for (const words of [
      `100 gauges took ${times(gauges!.median)} the CPU time of hand-written`,
      `1000 new values ${times(gaugesUpdated!.median)}`,
      `by Chart.js took ${times(1 / gaugesAroundChartJs!.median)} that of ours`,
      `by ECharts ${times(1 / gaugesAroundECharts!.median)}`,
    ])
      assert.ok(told.includes(words), words);
  });

  test('on the builder page are those of the file that was built', () => {
    const [, whole, small] = /One file of (\d+) kB \((\d+) kB with brotli\)/.exec(
      read('docs/embedding.md').replaceAll('\n', ' '),
    )!;
    const near = (told: string, bytes: number): boolean => Math.abs(Number(told) * 1000 - bytes) < 2000;
    assert.ok(near(whole!, statSync('dist/builder.html').size), `${statSync('dist/builder.html').size}`);
    assert.ok(near(small!, brotli('dist/builder.html')), `${brotli('dist/builder.html')}`);
  });
});

describe('the README', () => {
  test('is read in three minutes', () => {
    const text = prose(README)
      .replace(/!\[.*?\]\(.*?\)/g, '')
      .replace(/\]\(.*?\)/g, ']');
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)!;
    assert.ok(words.length < 800, `${words.length} words`);
  });

  test('has its picture, which weighs little', () => {
    const [, path] = /!\[.{20,}\]\((docs\/pictures\/news\.png)\)/.exec(README)!;
    assert.ok(statSync(path!).size < 60_000);
  });
});

describe('what the documents name', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const texts = [...DOCUMENTS, 'llms.txt'].map((file) => ({ file, text: read(file) }));

  test('by npm run is a script of the package', () => {
    for (const { file, text } of texts)
      for (const [, name] of text.matchAll(/npm run ([\w-]+(?::[\w-]+)*)/g))
        assert.ok(Object.hasOwn(scripts, name!), `${file}: npm run ${name}`);
  });

  test('as a file of the repository is there', () => {
    const known = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    }).split('\n');
    for (const { file, text } of texts)
      for (const [, path] of prose(text).matchAll(/`((?:src|test|tools|data|stories)\/[\w./-]*)`/g))
        assert.ok(
          known.some((each) => each === path || each.startsWith(path!.replace(/\/?$/, '/'))) ||
            // or one that the reader is told to save
            blocks.some((each) => each.file === file && each.name === path),
          `${file}: ${path}`,
        );
  });

  test('as an attribute in a block is one that an element has', () => {
    const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const elements = modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName);
    for (const { tagName, attributes = [] } of elements)
      for (const { id, language, code } of blocks)
        if (language === 'html')
          for (const [, inside] of code.matchAll(new RegExp(`<${tagName}\\b([^>]*)>`, 'g')))
            for (const [, name] of inside!.matchAll(/([\w-]+)(?==|\s|$)(?:="[^"]*")?/g))
              assert.ok(
                attributes.some((each) => each.name === name),
                `${id}: ${tagName} has no ${name}`,
              );
  });
});
