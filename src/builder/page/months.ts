import { html, type TemplateResult } from 'lit';
import { addDays, isDay, lastOfMonth } from '../../model/period.js';
import {
  entriesAt,
  fieldText,
  freeName,
  pathText,
  withValue,
  type Document,
  type Path,
} from '../document.js';
import { choiceField, notes, numberField, plainField, textField } from './fields.js';
import { sourceChoices } from './figures.js';
import { pasteInto, pasteMonths } from './paste.js';
import { reveal } from './reveal.js';
import type { Store } from './state.js';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What the page calls the time of a point: July 2025 for a whole month, else its two days. */
function timeOf(document: Document, path: Path): string {
  const [start, end] = ['start', 'end'].map((edge) => fieldText(document, [...path, 'period', edge])) as [
    string,
    string,
  ];
  if (isDay(start) && start.endsWith('-01') && lastOfMonth(start) === end)
    return MONTH.format(new Date(start));
  return [start, end].filter(Boolean).join(' to ') || 'No month';
}

/** The month after the last, or the first of the target's period, or this one. */
function nextMonth(document: Document, points: Path[], today: string): string {
  const last = points.length ? fieldText(document, [...points.at(-1)!, 'period', 'end']) : '';
  if (isDay(last)) return `${addDays(last, 1).slice(0, 7)}-01`;
  const target = fieldText(document, ['exports', 'target']);
  const first = fieldText(document, ['figures', target, 'period', 'start']);
  return `${(isDay(first) ? first : today).slice(0, 7)}-01`;
}

/** The months of the export gauge. */
export function months(store: Store): TemplateResult {
  const document = store.state.document!;
  const series = fieldText(document, ['exports', 'monthly']);
  const path: Path = ['series', series];
  const add = (): void => {
    const name = freeName(document, ['series'], 'monthly');
    const achieved = fieldText(document, ['exports', 'achieved']);
    const unit = fieldText(document, ['figures', achieved, 'unit']) || 'USD';
    const source = fieldText(document, ['figures', achieved, 'source']);
    const made = { unit, points: [], ...(source && { source }) };
    store.edit(withValue(withValue(document, ['series', name], made), ['exports', 'monthly'], name));
    reveal('paste-months-text');
  };
  if (!series)
    return html`<section aria-labelledby="months-title">
      <h2 id="months-title">Months</h2>
      <p class="hint">
        With the value of each month the gauge shows a bar for each, and can be drawn as steps.
      </p>
      <p class="buttons"><button type="button" @click=${add}>Add months</button></p>
    </section>`;
  const points = entriesAt(document, [...path, 'points']).map(([each]) => each);
  const more = (): void => {
    const start = nextMonth(document, points, store.today);
    const point = { period: { start, end: lastOfMonth(start) }, value: '' };
    const at = [...path, 'points', points.length];
    store.edit(withValue(document, at, point));
    reveal(`${pathText(at)}.value`);
  };
  return html`<section aria-labelledby="months-title">
    <h2 id="months-title">Months</h2>
    <table class="months">
      <caption>
        The series “${series}”
      </caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" id="months-value">Value</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${points.map((point) => {
          const place = pathText(point);
          const time = timeOf(document, point);
          return html`<tr>
            <th scope="row" id="name-${place}">${time}</th>
            <td @paste=${pasteInto(store, 'months')}>
              ${numberField(store, {
                path: [...point, 'value'],
                label: 'Value',
                labelledby: `months-value name-${place}`,
              })}
              ${notes(store, place)}
            </td>
            <td>
              <button
                type="button"
                class="small"
                aria-label="Remove ${time}"
                @click=${() => {
                  store.edit(withValue(document, point, undefined));
                  reveal('months-add');
                }}
              >
                Remove
              </button>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${notes(store, pathText(path))}
    <p class="buttons"><button type="button" id="months-add" @click=${more}>Add a month</button></p>
    ${pasteMonths(store, series)}
    <details class="fold">
      <summary>Label, source and rounding of the series</summary>
      <div class="grid">
        ${textField(store, { path: [...path, 'label'], label: 'Label' })}
        <div class="pair">
          ${plainField(store, { path: [...path, 'unit'], label: 'Unit', list: 'units' })}
          ${numberField(store, { path: [...path, 'roundedTo'], label: 'Rounded to steps of' })}
        </div>
        ${choiceField(store, { path: [...path, 'source'], label: 'Source', choices: sourceChoices(store) })}
        ${plainField(store, { path: [...path, 'asOf'], label: 'As of', type: 'date' })}
      </div>
    </details>
  </section>`;
}
