// svg-gauge, as published: a half circle in SVG with the number; the label is HTML.
import Gauge from 'svg-gauge/dist/gauge.min.js';
import { share } from './share.js';
import { gaugeFigures } from '../work.js';

let gauges;

export function mount() {
  gauges = [...document.querySelectorAll('.drawing')].map((place, index) => {
    const { label, value, target } = gaugeFigures(index);
    place.nextElementSibling.textContent = label;
    return Gauge(place, {
      dialStartAngle: 180,
      dialEndAngle: 0,
      max: target,
      value,
      label: (drawn) => share(drawn, target),
    });
  });
}

export function update(count, round) {
  gauges.forEach((gauge, index) => gauge.setValue(gaugeFigures(index, round).value));
}
