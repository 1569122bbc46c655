// The figures that every contender draws. They vary from widget to widget, so that nothing is gained by remembering one.

const BILLION = 1e9;

/** Exports against a target: what a gauge draws; `round` counts the updates. */
export const gaugeFigures = (index, round = 0) => ({
  label: 'ICT exports',
  value: (100 + ((index + round * 7) % 129)) * 1e7,
  target: 5 * BILLION,
  record: 0.386 * BILLION,
});

/** Subscribers: what a counter draws. */
export const counterFigures = (index, round = 0) => ({
  label: 'Telecom subscribers',
  value: (100 + ((index + round * 7) % 90)) * 1e6,
});

/** Where the report of a list lies, and the one that follows it. */
export const listFigures = (_index, round = 0) => ({ src: round % 2 ? '/update.json' : '/report.json' });

/** Width of every widget, in pixels of CSS, and the height of a drawing that has none of its own. */
export const WIDTH = 400;
export const DRAWING = { width: 384, height: 216 };
