// Odometer, as published, with its minimal theme: every digit a box of its own; the label is HTML. It cannot be kept from
// rolling; it is told to roll for a millisecond.
import Odometer from 'odometer/odometer.min.js';
import theme from 'odometer/themes/odometer-theme-minimal.css';
import { counterFigures } from '../work.js';

let odometers;

export function mount() {
  const style = document.createElement('style');
  style.textContent = `${theme}.odometer *{transition-duration:1ms!important}`;
  document.head.append(style);
  odometers = [...document.querySelectorAll('.odometer')].map((el, index) => {
    const { value, label } = counterFigures(index);
    el.previousElementSibling.textContent = label;
    return new Odometer({ el, value, duration: 1 });
  });
}

export async function update(count, round) {
  const last = odometers.at(-1);
  const done = new Promise((resolve) => last.el.addEventListener('odometerdone', resolve, { once: true }));
  odometers.forEach((odometer, index) => odometer.update(counterFigures(index, round).value));
  await done;
}
