import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  figuresFrom,
  seriesFrom,
  usable,
  withFigures,
  withMonths,
  type Answers,
  type PastedRow,
} from '../pasted.js';
import { nameOf } from '../roles.js';
import { REASONS, writtenNumber } from './fields.js';
import { reveal } from './reveal.js';
import { emptyPaste, type Store } from './state.js';

const POWERS = [
  [0, 'as they are'],
  [3, 'thousands'],
  [5, 'lakh'],
  [6, 'millions'],
  [7, 'crore'],
  [9, 'billions'],
] as const;

/** What a row's number is read as. */
function reading({ number }: PastedRow): TemplateResult | string {
  if (number.kind === 'number') return writtenNumber(number.value);
  return number.kind === 'none' ? REASONS[number.reason] : 'to be asked';
}

/** A question about cells, as radio buttons. */
function question<T extends string>(
  id: string,
  legend: string,
  choices: (readonly [value: T, name: string])[],
  chosen: T | undefined,
  answer: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="ask">
    <legend>${legend}</legend>
    ${choices.map(
      ([value, name]) =>
        html`<label>
          <input
            type="radio"
            name=${id}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => answer(value)}
          />
          ${name}
        </label>`,
    )}
  </fieldset>`;
}

/** The text area for cells, the unit that they are in, and what has to be asked about them. */
function box(store: Store, id: string, hint: string, rows: PastedRow[], asks: string[]): TemplateResult {
  const { text, answers } = store.state.pastes[id] ?? emptyPaste();
  const answer = (more: Partial<Answers>): void => store.paste(id, { answers: { ...answers, ...more } });
  const open = asks.includes('decimal') ? rows.find(({ number }) => number.kind === 'either') : undefined;
  const either = open?.number.kind === 'either' ? open.number : undefined;
  return html`<div class="field">
      <label for="paste-${id}-text">Cells</label>
      <textarea
        id="paste-${id}-text"
        rows="5"
        spellcheck="false"
        aria-describedby="paste-${id}-hint"
        .value=${live(text)}
        @input=${(event: Event) =>
          store.paste(id, { text: (event.target as HTMLTextAreaElement).value, chosen: {} })}
      ></textarea>
      <p class="hint" id="paste-${id}-hint">${hint}</p>
    </div>
    <div class="field">
      <label for="paste-${id}-power">The numbers are</label>
      <select
        id="paste-${id}-power"
        @change=${(event: Event) => answer({ power: Number((event.target as HTMLSelectElement).value) })}
      >
        ${POWERS.map(
          ([power, name]) =>
            html`<option value=${power} ?selected=${live(power === answers.power)}>${name}</option>`,
        )}
      </select>
    </div>
    ${
      either || answers.decimal
        ? question(
            `paste-${id}-decimal`,
            either ? `Which number is “${open!.cell}”?` : 'Decimals follow',
            [
              ['point', either ? writtenNumber(either.point) : 'a point'],
              ['comma', either ? writtenNumber(either.comma) : 'a comma'],
            ],
            answers.decimal,
            (decimal) => answer({ decimal }),
          )
        : nothing
    }
    ${
      asks.includes('order') || answers.order
        ? question(
            `paste-${id}-order`,
            'Which comes first in the dates?',
            [
              ['day', 'the day: 01/07 is 1 July'],
              ['month', 'the month: 01/07 is 7 January'],
            ],
            answers.order,
            (order) => answer({ order }),
          )
        : nothing
    }
    ${
      asks.includes('start') || answers.start
        ? html`<div class="field">
            <label for="paste-${id}-start">First month of the column</label>
            <input
              id="paste-${id}-start"
              type="text"
              placeholder="YYYY-MM"
              autocomplete="off"
              .value=${live(answers.start ?? '')}
              @change=${(event: Event) => {
                const start = (event.target as HTMLInputElement).value.trim();
                answer({ start: /^\d{4}-(0[1-9]|1[0-2])$/.test(start) ? start : undefined });
              }}
            />
          </div>`
        : nothing
    }`;
}

const left = (count: number): string =>
  count
    ? ` ${count} ${count === 1 ? 'row has' : 'rows have'} no number and ${count === 1 ? 'is' : 'are'} left out.`
    : '';

function finish(store: Store, id: string, notice: string): void {
  store.paste(id, emptyPaste());
  store.set({ notice });
  reveal(`paste-${id}-summary`);
}

const fold = (id: string, content: TemplateResult): TemplateResult =>
  html`<details class="fold" id="paste-${id}">
    <summary id="paste-${id}-summary">Paste cells from a spreadsheet</summary>
    <div class="paste">${content}</div>
  </details>`;

/**
 * Cells for figures: each row goes to the figure that it names, or that the editor chooses.
 * @param keys The figures in the order that the page has them in.
 */
export function pasteFigures(store: Store, keys: string[]): TemplateResult {
  const document = store.state.document!;
  const { text, answers, chosen } = store.state.pastes['figures'] ?? emptyPaste();
  const found = figuresFrom(document, text, keys, answers);
  const rows = found.rows.map((row, index) => ({ ...row, key: (chosen[index] ?? row.key) || undefined }));
  const ready = rows.filter(({ key, number }) => key !== undefined && number.kind === 'number').length;
  const hint =
    'A column of names and a column of numbers, or numbers alone, in the order of the figures here. Tabs, commas or semicolons.';
  return fold(
    'figures',
    html`${box(store, 'figures', hint, rows, found.asks)}
      ${
        rows.length
          ? html`<table class="read">
              <caption>
                What would be set.${left(found.left)}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Cell</th>
                  <th scope="col">Number</th>
                  <th scope="col">Figure</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row, index) =>
                    html`<tr>
                      <th scope="row">${row.name ? `${row.name}: ` : ''}${row.cell}</th>
                      <td>${reading(row)}</td>
                      <td>
                        <select
                          aria-label="Figure for ${row.name || row.cell}"
                          @change=${(event: Event) =>
                            store.paste('figures', {
                              chosen: { ...chosen, [index]: (event.target as HTMLSelectElement).value },
                            })}
                        >
                          <option value="" ?selected=${live(row.key === undefined)}>none</option>
                          ${keys.map(
                            (key) =>
                              html`<option value=${key} ?selected=${live(row.key === key)}>
                                ${nameOf(document, key)}
                              </option>`,
                          )}
                        </select>
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>`
          : text.trim()
            ? html`<p class="hint">No number was found in these cells.</p>`
            : nothing
      }
      <p class="buttons">
        <button
          type="button"
          ?disabled=${!ready}
          @click=${() => {
            store.edit(withFigures(document, { rows }));
            finish(store, 'figures', `${ready} ${ready === 1 ? 'figure' : 'figures'} set.`);
          }}
        >
          Set ${ready} ${ready === 1 ? 'figure' : 'figures'}
        </button>
      </p>`,
  );
}

