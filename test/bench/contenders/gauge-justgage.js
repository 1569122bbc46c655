// JustGage, as published (by its path, since the package does not export it):
// a half circle in SVG with value and label.
import { JustGage } from '../node_modules/justgage/dist/justgage.esm.min.js';
import { share } from './share.js';
import { gaugeFigures } from '../work.js';

let gauges;

export function mount() {
  gauges = [...document.querySelectorAll('.drawing')].map((parentNode, index) => {
    const { label, value, target } = gaugeFigures(index);
    return new JustGage({
      parentNode,
      value,
      min: 0,
      max: target,
      label,
      levelColors: ['#0b6b75'],
      textRenderer: (drawn) => share(drawn, target),
      hideMinMax: true,
      startAnimationTime: 0,
      refreshAnimationTime: 0,
      shadowOpacity: 0,
    });
  });
}

export function update(count, round) {
  gauges.forEach((gauge, index) => gauge.refresh(gaugeFigures(index, round).value));
}
