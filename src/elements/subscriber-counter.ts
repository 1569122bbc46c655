import { html, nothing, type TemplateResult } from 'lit';
import { halt, mayMove, move, whenSeen } from '../controllers/motion.js';
import { counterText, type Bar, type Change, type CounterText } from '../format/counter.js';
import type { Formatter } from '../format/formatter.js';
import { place } from '../geometry/scale.js';
import type { Figure, Report } from '../model/report.types.js';
import { subscribersOf } from '../model/sections.js';
import { common } from './common.styles.js';
import { paragraphs } from './parts.js';
import { ReportElement } from './report-element.js';
import { counter } from './subscriber-counter.styles.js';

const COUNT_MS = 1200;

/**
 * Telecom subscribers: the big number, its parts, rates and changes. It counts up once, when it is first seen.
 *
 * @attr {number} value - The number, in `unit`, where no report is given: the simple case.
 * @attr {string} unit - Its unit: an ISO 4217 code such as `USD`, `percent`, or the word for what is counted; subscribers where left out.
 * @attr {string} period - What it covers: a year, a month, a day, or two of these with a slash between them, `2025-07/2025-11`; no time is told where left out.
 * @attr {string} as-of - The day that it is of, `2025-12-19`; no day is told where left out.
 * @attr {"actual" | "estimate" | "claim"} kind - What sort of figure it is; `actual` where left out.
 * @attr {"exact" | "about" | "over" | "under"} qualifier - How exact it is; `exact` where left out.
 * @attr {number} rounded-to - What it is rounded to, in its unit: `100000000`; exact where left out.
 * @attr {string} source - Who says so; no source is told where left out.
 * @attr {string} source-url - Where, an http(s) address; the source is no link where left out.
 * @attr {string} note - What else there is to say of it; nothing where left out.
 *
 * @cssprop {<length>} [--report-value-size=clamp(min(2.25rem, 14cqi), 11cqi, 4.5rem)] - Size of the big number.
 *
 * @csspart value - The big number.
 * @csspart parts - The parts, as shares of the whole.
 * @csspart rates - The rates.
 * @csspart changes - The changes since the year before.
 * @csspart note - A note on a figure, a paragraph.
 */
export class SubscriberCounter extends ReportElement<CounterText> {
  static override styles = [common, counter];

  override get section() {
    return 'subscribers' as const;
  }
  #total: Figure | undefined;
  /** The number on its way, laid over the real one, which is always in place. */
  #passing: number | undefined;
  #stop?: (() => void) | void;
  #seen?: boolean;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // not seen yet, it waits anew where it is put back
    this.#stop = this.#stop?.();
    halt(this);
    this.#passing = undefined;
  }

  protected describe(f: Formatter, report: Report): CounterText {
    const model = subscribersOf(report)!;
    const from = this.#total?.value;
    this.#total = model.total;
    if (from !== undefined && this.#seen) this.#count(from);
    return counterText(f, report, model, this.headline);
  }

  protected override updated(): void {
    super.updated();
    if (!this.#total || this.#seen || this.#stop) return;
    if (!mayMove(this)) this.#seen = true;
    else
      this.#stop = whenSeen(this, () => {
        this.#seen = true;
        this.#count(0);
      });
  }

  #count(from: number): void {
    const to = this.#total!.value;
    move(this, COUNT_MS, from, to, (value) => {
      this.#passing = value === to ? undefined : value;
    });
  }

  protected body({ total, parts, rates, changes, notes }: CounterText, f: Formatter): TemplateResult {
    const { before, number, behind } = total;
    const passing = this.#passing === undefined ? '' : f.passing(this.#total!, this.#passing);
    return html`<p class="total row" part="value">
        <span>${before}</span>
        <span class="big"
          ><span class=${passing ? 'covered' : nothing}>${number}</span
          >${passing && html`<span class="passing" aria-hidden="true">${passing}</span>`}</span
        >
        <span>${behind}</span>
      </p>
      ${paragraphs(notes, 'note')}
      <div class="groups">
        ${group('parts', parts.map(bar))} ${group('rates', rates.map(bar))}
        ${group('changes', changes.map(change))}
      </div>`;
  }
}

const group = (part: string, items: TemplateResult[]): unknown =>
  items.length
    ? html`<ul class=${part} part=${part} role="list">
        ${items}
      </ul>`
    : nothing;

const noted = (note: string): unknown => note && html`<p class="note">${note}</p>`;

/** A figure with its share, or a rate, as a bar. */
function bar({ label, value, share, percent, note }: Bar): TemplateResult {
  const drawn = place(percent, 100);
  return html`<li class="row">
    <span class="name">${label}</span> <b>${value}</b>
    ${
      drawn &&
      html`<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect class="track" width="100" height="10" />
        <rect class="bar" width=${drawn.at * 100} height="10" />
        <path class="beyond" d=${drawn.beyond === 'over' ? 'M96,0l4,5l-4,5Z' : ''} />
      </svg>`
    }
    ${share && html`<small>${share}</small>`} ${noted(note)}
  </li>`;
}

/** A figure and its change in words; the sign stands beside them, not instead. */
function change({ label, value, sign, words, note }: Change): TemplateResult {
  return html`<li class="row">
    <span class="name">${label}</span> <b>${value}</b>
    <p class="change">${sign && html`<b class="sign">${sign}</b>`} <span>${words}</span></p>
    ${noted(note)}
  </li>`;
}
