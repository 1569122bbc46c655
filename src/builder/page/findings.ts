import { html, nothing, type TemplateResult } from 'lit';
import { offsetOf, scan } from '../../model/check/json-places.js';
import { textOf } from '../document.js';
import type { Placed } from '../findings.js';
import { reveal } from './reveal.js';
import type { Store } from './state.js';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Leads to the field where a finding is to be mended; where there is none, to its place in the text. */
function lead(store: Store, { place, path }: Placed): void {
  const to = document.getElementById(place) ? place : `${place}.value`;
  if (place !== '$' && document.getElementById(to)) return reveal(to);
  reveal('$', (area) => {
    const places = scan(textOf(store.state.document!));
    if ('message' in places) return;
    const offset = offsetOf(places, path);
    (area as HTMLTextAreaElement).setSelectionRange(offset, offset);
  });
}

/** All findings in one place: each leads to its field. */
export function summary(store: Store): TemplateResult {
  const { open = [], silenced = [] } = store.state.checked ?? {};
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const words = open.length
    ? [errors && counted(errors, 'error'), warnings && `${counted(warnings, 'place')} to look at`]
        .filter(Boolean)
        .join(', ')
    : 'Nothing found: the figures do not contradict each other';
  const said = (finding: Placed): TemplateResult =>
    html`<li class=${finding.severity}>
      <a
        href="#${finding.place}"
        @click=${(event: Event) => {
          event.preventDefault();
          lead(store, finding);
        }}
        >${finding.message}</a
      >
      ${finding.silenced === undefined ? nothing : html`<span class="advice">Let stand: ${finding.silenced}</span>`}
    </li>`;
  const state = errors ? 'error' : warnings ? 'warning' : 'clean';
  return html`<section class="check ${state}" aria-labelledby="check-title">
    <h2 id="check-title">Check</h2>
    <a class="jump" href="#destination-title">Where does it go?</a>
    <p role="status" id="check-words">${words}</p>
    ${
      open.length
        ? html`<details class="fold" id="check-list">
            <summary>List them</summary>
            <ul class="notes">
              ${open.map(said)}
            </ul>
          </details>`
        : nothing
    }
    ${
      silenced.length
        ? html`<details class="fold">
            <summary>${counted(silenced.length, 'finding')} that the report lets stand</summary>
            <ul class="notes">
              ${silenced.map(said)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}
