import { expect } from '@open-wc/testing';
import { REVIEW, SMALL } from '../support/reports.js';
import { TAGS, until } from '../support/widgets.js';
import {
  all,
  begin,
  bundle,
  head,
  json,
  pause,
  requests,
  seen,
  three,
  visit,
  widgets,
  type Frame,
  type Guest,
} from './guest.js';

const { version } = (await (await fetch('/package.json')).json()) as { version: string };
const KEY = Symbol.for('report-widgets');

type Marked = Record<symbol, { version: string } | undefined>;
const marker = ({ frame }: Guest) => (frame as unknown as Marked)[KEY];

const small = (attributes = ''): string => three(attributes, (tag) => json(SMALL[tag]));
const FALLBACK = '<p>Fallback</p>';
const fallbacks = ({ document: inside }: Guest): boolean[] => [...inside.querySelectorAll('p')].map(seen);

describe('the bundle that is loaded twice', () => {
  it('says so once, and the first stays', async () => {
    const guest = begin();
    guest.write(`${head()}<body>${small()}${bundle()}`);
    guest.write(bundle());
    await guest.end();
    await all(guest, 'ready');
    await pause();
    expect(guest.said).to.deep.equal([
      `warn: [report-widgets] ${version} is loaded already; ${version} does nothing`,
    ]);
  });

  it('keeps the classes of the first and upgrades a placeholder once', async () => {
    const guest = await visit(
      `<figure data-report-widget="export-gauge" data-src="${REVIEW}">${FALLBACK}</figure>`,
    );
    const classes = TAGS.map((tag) => guest.frame.customElements.get(tag));
    await new Promise((resolve) => {
      const script = guest.document.createElement('script');
      script.src = '/dist/report-widgets.js?again';
      script.onload = resolve;
      guest.document.body.append(script);
    });
    expect(TAGS.map((tag) => guest.frame.customElements.get(tag))).to.deep.equal(classes);
    expect(await all(guest, 'ready')).to.have.length(1);
    expect(guest.said).to.have.length(1);
  });

  it('yields to another version, whose name it says', async () => {
    const guest = await visit(
      three(`src="${REVIEW}"`, () => FALLBACK),
      {
        before: (frame) => ((frame as unknown as Marked)[KEY] = { version: '9.8.7' }),
      },
    );
    await pause();
    expect(guest.said).to.deep.equal([
      `warn: [report-widgets] 9.8.7 is loaded already; ${version} does nothing`,
    ]);
    expect(fallbacks(guest)).to.deep.equal([true, true, true]);
    expect(requests(guest)).to.deep.equal([]);
  });
});

describe('what the bundle leaves on the page', () => {
  it('is a marker with the version of the package, frozen and not to be replaced', async () => {
    const guest = await visit('');
    expect({ ...marker(guest) }).to.deep.equal({ version });
    expect(Object.isFrozen(marker(guest))).to.equal(true);
    const flags = { writable: false, enumerable: false, configurable: false };
    expect(Object.getOwnPropertyDescriptor(guest.frame, KEY)).to.deep.equal({
      value: marker(guest),
      ...flags,
    });
  });

  it('is no global but those of Lit', async () => {
    let before: PropertyKey[] = [];
    const guest = await visit(small(), { before: (frame) => (before = Reflect.ownKeys(frame)) });
    await all(guest, 'ready');
    const added = Reflect.ownKeys(guest.frame).filter((key) => !before.includes(key));
    const lit = /^(litElement|litHtml|reactiveElement)Versions$/;
    expect(added.filter((key) => !lit.test(String(key)))).to.deep.equal([KEY]);
  });

  it('is nothing on the built-in objects', async () => {
    const names = [
      'Object',
      'Array',
      'String',
      'Element',
      'Node',
      'Document',
      'Promise',
      'Symbol',
      'JSON',
    ] as const;
    const state = (frame: Frame) =>
      names.flatMap((name) => {
        const own = frame[name] as { prototype?: object };
        return [own, own.prototype ?? {}].map((each) => Object.getOwnPropertyDescriptors(each));
      });
    let before: unknown[] = [];
    const guest = await visit(small(), { before: (frame) => (before = state(frame)) });
    await all(guest, 'ready');
    const changed = state(guest.frame).flatMap((each, index) => {
      const old = before[index] as PropertyDescriptorMap;
      return Reflect.ownKeys(each).filter(
        (key) => (each as PropertyDescriptorMap)[key as string]!.value !== old[key as string]?.value,
      );
    });
    expect(changed).to.deep.equal([]);
  });

  it('is no change of the page around the widgets', async () => {
    const guest = begin();
    const around = '<header class="x"><h1>News</h1></header><main style="color: red"><p>Text</p>';
    guest.write(`${head()}<body>${around}${three(`src="${REVIEW}"`)}</main><footer>End</footer>`);
    const before = guest.document.documentElement.outerHTML;
    guest.write(bundle('id="guest"'));
    await guest.end();
    await all(guest, 'ready');
    await pause();
    guest.document.getElementById('guest')!.remove();
    expect(guest.document.documentElement.outerHTML).to.equal(before);
    expect(guest.document.adoptedStyleSheets).to.have.length(0);
  });

  it('is no cookie and nothing stored: none of them is even looked at', async () => {
    const touched: string[] = [];
    const watch = (object: object, names: string[]) => {
      for (const name of names)
        Object.defineProperty(object, name, {
          get: () => void touched.push(name),
          set: () => touched.push(name),
        });
    };
    const guest = await visit(three(`src="${REVIEW}"`), {
      before(frame) {
        watch(frame.document, ['cookie']);
        watch(frame, ['cookieStore', 'localStorage', 'sessionStorage', 'indexedDB', 'caches']);
      },
    });
    await all(guest, 'ready');
    expect(touched).to.deep.equal([]);
    void guest.document.cookie;
    void guest.frame.localStorage;
    expect(touched).to.deep.equal(['cookie', 'localStorage']);
  });

  it('is one request for three widgets with one address, and none for a report in the page', async () => {
    for (const [body, asked] of [
      [three(`src="${REVIEW}"`), [REVIEW]],
      [small(), []],
    ] as const) {
      const guest = await visit(body);
      await all(guest, 'ready');
      await pause();
      expect(requests(guest)).to.deep.equal(asked);
    }
  });
});

