// gauge.js, as published: its gauge without a pointer on canvas; the label is HTML, and the number, which it sets itself.
import { Gauge, TextRenderer } from 'gaugeJS/dist/gauge.min.js';
import { share } from './share.js';
import { gaugeFigures } from '../work.js';

let gauges;

export function mount() {
  gauges = [...document.querySelectorAll('.drawing')].map((place, index) => {
    const { label, value, target } = gaugeFigures(index);
    const [canvas, reading, name] = place.children;
    name.textContent = label;
    const gauge = new Gauge(canvas).setOptions({
      angle: 0,
      lineWidth: 0.24,
      pointer: { length: 0, strokeWidth: 0 },
      limitMax: true,
      colorStart: '#0b6b75',
      colorStop: '#0b6b75',
      strokeColor: '#dddddd',
    });
    const text = new TextRenderer(reading);
    text.render = ({ displayedValue }) => (reading.textContent = share(displayedValue, target));
    gauge.setTextField(text);
    gauge.maxValue = target;
    // 1: it goes there at once
    gauge.animationSpeed = 1;
    gauge.set(value);
    return gauge;
  });
}

export function update(count, round) {
  gauges.forEach((gauge, index) => gauge.set(gaugeFigures(index, round).value));
}
