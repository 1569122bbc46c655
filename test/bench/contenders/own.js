// Ours, as dist/report-widgets.js defines it; the markup is in the page.
import { counterFigures, gaugeFigures, listFigures } from '../work.js';

const widgets = () => document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list');

/** The last one is through with what was asked of it; a list has to have its report. */
async function settled() {
  const last = [...widgets()].at(-1);
  await last?.updateComplete;
  if (last?.status === 'loading')
    await new Promise((resolve) => last.addEventListener('report-load', resolve, { once: true }));
}

export const mount = settled;

const FIGURES = {
  'export-gauge': gaugeFigures,
  'subscriber-counter': counterFigures,
  'top-seven-list': listFigures,
};

export async function update(count, round) {
  const all = widgets();
  all.forEach((widget, index) => {
    const { value, src } = FIGURES[widget.localName](index, round);
    widget.setAttribute(src ? 'src' : 'value', src ?? value);
  });
  const last = all[all.length - 1];
  if (last.localName === 'top-seven-list')
    await new Promise((resolve) => last.addEventListener('report-refresh', resolve, { once: true }));
  else await last.updateComplete;
}
