import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fetchReport, MAX_BYTES, resolveUrl } from '../../load/fetch-report.js';
import { WIDGETS, type WidgetName } from '../../static/view.js';
import { newDocument } from '../new-report.js';
import { radios } from './radios.js';
import { reveal } from './reveal.js';
import type { Look, Store } from './state.js';

const WIDGET_NAMES: Record<WidgetName, [name: string, what: string]> = {
  'export-gauge': ['Gauge', 'a sum against its target, month by month'],
  'subscriber-counter': ['Counter', 'one big number, its parts and changes'],
  'top-seven-list': ['List', 'the developments of the year'],
};

/** The field of a new report that is filled in first. */
const FIRST_FIELD: Record<WidgetName, string> = {
  'export-gauge': '$.figures.achieved.value',
  'subscriber-counter': '$.figures.total.value',
  'top-seven-list': '$.developments[0].title',
};

/** The choice of a widget. */
export function widgets(store: Store): TemplateResult {
  return html`<section aria-labelledby="widget-title">
    <h2 id="widget-title">Widget</h2>
    ${radios({
      name: 'widget',
      legend: 'Which widget?',
      unseen: true,
      looks: 'cards',
      choices: WIDGETS.map((widget) => {
        const [name, what] = WIDGET_NAMES[widget];
        return [widget, html`<b>${name}</b> ${what}`];
      }),
      chosen: store.state.widget,
      choose: (widget) => store.set({ widget }),
    })}
    ${look(store)}
  </section>`;
}

/** The widget's own attributes. */
function look(store: Store): TemplateResult {
  const { widget, look: now } = store.state;
  const set = (change: Partial<Look>): void => store.set({ look: { ...now, ...change } });
  const select = (id: keyof Look, label: string, choices: [value: string, name: string][]): TemplateResult =>
    html`<div class="field">
      <label for="look-${id}">${label}</label>
      <select
        id="look-${id}"
        @change=${(event: Event) => set({ [id]: (event.target as HTMLSelectElement).value })}
      >
        ${choices.map(
          ([value, name]) =>
            html`<option value=${value} ?selected=${live(value === now[id])}>${name}</option>`,
        )}
      </select>
    </div>`;
  const tick = (id: 'ranked' | 'countdown', label: string): TemplateResult =>
    html`<label class="tick">
      <input
        type="checkbox"
        .checked=${live(now[id])}
        @change=${(event: Event) => set({ [id]: (event.target as HTMLInputElement).checked })}
      />
      ${label}
    </label>`;
  return html`<div class="pair">
    ${
      widget === 'export-gauge'
        ? select('form', 'Drawn as', [
            ['arc', 'a half circle'],
            ['bullet', 'a bar'],
            ['steps', 'steps, month by month'],
          ])
        : nothing
    }
    ${
      widget === 'top-seven-list'
        ? html`<div class="ticks">
            ${tick('ranked', 'In order of importance')} ${tick('countdown', 'Begin with the last')}
          </div>`
        : nothing
    }
    ${select('digits', 'Digits', [
      ['', 'as the language has them'],
      ['latn', '123'],
      ['arabext', '۱۲۳'],
    ])}
  </div>`;
}

/** Reads a file that the editor has chosen or dropped. */
async function openFile(store: Store, file: File | undefined): Promise<void> {
  if (!file) return;
  if (file.size > MAX_BYTES)
    store.set({ fault: `“${file.name}” has over ${MAX_BYTES} bytes, more than the widgets load.` });
  else store.openText(await file.text());
}

async function openAddress(store: Store, text: string): Promise<void> {
  const address = resolveUrl(text);
  if (!address)
    return store.set({
      fault: 'This is no address: it begins with https://, or is a path on this page’s host.',
    });
  // the page's own policy refuses it, which the browser does not tell from a host that does
  if (address.startsWith('http:') && new URL(address).origin !== location.origin)
    return store.set({
      fault: `${address}: this page loads only by https://. Open it in the browser, and paste what it shows.`,
    });
  store.set({ fault: '', notice: 'Loading…' });
  const outcome = await fetchReport(address, new AbortController().signal);
  if (outcome.ok) return store.openText(outcome.value.text, address);
  const { kind, message } = outcome.error;
  const advice =
    kind === 'network'
      ? ' Its host has to allow other pages to read it (Access-Control-Allow-Origin). Or open it in the browser, and paste what it shows.'
      : '';
  store.set({ fault: `${address}: ${message}.${advice}`, notice: '' });
}

/** What would be lost is asked about. */
const mayReplace = (store: Store): boolean =>
  !store.unsaved || confirm('There are changes that are in no file yet. Go on without them?');

/** The ways to give a report. */
export function opening(store: Store, address: string): TemplateResult {
  const { document, fault } = store.state;
  const go = (deed: () => void): void => {
    if (mayReplace(store)) deed();
  };
  const ways = html`<div class="ways">
    <div class="field">
      <label for="open-file">From a file</label>
      <input
        id="open-file"
        type="file"
        accept=".json,application/json"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          go(() => void openFile(store, file));
          input.value = '';
        }}
      />
    </div>
    <form
      class="field"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const { value } = (event.target as HTMLFormElement).elements.namedItem('address') as HTMLInputElement;
        go(() => void openAddress(store, value));
      }}
    >
      <label for="open-address">From an address</label>
      <div class="joined">
        <input
          id="open-address"
          name="address"
          type="text"
          inputmode="url"
          autocomplete="off"
          value=${address}
        />
        <button>Load</button>
      </div>
    </form>
    <form
      class="field"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const area = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLTextAreaElement;
        go(() => {
          store.openText(area.value);
          if (!store.state.fault) area.value = '';
        });
      }}
    >
      <label for="open-text">Pasted</label>
      <textarea id="open-text" name="text" rows="2" spellcheck="false"></textarea>
      <button>Use it</button>
    </form>
    <div class="field">
      <span class="label">None yet</span>
      <p class="buttons">
        <button
          type="button"
          @click=${() =>
            go(() => {
              const { widget } = store.state;
              store.open(newDocument(widget, store.today), widget, { fresh: true });
              store.set({ notice: 'A new report: fill in its figures.' });
              reveal(FIRST_FIELD[widget]);
            })}
        >
          Fill in a form
        </button>
      </p>
    </div>
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
  </div>`;
  return html`<section aria-labelledby="open-title">
    ${
      document
        ? html`<details class="fold">
            <summary><h2 id="open-title">Open another report</h2></summary>
            ${ways}
          </details>`
        : html`<h2 id="open-title">Open a report</h2>
            ${ways}`
    }
  </section>`;
}
