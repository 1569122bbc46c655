// Chart.js as the drawing of a hand-written gauge: the texts of ours around it, and its marks by a plugin.
import { ArcElement, Chart, DoughnutController } from 'chart.js';
import { datasets, HALF } from './doughnut.js';
import { gaugeSource, HandGauge } from './hand-gauge.js';
import { DRAWING } from '../work.js';

Chart.register(ArcElement, DoughnutController);

const STROKES = { plan: ['#222222', 2, [3, 3]], record: ['#a65300', 3, []], target: ['#222222', 2, []] };

/** Strokes across the arc, where the shares say. */
const marks = {
  id: 'marks',
  afterDatasetsDraw(chart, _args, { shares }) {
    const { x, y, innerRadius, outerRadius } = chart
      .getDatasetMeta(0)
      .data[0].getProps(['x', 'y', 'innerRadius', 'outerRadius'], true);
    const { ctx } = chart;
    for (const [name, [colour, width, dashes]] of Object.entries(STROKES)) {
      const angle = (shares[name] - 1) * Math.PI;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.setLineDash(dashes);
      ctx.beginPath();
      for (const radius of [innerRadius - 6, outerRadius + 6])
        ctx.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
      ctx.stroke();
      ctx.restore();
    }
  },
};

customElements.define(
  'hand-gauge',
  class extends HandGauge {
    static source = gaugeSource(
      `<canvas class="arc" width="${DRAWING.width}" height="${DRAWING.height}"></canvas>`,
    );
    #chart;

    draw(shares) {
      const data = [shares.reached, Math.max(0, 1 - shares.reached)];
      const all = { ...shares, target: 1 };
      if (this.#chart) {
        this.#chart.data.datasets[0].data = data;
        this.#chart.options.plugins.marks.shares = all;
        this.#chart.update();
        return;
      }
      this.#chart = new Chart(this.shadowRoot.querySelector('.arc'), {
        type: 'doughnut',
        data: { datasets: datasets(data) },
        options: { ...HALF, layout: { padding: 6 }, plugins: { marks: { shares: all } } },
        plugins: [marks],
      });
    }
  },
);

export { update } from './hand-gauge.js';
