import { registerLanguage } from './format/language.js';
import { ur } from './format/messages/ur.js';
import { SubscriberCounter } from './elements/subscriber-counter.js';
import { TopSevenList } from './elements/top-seven-list.js';
import { ExportGauge } from './elements/export-gauge.js';

const elements = {
  'export-gauge': ExportGauge,
  'subscriber-counter': SubscriberCounter,
  'top-seven-list': TopSevenList,
};

registerLanguage('ur', ur);
for (const [tag, element] of Object.entries(elements)) {
  // what is defined already stays: it may be another version's, and a second definition would throw
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** The three tags. */
export const tags = Object.keys(elements);

declare global {
  interface HTMLElementTagNameMap {
    'export-gauge': ExportGauge;
    'subscriber-counter': SubscriberCounter;
    'top-seven-list': TopSevenList;
  }
}
