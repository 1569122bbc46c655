import { css } from 'lit';

/** The number over everything; parts, rates and changes side by side where there is room. */
export const counter = css`
  .total {
    gap: 0 0.5rem;
    font-size: 1.125em;
  }
  .big {
    color: var(--_accent);
    font-size: var(--report-value-size, clamp(min(2.25rem, 14cqi), 11cqi, 4.5rem));
  }
  .total :empty {
    display: none;
  }
  .covered {
    opacity: 0;
  }
  .passing {
    position: absolute;
    inset: 0;
    text-align: center;
    user-select: none;
  }
  .groups {
    display: grid;
    gap: 1rem 2rem;
    margin-block-start: 1rem;
  }
  ul {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  li {
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
    justify-content: space-between;
  }
  li > :is(svg, small, p) {
    flex-basis: 100%;
  }
  svg {
    block-size: 0.625rem;
    margin-block: 0.25rem;
  }
  .note {
    margin-block-start: 0.125rem;
  }
  .change {
    font-size: 0.875em;
  }
  .sign {
    margin-inline-end: 0.25rem;
  }
  @container (min-width: 40rem) {
    .groups {
      grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    }
  }
  @media print {
    .passing {
      display: none;
    }
    .covered {
      opacity: 1;
    }
  }
`;
