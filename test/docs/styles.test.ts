import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hosted, TAGS } from './browser.js';
import { treated } from './treated.js';

const report = JSON.parse(readFileSync('data/pakistan-ict-2025.json', 'utf8')) as object;
const stale = JSON.stringify({ ...report, nextRelease: '2026-01-15' });

/** Widgets in every state that a style may ask for: before the script, ready, stale, loading. */
const WIDGETS = `${TAGS.map((tag) => `<${tag} src="report.json"></${tag}>`).join('')}
  <export-gauge id="stale"><script type="application/json">${stale}</script></export-gauge>`;

/** What a theme may change, of each element. */
const LOOKS =
  `color fill stroke background-color border-block-start-color border-block-start-width border-block-start-style
  border-block-end-color text-decoration-color font-family font-size font-style font-weight line-height text-transform opacity
  display inline-size min-block-size padding-block-start padding-inline-start margin-block-start margin-block-end color-scheme`.split(
    /\s+/,
  );

/** Runs in the page: the declarations of a style sheet without which every widget looks the same. */
async function idle(css: string, properties: string[]): Promise<string[]> {
  const hosts = [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')];
  // one of each sort
  const sorts = new Map<string, Element>();
  for (const { shadowRoot, localName } of hosts)
    for (const each of shadowRoot?.querySelectorAll('[part], [class], dt, dd, a, button, small') ?? [])
      sorts.set(
        `${localName} ${each.localName} ${each.getAttribute('class')} ${each.getAttribute('part')}`,
        each,
      );
  const style = document.head.appendChild(document.createElement('style'));
  const sheet = new CSSStyleSheet();
  // nobody points at anything here
  sheet.replaceSync(css.replaceAll(':hover', ''));
  const rules = [...sheet.cssRules] as CSSStyleRule[];
  const declarations = rules.flatMap(({ selectorText, style: { cssText } }) =>
    cssText
      .split(/;\s*/)
      .filter(Boolean)
      .map((declaration) => ({ selectorText, declaration, text: `${selectorText} { ${declaration} }` })),
  );
  const idle: string[] = [];
  for (const left of declarations) {
    // the widgets that are meant themselves; and what stands around them, for what is seen through them
    const meant = [...document.querySelectorAll(left.selectorText.split('::')[0]!.trim() || '*')].filter(
      (each) => hosts.includes(each) || /^(background|color-scheme)/.test(left.declaration),
    );
    const [all, others] = [declarations, declarations.filter((each) => each !== left)].map((some) => {
      style.textContent = some.map(({ text }) => text).join('\n');
      return [...sorts.values(), ...meant]
        .map((element) => {
          const computed = getComputedStyle(element);
          return properties.map((name) => computed.getPropertyValue(name)).join();
        })
        .join('\n');
    });
    if (all === others) idle.push(left.text);
  }
  style.remove();
  return idle;
}

describe('the styles of the documents', () => {
  const host = hosted();

  /** A page of widgets on which no style of its own is set; elements around them have the classes that a theme names. */
  async function open(css: string, script: string): Promise<Page> {
    const classes = [...css.matchAll(/\.([a-z]+)[ {]/g)].map(([, name]) => name);
    const page = await host.browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const address = host.server.put(
      '/style.html',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Style</title></head>
      <body><div class="${classes.join(' ')}">${WIDGETS}</div>${script}</body></html>`,
    );
    await page.goto(address);
    return page;
  }

  for (const { block } of treated('style'))
    test(`change what a widget looks like, each declaration of them: ${block.id}`, async () => {
      const undefinedYet = block.code.includes(':not(:defined)');
      const page = await open(block.code, undefinedYet ? '' : '<script src="report-widgets.js"></script>');
      if (!undefinedYet) {
        await page.waitForFunction(() =>
          [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')].every((each) =>
            each.matches(':state(ready), :state(stale)'),
          ),
        );
        // a report that is on its way for good
        await page.evaluate(() => {
          window.fetch = () => new Promise(() => {});
          const gauge = document.createElement('export-gauge');
          gauge.setAttribute('src', 'never.json');
          document.querySelector('div')!.append(gauge);
        });
        await page.waitForFunction(() => document.querySelector('export-gauge:state(loading)'));
      }
      assert.deepEqual(await page.evaluate(idle, block.code, LOOKS), []);
      await page.close();
    });

  test('are noticed to be idle where they are', async () => {
    const page = await open('', '<script src="report-widgets.js"></script>');
    await page.waitForFunction(() => document.querySelector('export-gauge')!.matches(':state(ready)'));
    const css =
      'export-gauge { --report-acent: red; --report-accent: red } export-gauge::part(titel) { color: red }';
    assert.deepEqual(await page.evaluate(idle, css, LOOKS), [
      'export-gauge { --report-acent: red }',
      'export-gauge::part(titel) { color: red }',
    ]);
    await page.close();
  });
});
