import { html, nothing, type TemplateResult } from 'lit';
import { origin } from '../format/facts.js';
import type { Formatter } from '../format/formatter.js';
import { listText, type Item, type ListText } from '../format/list.js';
import type { Report } from '../model/report.types.js';
import { common } from './common.styles.js';
import { link } from './parts.js';
import { ReportElement } from './report-element.js';
import { list } from './top-seven-list.styles.js';

/**
 * The developments of the year as an ordered list, of any length: each with its status, key figure and details, and an
 * address of its own.
 *
 * @csspart list - The ordered list.
 * @csspart item - One development.
 * @csspart number - Its number.
 * @csspart item-title - Its title.
 * @csspart status - How far it has come: approved, launched and so on.
 */
export class TopSevenList extends ReportElement<ListText> {
  static override styles = [common, list];
  static override properties = { ...ReportElement.properties, ranked: { type: Boolean }, order: {} };

  /** The report's order is one of importance; left out, its numbers only count. */
  ranked?: boolean;
  /** `countdown` begins with the last item; left out, the list begins with the first. */
  order?: 'countdown' | null;

  override get section() {
    return 'developments' as const;
  }

  protected describe(f: Formatter, report: Report): ListText {
    return listText(f, report, report.developments!, this.headline, this.ranked);
  }

  protected override textKey(): string {
    return `${super.textKey()} ${this.ranked}`;
  }

  protected override anchors({ items }: ListText): Record<string, string> {
    return Object.fromEntries(items.map(({ anchor }) => [anchor, `${anchor}+more`]));
  }

  protected override act(name: string): void {
    const folds = (this.report?.developments ?? []).map(({ id }) => `${this.report!.id}-${id}+more`);
    this.setOpen(folds, name === 'open');
  }

  protected body({ items }: ListText, f: Formatter): TemplateResult {
    if (!items.length) return html``;
    const countdown = this.order === 'countdown';
    const { expand, collapse } = f.messages.list;
    const all = items.every(({ anchor }) => this.isOpen(`${anchor}+more`));
    return html`<button class="all" part="button" data-act=${all ? 'close' : 'open'}>
        ${all ? collapse : expand}
      </button>
      <ol part="list" role="list" reversed=${countdown ? '' : nothing}>
        ${(countdown ? items.toReversed() : items).map((item) => this.#item(item, f))}
      </ol>`;
  }

  #item(item: Item, f: Formatter): TemplateResult {
    const { anchor, number, title, status, state, key, summary } = item;
    return html`<li id=${anchor} part="item">
      <span class="number" part="number">${number}</span>
      <div class="text">
        <p class="row">
          <b class="name" part="item-title">${title}</b>
          ${status && html`<span class=${`chip ${state}`} part="status">${status}</span>`}
        </p>
        ${key && html`<p class="figure"><b>${key.value}</b> <small>${key.label}</small></p>`}
        <p>${summary}</p>
        ${this.fold(`${anchor}+more`, f.messages.list.details, details(item, f), title)}
      </div>
    </li>`;
  }
}

/** What unfolds below an item. */
function details({ anchor, points, facts, source, url }: Item, f: Formatter): TemplateResult {
  const { messages } = f;
  return html`${
      points.length
        ? html`<ul>
            ${points.map((point) => html`<li>${point}</li>`)}
          </ul>`
        : nothing
    }
    ${facts.map(
      ({ label, value, kind, period, source: from, note }) =>
        html`<p class="fact">
          ${label}: <b>${value}</b> <small>${origin(kind, period, from)}</small><small>${note}</small>
        </p>`,
    )}
    <p class="row">
      ${source && html`<small>${messages.source}: ${link(source, url)}</small>`}
      <button part="button" data-act="link" data-anchor=${anchor}>${messages.copyLink}</button>
    </p>`;
}
