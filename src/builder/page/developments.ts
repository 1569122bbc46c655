import { html, type TemplateResult } from 'lit';
import {
  entriesAt,
  freeName,
  isObject,
  pathText,
  textIn,
  valueAt,
  withMoved,
  withValue,
  type Path,
} from '../document.js';
import { withKeyFigure } from '../new-report.js';
import { nameOf } from '../roles.js';
import { choiceField, notes, plainField, textField } from './fields.js';
import { marked, sourceChoices } from './figures.js';
import { reveal } from './reveal.js';
import type { Store } from './state.js';

const PATH: Path = ['developments'];

/** The items of the list: their texts, their order. */
export function developments(store: Store): TemplateResult {
  const document = store.state.document!;
  const items = entriesAt(document, PATH);
  const add = (): void => {
    const taken = items.map(([path]) => valueAt(document, [...path, 'id']));
    let number = items.length + 1;
    while (taken.includes(`item-${number}`)) number++;
    const first = entriesAt(document, ['sources'])[0];
    const at = [...PATH, items.length];
    store.edit(
      withValue(document, at, {
        id: `item-${number}`,
        title: '',
        ...(first && { source: String(first[0][1]) }),
      }),
    );
    reveal(`${pathText(at)}.title`);
  };
  const move = (index: number, by: number): void => {
    store.edit(withMoved(document, PATH, index, by));
    reveal(`item-${index + by}`);
  };
  return html`<section aria-labelledby="items-title">
    <h2 id="items-title">Items</h2>
    <ol class="items">
      ${items.map(([path, item], index) => {
        const at = (...more: string[]): Path => [...path, ...more];
        const name =
          textIn(document, at('title'), store.state.languages[0] ?? 'en') ||
          (isObject(item) ? 'Without a title' : '');
        const mark = marked(store, pathText(path));
        return html`<li>
          <details class="fold">
            <summary id="item-${index}">
              <span>${index + 1}. ${name}</span> ${mark ? html`<span class="mark">to look at</span>` : ''}
            </summary>
            <div class="grid">
              ${notes(store, pathText(path))} ${textField(store, { path: at('title'), label: 'Title' })}
              ${textField(store, { path: at('status'), label: 'Status' })}
              ${textField(store, { path: at('summary'), label: 'Summary', long: true })}
              ${choiceField(store, {
                path: [...at('figures'), 0],
                label: 'Key figure',
                choices: [
                  ['', 'none'],
                  ...entriesAt(document, ['figures']).map(
                    ([[, key]]) => [String(key), nameOf(document, String(key))] as const,
                  ),
                ],
              })}
              ${choiceField(store, { path: at('source'), label: 'Source', choices: sourceChoices(store) })}
              ${plainField(store, { path: at('url'), label: 'Address', type: 'url' })}
              <p class="buttons">
                <button
                  type="button"
                  @click=${() => {
                    const made = withKeyFigure(document, index);
                    store.edit(made.document);
                    reveal(`$.figures.${made.key}.label`);
                  }}
                >
                  New key figure
                </button>
                <button type="button" ?disabled=${!index} @click=${() => move(index, -1)}>Move up</button>
                <button type="button" ?disabled=${index === items.length - 1} @click=${() => move(index, 1)}>
                  Move down
                </button>
                <button
                  type="button"
                  @click=${() => {
                    store.edit(withValue(document, path, undefined));
                    reveal('items-add');
                  }}
                >
                  Remove
                </button>
              </p>
            </div>
          </details>
        </li>`;
      })}
    </ol>
    ${notes(store, '$.developments')}
    <p class="buttons"><button type="button" id="items-add" @click=${add}>Add an item</button></p>
  </section>`;
}

/** Where the report's figures come from. */
export function sources(store: Store): TemplateResult {
  const document = store.state.document!;
  const add = (): void => {
    const name = freeName(document, ['sources'], 'source');
    store.edit(withValue(document, ['sources', name], { name: '' }));
    reveal(`$.sources.${name}.name`);
  };
  return html`${entriesAt(document, ['sources']).map(([path], index) => {
      const at = (...more: string[]): Path => [...path, ...more];
      return html`<fieldset class="group">
        <legend>Source ${index + 1}</legend>
        ${textField(store, { path: at('name'), label: 'Name' })}
        <div class="pair">
          ${plainField(store, { path: at('url'), label: 'Address', type: 'url' })}
          ${plainField(store, { path: at('published'), label: 'Published', type: 'date' })}
        </div>
        ${notes(store, pathText(path))}
      </fieldset>`;
    })}
    <p class="buttons"><button type="button" @click=${add}>Add a source</button></p>`;
}
