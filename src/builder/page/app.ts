import { html, nothing, render } from 'lit';
import { SECTIONS } from '../../static/view.js';
import { destination } from './destination.js';
import { developments } from './developments.js';
import { figures } from './figures.js';
import { summary } from './findings.js';
import { months } from './months.js';
import { opening, widgets } from './open.js';
import { preview } from './preview.js';
import { missingSection, report, source } from './report.js';
import { Store, type Release } from './state.js';

/** The fields for the report that is open. */
function editing(store: Store): unknown {
  const { document, widget } = store.state;
  if (!document) return nothing;
  const section = SECTIONS[widget];
  if (document[section] === undefined) return [missingSection(store), report(store), source(store)];
  return [
    ...(widget === 'top-seven-list' ? [developments(store)] : []),
    figures(store),
    ...(widget === 'export-gauge' ? [months(store)] : []),
    report(store),
    source(store),
  ];
}

/** What the address of the page says of a report to be loaded, such as `#report=news/report.json`. */
const asked = (hash: string): string => new URLSearchParams(hash.slice(1)).get('report') ?? '';

/**
 * Runs the builder in an element. It loads nothing by itself, and keeps nothing when it is left.
 * @param place Address of the site folder that the page lies in, and of the report in it from the page; empty where it
 *   lies in none.
 */
export function start(
  root: HTMLElement,
  release: Release,
  { base = '', report: lying = '' }: DOMStringMap,
): Store {
  const address = asked(location.hash) || lying;
  const draw = (): void => {
    render(
      html`<div class="form">${widgets(store)} ${opening(store, address)} ${editing(store)}</div>
        <div class="side">
          <div class="stuck">${store.state.document ? summary(store) : nothing} ${preview(store)}</div>
        </div>
        ${store.state.document ? destination(store) : nothing}
        <p class="notice" role="status">${store.state.notice}</p>`,
      root,
    );
  };
  const store = new Store(release, new Date().toISOString().slice(0, 10), base, draw);
  addEventListener('beforeunload', (event) => {
    if (store.unsaved) event.preventDefault();
  });
  draw();
  return store;
}
