import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SECTIONS } from '../../static/view.js';
import { documentIn, entriesAt, textOf } from '../document.js';
import { withSection } from '../new-report.js';
import { sources } from './developments.js';
import { LANGUAGE_NAMES, notes, plainField, textField } from './fields.js';
import { languagesIn, type Store } from './state.js';

/** What the report is called, when it came out, in which languages its texts are. */
export function report(store: Store): TemplateResult {
  const { document, languages, widget } = store.state;
  const section = SECTIONS[widget];
  const own = languagesIn(document!)[0]!;
  const toggle = (lang: string, on: boolean): void =>
    store.set({ languages: on ? [...languages, lang] : languages.filter((each) => each !== lang) });
  const titled = section !== 'developments' && document![section] !== undefined;
  const title = textField(store, { path: ['title'], label: 'Title of the report' });
  const marked = store.state.checked?.open.some(({ place }) =>
    /^\$\.(id|title|published|updated|nextRelease|sources)\b/.test(place),
  );
  return html`<section aria-labelledby="report-title">
    <h2 id="report-title">Report</h2>
    <div class="grid">
      ${titled ? textField(store, { path: [section, 'title'], label: 'Title of the widget' }) : title}
      <fieldset class="row">
        <legend>Texts are written in</legend>
        ${[...new Set([...Object.keys(LANGUAGE_NAMES), ...languages])].map(
          (lang) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${live(languages.includes(lang))}
                ?disabled=${lang === own}
                @change=${(event: Event) => toggle(lang, (event.target as HTMLInputElement).checked)}
              />
              ${LANGUAGE_NAMES[lang] ?? lang}
            </label>`,
        )}
      </fieldset>
    </div>
    <details class="fold">
      <summary>
        <span>Title, dates and sources (${entriesAt(document!, ['sources']).length})</span>
        ${marked ? html`<span class="mark">to look at</span>` : nothing}
      </summary>
      <div class="grid">
        ${titled ? title : nothing}
        <div class="pair">
          ${plainField(store, { path: ['published'], label: 'Published', type: 'date' })}
          ${plainField(store, { path: ['updated'], label: 'Last changed', type: 'date' })}
        </div>
        <div class="pair">
          ${plainField(store, { path: ['nextRelease'], label: 'Newer figures are due', type: 'date' })}
          ${plainField(store, { path: ['id'], label: 'Name in addresses' })}
        </div>
        ${sources(store)}
      </div>
    </details>
  </section>`;
}

/** What stands in for a widget's fields where the report has nothing for it. */
export function missingSection(store: Store): TemplateResult {
  const { document, widget } = store.state;
  return html`<section aria-labelledby="missing-title">
    <h2 id="missing-title">Figures</h2>
    <p>This report has nothing for this widget yet.</p>
    <p class="buttons">
      <button type="button" @click=${() => store.edit(withSection(document!, widget, store.today))}>
        Add what it needs
      </button>
    </p>
  </section>`;
}

/** The whole document as text: for all that has no field of its own. */
export function source(store: Store): TemplateResult {
  const { document, source: typed } = store.state;
  const text = typed ?? textOf(document!);
  const input = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const found = documentIn(value);
    if (found.ok) store.edit(found.value, { source: value });
    else store.set({ source: value });
  };
  const fault = typed === undefined ? undefined : documentIn(typed);
  return html`<section aria-labelledby="source-title">
    <details class="fold">
      <summary><h2 id="source-title">The whole report as JSON</h2></summary>
      <div class="field">
        <label for="$" class="unseen">Report as JSON</label>
        <textarea
          id="$"
          class="code"
          rows="16"
          spellcheck="false"
          aria-describedby="source-hint"
          .value=${live(text)}
          @input=${input}
          @change=${() => documentIn(store.state.source ?? '{}').ok && store.set({ source: undefined })}
        ></textarea>
        <p class="hint" id="source-hint">
          ${fault && !fault.ok ? fault.error : 'For what has no field above. Changes count as you type.'}
        </p>
        ${notes(store, '$')}
      </div>
    </details>
  </section>`;
}