describe('the bundle beside an element of the page', () => {
  for (const tag of TAGS)
    it(`leaves ${tag} as the page has defined it, and defines the others`, async () => {
      const own = `<script>customElements.define('${tag}', class extends HTMLElement { own = true; });</script>`;
      const guest = await visit(`${own}${small()}`);
      const others = widgets(guest).filter(({ localName }) => localName !== tag);
      await until(() => others.every(({ status }) => status === 'ready'));
      for (const each of widgets(guest))
        expect('own' in each, each.localName).to.equal(each.localName === tag);
      expect(guest.said).to.deep.equal([]);
    });
});

describe('the bundle on a page that has changed the language', () => {
  const CHANGES: [name: string, code: string][] = [
    [
      'properties for every object',
      "Object.assign(Object.prototype, { extra: 1, src: '/x', exports: {}, total: 'a', previous: 'b', type: 'c' })",
    ],
    ['a method for every object', 'Object.prototype.each = function () { return this; }'],
    ['a value for every object', 'Object.prototype.value = 5'],
    ['accessors for every object', 'Object.prototype.get = Object.prototype.set = function () { return 5; }'],
    ['a method for every list', 'Array.prototype.last = function () { return this[this.length - 1]; }'],
    ['a toJSON of its own for lists', 'Array.prototype.toJSON = function () { return [].join.call(this); }'],
  ];
  for (const [name, code] of CHANGES)
    it(`shows all three widgets, with ${name}`, async () => {
      // a number that counts up is not the same from one look to the next
      for (const body of [three(`src="${REVIEW}" motion="none"`), small('motion="none"')]) {
        const plain = await visit(body);
        await all(plain, 'ready');
        const guest = await visit(`<script>${code}</script>${body}`);
        await all(guest, 'ready');
        const drawn = (each: Guest) =>
          widgets(each).map(({ shadowRoot }) => shadowRoot!.innerHTML.replace(/lit\$\d+\$/g, ''));
        expect(drawn(guest)).to.deep.equal(drawn(plain));
        expect(guest.said).to.deep.equal([]);
      }
    });

  const FETCHES: [name: string, code: string][] = [
    ['no fetch', 'delete window.fetch'],
    ['a fetch that is no function', "window.fetch = 'none'"],
    ['a fetch that throws', "window.fetch = () => { throw new Error('page'); }"],
    ['a fetch that rejects with nothing', 'window.fetch = () => Promise.reject()'],
    ['a fetch that gives nothing', 'window.fetch = () => undefined'],
    ['a fetch that gives something else', 'window.fetch = async () => ({ ok: true, headers: [], body: 7 })'],
  ];
  for (const [name, code] of FETCHES)
    it(`shows the fallback, with ${name}`, async () => {
      const guest = await visit(`<script>${code}</script>${three(`src="${REVIEW}"`, () => FALLBACK)}`);
      await all(guest, 'error');
      await pause();
      expect(fallbacks(guest)).to.deep.equal([true, true, true]);
      expect(guest.said).to.have.length(3);
      for (const line of guest.said) expect(line).to.match(/^error: \[report-widgets\] <[a-z-]+>: No answer/);
    });

  it('shows a report in the page without any fetch', async () => {
    const guest = await visit(small(), { before: (frame) => Reflect.deleteProperty(frame, 'fetch') });
    await all(guest, 'ready');
    expect(guest.said).to.deep.equal([]);
  });
});

describe('the task in which the script is read', () => {
  it('is left to it: the first widget is shown in the next', async () => {
    /** How the widget stood as each task of the widgets began. */
    const begun: (string | undefined)[] = [];
    const guest = await visit('<subscriber-counter value="1"></subscriber-counter>', {
      before(frame) {
        frame.MessageChannel = class extends frame.MessageChannel {
          constructor() {
            super();
            this.port1.addEventListener('message', () =>
              begun.push(frame.document.querySelector('subscriber-counter')?.status),
            );
          }
        };
      },
    });
    await all(guest, 'ready');
    expect(begun[0]).to.equal('idle');
  });
});
