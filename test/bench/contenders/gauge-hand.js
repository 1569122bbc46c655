// A gauge as one would write it by hand: everything that ours shows of these figures, drawn in SVG.
import { gaugeSource, HandGauge } from './hand-gauge.js';

const drawing =
  `<svg aria-hidden="true" class="arc" viewBox="-102 -102 204 112">` +
  `<path class="track" d="M-98,0A98,98,0,0,1,98,0L74,0A74,74,0,0,0,-74,0Z"></path><path class="bar"></path>` +
  `<path class="mark plan"></path><path class="mark record"></path>` +
  `<path class="mark" d="M71,0L101,0"></path><path class="beyond" d=""></path></svg>`;

const round = (value) => Math.round(value * 100) / 100;
const point = (at, radius) => {
  const angle = (at - 1) * Math.PI;
  return `${round(Math.cos(angle) * radius)},${round(Math.sin(angle) * radius)}`;
};
const band = (at) => `M-98,0A98,98,0,0,1,${point(at, 98)}L${point(at, 74)}A74,74,0,0,0,-74,0Z`;
const tick = (at) => `M${point(at, 71)}L${point(at, 101)}`;

customElements.define(
  'hand-gauge',
  class extends HandGauge {
    static source = gaugeSource(drawing);
    #paths;

    draw({ reached, plan, record }) {
      this.#paths ??= this.shadowRoot.querySelectorAll('.arc path');
      const [, bar, planMark, recordMark] = this.#paths;
      bar.setAttribute('d', band(reached));
      planMark.setAttribute('d', tick(plan));
      recordMark.setAttribute('d', tick(record));
    }
  },
);

export { update } from './hand-gauge.js';
