import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { findLanguage } from '../../format/language.js';
import { fieldText, pathText, textIn, valueAt, withText, withValue, type Path } from '../document.js';
import type { Placed } from '../findings.js';
import { readNumber } from '../numbers.js';
import type { Store } from './state.js';

export const LANGUAGE_NAMES: Record<string, string> = { en: 'English', ur: 'Urdu' };

const direction = (lang: string): 'ltr' | 'rtl' => findLanguage(lang)?.dir ?? 'ltr';

const eventText = (event: Event): string => (event.target as HTMLInputElement).value;

/** The findings that are shown beside a place. */
export const findingsAt = ({ state }: Store, place: string): Placed[] =>
  state.checked?.open.filter((finding) => finding.place === place) ?? [];

const notesId = (place: string): string => `notes-${place}`;

/** Findings, each with its working and what to do about it. */
export function notes(store: Store, place: string): TemplateResult | typeof nothing {
  const found = findingsAt(store, place);
  if (!found.length) return nothing;
  return html`<ul class="notes" id=${notesId(place)}>
    ${found.map(
      ({ severity, message, working, advice }) =>
        html`<li class=${severity}>
          <b>${severity === 'error' ? 'Error' : 'Look again'}:</b> ${message}
          ${working === undefined ? nothing : html`<span class="working">${working}</span>`}
          ${advice && html`<span class="advice">${advice}</span>`}
        </li>`,
    )}
  </ul>`;
}

/** What ties a field to its findings. */
const tied = (store: Store, place: string, hint = ''): { by: string | typeof nothing; bad: string } => {
  const found = findingsAt(store, place);
  const ids = [hint, found.length ? notesId(place) : ''].filter(Boolean).join(' ');
  return { by: ids || nothing, bad: String(found.some(({ severity }) => severity === 'error')) };
};

interface Field {
  path: Path;
  label: string;
  /** Ids of visible texts that name the field, in place of a label of its own. */
  labelledby?: string;
  /** Whether its findings are shown elsewhere on the page. */
  apart?: boolean;
}

const below = (store: Store, { apart = false, path }: Field): unknown =>
  apart ? nothing : notes(store, pathText(path));

const labelled = ({ label, labelledby }: Field, id: string): TemplateResult | typeof nothing =>
  labelledby === undefined ? html`<label for=${id}>${label}</label>` : nothing;

const named = ({ labelledby }: Field): string | typeof nothing => labelledby ?? nothing;

/** A field for a plain value that is a text: a day, an address, a name. Emptied, the value goes. */
export function plainField(
  store: Store,
  field: Field & { type?: 'text' | 'date' | 'url'; list?: string },
): TemplateResult {
  const { path, type = 'text', list } = field;
  const { document } = store.state;
  const id = pathText(path);
  const { by, bad } = tied(store, id);
  return html`<div class="field ${type}">
    ${labelled(field, id)}
    <input
      id=${id}
      type=${type === 'url' ? 'text' : type}
      inputmode=${type === 'url' ? 'url' : nothing}
      list=${list ?? nothing}
      autocomplete="off"
      spellcheck="false"
      aria-labelledby=${named(field)}
      aria-describedby=${by}
      aria-invalid=${bad}
      .value=${live(fieldText(document!, path))}
      @input=${(event: Event) => store.edit(withValue(document!, path, eventText(event).trim() || undefined))}
    />
    ${below(store, field)}
  </div>`;
}

/** A field for a word of a few. */
export function choiceField(
  store: Store,
  field: Field & { choices: readonly (readonly [value: string, name: string])[] },
): TemplateResult {
  const { path, choices } = field;
  const { document } = store.state;
  const id = pathText(path);
  const { by, bad } = tied(store, id);
  const value = fieldText(document!, path);
  const known = choices.some(([each]) => each === value);
  return html`<div class="field">
    ${labelled(field, id)}
    <select
      id=${id}
      aria-labelledby=${named(field)}
      aria-describedby=${by}
      aria-invalid=${bad}
      @change=${(event: Event) => store.edit(withValue(document!, path, eventText(event) || undefined))}
    >
      ${[...(known ? [] : [[value, value] as const]), ...choices].map(
        ([each, name]) => html`<option value=${each} ?selected=${live(each === value)}>${name}</option>`,
      )}
    </select>
    ${below(store, field)}
  </div>`;
}

