import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ReportElement } from '../../src/elements/report-element.js';

type Widget = ReportElement<never>;

const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'];

describe('the demo article', () => {
  const cases = [
    ['/stories/index.html', 'ltr', /36% of the US\$5\sbillion target/],
    ['/stories/ur.html', 'rtl', /ہدف کا\s\D*36\D*\sفیصد/],
  ] as const;
  for (const [page, dir, sentence] of cases)
    it(`shows the three widgets of one report: ${page}`, async () => {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe src=${page} width="800" height="600"></iframe>`,
      );
      const widgets = (): (Widget | null)[] =>
        TAGS.map((tag) => frame.contentDocument?.querySelector<Widget>(tag) ?? null);
      await waitUntil(() => widgets().every((widget) => widget?.status === 'ready'), 'all are ready', {
        timeout: 8000,
      });
      const [gauge] = widgets();
      const part = (name: string): Element => gauge!.shadowRoot!.querySelector(`[part=${name}]`)!;
      expect(part('summary').textContent).to.match(sentence);
      expect(frame.contentWindow!.getComputedStyle(part('widget')).direction).to.equal(dir);
      const reports = frame
        .contentWindow!.performance.getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/data/pakistan-ict-2025.json'));
      expect(reports.length).to.equal(1);
    });
});
