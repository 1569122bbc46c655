// number-flow as the number of a hand-written counter, in its compact notation: the texts of ours around it.
import 'number-flow';
import { counterSource, HandCounter } from './hand-counter.js';

customElements.define(
  'hand-counter',
  class extends HandCounter {
    static source = counterSource('<number-flow></number-flow>');
    #flow;

    render() {
      super.render();
      if (!this.#flow) {
        this.#flow = this.shadowRoot.querySelector('number-flow');
        this.#flow.animated = false;
        this.#flow.format = { notation: 'compact', compactDisplay: 'long' };
      }
      this.#flow.update(+this.getAttribute('value'));
    }
  },
);

export { update } from './hand-counter.js';
