// ECharts as the drawing of a hand-written gauge: the texts of ours around it, and its marks by pointers.
import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { gaugeSource, HandGauge } from './hand-gauge.js';
import { DRAWING } from '../work.js';

use([GaugeChart, CanvasRenderer]);

const coloured = (value, color) => ({ value, itemStyle: { color } });
const nothing = { show: false };
const half = {
  type: 'gauge',
  startAngle: 180,
  endAngle: 0,
  min: 0,
  max: 1,
  center: ['50%', '92%'],
  radius: 186,
  axisTick: nothing,
  splitLine: nothing,
  axisLabel: nothing,
  detail: nothing,
  title: nothing,
};

const option = ({ reached, plan, record }) => ({
  animation: false,
  series: [
    {
      ...half,
      pointer: nothing,
      progress: { show: true, width: 45 },
      axisLine: { lineStyle: { width: 45, color: [[1, '#dddddd']] } },
      data: [coloured(reached, '#0b6b75')],
    },
    {
      ...half,
      axisLine: nothing,
      pointer: { icon: 'rect', length: 56, width: 2, offsetCenter: [0, -136] },
      data: [coloured(plan, '#222222'), coloured(record, '#a65300'), coloured(1, '#222222')],
    },
  ],
});

customElements.define(
  'hand-gauge',
  class extends HandGauge {
    static source = gaugeSource(
      `<div class="arc" style="width:${DRAWING.width}px;height:${DRAWING.height}px"></div>`,
    );
    #chart;

    draw(shares) {
      // its size is told, so that it need not be measured
      this.#chart ??= init(this.shadowRoot.querySelector('.arc'), null, DRAWING);
      this.#chart.setOption(option(shares));
      // it draws in the next frame, unless told
      this.#chart.getZr().flush();
    }
  },
);

export { update } from './hand-gauge.js';
