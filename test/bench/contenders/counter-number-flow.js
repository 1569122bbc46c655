// number-flow, tree-shaken, in its compact notation; the label is HTML. Its digits stand still, as ours with motion="none".
import 'number-flow';
import { counterFigures } from '../work.js';

const format = { notation: 'compact', compactDisplay: 'long' };
let flows;

export function mount() {
  flows = [...document.querySelectorAll('number-flow')];
  flows.forEach((flow, index) => {
    const { value, label } = counterFigures(index);
    flow.animated = false;
    flow.format = format;
    flow.update(value);
    flow.previousElementSibling.textContent = label;
  });
}

export function update(count, round) {
  flows.forEach((flow, index) => flow.update(counterFigures(index, round).value));
}
