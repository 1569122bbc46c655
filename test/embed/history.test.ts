import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

/** What a page has to say after the reader went on to another one and came back. */
interface Back {
  persisted: boolean;
  /** The browser's reasons where it was not. */
  reasons: string;
  asked: number;
  askedBefore: number;
  events: string[];
  statuses: string[];
  widgets: number;
}

/** Runs on the page before the reader leaves it: all that is heard and asked for from then on is kept. */
const BEFORE = `(async () => {
  const kept = (window.kept = { events: [], asked: 0 });
  const { fetch } = window;
  window.fetch = (...all) => (kept.asked++, fetch(...all));
  const widgets = [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')];
  for (const widget of widgets) widget.setAttribute('refresh', '60');
  while (!widgets.every(({ status }) => /ready|stale/.test(status))) await new Promise((done) => setTimeout(done, 10));
  for (const type of ['report-load', 'report-refresh', 'report-error'])
    addEventListener(type, () => kept.events.push(type));
  kept.askedBefore = kept.asked;
  // an hour passes elsewhere
  const { now } = Date;
  addEventListener('pagehide', () => (Date.now = () => now() + 3600000));
  addEventListener('pageshow', ({ persisted }) => (kept.persisted = persisted));
})()`;

const AFTER = `(async () => {
  const widgets = [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')];
  await new Promise((done) => setTimeout(done, 500));
  return {
    persisted: false,
    reasons: JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null),
    ...window.kept,
    statuses: widgets.map(({ status }) => status),
    widgets: widgets.length,
  };
})()`;

describe('a page that the reader leaves and comes back to', () => {
  it('is kept by the browser as it was; it asks for newer figures at once, and only once', async function () {
    this.timeout(60_000);
    const back = await executeServerCommand<Back | false, object>('away-and-back', {
      from: new URL('/stories/index.html', location.href).href,
      to: new URL('/stories/ur.html', location.href).href,
      before: BEFORE,
      after: AFTER,
    });
    if (!back) {
      this.test!.title += ': not tried, since this browser cannot be told to go back';
      this.skip();
    }
    expect(back.persisted, back.reasons).to.equal(true);
    expect(back.asked - back.askedBefore).to.equal(1);
    expect(back.events).to.deep.equal([]);
    expect(back.widgets).to.equal(3);
    expect(new Set(back.statuses).size).to.equal(1);
  });
});
