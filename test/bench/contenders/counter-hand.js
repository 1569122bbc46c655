// A counter as one would write it by hand: everything that ours shows of these figures.
import { counterSource, HandCounter } from './hand-counter.js';

customElements.define(
  'hand-counter',
  class extends HandCounter {
    static source = counterSource('<span data-text="number"></span>');
  },
);

export { update } from './hand-counter.js';
