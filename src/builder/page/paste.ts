import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isSheet } from '../cells.js';
import type { Document } from '../document.js';
import { figuresFrom, seriesFrom, usable, withFigures, withMonths, type PastedRow } from '../pasted.js';
import { nameOf } from '../roles.js';
import { REASONS, writtenNumber } from './fields.js';
import { pasteBox, type PasteId } from './paste-box.js';
import { reveal } from './reveal.js';
import { emptyPaste, type Store } from './state.js';

/** What a row's number is read as. */
function reading({ number }: PastedRow): TemplateResult | string {
  if (number.kind === 'number') return writtenNumber(number.value);
  return number.kind === 'none' ? REASONS[number.reason] : 'to be asked';
}

const left = (count: number): string =>
  count
    ? ` ${count} ${count === 1 ? 'row has' : 'rows have'} no number and ${count === 1 ? 'is' : 'are'} left out.`
    : '';

/** Takes what is pasted into a field and is more than one cell to where cells are pasted. */
export const pasteInto =
  (store: Store, id: PasteId) =>
  (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isSheet(text)) return;
    event.preventDefault();
    store.paste(id, { text });
    reveal(`paste-${id}-text`);
  };

/** Cells that were pasted, as they are read, and what comes of them. */
interface Sheet<Row extends PastedRow> {
  id: PasteId;
  hint: string;
  rows: Row[];
  /** Rows that are left out. */
  left: number;
  asks: string[];
  /** Heads of the three columns. */
  heads: [string, string, string];
  cells(row: Row, index: number): TemplateResult;
  /** Said below the rows. */
  remark?: TemplateResult | undefined;
  /** How many of what can be set. */
  ready: number;
  noun: string;
  set(): Document;
}

function sheet<Row extends PastedRow>(store: Store, made: Sheet<Row>): TemplateResult {
  const { id, rows, ready } = made;
  const { text } = store.state.pastes[id] ?? emptyPaste();
  const many = `${ready} ${made.noun}${ready === 1 ? '' : 's'}`;
  const set = (): void => {
    store.edit(made.set());
    store.paste(id, emptyPaste());
    store.set({ notice: `${many} set.` });
    reveal(`paste-${id}-summary`);
  };
  return html`<details class="fold" id="paste-${id}">
    <summary id="paste-${id}-summary">Paste cells from a spreadsheet</summary>
    <div class="paste">
      ${pasteBox(store, id, made.hint, rows, made.asks)}
      ${
        rows.length
          ? html`<table class="read">
              <caption>
                What would be set.${left(made.left)}
              </caption>
              <thead>
                <tr>
                  ${made.heads.map((head) => html`<th scope="col">${head}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row, index) =>
                    html`<tr>
                      ${made.cells(row, index)}
                    </tr>`,
                )}
              </tbody>
            </table>`
          : text.trim()
            ? html`<p class="hint">No number was found in these cells.</p>`
            : nothing
      }
      ${made.remark ?? nothing}
      <p class="buttons"><button type="button" ?disabled=${!ready} @click=${set}>Set ${many}</button></p>
    </div>
  </details>`;
}

/**
 * Cells for figures: each row goes to the figure that it names, or that the editor chooses.
 * @param keys The figures in the order that the page has them in.
 */
export function pasteFigures(store: Store, keys: string[]): TemplateResult {
  const document = store.state.document!;
  const { text, answers, chosen } = store.state.pastes['figures'] ?? emptyPaste();
  const found = figuresFrom(document, text, keys, answers);
  const rows = found.rows.map((row, index) => ({ ...row, key: (chosen[index] ?? row.key) || undefined }));
  return sheet(store, {
    ...found,
    id: 'figures',
    hint: 'A column of names and a column of numbers, or numbers alone, in the order of the figures here. Tabs, commas or semicolons.',
    rows,
    heads: ['Cell', 'Number', 'Figure'],
    cells: (row, index) =>
      html`<th scope="row">${row.name ? `${row.name}: ` : ''}${row.cell}</th>
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
        </td>`,
    ready: rows.filter(({ key, number }) => key !== undefined && number.kind === 'number').length,
    noun: 'figure',
    set: () => withFigures(document, { rows }),
  });
}

/** Cells for the months of a series. */
export function pasteMonths(store: Store, series: string): TemplateResult {
  const document = store.state.document!;
  const { text, answers } = store.state.pastes['months'] ?? emptyPaste();
  const found = seriesFrom(text, answers);
  return sheet(store, {
    ...found,
    id: 'months',
    hint: 'A column of months and a column of numbers: Jul 2025, Jul-25, 2025-07, 07/2025. Or numbers alone, month by month.',
    heads: ['Cells', 'Month', 'Number'],
    cells: (row) =>
      html`<th scope="row">${row.name} ${row.cell}</th>
        <td>
          ${
            row.month.kind === 'month'
              ? row.month.period.start.slice(0, 7)
              : row.month.kind === 'either'
                ? 'to be asked'
                : 'no month'
          }
        </td>
        <td>${reading(row)}</td>`,
    remark: found.repeated.length
      ? html`<p class="hint">More than once: ${found.repeated.join(', ')}. Each month has one value.</p>`
      : undefined,
    ready: found.repeated.length ? 0 : usable(found),
    noun: 'month',
    set: () => withMonths(document, series, found),
  });
}
