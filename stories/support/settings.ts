import { html, type TemplateResult } from 'lit';

/** A column as narrow as the widgets are made for. */
export const narrow = (story: () => unknown): TemplateResult =>
  html`<div style="inline-size: 280px">${story()}</div>`;

/** For a reader who has set all text to twice its size; undone when the story goes. */
export function largeText(): () => void {
  const { style } = document.documentElement;
  style.fontSize = '200%';
  return () => style.removeProperty('font-size');
}

/** A page's own colours, type and sizes, on its own paper. */
export const themed = (story: () => unknown): TemplateResult =>
  html`<style>
      .newspaper {
        padding-inline: 0.25rem;
        color: light-dark(#2b1a12, #f4e9df);
        background: light-dark(#fff6ec, #241a14);
        --report-accent: light-dark(#8c1c2c, #ff9d8a);
        --report-record: light-dark(#205e2b, #8fd694);
        --report-muted: light-dark(#6a5346, #cdb8a8);
        --report-line: light-dark(#d9b99b, #6b5242);
        --report-track: light-dark(#f3dfc9, #3d2d23);
        --report-value-size: 2rem;
      }
      .newspaper > ::part(widget) {
        border-block-start-width: 6px;
      }
      .newspaper > ::part(title) {
        font-style: italic;
      }
      .newspaper > ::part(button) {
        text-decoration-style: dotted;
      }
    </style>
    <div class="newspaper">${story()}</div>`;
