import { html, type TemplateResult } from 'lit';
import type { Fact, Provenance } from '../format/facts.js';
import type { Formatter } from '../format/formatter.js';

/** A text with an address, when it has one. */
export const link = (name: string, url: string | undefined): TemplateResult | string =>
  url ? html`<a href=${url} rel="noopener">${name}</a>` : name;

/** Source: Infocus · PTA (as of December 30, 2025) */
export function sourceLine(f: Formatter, { sources, asOf }: Provenance): TemplateResult {
  const names = sources.map(({ name, url }, index) => html`${index ? ' · ' : ''}${link(name, url)}`);
  return html`<span part="source">${names[0] ? `${f.messages.source}: ` : ''}${names}</span>
    <span part="as-of">${asOf && `(${asOf})`}</span>`;
}

/** The same facts as the drawing, one a row. */
export function table(f: Formatter, facts: Fact[]): TemplateResult {
  const { columns } = f.messages;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${f.messages.table}>
    <table part="table">
      <thead>
        <tr>
          <th scope="col">${columns.figure}</th>
          <th scope="col">${columns.value}</th>
          <th scope="col">${columns.kind}</th>
          <th scope="col">${columns.period}</th>
          <th scope="col">${columns.source}</th>
        </tr>
      </thead>
      <tbody>
        ${facts.map(
          ({ label, value, kind, period, source, note }) =>
            html`<tr>
              <th scope="row">${label}${note && html`<small>${note}</small>`}</th>
              <td class="value">${value}</td>
              <td>${kind}</td>
              <td>${period}</td>
              <td>${source}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A list of small paragraphs; nothing where there are none. */
export const paragraphs = (texts: string[], part: string): unknown =>
  texts.map((text) => html`<p class="note" part=${part}>${text}</p>`);
