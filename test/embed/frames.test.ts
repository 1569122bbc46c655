import { expect } from '@open-wc/testing';
import { addresses } from '../../src/static/addresses.js';
import { until } from '../support/widgets.js';
import { begin, bundle, head, pause, visit, type Guest } from './guest.js';

/** Where tools/embed-site.mjs has the test server show the site of the first data set. */
const LIST = new URL(
  addresses('/embed-site/', '', 'pakistan-ict-2025').embed('top-seven-list', 'en'),
  origin,
);

const iframe = (attributes = '', src = LIST.pathname): string =>
  `<iframe data-report-widget="frame" src="${src}" width="600" height="40" ${attributes}></iframe>`;
const OPAQUE = 'sandbox="allow-scripts"';

const framesOf = ({ document: inside }: Guest): HTMLIFrameElement[] => [...inside.querySelectorAll('iframe')];
const heightOf = (frame: HTMLIFrameElement): number => frame.clientHeight;

/** A message as it comes in from a window. */
function post(guest: Guest, data: unknown, source: Window | null, from: string): void {
  guest.frame.dispatchEvent(new guest.frame.MessageEvent('message', { data, source, origin: from }));
}

describe('a page with the bundle and frames around embed pages', () => {
  it('gives each frame the height that its page tells, whether it has an origin or none', async () => {
    const guest = await visit(iframe(OPAQUE) + iframe());
    const found = framesOf(guest);
    await until(() => found.every((frame) => heightOf(frame) > 400));
    expect(guest.said).to.deep.equal([]);
  });

  it('follows the page as it grows and shrinks', async () => {
    let ready = false;
    let told = 0;
    const guest = await visit(iframe(OPAQUE), {
      before: (inside) =>
        inside.addEventListener('message', ({ data }) => {
          ready ||= data.probe === 'state';
          told = data.height ?? told;
        }),
    });
    const [frame] = framesOf(guest);
    await until(() => ready && told > 400 && heightOf(frame!) === told);
    const wide = heightOf(frame!);
    frame!.style.width = '280px';
    await until(() => heightOf(frame!) > wide + 50);
    const narrow = heightOf(frame!);
    frame!.style.width = '600px';
    await until(() => heightOf(frame!) < narrow - 50);
  });

  it('hears of the height also where the bundle comes after the page has told it', async () => {
    const guest = begin();
    guest.write(`${head()}<body>${iframe(OPAQUE)}`);
    const told = new Promise<void>((resolve) =>
      guest.frame.addEventListener('message', ({ data }) => {
        if (data.type === 'report-widgets:height' && data.height > 400) resolve();
      }),
    );
    await told;
    const [frame] = framesOf(guest);
    expect(heightOf(frame!)).to.be.below(60);
    guest.write(`${bundle()}</body></html>`);
    await guest.end();
    await until(() => heightOf(frame!) > 400);
  });

  describe('leaves a frame as it is', () => {
    const TYPE = 'report-widgets:height';
    let guest: Guest;
    let frame: HTMLIFrameElement;
    let other: HTMLIFrameElement;

    beforeEach(async () => {
      guest = await visit(
        `${iframe('', 'about:blank')}<iframe src="about:blank" width="600" height="40"></iframe>`,
      );
      [frame, other] = framesOf(guest) as [HTMLIFrameElement, HTMLIFrameElement];
    });

    const untouched = (): void => {
      for (const each of [frame, other]) expect(each.getAttribute('style')).to.equal(null);
      expect(guest.said).to.deep.equal([]);
    };

    it('where the host has not marked it', async () => {
      post(guest, { type: TYPE, height: 500 }, other.contentWindow, 'null');
      await pause();
      untouched();
    });

    it('where another window speaks', async () => {
      for (const source of [guest.frame, window, null])
        post(guest, { type: TYPE, height: 500 }, source, 'null');
      await pause();
      untouched();
    });

    it('where the page in it has come from another origin than its address', async () => {
      for (const from of ['https://elsewhere.example', '', 'about:'])
        post(guest, { type: TYPE, height: 500 }, frame.contentWindow, from);
      await pause();
      untouched();
    });

    const messages: [string, unknown][] = [
      ['nothing', null],
      ['a text', TYPE],
      ['another type', { type: 'embed-size', height: 500 }],
      ['no height', { type: TYPE }],
      ['a height as text', { type: TYPE, height: '500' }],
      ['a height with a unit', { type: TYPE, height: '500px; color: red' }],
      ['a height that is no number', { type: TYPE, height: NaN }],
      ['a height without end', { type: TYPE, height: Infinity }],
      ['part of a pixel', { type: TYPE, height: 0.5 }],
      ['a whole number of another kind', { type: TYPE, height: 500n }],
      ['a list', { type: TYPE, height: [500] }],
    ];
    for (const [what, data] of messages)
      it(`where the message is or has ${what}`, async () => {
        post(guest, data, frame.contentWindow, 'null');
        await pause();
        untouched();
      });
  });

  for (const [told, got] of [
    [500, '500px'],
    [0, '1px'],
    [-20, '1px'],
    [10_000, '10000px'],
    [1e9, '10000px'],
  ] as const)
    it(`gives a frame ${got} that asks for ${told}`, async () => {
      const guest = await visit(iframe('', 'about:blank'));
      const [frame] = framesOf(guest);
      post(guest, { type: 'report-widgets:height', height: told }, frame!.contentWindow, 'null');
      await until(() => frame!.style.height === got);
    });

  it('takes the word of a page at the address of its frame, and of no other port or scheme', async () => {
    const guest = await visit(iframe('', `${origin}/stories/none`));
    const [frame] = framesOf(guest);
    const { protocol, host } = location;
    const wrong = [
      `${protocol}//${host}0`,
      `${protocol === 'http:' ? 'https:' : 'http:'}//${host}`,
      `${origin}.example`,
    ];
    for (const from of wrong)
      post(guest, { type: 'report-widgets:height', height: 500 }, frame!.contentWindow, from);
    await pause();
    expect(frame!.style.height).to.equal('');
    post(guest, { type: 'report-widgets:height', height: 500 }, frame!.contentWindow, origin);
    await until(() => frame!.style.height === '500px');
  });
});
