import { html, nothing, type TemplateResult } from 'lit';
import { claimed, equation } from '../format/facts.js';
import type { Formatter } from '../format/formatter.js';
import type { GaugeText, Mark } from '../format/gauge.js';
import type { BarPaths } from '../geometry/bars.js';
import { beyondPath, bullet, type GaugeForm, type GaugeScale } from '../geometry/gauge.js';
import type { Place } from '../geometry/scale.js';
import { paragraphs } from './parts.js';

/** The band, the part achieved, and a line across it for each mark. */
export function gaugeDrawing(
  form: GaugeForm,
  { achieved, target, plan, record }: GaugeScale,
): TemplateResult {
  const tick = (place: Place | undefined): string => (place ? form.tick(place.at) : '');
  const wide = form === bullet;
  return html`<svg
    aria-hidden="true"
    class=${wide ? 'bullet' : 'arc'}
    viewBox=${form.viewBox}
    preserveAspectRatio=${wide ? 'none' : nothing}
  >
    <path class="track" d=${form.band(1)} />
    <path class="bar" d=${form.band(achieved.at)} />
    <path class="mark plan" d=${tick(plan)} />
    <path class="mark record" d=${tick(record) + beyondPath(form, record)} />
    <path class="mark" d=${tick(target)} />
    <path class="beyond" d=${beyondPath(form, achieved)} />
  </svg>`;
}

/** Bars in a box that is stretched to its place, over the names of their months. */
export const chart = (
  { bars, record, ahead, zero, level, plan }: BarPaths,
  { months }: GaugeText,
): TemplateResult =>
  html`<svg class="chart" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path class="mark thin" d=${ahead} />
      <path class="bar" d=${bars} />
      <path class="best" d=${record} />
      <path class="mark thin" d=${zero} />
      <path class=${plan ? 'mark' : 'mark level'} d=${level} />
      <path class="mark plan" d=${plan} />
    </svg>
    <div class="axis quiet">${months.map((month) => html`<span>${month}</span>`)}</div>`;

/** What each mark of the drawing stands for. */
export const key = (marks: Mark[]): TemplateResult =>
  html`<dl class="key" part="key">
    ${marks.map(
      ({ kind, label, text }) =>
        html`<div class="row">
          <dt><i class=${kind}></i>${label}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

/** What the figures imply for the rest of the period. */
export const pace = ({ pace: lines }: GaugeText): unknown =>
  lines.length
    ? html`<dl class="pace" part="pace">
        ${lines.map(
          ({ label, text, detail }) =>
            html`<div class="row">
              <dt>${label}</dt>
              <dd>${text}</dd>
              ${detail && html`<dd class="quiet">${detail}</dd>`}
            </div>`,
        )}
      </dl>`
    : nothing;

/** Each computed figure with its working, what else is claimed, and what is to be known to read the figures rightly. */
export const workings = ({ workings: lines, claims, notes }: GaugeText, f: Formatter): TemplateResult =>
  html`<dl class="working">
      ${lines.map(
        ({ label, source, value }) =>
          html`<dt>${label}</dt>
            <dd>${equation(source, value)}</dd>`,
      )}
    </dl>
    ${claims.map(
      ({ label, value, note }) =>
        html`<p class="note" part="claim"><b>${claimed(f, label, value)}</b> ${note}</p>`,
    )}
    ${paragraphs(notes, 'note')}`;
