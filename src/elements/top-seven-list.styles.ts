import { css } from 'lit';

/** Numbers in a column of their own, so that titles align whatever the number's width. */
export const list = css`
  li button,
  .all {
    font-size: 0.8125em;
  }
  ol > li {
    display: grid;
    gap: 0 0.5rem;
    padding-block: 0.875rem;
    grid-template-columns: 2rem minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
    scroll-margin-block-start: 1rem;
  }
  .number {
    font-size: 1.75em;
    line-height: 1.15;
    font-weight: 700;
    color: var(--_accent);
  }
  .name {
    font-size: 1.125em;
    line-height: 1.35;
  }
  .chip {
    font-size: 0.75em;
    line-height: 1.6;
    padding-inline: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }
  .chip.proposed,
  .chip.in-progress {
    border-style: dashed;
    border-color: var(--_muted);
  }
  .figure {
    margin-block: 0.125rem;
  }
  .figure b {
    font-size: 1.125em;
  }
  .fold ul {
    margin-block: 0.5rem;
    padding-inline-start: 1.125rem;
    list-style: disc;
  }
  .fact small {
    display: block;
  }
  @container (max-width: 16rem) {
    ol > li {
      display: block;
    }
  }
  @container (min-width: 40rem) {
    ol > li {
      grid-template-columns: 3.5rem minmax(0, 1fr);
    }
    .number {
      font-size: 2.25em;
    }
  }
`;
