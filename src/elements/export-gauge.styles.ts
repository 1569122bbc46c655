import { css } from 'lit';

/** The drawing with its key beside the pace; where there is little room they stand under one another. */
export const gauge = css`
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem 2.5rem;
  }
  .drawing {
    display: grid;
    max-inline-size: 24rem;
  }
  .arc,
  .reading {
    grid-area: 1 / 1;
  }
  .drawing .reading {
    place-self: end center;
    max-inline-size: 62%;
    padding-block: 6% 4%;
    text-align: center;
  }
  .bullet {
    block-size: 2.5rem;
  }
  .chart {
    block-size: 8rem;
  }
  .mark {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .thin {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  .plan,
  .level {
    stroke-dasharray: 3 3;
  }
  .best {
    fill: var(--_best);
  }
  .record {
    stroke: var(--_best);
    stroke-width: 3;
  }
  .axis,
  .axis span {
    justify-content: center;
    display: flex;
    white-space: nowrap;
  }
  .axis span {
    flex: 1 0 0;
    inline-size: 0;
  }
  .months {
    margin-block-start: 1.25rem;
  }
  .key {
    margin-block-start: 0.75rem;
    max-inline-size: 30rem;
  }
  .key dt {
    flex: 1 3rem;
    padding-inline-start: 1.375rem;
  }
  .key i {
    display: inline-block;
    inline-size: 0.875rem;
    margin-inline: -1.375rem 0.5rem;
    vertical-align: 0.25em;
    border-block-start: 2px solid;
  }
  .key :is(.achieved, .best) {
    border-width: 0.625rem;
    vertical-align: 0;
    color: var(--_accent);
  }
  .key :is(.best, .record) {
    color: var(--_best);
  }
  .key .plan,
  .key .level {
    border-block-start-style: dashed;
  }
  dd {
    font-weight: 700;
  }
  .key dd {
    margin-inline-start: auto;
  }
  .pace div {
    padding-block: 0.5rem;
  }
  .pace div + div {
    border-block-start: 1px solid var(--_line);
  }
  .pace dt {
    flex-basis: 100%;
  }
  .pace div:first-child dt + dd {
    font-size: 1.25em;
  }
  dd + dd,
  .working dd {
    font-weight: 400;
  }
  .axis:lang(ur) {
    /* its names are wide: what counts is the room for them */
    container-type: inline-size;
  }
  @container (max-width: 16rem) {
    .reading {
      /* the half circle has no room for words as large as these */
      grid-area: auto;
    }
  }
  @container (max-width: 32rem) {
    .axis span {
      justify-content: start;
    }
    .axis span:not(:nth-child(3n + 1)) {
      font-size: 0;
    }
  }
  @container (min-width: 40rem) {
    .body {
      grid-template-columns: 24rem 1fr;
    }
  }
  @media (forced-colors: active) {
    .key .achieved {
      color: Highlight;
    }
    .record,
    .key :is(.best, .record) {
      stroke: LinkText;
      color: LinkText;
    }
    .best {
      fill: LinkText;
    }
  }
`;
