// ECharts, tree-shaken: its gauge as a half circle with a progress bar, the number and the label; on canvas, its default.
import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { share } from './share.js';
import { DRAWING, gaugeFigures } from '../work.js';

use([GaugeChart, CanvasRenderer]);

let charts;

const option = ({ label, value, target }) => ({
  animation: false,
  series: [
    {
      type: 'gauge',
      startAngle: 180,
      endAngle: 0,
      min: 0,
      max: target,
      center: ['50%', '85%'],
      radius: '140%',
      progress: { show: true, width: 24 },
      axisLine: { lineStyle: { width: 24 } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
      pointer: { show: false },
      detail: { formatter: () => share(value, target), offsetCenter: [0, '-20%'], fontSize: 40 },
      title: { offsetCenter: [0, '5%'] },
      data: [{ value, name: label }],
    },
  ],
});

export function mount() {
  charts = [...document.querySelectorAll('.drawing')].map((place, index) => {
    // its size is told, so that it need not be measured
    const chart = init(place, null, DRAWING);
    chart.setOption(option(gaugeFigures(index)));
    return chart;
  });
}

export function update(count, round) {
  charts.forEach((chart, index) => {
    const { value, target, label } = gaugeFigures(index, round);
    chart.setOption({
      series: [{ data: [{ value, name: label }], detail: { formatter: () => share(value, target) } }],
    });
    // it draws in the next frame, unless told
    chart.getZr().flush();
  });
}
