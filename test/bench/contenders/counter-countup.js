// CountUp.js, as published: the number's text; the label is HTML. It is told to be there at once.
import { CountUp } from 'countup.js';
import { counterFigures } from '../work.js';

const formattingFn = (value) => `${Math.round(value / 1e6)}\u00a0million`;
let counters;

export function mount() {
  counters = [...document.querySelectorAll('.number')].map((place, index) => {
    const { value, label } = counterFigures(index);
    place.previousElementSibling.textContent = label;
    const counter = new CountUp(place, value, { duration: 0.001, formattingFn });
    counter.start();
    return counter;
  });
}

export function update(count, round) {
  counters.forEach((counter, index) => counter.update(counterFigures(index, round).value));
}
