import { expect } from '@open-wc/testing';
import { engine } from '../support/engine.js';
import { REVIEW, SMALL } from '../support/reports.js';
import { parts } from '../support/widgets.js';
import { all, begin, bundle, head, json, pause, seen, three, titles, visit, widgets } from './guest.js';

// a page that is written into a blank frame has no address that Firefox would take for its own: it is named instead
const itself = engine === 'firefox' ? location.origin : "'self'";

const meta = (policy: string): string =>
  policy && `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'self'", itself)}">`;

const NONCE = 'nonce="r4nd0m"';
const STRICT =
  "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const STRICTEST = `${STRICT}; trusted-types report-widgets`;

const POLICIES: [name: string, policy: string][] = [
  ['no policy', ''],
  ['nothing but its own origin', "default-src 'self'"],
  [
    'scripts of its own origin, and no other thing but data',
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  ],
  ['scripts by nonce', "script-src 'nonce-r4nd0m'"],
  ['scripts by nonce and what they load', "script-src 'nonce-r4nd0m' 'strict-dynamic'"],
  [
    'no objects, no base, no forms',
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
  ],
  ['style sheets of its own origin', "style-src 'self'; style-src-attr 'none'; style-src-elem 'self'"],
  ['no styles at all', "style-src 'none'"],
  [
    'no images, fonts, frames or workers',
    "img-src 'none'; font-src 'none'; frame-src 'none'; worker-src 'none'",
  ],
  ['trusted types by any name', "require-trusted-types-for 'script'"],
  ['trusted types by our name', "require-trusted-types-for 'script'; trusted-types report-widgets"],
  [
    'trusted types by our name among others',
    "require-trusted-types-for 'script'; trusted-types page report-widgets dompurify",
  ],
  ['a name for policies that nobody has to use', 'trusted-types report-widgets'],
  ['the strictest policy but for trusted types', STRICT.replace(/; require.*/, '')],
  ['the strictest policy', STRICTEST],
  ['the strictest policy, with neither base nor forms', `${STRICTEST}; base-uri 'none'; form-action 'none'`],
];

describe('a guest under a content security policy', () => {
  for (const [name, policy] of POLICIES)
    describe(name, () => {
      const top = meta(policy);
      const script = bundle(NONCE);

      it('shows all three widgets from a child script', async () => {
        const guest = await visit(
          three('', (tag) => json(SMALL[tag])),
          { top, script },
        );
        for (const each of await all(guest, 'ready')) expect(each.report!.id).to.equal('small');
        await pause();
        expect(guest.said).to.deep.equal([]);
      });

      it('shows all three widgets from an address', async () => {
        const guest = await visit(three(`src="${REVIEW}"`), { top, script });
        await all(guest, 'ready');
        for (const title of titles(guest)) expect(title).not.to.equal('');
        await pause();
        expect(guest.said).to.deep.equal([]);
      });

      it('shows all three widgets from their data, unfolded and with their styles', async () => {
        const guest = await visit(three(), { top, script });
        for (const each of widgets(guest))
          each.data = guest.frame.JSON.parse(JSON.stringify(SMALL[each.localName as keyof typeof SMALL]));
        for (const each of await all(guest, 'ready')) {
          for (const fold of each.shadowRoot!.querySelectorAll<HTMLElement>("[aria-expanded='false']"))
            fold.click();
          await each.updateComplete;
          expect(each.shadowRoot!.querySelectorAll('style,script')).to.have.length(0);
          expect(each.shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
          expect(guest.frame.getComputedStyle(each).display).not.to.equal('inline');
          expect(parts(each, 'summary')).to.have.length(1);
        }
        await pause();
        expect(guest.said).to.deep.equal([]);
      });

      it('upgrades a placeholder', async () => {
        const guest = await visit(
          `<figure data-report-widget="export-gauge" data-src="${REVIEW}"><table><tr><td>1</table></figure>`,
          { top, script },
        );
        expect(await all(guest, 'ready')).to.have.length(1);
        expect(seen(guest.document.querySelector('table'))).to.equal(false);
        await pause();
        expect(guest.said).to.deep.equal([]);
      });
    });
});

describe('a guest that the policy refuses', () => {
  const REFUSING: [name: string, trusted: string][] = [
    ['names others', 'trusted-types page'],
    ["names no policy, by 'none'", "trusted-types 'none'"],
    ['names that of Lit', 'trusted-types lit-html'],
  ];
  for (const [name, trusted] of REFUSING)
    it(`keeps its fallbacks and warns once where the page ${name}`, async () => {
      const guest = await visit(
        `${three(`src="${REVIEW}"`, () => '<p>Fallback</p>')}<figure data-report-widget="export-gauge"><p>Fallback</p></figure>`,
        { top: meta(`${STRICT}; ${trusted}`), script: bundle(NONCE) },
      );
      await pause();
      const fallbacks = [...guest.document.querySelectorAll('p')];
      expect(fallbacks.map(seen)).to.deep.equal([true, true, true, true]);
      expect(widgets(guest).filter((each) => each.shadowRoot)).to.deep.equal([]);
      // the browser tells the page of the refusal itself
      const [warning, ...rest] = guest.said.filter((line) => !line.startsWith('violation: trusted-types'));
      expect(warning).to.match(/^warn: \[report-widgets\] not started: /);
      expect(rest).to.deep.equal([]);
    });

  it('shows the fallback where the policy allows no request, and tells the console alone', async () => {
    const guest = await visit(
      three(`src="${REVIEW}"`, () => '<p>Fallback</p>'),
      {
        top: meta(STRICTEST.replace("connect-src 'self'", "connect-src 'none'")),
        script: bundle(NONCE),
      },
    );
    await all(guest, 'error');
    expect([...guest.document.querySelectorAll('p')].map(seen)).to.deep.equal([true, true, true]);
    expect(guest.said.filter((line) => /^(uncaught|unhandled)/.test(line))).to.deep.equal([]);
    expect(guest.said.filter((line) => line.startsWith('error: [report-widgets]'))).to.have.length(3);
  });
});

describe('the listeners of these tests', () => {
  const deeds: [name: string, code: string, heard: RegExp][] = [
    [
      'markup set as a string',
      "document.body.innerHTML = '<b>bold</b>'",
      /^violation: require-trusted-types-for/,
    ],
    ['a style attribute', "document.body.setAttribute('style', 'color: red')", /^violation: style-src/],
    [
      'a style element',
      "document.body.append(document.createElement('style').appendChild(new Text('b{}')).parentNode)",
      /^violation: style-src/,
    ],
    ['code in a string', "eval('1')", /^violation: (script-src|require-trusted-types-for)/],
    ['a policy of another name', "trustedTypes.createPolicy('other', {})", /^violation: trusted-types/],
    ['a request elsewhere', "fetch('https://example.org/')", /^violation: connect-src/],
    ['an image', "new Image().src = '/data/LICENSE'", /^violation: img-src/],
    ['an uncaught error', "throw new Error('seen')", /^uncaught: .*seen/],
    ['an unhandled rejection', "Promise.reject(new Error('seen'))", /^unhandled: .*seen/],
    ['a line in the console', "console.info('seen')", /^info: seen/],
  ];
  for (const [name, code, heard] of deeds)
    it(`hear of ${name} under the strictest policy`, async () => {
      const guest = begin();
      guest.write(`${head(meta(STRICTEST))}<body><script ${NONCE}>${code}</script></body></html>`);
      await guest.end();
      await pause();
      expect(
        guest.said.some((line) => heard.test(line)),
        guest.said.join('\n'),
      ).to.equal(true);
    });
});
