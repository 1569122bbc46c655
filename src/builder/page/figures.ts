import { html, nothing, type TemplateResult } from 'lit';
import { inEnglish } from '../../format/english.js';
import { entriesAt, fieldText, pathText, valueAt, type Path } from '../document.js';
import { PLACES, withFigure } from '../new-report.js';
import { nameOf, rolesOf, type Role } from '../roles.js';
import { choiceField, findingsAt, notes, numberField, plainField, textField } from './fields.js';
import { pasteFigures, pasteInto } from './paste.js';
import { reveal } from './reveal.js';
import type { Store } from './state.js';

const KINDS = [
  ['actual', 'measured'],
  ['target', 'a target'],
  ['record', 'the highest so far'],
  ['estimate', 'an estimate'],
  ['claim', 'a claim not borne out'],
] as const;
const QUALIFIERS = [
  ['', 'just the number'],
  ['exact', 'exactly'],
  ['about', 'about'],
  ['over', 'over'],
  ['under', 'under'],
] as const;
const BASES = [
  ['', 'not said here'],
  ['total', 'a total over its period'],
  ['annual', 'a yearly rate'],
  ['unclear', 'the source does not say'],
] as const;

/** The sources that a figure can name. */
export const sourceChoices = ({ state }: Store): (readonly [string, string])[] => [
  ['', 'none'],
  ...entriesAt(state.document!, ['sources']).map(([path]) => {
    const name = valueAt(state.document!, [...path, 'name']);
    const text = typeof name === 'object' && name !== null ? Object.values(name)[0] : name;
    return [String(path[1]), typeof text === 'string' && text ? text : String(path[1])] as const;
  }),
];

/** The fields of a figure that are not in its row. */
function details(store: Store, path: Path): TemplateResult {
  const at = (...more: string[]): Path => [...path, ...more];
  return html`<div class="grid">
    ${textField(store, { path: at('label'), label: 'Label' })}
    <div class="pair">
      ${choiceField(store, { path: at('kind'), label: 'It is', choices: KINDS })}
      ${choiceField(store, { path: at('qualifier'), label: 'The source says', choices: QUALIFIERS })}
    </div>
    <div class="pair">
      ${numberField(store, { path: at('roundedTo'), label: 'Rounded to steps of' })}
      ${choiceField(store, { path: at('basis'), label: 'It counts', choices: BASES })}
    </div>
    <div class="pair">
      ${plainField(store, { path: at('period', 'start'), label: 'Period from', type: 'date' })}
      ${plainField(store, { path: at('period', 'end'), label: 'to the end of', type: 'date' })}
    </div>
    ${notes(store, pathText(at('period')))}
    ${choiceField(store, { path: at('source'), label: 'Source', choices: sourceChoices(store) })}
    ${textField(store, { path: at('note'), label: 'Note', long: true })}
  </div>`;
}

/** Figures in a table, each with a row of what changes most, and the rest folded below. */
function table(store: Store, roles: Role[], id: string, caption: string): TemplateResult {
  const document = store.state.document!;
  const { report } = store.state.checked ?? {};
  const english = report && inEnglish(report);
  return html`<table class="figures">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" id="${id}-value">Value</th>
        <th scope="col" id="${id}-unit">Unit</th>
        <th scope="col" id="${id}-asof">As of</th>
      </tr>
    </thead>
    ${roles.map(({ key, role }) => {
      const path = ['figures', key];
      const place = pathText(path);
      const name = nameOf(document, key);
      const label = (column: string): string => `${id}-${column} name-${place}`;
      const inside = store.state.checked?.open.some(
        (finding) => finding.place.startsWith(`${place}.`) && !/\.(value|unit|asOf)$/.test(finding.place),
      );
      return html`<tbody>
        <tr class="name">
          <th scope="rowgroup" colspan="3" id="name-${place}">
            ${name} ${role ? html`<span class="role">${role}</span>` : nothing}
          </th>
        </tr>
        <tr class="cells">
          <td @paste=${pasteInto(store, 'figures')}>
            ${numberField(store, {
              path: [...path, 'value'],
              label: 'Value',
              labelledby: label('value'),
              words: english && report.figures[key] ? english.figure(report.figures[key]) : '',
              apart: true,
            })}
          </td>
          <td data-label="Unit">
            ${plainField(store, {
              path: [...path, 'unit'],
              label: 'Unit',
              labelledby: label('unit'),
              list: 'units',
              apart: true,
            })}
          </td>
          <td data-label="As of">
            ${plainField(store, {
              path: [...path, 'asOf'],
              label: 'As of',
              labelledby: label('asof'),
              type: 'date',
              apart: true,
            })}
          </td>
        </tr>
        <tr class="more">
          <td colspan="3">
            ${['value', 'unit', 'asOf'].map((field) => notes(store, `${place}.${field}`))}
            ${notes(store, place)}
            <details ?open=${id === 'own' && store.state.fresh}>
              <summary>
                <span>Label, period, source<span class="unseen">: ${name}</span></span>
                ${inside ? html`<span class="mark">to look at</span>` : nothing}
              </summary>
              ${details(store, path)}
            </details>
          </td>
        </tr>
      </tbody>`;
    })}
  </table>`;
}

/** The figures of the document: those that the widget shows first. */
export function figures(store: Store): TemplateResult {
  const { document, widget } = store.state;
  const { own, others } = rolesOf(document!, widget);
  const units = Object.keys((document!['units'] as object | undefined) ?? {});
  const all = [...own, ...others].map(({ key }) => key);
  const places = PLACES[widget].filter(
    ({ path: [section, field], list }) =>
      valueAt(document!, [section]) !== undefined && (list || !fieldText(document!, [section, field])),
  );
  const marked = others.some(({ key }) =>
    store.state.checked?.open.some(({ place }) => `${place}.`.startsWith(`$.figures.${key}.`)),
  );
  return html`<section aria-labelledby="figures-title">
    <h2 id="figures-title">Figures</h2>
    <p class="hint">
      Numbers may be written as you have them: 1,800,000,000 or 1.8 billion. Cells copied from a spreadsheet
      can be pasted into a value.
    </p>
    <datalist id="units">
      ${[...units, 'USD', 'PKR', 'EUR', 'percent'].map((unit) => html`<option value=${unit}></option>`)}
    </datalist>
    ${own.length ? table(store, own, 'own', 'What the widget shows') : nothing}
    ${
      places.length
        ? html`<p class="buttons">
            ${places.map(
              (place) =>
                html`<button
                  type="button"
                  @click=${() => {
                    const next = withFigure(document!, widget, place);
                    const before = new Set(all);
                    const key = Object.keys(next['figures'] as object).find((each) => !before.has(each))!;
                    store.edit(next);
                    reveal(`$.figures.${key}.label`);
                  }}
                >
                  Add a ${place.name}
                </button>`,
            )}
          </p>`
        : nothing
    }
    ${
      others.length
        ? html`<details class="fold">
            <summary>
              <span>${others.length} other ${others.length === 1 ? 'figure' : 'figures'} of the report</span>
              ${marked ? html`<span class="mark">to look at</span>` : nothing}
            </summary>
            ${table(store, others, 'others', 'Not in this widget, or only in what it computes')}
          </details>`
        : nothing
    }
    ${pasteFigures(store, all)} ${notes(store, '$.figures')}
  </section>`;
}

/** Whether a place has findings, its fields included. */
export const marked = (store: Store, place: string): boolean =>
  findingsAt(store, place).length > 0 ||
  !!store.state.checked?.open.some((finding) => finding.place.startsWith(`${place}.`));
