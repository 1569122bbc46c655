/** A share of a half circle, as Chart.js takes it: its data, and the options that make it a gauge which stands still. */
export const datasets = (data) => [{ data, backgroundColor: ['#0b6b75', '#dddddd'], borderWidth: 0 }];

export const HALF = {
  animation: false,
  events: [],
  circumference: 180,
  rotation: -90,
  cutout: '76%',
  responsive: false,
};
