// canvas-gauges, as published (it has no modules): its radial gauge as a half circle with a progress bar, value and label.
import { RadialGauge } from 'canvas-gauges';
import { gaugeFigures } from '../work.js';

let gauges;

export function mount() {
  gauges = [...document.querySelectorAll('canvas')].map((renderTo, index) => {
    const { label, value, target } = gaugeFigures(index);
    return new RadialGauge({
      renderTo,
      width: 384,
      height: 384,
      startAngle: 90,
      ticksAngle: 180,
      minValue: 0,
      maxValue: 100,
      value: (value / target) * 100,
      valueDec: 1,
      units: label,
      valueInt: 1,
      exactTicks: true,
      majorTicks: [],
      minorTicks: 0,
      strokeTicks: false,
      highlights: [],
      needle: false,
      borders: false,
      valueBox: true,
      colorBarProgress: '#0b6b75',
      colorBar: '#dddddd',
      barWidth: 24,
      barBeginCircle: false,
      animation: false,
      animateOnInit: false,
    }).draw();
  });
}

export function update(count, round) {
  gauges.forEach((gauge, index) => {
    const { value, target } = gaugeFigures(index, round);
    gauge.value = (value / target) * 100;
  });
}
