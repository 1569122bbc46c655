import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Report } from '../../model/report.types.js';
import { addresses } from '../../static/addresses.js';
import { render } from '../../static/render.js';
import { SECTIONS } from '../../static/view.js';
import {
  DESTINATIONS,
  piecesFor,
  webAddress,
  type Destination,
  type Making,
  type Piece,
} from '../destinations.js';
import { textOf } from '../document.js';
import { copy, pngOf, save } from './download.js';
import { previewChoice } from './preview.js';
import { radios } from './radios.js';
import type { Store } from './state.js';

/** What the snippets are made of. */
function makingOf({ state, release }: Store): Making {
  const { look, widget, preview, base, src, inline } = state;
  const gauge = widget === 'export-gauge';
  const list = widget === 'top-seven-list';
  return {
    ...release,
    widget,
    lang: preview.lang,
    base: webAddress(base),
    src: webAddress(src),
    inline,
    ...(look.label && { label: look.label }),
    ...(gauge && look.form !== 'arc' && { form: look.form }),
    ...(list && look.ranked && { ranked: true }),
    ...(list && look.countdown && { order: 'countdown' as const }),
    ...(look.digits && { digits: look.digits }),
  };
}

/** The pieces that were made last: most of what changes on the page does not change them. */
let made: { report: Report; key: string; pieces: Piece[] | undefined } | undefined;

/** What to copy for a destination; undefined where an address is missing that it needs. */
function piecesOf(
  { today }: Store,
  target: Destination,
  report: Report,
  making: Making,
): Piece[] | undefined {
  const key = JSON.stringify([target.id, making]);
  if (made?.report !== report || made.key !== key)
    made = { report, key, pieces: piecesFor(target, report, making, today) };
  return made.pieces;
}

/** A text to copy. */
function piece(store: Store, { label, text, hint }: Piece, index: number): TemplateResult {
  const id = `piece-${index}`;
  const take = async (): Promise<void> => {
    const done = await copy(document.getElementById(id) as HTMLTextAreaElement);
    store.set({
      notice: done
        ? `${label}: copied.`
        : 'The browser does not allow it: press Ctrl and C to copy what is selected.',
    });
  };
  return html`<div class="field piece">
    <label for=${id}>${label}</label>
    <textarea id=${id} class="code" rows="4" readonly spellcheck="false" .value=${text}></textarea>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <button type="button" class="main" aria-label="Copy: ${label}" @click=${take}>Copy</button>
  </div>`;
}

const address = (
  store: Store,
  name: 'base' | 'src',
  label: string,
  hint: string,
  sample: string,
): TemplateResult => {
  const value = store.state[name];
  const wrong = value.trim() !== '' && webAddress(value) === undefined;
  return html`<div class="field">
    <label for="place-${name}">${label}</label>
    <input
      id="place-${name}"
      type="text"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      placeholder=${sample}
      aria-describedby="place-${name}-hint"
      aria-invalid=${String(wrong)}
      .value=${live(value)}
      @input=${(event: Event) => store.set({ [name]: (event.target as HTMLInputElement).value })}
    />
    <p class="hint" id="place-${name}-hint">${wrong ? 'An address begins with https://.' : hint}</p>
  </div>`;
};

/** Where the report has to lie for readers to see what stands here. */
function whereabouts(store: Store, { id, loads }: Destination): TemplateResult | typeof nothing {
  const { report, base, src, origin, inline } = store.state;
  if (!loads || !report) return nothing;
  const folder = webAddress(base);
  const lies = webAddress(src) ?? (folder && addresses(folder, '', report.id).report);
  if (inline && id === 'html')
    return html`<p class="hint">The figures are in the snippet: change them by pasting a new one.</p>`;
  if (lies === undefined) return nothing;
  if (lies === origin && !store.unsaved)
    return html`<p class="hint">Readers load the report from ${lies}.</p>`;
  return html`<p class="warning" id="whereabouts">
    Readers load the report from <span class="address">${lies}</span>, where what you see here may not lie
    yet. Save the report and have it put there${id === 'html' ? ', or put it into the snippet' : ''}.
  </p>`;
}

