import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answers, PastedRow } from '../pasted.js';
import { writtenNumber } from './fields.js';
import { radios } from './radios.js';
import { emptyPaste, type Store } from './state.js';

/** What cells are pasted for. */
export type PasteId = 'figures' | 'months';

const POWERS = [
  [0, 'as they are'],
  [3, 'thousands'],
  [5, 'lakh'],
  [6, 'millions'],
  [7, 'crore'],
  [9, 'billions'],
] as const;

/** The text area for cells, the unit that they are in, and what has to be asked about them. */
export function pasteBox(
  store: Store,
  id: PasteId,
  hint: string,
  rows: PastedRow[],
  asks: string[],
): TemplateResult {
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
        ? radios({
            name: `paste-${id}-decimal`,
            legend: either ? `Which number is “${open!.cell}”?` : 'Decimals follow',
            looks: 'ask',
            choices: [
              ['point', either ? writtenNumber(either.point) : 'a point'],
              ['comma', either ? writtenNumber(either.comma) : 'a comma'],
            ],
            chosen: answers.decimal,
            choose: (decimal) => answer({ decimal }),
          })
        : nothing
    }
    ${
      asks.includes('order') || answers.order
        ? radios({
            name: `paste-${id}-order`,
            legend: 'Which comes first in the dates?',
            looks: 'ask',
            choices: [
              ['day', 'the day: 01/07 is 1 July'],
              ['month', 'the month: 01/07 is 7 January'],
            ],
            chosen: answers.order,
            choose: (order) => answer({ order }),
          })
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
