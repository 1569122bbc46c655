import { expect, fixture, html } from '@open-wc/testing';
import { TAGS, until, type Widget } from '../support/widgets.js';
import { review } from '../support/reports.js';

type Frame = Window & typeof globalThis;

/** What a page was told in its console, by the widget that it is about. */
interface Told {
  text: string;
  about: Element | undefined;
}

const SCRIPT = '<script src="/dist/report-widgets.dev.js"></script>';
const MODULE = '<script type="module" src="/src/development/define.ts"></script>';
const TABLE = '<table><tr><td>about $1.8 billion</td></tr></table>';
/** What is said of the build itself. */
const START = /development build/;

/** A page in a frame with that markup, and what it says; `prepare` runs before any script of it. */
async function page(
  body: string,
  {
    script = SCRIPT,
    lang = 'lang="en"',
    policy = '',
    prepare = undefined as ((frame: Frame) => void) | undefined,
  } = {},
): Promise<{ frame: Frame; told: Told[]; all: string[]; widgets: Widget[] }> {
  const element = await fixture<HTMLIFrameElement>(html`<iframe width="800" height="600"></iframe>`);
  const frame = element.contentWindow as Frame;
  const told: Told[] = [];
  const all: string[] = [];
  const { document } = frame;
  document.open();
  const listen = (): void => {
    for (const level of ['error', 'warn'] as const)
      frame.console[level] = (text: string, about?: Element) => {
        all.push(`${level}: ${text}`);
        if (text.startsWith('report-widgets: ') && !START.test(text)) told.push({ text, about });
      };
    frame.addEventListener('error', ({ message }) => all.push(`uncaught: ${message}`));
    frame.addEventListener('unhandledrejection', ({ reason }) => all.push(`unhandled: ${reason}`));
    frame.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      all.push(`violation: ${violatedDirective} ${sample}`),
    );
    prepare?.(frame);
  };
  Object.assign(frame, { listen });
  document.write(
    `<!doctype html><html ${lang}><head><meta charset="utf-8"><title>A page</title>${policy}<script nonce="a">listen()</script>${script}</head><body>${body}</body></html>`,
  );
  document.close();
  await until(() => document.readyState === 'complete', 'the page is read');
  const widgets = [...document.querySelectorAll<Widget>(TAGS.join())];
  await until(() => widgets.every((widget) => frame.customElements.get(widget.localName)), 'all are defined');
  return { frame, told, all, widgets };
}

const codes = (told: Told[]): string[] => told.map(({ text }) => /\[([a-z-]+)\]$/.exec(text)![1]!);

/** Resolves when every widget has had the time in which it would have been warned of. */
async function looked({ frame, widgets }: { frame: Frame; widgets: Widget[] }): Promise<void> {
  await until(() => widgets.every(({ status }) => status !== 'loading'), 'all are there');
  // a mistake made last, of which one is told last
  const last = frame.document.createElement('top-seven-list');
  last.setAttribute('order', 'last');
  last.textContent = 'fallback';
  const seen = new Promise<void>((resolve) => {
    const { warn } = frame.console;
    frame.console.warn = (text: string, about?: Element) => {
      if (about === last) resolve();
      else warn(text, about);
    };
  });
  frame.document.body.append(last);
  await seen;
  last.remove();
}

