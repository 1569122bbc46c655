import { expect } from '@open-wc/testing';
import { addresses } from '../../src/static/addresses.js';
import { pause, until } from '../support/widgets.js';

/** Where tools/embed-site.mjs has the test server show the site of the first data set. */
const SITE = '/embed-site/';
const SECRET = 'a1b2c3';

interface Heard {
  own: number[];
  amp: number[];
  wordpress: number[];
  /** What the page says against its widget. */
  said: string[];
  /** What the page says of its widget. */
  state: { status?: string; title?: string; origin?: string };
}

let frame: HTMLIFrameElement;
let heard: Heard;

function hear({ data, source }: MessageEvent): void {
  if (source !== frame.contentWindow) return;
  if (data.type === 'report-widgets:height') heard.own.push(data.height);
  else if (data.sentinel === 'amp' && data.type === 'embed-size') heard.amp.push(data.height);
  else if (data.message === 'height' && data.secret === SECRET) heard.wordpress.push(data.value);
  else if (data.probe === 'said') heard.said.push(data.text);
  else if (data.probe === 'state') heard.state = data.state;
}

async function open(page: string, width: number, style = ''): Promise<void> {
  heard = { own: [], amp: [], wordpress: [], said: [], state: {} };
  frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('style', style);
  frame.style.width = `${width}px`;
  frame.src = page;
  document.body.append(frame);
  await until(() => heard.state.status === 'ready');
  await until(() => heard.own.length > 0);
}

const last = (heights: number[]): number => heights.at(-1)!;

/** The height once no other is told any more: on a busy machine some are still on their way. */
async function calm(): Promise<number> {
  let height;
  do {
    height = last(heard.own);
    await pause(300);
  } while (height !== last(heard.own));
  return height;
}

describe('an embed page in a sandboxed frame, under the policy that its server gives', () => {
  before(() => addEventListener('message', hear));
  after(() => removeEventListener('message', hear));
  afterEach(() => frame.remove());

  for (const lang of ['en', 'ur'])
    it(`shows its widget in ${lang}, in an origin of its own and without a violation`, async () => {
      const { pathname } = new URL(
        addresses(SITE, '', 'pakistan-ict-2025').embed('export-gauge', lang),
        origin,
      );
      const { headers } = await fetch(pathname);
      expect(headers.get('content-security-policy')).to.match(
        /^default-src 'none'.*require-trusted-types-for/,
      );
      await open(`${pathname}#?secret=${SECRET}`, 640);
      expect(heard.state.origin).to.equal('null');
      expect(heard.state.title).not.to.equal('');
      expect(heard.said).to.deep.equal([]);
    });

  it('tells its height to our own script, to AMP and to WordPress, as it grows and shrinks', async () => {
    const page = addresses(SITE, '', 'pakistan-ict-2025').embed('top-seven-list', 'en');
    await open(`${page}#?secret=${SECRET}`, 900);
    await until(() => heard.wordpress.length > 0);
    const wide = await calm();
    frame.style.width = '300px';
    await until(() => last(heard.own) > wide + 50);
    const narrow = await calm();
    frame.style.width = '900px';
    await until(() => last(heard.own) < narrow - 50);
    for (const { own, amp, wordpress } of [heard]) {
      expect(amp).to.deep.equal(own);
      expect(wordpress).to.deep.equal(own);
      for (const height of own) expect(Number.isInteger(height) && height > 0).to.equal(true);
    }
  });

  it('tells its height again to a WordPress page that says it listens only now', async () => {
    const page = addresses(SITE, '', 'pakistan-ict-2025').embed('subscriber-counter', 'en');
    await open(`${page}#?secret=${SECRET}`, 640);
    const told = heard.wordpress.length;
    frame.contentWindow!.postMessage({ message: 'ready', secret: SECRET }, '*');
    await until(() => heard.wordpress.length > told);
    expect(last(heard.wordpress)).to.equal(last(heard.own));
  });

  it('tells a height even where the page hides the frame until it hears one, as WordPress does', async () => {
    const page = addresses(SITE, '', 'pakistan-ict-2025').embed('export-gauge', 'en');
    await open(`${page}#?secret=${SECRET}`, 640, 'position: absolute; clip: rect(1px, 1px, 1px, 1px)');
    await until(() => heard.wordpress.length > 0);
    expect(last(heard.wordpress)).to.be.above(100);
  });

  it('says nothing in the manner of WordPress where it got no secret', async () => {
    await open(addresses(SITE, '', 'pakistan-ict-2025').embed('subscriber-counter', 'en'), 640);
    expect(heard.amp).to.deep.equal(heard.own);
    expect(heard.wordpress).to.deep.equal([]);
  });
});