/** A field for a text that is there in several languages: one for each that the editor writes in. */
export function textField(
  store: Store,
  { path, label, long = false }: Field & { long?: boolean },
): TemplateResult {
  const { document, languages } = store.state;
  const place = pathText(path);
  const { by, bad } = tied(store, place);
  const own = fieldText(document!, ['lang']) || 'en';
  return html`<div class="texts">
    ${languages.map((lang, index) => {
      const id = index ? `${place}~${lang}` : place;
      const name =
        languages.length > 1 ? html`${label}, <span>${LANGUAGE_NAMES[lang] ?? lang}</span>` : label;
      const edit = (event: Event): void => store.edit(withText(document!, path, lang, eventText(event)));
      const value = live(textIn(document!, path, lang));
      return html`<div class="field">
        <label for=${id}>${name}</label>
        ${
          long
            ? html`<textarea
                id=${id}
                rows="3"
                lang=${lang}
                dir=${direction(lang)}
                aria-describedby=${by}
                aria-invalid=${lang === own ? bad : nothing}
                .value=${value}
                @input=${edit}
              ></textarea>`
            : html`<input
                id=${id}
                type="text"
                autocomplete="off"
                lang=${lang}
                dir=${direction(lang)}
                aria-describedby=${by}
                aria-invalid=${lang === own ? bad : nothing}
                .value=${value}
                @input=${edit}
              />`
        }
      </div>`;
    })}
    ${notes(store, place)}
  </div>`;
}

const written = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

/** A number as the page shows it: all of its digits, thousands set off by commas. */
export const writtenNumber = (value: number): string => written.format(value);

export const REASONS = {
  empty: 'Nothing is in the cell.',
  shortened: 'The spreadsheet has cut this number short: widen its column and copy again.',
  hidden: 'The spreadsheet shows no number: widen its column and copy again.',
  text: 'This is no number.',
};

/** A field for a number, written in any way that can be read; what can be read in two is asked. */
export function numberField(store: Store, field: Field & { words?: string }): TemplateResult {
  const { path, words = '' } = field;
  const { document, drafts } = store.state;
  const id = pathText(path);
  const value = valueAt(document!, path);
  const reading = typeof value === 'string' ? readNumber(value) : undefined;
  const { by, bad } = tied(store, id, words ? `${id}-words` : '');
  const input = (event: Event): void => {
    const text = eventText(event);
    const found = readNumber(text);
    const next = found.kind === 'number' ? found.value : text.trim() || undefined;
    store.draft(id, text);
    store.edit(withValue(document!, path, next));
  };
  const take = (number: number): void => {
    store.draft(id, undefined);
    store.edit(withValue(store.state.document!, path, number));
    globalThis.document.getElementById(id)?.focus();
  };
  return html`<div class="field number">
    ${labelled(field, id)}
    <input
      id=${id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-labelledby=${named(field)}
      aria-describedby=${by}
      aria-invalid=${bad}
      .value=${live(drafts[id] ?? fieldText(document!, path))}
      @input=${input}
      @change=${() => store.draft(id, undefined)}
    />
    ${words ? html`<span class="words" id="${id}-words">${words}</span>` : nothing}
    ${
      reading?.kind === 'either'
        ? html`<div class="ask" role="group" aria-label="Which number is ${String(value)}?">
            <span>Which number is it?</span>
            ${[reading.point, reading.comma].map(
              (number) =>
                html`<button type="button" @click=${() => take(number)}>${writtenNumber(number)}</button>`,
            )}
          </div>`
        : nothing
    }
    ${reading?.kind === 'none' && reading.reason === 'shortened' ? html`<p class="hint">${REASONS.shortened}</p>` : nothing}
    ${below(store, field)}
  </div>`;
}
