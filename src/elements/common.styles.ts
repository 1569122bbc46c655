import { css } from 'lit';

/**
 * What the widgets share. Colours and type come from the page unless a `--report-…` property says otherwise, so that
 * a widget looks at home on any page, light or dark. There are four sizes of text: small, the page's own, the title's
 * and the number's.
 */
export const common = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(30rem, 80vw);
    min-inline-size: 0;
    margin-block: 1.5rem;
    --_accent: var(--report-accent, light-dark(#0b6b75, #52c3cc));
    --_best: var(--report-record, light-dark(#a65300, #f0a24b));
    --_muted: var(--report-muted, color-mix(in srgb, currentColor 76%, transparent));
    --_line: var(--report-line, color-mix(in srgb, currentColor 22%, transparent));
    --_track: var(--report-track, color-mix(in srgb, currentColor 11%, transparent));
  }
  :host([hidden]) {
    display: none;
  }
  .widget {
    line-height: 1.5;
    text-underline-offset: 0.2em;
    text-align: start;
    border-block: 1px solid var(--_line);
    border-block-start: 3px solid var(--_accent);
    font-family: var(--report-font, inherit);
    padding-block: 0.75rem 0.5rem;
    overflow-wrap: anywhere;
  }
  dl,
  ol,
  p,
  dd,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .title {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
  }
  .summary {
    margin-block: 0.25rem 1rem;
  }
  .text,
  p {
    max-inline-size: 42rem;
  }
  .quiet,
  .note,
  .foot,
  .toggle,
  table,
  small,
  dt {
    font-size: 0.8125em;
  }
  .quiet,
  .note,
  .foot,
  small,
  dt {
    color: var(--_muted);
  }
  .stale {
    color: var(--_best);
  }
  .big {
    position: relative;
    font-size: var(--report-value-size, clamp(min(2.25rem, 18cqi), 11cqi, 3.5rem));
    font-weight: 700;
    line-height: 1.1;
  }
  .big,
  b,
  dd,
  td {
    font-variant-numeric: tabular-nums;
  }
  .widget:lang(ur),
  :is(.title, .big, .name, dd, b):lang(ur) {
    line-height: 2.2;
    text-underline-offset: 0.6em;
  }
  .big:lang(ur) {
    /* its letters stand high in their line */
    top: 0.2em;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .track {
    fill: var(--_track);
  }
  .bar {
    fill: var(--_accent);
  }
  .beyond {
    fill: currentColor;
  }
  .note,
  .toggle,
  .bullet,
  .chart,
  .fact,
  .working dt {
    margin-block-start: 0.5rem;
  }
  .foot {
    margin-block-start: 0.75rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }
  a,
  button {
    /* a button, or a link beside one, is large enough for a finger; within a line this has no effect */
    min-block-size: 1.75rem;
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-decoration: underline;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .toggle {
    display: block;
    text-align: start;
  }
  .foot button,
  .foot p {
    /* small and muted is the foot itself */
    font-size: 1em;
    color: inherit;
  }
  .toggle::before {
    /* a sign for the eye alone, where the browser knows of that */
    content: '+' / '';
    display: inline-block;
    inline-size: 1em;
    font-weight: 700;
  }
  [aria-expanded='true']::before {
    content: '−' / '';
  }
  .done::after {
    content: ' ✓' / '';
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
  }
  .leftover {
    white-space: pre-line;
    user-select: all;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    min-inline-size: 38rem;
    overflow-wrap: break-word;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding-block: 0.375rem;
    padding-inline-end: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }
  tbody th {
    inline-size: 30%;
    font-weight: 400;
  }
  th small {
    font-size: 0.875em;
    display: block;
  }
  .unseen {
    inline-size: 1px;
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [dir='rtl'] svg {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
      vector-effect: non-scaling-stroke;
    }
    .bar {
      fill: Highlight;
    }
  }
  @media print {
    .fold[hidden] {
      display: block;
      content-visibility: visible;
    }
    button,
    .foot .fold {
      display: none !important;
    }
    .bar {
      print-color-adjust: exact;
    }
    table {
      min-inline-size: 0;
    }
  }
`;