describe('the development build', () => {
  it('says once that it is one, and what readers get', async () => {
    const { all } = await page(`<export-gauge src="/data/pakistan-ict-2025.json">${TABLE}</export-gauge>`);
    expect(all.filter((line) => START.test(line))).to.have.lengthOf(1);
    expect(all.find((line) => START.test(line))).to.match(/^warn: report-widgets: .*not for readers/);
  });

  for (const [name, script] of Object.entries({ 'script tag': SCRIPT, 'modules of npm': MODULE }))
    it(`warns of each mistake once, and names the element: ${name}`, async () => {
      const { told, widgets, ...rest } = await page(
        `<export-gauge form="ark" scr="x" src="/data/pakistan-ict-2025.json"></export-gauge>`,
        { script, lang: '' },
      );
      await looked({ widgets, ...rest });
      expect(codes(told).sort()).to.deep.equal([
        'attribute-name',
        'attribute-value',
        'no-fallback',
        'no-language',
      ]);
      for (const { about } of told) expect(about).to.equal(widgets[0]);
      widgets[0]!.setAttribute('heading-level', '2');
      widgets[0]!.setAttribute('digits', 'arabic');
      await looked({ widgets, ...rest });
      expect(codes(told).slice(4)).to.deep.equal(['attribute-value']);
    });

  it('draws what the build for readers draws', async () => {
    const { widgets, frame } = await page(
      TAGS.map((tag) => `<${tag} src="/data/pakistan-ict-2025.json">${TABLE}</${tag}>`).join(''),
    );
    await until(() => widgets.every(({ status }) => status === 'ready'), 'all are ready');
    const readers = await page(
      TAGS.map((tag) => `<${tag} src="/data/pakistan-ict-2025.json">${TABLE}</${tag}>`).join(''),
      { script: '<script src="/dist/report-widgets.js"></script>' },
    );
    await until(() => readers.widgets.every(({ status }) => status === 'ready'), 'all are ready');
    expect(frame.customElements.get('export-gauge')).not.to.equal(
      readers.frame.customElements.get('export-gauge'),
    );
    const text = (widget: Widget): string => widget.shadowRoot!.textContent!.replace(/\s+/g, '');
    expect(widgets.map(text)).to.deep.equal(readers.widgets.map(text));
  });

  it('finds the right figure for a wrong name, wherever the report comes from', async () => {
    const document = structuredClone(review);
    document.exports!.achieved = 'exports-todate';
    const wrong = JSON.stringify(document);
    const child = await page(
      `<export-gauge><script type="application/json">${wrong}</script>${TABLE}</export-gauge>`,
    );
    await looked(child);
    const loaded = await page(`<export-gauge src="/wrong.json">${TABLE}</export-gauge>`, {
      prepare: (frame) => {
        frame.fetch = async () => new Response(wrong, { headers: { 'content-type': 'application/json' } });
      },
    });
    await looked(loaded);
    for (const { told } of [child, loaded]) {
      await until(() => told.length > 0, 'it is told');
      expect(codes(told)).to.deep.equal(['reference']);
      expect(told[0]!.text).to.match(/Did you mean exports-to-date\?/);
    }
  });

  it('tells of two lists of one report, and of what is wrong with a report, once for the page', async () => {
    const list = `<top-seven-list src="/data/pakistan-ict-2025.json">${TABLE}</top-seven-list>`;
    const twice = await page(list + list);
    await looked(twice);
    expect(codes(twice.told)).to.deep.equal(['same-anchors']);
    const bad = await (await fetch('/data/checks/series-sum/fails.json')).text();
    const gauge = `<export-gauge><script type="application/json">${bad}</script>${TABLE}</export-gauge>`;
    const wrong = await page(gauge + gauge);
    await looked(wrong);
    expect(codes(wrong.told).filter((code) => code === 'report-errors')).to.have.lengthOf(1);
  });

  it('keeps quiet where a page asks it to, on a widget or around it', async () => {
    const gauge = `<export-gauge form="ark" data-report-quiet="attribute-value other" src="/data/pakistan-ict-2025.json"></export-gauge>`;
    const quiet = await page(`<div data-report-quiet="no-fallback">${gauge}</div>`);
    await looked(quiet);
    expect(quiet.told).to.deep.equal([]);
    const other = await page(`<div data-report-quiet="no-language">${gauge}</div>`);
    await looked(other);
    expect(codes(other.told)).to.deep.equal(['no-fallback']);
  });

  it('says nothing of a report set as a property once the page is set up', async () => {
    const set = await page(TAGS.map((tag) => `<${tag}>${TABLE}</${tag}>`).join(''));
    for (const widget of set.widgets) widget.data = review;
    await looked(set);
    expect(set.told).to.deep.equal([]);
  });

  it('works under the policy that the build for readers works under', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-a' 'strict-dynamic'; connect-src ${location.origin}; style-src ${location.origin}; require-trusted-types-for 'script'; trusted-types report-widgets">`;
    const strict = await page(`<export-gauge src="/data/pakistan-ict-2025.json">${TABLE}</export-gauge>`, {
      policy,
      script: '<script nonce="a" src="/dist/report-widgets.dev.js"></script>',
    });
    await until(() => strict.widgets[0]!.status === 'ready', 'it is ready');
    await looked(strict);
    expect(strict.all.filter((line) => !START.test(line))).to.deep.equal([]);
  });

  for (const address of ['/stories/index.html', '/stories/ur.html'])
    it(`finds nothing in the demo article: ${address}`, async () => {
      const source = await (await fetch(address)).text();
      const body = /<body>([\s\S]*)<\/body>/.exec(source)![1]!;
      const lang = /<html ([^>]*)>/.exec(source)![1]!;
      const article = await page(body.replaceAll('../data/', '/data/'), { lang });
      await until(() => article.widgets.every(({ status }) => status === 'ready'), 'all are ready');
      expect(article.widgets).to.have.lengthOf(3);
      await looked(article);
      expect(article.all.filter((line) => !START.test(line))).to.deep.equal([]);
    });
});
