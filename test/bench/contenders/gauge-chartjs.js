// Chart.js, tree-shaken: a doughnut of 180 degrees on canvas. It has no text of its own: number and label are HTML.
import { ArcElement, Chart, DoughnutController } from 'chart.js';
import { datasets, HALF } from './doughnut.js';
import { share } from './share.js';
import { gaugeFigures } from '../work.js';

Chart.register(ArcElement, DoughnutController);

let charts;

const data = ({ value, target }) => [value, Math.max(0, target - value)];

export function mount() {
  charts = [...document.querySelectorAll('.drawing')].map((place, index) => {
    const figures = gaugeFigures(index);
    const [canvas, reading, label] = place.children;
    reading.textContent = share(figures.value, figures.target);
    label.textContent = figures.label;
    return new Chart(canvas, {
      type: 'doughnut',
      data: { datasets: datasets(data(figures)) },
      options: HALF,
    });
  });
}

export function update(count, round) {
  const readings = document.querySelectorAll('.reading');
  charts.forEach((chart, index) => {
    const figures = gaugeFigures(index, round);
    readings[index].textContent = share(figures.value, figures.target);
    chart.data.datasets[0].data = data(figures);
    chart.update();
  });
}