function downloads(store: Store): TemplateResult {
  const { report, widget, preview, document: edited } = store.state;
  const making = makingOf(store);
  const name = `${report?.id ?? 'report'}`;
  const picture = (): string =>
    render(report!, { ...making, as: 'svg', theme: preview.scheme, today: store.today });
  const drawn = async (): Promise<void> => {
    try {
      save(`${widget}.${preview.lang}.png`, await pngOf(picture()));
      store.set({ notice: 'The picture is saved.' });
    } catch {
      store.set({ notice: 'This browser cannot draw the picture: save the SVG.' });
    }
  };
  const shown = report?.[SECTIONS[widget]] !== undefined;
  return html`<div class="buttons" role="group" aria-label="Files">
    <button
      type="button"
      class="main"
      @click=${() => {
        const text = textOf(edited!);
        save(`${name}.json`, new Blob([text], { type: 'application/json' }));
        store.set({ kept: text, notice: 'The report is saved.' });
      }}
    >
      Save the report (JSON)
    </button>
    <button
      type="button"
      ?disabled=${!shown}
      @click=${() => save(`${widget}.${preview.lang}.svg`, new Blob([picture()], { type: 'image/svg+xml' }))}
    >
      Picture (SVG)
    </button>
    <button type="button" ?disabled=${!shown} @click=${drawn}>Picture (PNG)</button>
  </div>`;
}

/** Where the widget goes, and what to copy for it. */
export function destination(store: Store): TemplateResult {
  const { destination: chosen, report, checked, inline, widget, origin } = store.state;
  const target = DESTINATIONS.find(({ id }) => id === chosen)!;
  const ready = report?.[SECTIONS[widget]] !== undefined;
  const pieces = ready ? piecesOf(store, target, report, makingOf(store)) : [];
  const errors = checked?.open.filter(({ severity }) => severity === 'error').length ?? 0;
  return html`<section class="destination" aria-labelledby="destination-title">
    <h2 id="destination-title">Where does it go?</h2>
    ${radios({
      name: 'destination',
      legend: 'Where does it go?',
      unseen: true,
      looks: 'cards',
      choices: DESTINATIONS.map(({ id, name }) => [id, name]),
      chosen,
      choose: (destination) => store.set({ destination }),
    })}
    <p class="hint">${target.hint}</p>
    ${
      target.loads
        ? html`<div class="pair">
            ${address(
              store,
              'base',
              'Address of the site folder',
              'Where what report-widgets site made lies: the script, the pages to embed.',
              'https://cdn.example.org/widgets',
            )}
            ${address(
              store,
              'src',
              'Address of the report',
              origin === undefined || webAddress(store.state.src) === undefined
                ? 'Left out: the one in the site folder.'
                : 'Where it was loaded from, unless you change it.',
              '',
            )}
          </div>`
        : nothing
    }
    ${
      target.id === 'html'
        ? html`<label class="tick">
            <input
              type="checkbox"
              .checked=${live(inline)}
              @change=${(event: Event) => store.set({ inline: (event.target as HTMLInputElement).checked })}
            />
            Put the report into the snippet
          </label>`
        : nothing
    }
    ${previewChoice(store, 'lang', 'article')} ${whereabouts(store, target)}
    ${
      ready && errors
        ? html`<p class="warning">
            ${
              checked!.report
                ? 'The report has errors: see the check.'
                : 'The report has errors; what stands below is its last state without one.'
            }
          </p>`
        : nothing
    }
    ${
      ready
        ? nothing
        : html`<p class="hint">
            ${
              report
                ? 'This report has nothing for this widget yet.'
                : 'What to copy appears here as soon as the report has no error.'
            }
          </p>`
    }
    ${
      pieces?.map((each, index) => piece(store, each, index)) ??
      html`<p class="fault">
        Fill in the address of the site folder first: whoever looks after the site knows it.
      </p>`
    }
    <h3>Files</h3>
    ${downloads(store)}
  </section>`;
}
