import { html, nothing, type TemplateResult } from 'lit';
import { halt, move } from '../controllers/motion.js';
import type { Formatter } from '../format/formatter.js';
import { gaugeText, type GaugeText } from '../format/gauge.js';
import { monthBars, stepBars } from '../geometry/bars.js';
import { arc, bullet, gaugeScale } from '../geometry/gauge.js';
import { valueOf } from '../model/derive.js';
import type { Report } from '../model/report.types.js';
import { exportsOf, type Exports } from '../model/sections.js';
import { common } from './common.styles.js';
import { gauge } from './export-gauge.styles.js';
import { chart, gaugeDrawing, key, pace, workings } from './gauge-parts.js';
import { paragraphs } from './parts.js';
import { ReportElement } from './report-element.js';

const MOVE_MS = 700;

/**
 * Exports against the target of a fiscal year: how much is reached, what pace is still required, a bar for each month.
 *
 * @attr {number} value - The exports so far, in `unit`, where no report is given: the simple case, which needs `target` and `unit` too.
 * @attr {string} unit - Its unit: an ISO 4217 code such as `USD`, `percent`, or the word for what is counted; required beside `value`.
 * @attr {string} period - What it covers: a year, a month, a day, or two of these with a slash between them, `2025-07/2025-11`; no time is told where left out.
 * @attr {string} as-of - The day that it is of, `2025-12-19`; no day is told where left out.
 * @attr {"actual" | "estimate" | "claim"} kind - What sort of figure it is; `actual` where left out.
 * @attr {"exact" | "about" | "over" | "under"} qualifier - How exact it is; `exact` where left out.
 * @attr {number} rounded-to - What it is rounded to, in its unit: `100000000`; exact where left out.
 * @attr {string} source - Who says so; no source is told where left out.
 * @attr {string} source-url - Where, an http(s) address; the source is no link where left out.
 * @attr {string} note - What else there is to say of it; nothing where left out.
 * @attr {number} target - What is to be reached, in the same unit; required beside `value`.
 * @attr {string} target-period - The period of the target, such as a fiscal year: `2025-07/2026-06`; no pace is computed where left out.
 * @attr {number} record - The best month so far, in the same unit; none is marked where left out.
 * @attr {string} record-period - That month, `2025-10`; not told where left out.
 *
 * @csspart drawing - The half circle, bar or steps, with the number in it.
 * @csspart value - The big number.
 * @csspart key - A key of the drawing.
 * @csspart pace - The paces that are required, and how they compare.
 * @csspart months - The bars of the months, with their key.
 * @csspart refusal - Why something is not computed, a paragraph.
 * @csspart claim - What somebody claims, a paragraph among the workings.
 * @csspart note - A note on a figure, a paragraph among the workings.
 */
export class ExportGauge extends ReportElement<GaugeText> {
  static override styles = [common, gauge];
  static override properties = { ...ReportElement.properties, form: {}, meter: { type: Boolean } };

  /** `arc`, also where left out; `bullet`, a bar; or `steps`, bars that add up to the target, for a report with a monthly series. */
  form?: 'arc' | 'bullet' | 'steps' | null;
  /** Gives the drawing the role `meter`, for pages that want it announced as one; left out, it is hidden from screen readers, who have the table. */
  meter?: boolean;

  override get section() {
    return 'exports' as const;
  }
  #model: Exports | undefined;
  /** The achieved value as it is drawn, on its way to the real one. */
  #drawn: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    halt(this);
    this.#drawn = this.#model?.achieved.value;
  }

  protected describe(f: Formatter, report: Report): GaugeText {
    const model = exportsOf(report)!;
    const { value } = model.achieved;
    this.#model = model;
    move(this, MOVE_MS, this.#drawn ?? value, value, (drawn) => {
      this.#drawn = drawn;
    });
    return gaugeText(f, report, model, this.headline);
  }

  protected body(text: GaugeText, f: Formatter): TemplateResult {
    const { months, outcomes, target } = this.#model!;
    const { gauge } = f.messages;
    const required = valueOf(outcomes.required);
    const steps = this.form === 'steps' && months.length > 0;
    // steps have a scale of their own, which holds all of them
    const beyond = steps ? '' : gauge.beyond;
    return html`<div class="body">
        <div>
          ${this.#drawing(text, steps ? chart(stepBars(months, target.value, required), text) : nothing, beyond)}
          ${key(text.marks.filter(({ kind }) => !steps || kind !== 'record'))}
        </div>
        ${pace(text)}
      </div>
      ${
        steps || !months.length
          ? nothing
          : html`<div class="months" part="months">
              <b>${gauge.monthly}</b>
              <div aria-hidden="true">${chart(monthBars(months, required), text)}</div>
              ${key(text.monthMarks)}
            </div>`
      }
      ${paragraphs(text.refusals, 'refusal')}
      ${
        text.workings[0] || text.claims[0] || text.notes[0]
          ? this.fold('working', f.messages.working, workings(text, f))
          : nothing
      }`;
  }

  /** The drawing is kept from assistive technology, which has the sentence and the table, unless a meter is wanted. */
  #drawing(text: GaugeText, steps: unknown, beyondWords: string): TemplateResult {
    const { achieved, target } = this.#model!;
    const scale = gaugeScale(this.#model!, this.#drawn);
    const wide = this.form === 'bullet' || steps !== nothing;
    const ofMeter = (value: unknown): unknown => (this.meter ? value : nothing);
    return html`<div
      class=${wide ? nothing : 'drawing'}
      part="drawing"
      aria-hidden=${this.meter ? nothing : 'true'}
      role=${ofMeter('meter')}
      aria-label=${ofMeter(text.title)}
      aria-valuemin=${ofMeter(Math.min(0, achieved.value))}
      aria-valuemax=${ofMeter(Math.max(target.value, achieved.value))}
      aria-valuenow=${ofMeter(achieved.value)}
      aria-valuetext=${ofMeter(`${text.achieved} ${text.ofTarget}`)}
    >
      ${wide ? nothing : gaugeDrawing(arc, scale)}
      <div class="reading">
        <div class="big" part="value">${text.share || text.achieved}</div>
        <div class="quiet">
          ${text.share && text.ofTarget}
          ${scale.achieved.beyond && beyondWords && html`<b>(${beyondWords})</b>`}
        </div>
      </div>
      ${steps === nothing && wide ? gaugeDrawing(bullet, scale) : steps}
    </div>`;
  }
}