/** Cells for the months of a series. */
export function pasteMonths(store: Store, series: string): TemplateResult {
  const document = store.state.document!;
  const { text, answers } = store.state.pastes['months'] ?? emptyPaste();
  const found = seriesFrom(text, answers);
  const ready = found.repeated.length ? 0 : usable(found);
  const hint =
    'A column of months and a column of numbers: Jul 2025, Jul-25, 2025-07, 07/2025. Or numbers alone, month by month.';
  return fold(
    'months',
    html`${box(store, 'months', hint, found.rows, found.asks)}
      ${
        found.rows.length
          ? html`<table class="read">
              <caption>
                What would be set.${left(found.left)}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Cells</th>
                  <th scope="col">Month</th>
                  <th scope="col">Number</th>
                </tr>
              </thead>
              <tbody>
                ${found.rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row">${row.name} ${row.cell}</th>
                      <td>
                        ${
                          row.month.kind === 'month'
                            ? row.month.period.start.slice(0, 7)
                            : row.month.kind === 'either'
                              ? 'to be asked'
                              : 'no month'
                        }
                      </td>
                      <td>${reading(row)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
          : text.trim()
            ? html`<p class="hint">No number was found in these cells.</p>`
            : nothing
      }
      ${
        found.repeated.length
          ? html`<p class="hint">More than once: ${found.repeated.join(', ')}. Each month has one value.</p>`
          : nothing
      }
      <p class="buttons">
        <button
          type="button"
          ?disabled=${!ready}
          @click=${() => {
            store.edit(withMonths(document, series, found));
            finish(store, 'months', `${ready} ${ready === 1 ? 'month' : 'months'} set.`);
          }}
        >
          Set ${ready} ${ready === 1 ? 'month' : 'months'}
        </button>
      </p>`,
  );
}
