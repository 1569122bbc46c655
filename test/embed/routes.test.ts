import { expect } from '@open-wc/testing';
import { SMALL } from '../support/reports.js';
import { TAGS, until } from '../support/widgets.js';
import { pause, visit, widgets, type Frame } from './guest.js';

describe('a page that changes its route a hundred times', () => {
  it('has one widget for each place, asks once for each route, and gives up what it left', async () => {
    const signals: AbortSignal[] = [];
    const answers: (() => void)[] = [];
    let observers = 0;
    const count = (frame: Frame): void => {
      frame.MutationObserver = class extends frame.MutationObserver {
        constructor(callback: MutationCallback) {
          super(callback);
          observers++;
        }
      };
      frame.fetch = ((_url: string, { signal }: RequestInit) => {
        signals.push(signal!);
        const report = { ...SMALL['export-gauge'], ...SMALL['top-seven-list'] };
        const both = { ...report, figures: SMALL['export-gauge'].figures };
        return new Promise((resolve) => answers.push(() => resolve(new Response(JSON.stringify(both)))));
      }) as typeof fetch;
    };
    const guest = await visit('<main></main>', { before: count });
    const main = guest.document.querySelector('main')!;
    const route = (number: number): string =>
      `<h1>Story ${number}</h1>
       <figure data-report-widget="export-gauge" data-src="/${number}.json"><table><tr><td>T</td></tr></table></figure>
       <top-seven-list src="/${number}.json" refresh="60"></top-seven-list>`;

    for (let number = 1; number <= 100; number++) {
      main.innerHTML = route(number);
      await until(() => signals.length === number);
      expect(widgets(guest).map(({ localName }) => localName)).to.deep.equal([TAGS[0], TAGS[2]]);
      expect(main.querySelectorAll('figure > *')).to.have.length(1);
      // every second reader waits for the figures
      if (number % 2) {
        answers.at(-1)!();
        await until(() => widgets(guest).every(({ status }) => status === 'ready'));
      }
    }
    const last = signals.pop()!;
    main.replaceChildren();
    await pause();
    expect(last.aborted).to.equal(true);
    expect(signals.filter((_signal, index) => index % 2).every(({ aborted }) => aborted)).to.equal(true);
    expect(observers).to.be.at.most(3);
    expect(guest.said).to.deep.equal([]);
  });
});
