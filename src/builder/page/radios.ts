import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of several, of which all are seen. */
export interface Radios<T extends string> {
  /** What the fields have in common, and no others of the page. */
  name: string;
  legend: string;
  /** For eyes the heading above says it already. */
  unseen?: boolean;
  /** How it looks: a row of `switch`es, `cards`, or something that has to be `ask`ed. */
  looks: 'switch' | 'cards' | 'ask';
  choices: (readonly [value: T, name: string | TemplateResult])[];
  chosen: T | undefined;
  choose(value: T): void;
}

export const radios = <T extends string>({
  name,
  legend,
  unseen = false,
  looks,
  choices,
  chosen,
  choose,
}: Radios<T>): TemplateResult =>
  html`<fieldset class=${looks}>
    <legend class=${unseen ? 'unseen' : nothing}>${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
