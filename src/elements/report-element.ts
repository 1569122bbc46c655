import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { LocaleController } from '../controllers/locale.js';
import { ReportSource, type Section, type Status } from '../controllers/report-source.js';
import { citation, type Fact, type Provenance } from '../format/facts.js';
import { Formatter } from '../format/formatter.js';
import { registerLanguage } from '../format/language.js';
import type { Locale } from '../format/locale.js';
import type { WidgetError } from '../load/types.js';
import { FLAT, flatReport } from '../model/flat.js';
import type { Report } from '../model/report.types.js';
import { common } from './common.styles.js';
import { copyText, menu } from './menu.js';
import { paragraphs, sourceLine, table } from './parts.js';
import { occupy, task, turn } from './turn.js';

/** What every widget says. */
export interface WidgetText {
  title: string;
  summary: string;
  facts: Fact[];
  provenance: Provenance;
}

/** Detail of `report-load` and `report-refresh`. */
export interface ReportDetail {
  report: Report;
}

/** Detail of `report-error`. */
export type ReportErrorDetail = WidgetError;

/** Events of a widget, by type. They bubble, and pass the border of a shadow tree. */
export interface ReportElementEventMap extends HTMLElementEventMap {
  'report-load': CustomEvent<ReportDetail>;
  'report-refresh': CustomEvent<ReportDetail>;
  'report-error': CustomEvent<ReportErrorDetail>;
}

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- both halves of a merged declaration have its parameters
export interface ReportElement<Text extends WidgetText> {
  addEventListener<K extends keyof ReportElementEventMap>(
    type: K,
    listener: (this: this, event: ReportElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ReportElementEventMap>(
    type: K,
    listener: (this: this, event: ReportElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What a page may have broken is tried: it is left undone where it throws. */
function attempt<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

/** A style with its sheet for each document: one belongs to the document it was made in. */
type Dressing = CSSResult & { sheets?: WeakMap<Document, CSSStyleSheet> };

/**
 * What the three widgets share: where the report comes from, the language, the status, the frame around the figures.
 *
 * @attr {string} label - A title in place of the report's, which it is where left out.
 * @attr {string} lang - The reader's language, a BCP 47 tag; where left out the nearest ancestor's, English where there is none.
 * @attr {"ltr" | "rtl" | "auto"} dir - The reader's direction; where left out the nearest ancestor's, else as the language runs.
 *
 * @fires {CustomEvent<ReportDetail>} report-load - A good report is shown, the first or one with another `id`.
 * @fires {CustomEvent<ReportDetail>} report-refresh - A newer report has taken the place of the one before.
 * @fires {CustomEvent<ReportErrorDetail>} report-error - There is no report, or a bad one; `kind` and `message` say why.
 *
 * @slot - The fallback: seen before the script, without it, and whenever there is nothing good to show.
 *
 * @csspart widget - All of it.
 * @csspart title - The title.
 * @csspart summary - The sentence that says it all.
 * @csspart stale - Why the figures may be out of date; there only while the status is `stale`.
 * @csspart message - What is said while there are no figures: that they are loading, once that has taken half a second, or that there are none.
 * @csspart table - The table of all figures.
 * @csspart button - Every button: those that unfold, and those of the menu.
 * @csspart footer - All below the figures.
 * @csspart source - The line of sources.
 * @csspart as-of - The day that the figures are of.
 * @csspart correction - One correction, a paragraph.
 * @csspart menu - What the menu holds: citation, link, CSV.
 * @csspart leftover - What could not be copied, as text to copy by hand.
 *
 * @cssprop {<color>} [--report-accent=light-dark(#0b6b75, #52c3cc)] - Bars, numbers, the rule above the widget.
 * @cssprop {<color>} [--report-record=light-dark(#a65300, #f0a24b)] - The record month, and what is stale.
 * @cssprop {<color>} [--report-muted=color-mix(in srgb, currentColor 76%, transparent)] - Small print.
 * @cssprop {<color>} [--report-line=color-mix(in srgb, currentColor 22%, transparent)] - Rules between the parts.
 * @cssprop {<color>} [--report-track=color-mix(in srgb, currentColor 11%, transparent)] - The empty part of a bar.
 * @cssprop {<family-name>} [--report-font=inherit] - The font family.
 * @cssprop {<length>} [--report-value-size=clamp(min(2.25rem, 18cqi), 11cqi, 3.5rem)] - Size of the big number.
 *
 * @cssState idle - Nothing is given to show.
 * @cssState loading - The report is under way.
 * @cssState ready - A report is shown.
 * @cssState stale - A report is shown that could not be refreshed, or whose next release is past.
 * @cssState error - There is no good report; the fallback is seen.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- only so do inherited methods get better types
export abstract class ReportElement<Text extends WidgetText> extends LitElement {
  static override styles: CSSResultGroup = common;

  /** Adds a language for every widget on the page; for pages that have the bundle and no modules. */
  static registerLanguage = registerLanguage;

  static override properties: PropertyDeclarations = {
    src: {},
    data: { attribute: false },
    refresh: { type: Number },
    motion: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    digits: {},
    grouping: {},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...FLAT, 'lang', 'dir'];
  }

  /** Address of a report, http(s) or relative to the page. Left out, the report is given in another way. */
  src?: string | null;
  /** A report; it comes before every other way to give one. */
  data?: unknown;
  /** Seconds between two loads of `src`, 15 to 3600. Left out, the report is loaded once. */
  refresh?: number | null;
  /** `none` keeps everything still, whatever the reader's system says; left out, the reader's system decides. */
  motion?: 'none' | null;
  /** Level of the title in the page's outline, 1 to 6; 3 where left out. */
  headingLevel?: number | null;
  /** `latn` writes 123, `arabext` ۱۲۳. Left out, as the language has it. */
  digits?: 'latn' | 'arabext';
  /** `indian` counts in lakh and crore, `western` in millions. Left out, as the region has it. */
  grouping?: 'western' | 'indian';

  /** The section of a report that the widget shows. */
  abstract get section(): Section;

  /**
   * What the bundle waits for between the words and the drawing of an update: on a slow phone the first of a page would
   * be a long task together, while what comes at once comes whole.
   */
  protected pause?: Promise<void>;

  // the locale first: what is found of it in an update is asked for by the source
  readonly #locale = new LocaleController(this);
  readonly #source = new ReportSource(this);
  readonly #open = new Set<string>();
  #slot?: HTMLSlotElement;
  // at once: in another document, where the tag is not defined, it is refused
  readonly #internals = attempt(() => this.attachInternals());
  #state?: Status;
  #leftover = '';
  #arrived = false;
  #described?: { report: Report; locale: Locale; key: string; text: Text };
  /** Whether the last description has other values than the one before. */
  #differs = false;

  /** How the widget stands: `idle`, `loading`, `ready`, `stale` or `error`; also a custom state for CSS. */
  get status(): Status {
    return this.#state ?? 'idle';
  }

  /** The report that is shown. */
  get report(): Report | undefined {
    return this.#slot?.hidden ? this.#source.report : undefined;
  }

  /** Puts the report into words. */
  protected abstract describe(f: Formatter, report: Report): Text;

  /** What stands between the summary and the table. */
  protected abstract body(text: Text, f: Formatter): TemplateResult;

  /** Fragments of the page's address that lead into the widget, and the fold that each opens. */
  protected anchors?(text: Text): Record<string, string>;

  /** What the text depends on beside report and locale. */
  protected textKey(): string {
    return `${this.headline}`;
  }

  /** A title in place of the report's, where the page gives one. */
  protected get headline(): string | undefined {
    return this.getAttribute('label')?.trim();
  }

  /** The report that the element's own attributes stand for; undefined where there is none. */
  flat(): unknown {
    return flatReport(this.section, (name) => this.getAttribute(name), this.#locale.locale.tag);
  }

  /** Called for a click on a button of the body with `data-act`. */
  protected act?(name: string): void;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old !== value) this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // not part of the template: the fallback is there before anything else is, and until there is something better
    this.#slot = document.createElement('slot');
    const root = this.attachShadow({ mode: 'open' });
    root.append(this.#slot);
    // one listener each for every button and every fold
    root.addEventListener('click', this.#click);
    root.addEventListener('beforematch', this.#match);
    return this.#dress(root);
  }

  override connectedCallback(): void {
    attempt(() => {
      super.connectedCallback();
      addEventListener('hashchange', this.#arrive);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#arrive);
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  #dress(root: ShadowRoot): ShadowRoot {
    const { ownerDocument } = root;
    const view = ownerDocument === document ? globalThis : ownerDocument.defaultView;
    if (view)
      root.adoptedStyleSheets = ((this.constructor as typeof LitElement).elementStyles as Dressing[]).map(
        (style) => {
          const sheets = (style.sheets ??= new WeakMap());
          let sheet = sheets.get(ownerDocument);
          if (!sheet) {
            sheets.set(ownerDocument, (sheet = new view.CSSStyleSheet()));
            sheet.replaceSync(style.cssText);
          }
          return sheet;
        },
      );
    return root;
  }

  /** A page may have broken what a widget needs: what was there stays, and nothing is left uncaught. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      if (!this.report) {
        const { news } = this.#source;
        // what reads a report is work enough for a task
        if (news) occupy();
        // a request is not put off
        if ((news?.report || !this.src) && (await turn())) this.pause = task();
      }
      await super.scheduleUpdate();
    } catch (error) {
      if (!this.#slot!.hidden && this.#source.drop(`${error}`)) this.requestUpdate();
    }
  }

  protected override render(): TemplateResult {
    const { report, status, error, late } = this.#source;
    const { locale, dir } = this.#locale;
    const { messages } = locale.language;
    if (!report) {
      const words = status === 'error' ? messages.unavailable : late ? messages.loading : '';
      return html`${words && html`<p class="quiet" part="message" lang=${locale.tag} dir=${dir}>${words}</p>`}`;
    }
    const f = new Formatter(locale, report);
    const text = this.#describe(f, report);
    const { title, summary, provenance, facts } = text;
    const level = Math.min(6, Math.max(1, Math.round(this.headingLevel!) || 3));
    const stale =
      status === 'stale' &&
      (error || !report.nextRelease ? messages.notRefreshed : messages.overdue(f.day(report.nextRelease)));
    return html`<div class="widget" part="widget" lang=${locale.tag} dir=${dir}>
      <div class="title" part="title" role="heading" aria-level=${level}>${title}</div>
      ${stale ? html`<p class="stale" part="stale">${stale}</p>` : nothing}
      <p class="summary" part="summary">${summary}</p>
      ${this.body(text, f)} ${this.fold('table', messages.table, table(f, facts))}
      <div class="foot" part="footer">
        <p>${sourceLine(f, provenance)}</p>
        ${paragraphs(provenance.corrections, 'correction')}
        ${this.fold(
          'menu',
          messages.menu,
          this.#open.has('menu') ? menu(f, facts, `${report.id}-${this.section}`, this.#leftover) : nothing,
        )}
      </div>
      <p class="unseen" role="status"></p>
    </div>`;
  }

  /**
   * A button that shows and hides what is below it. Closed, its content is still found by the browser's search, where
   * it can look there, and printed.
   * @param of Whose content it is, for who hears the button without what stands around it.
   */
  protected fold(key: string, label: string, content: unknown, of?: string): TemplateResult {
    const open = this.#open.has(key);
    return html`<button
        class="toggle"
        part="button"
        aria-expanded=${open}
        aria-controls=${key}
        aria-label=${of ? `${label}: ${of}` : nothing}
        data-toggle=${key}
      >
        ${label}
      </button>
      <div class="fold" id=${key} hidden=${open ? nothing : 'until-found'}>${content}</div>`;
  }

  protected isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  protected setOpen(keys: string[], open: boolean): void {
    for (const key of keys) this.#open[open ? 'add' : 'delete'](key);
    this.requestUpdate();
  }

  protected override updated(): void {
    const { status, report } = this.#source;
    this.#slot!.hidden = !!report;
    if (status !== this.#state) this.#show(status);
    for (const happening of this.#source.takeHappenings()) {
      if (typeof happening === 'object') {
        const { path, message } = happening;
        console.error(`[report-widgets] <${this.localName}>: ${path ? `${path}: ` : ''}${message}`);
        this.#emit('report-error', happening);
      } else {
        if (happening === 'refresh' && this.#differs) this.#say('updated');
        this.#emit(`report-${happening}`, { report: report! });
      }
    }
    if (report && !this.#arrived) {
      this.#arrived = true;
      this.#arrive();
    }
  }

  /** Text is made anew only for another report or another locale. */
  #describe(f: Formatter, report: Report): Text {
    const { locale } = f;
    const key = this.textKey();
    const before = this.#described;
    const alike = before?.locale === locale && before.key === key;
    if (alike && before.report === report) return before.text;
    const text = this.describe(f, report);
    const values = ({ facts }: Text): string => `${facts.map(({ value }) => value)}`;
    this.#differs = alike && values(before.text) !== values(text);
    this.#described = { report, locale, key, text };
    // what was to be copied by hand says what is no longer shown
    this.#leftover = '';
    return text;
  }

  #show(status: Status): void {
    attempt(() => {
      // not every browser has custom states; the property they all have
      const { states } = this.#internals!;
      if (this.#state) states.delete(this.#state);
      states.add(status);
    });
    this.#state = status;
  }

  #emit(type: string, detail: ReportDetail | ReportErrorDetail): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Said once to screen readers, politely. */
  #say(key: 'updated' | 'copied'): void {
    const words = this.#locale.locale.language.messages[key];
    // no part of the template, which would be gone through for it once more
    const notice = this.shadowRoot!.querySelector('[role=status]');
    // gone with the report, where that was taken away meanwhile; the same words once more are not heard, unless
    // something about them is new
    if (notice) notice.textContent = words + (words === notice.textContent ? '\u00a0' : '');
  }

  readonly #arrive = (changed?: Event): void => {
    const text = this.report && this.#described?.text;
    const id = location.hash.slice(1);
    // who has read on before the widget comes, or comes back to where they were, is left there; where the page stands is
    // asked only where it matters, since the answer takes a layout of all of it
    if (!text || !id || (!changed && scrollY >= innerHeight)) return;
    const anchors = this.anchors?.(text) ?? {};
    if (id === this.#anchor()) this.scrollIntoView();
    else if (Object.hasOwn(anchors, id)) {
      this.setOpen([anchors[id]!], true);
      void this.updateComplete.then(() => this.shadowRoot!.getElementById(id)?.scrollIntoView());
    }
  };

  #anchor(): string {
    return this.id || `${this.report!.id}-${this.section}`;
  }

  readonly #match = (event: Event): void => this.setOpen([(event.target as Element).id], true);

  readonly #click = (event: Event): void => {
    // without a report it is the fallback that was clicked
    const button = this.report && (event.target as Element).closest('button');
    const { toggle, act, anchor } = button?.dataset ?? {};
    if (toggle) this.setOpen([toggle], !this.#open.has(toggle));
    else if (act === 'cite' || act === 'link') void this.#copy(button!, act, anchor);
    else if (act) this.act?.(act);
  };

  async #copy(button: Element, what: 'cite' | 'link', anchor = this.#anchor()): Promise<void> {
    const { title, summary, provenance } = this.#described!.text;
    const url = `${location.href.split('#')[0]}#${anchor}`;
    const text = what === 'link' ? url : citation(title, summary, provenance, url);
    const copied = await copyText(text);
    // for the eye, where it rests
    button.classList.toggle('done', copied);
    this.#leftover = copied ? '' : text;
    if (copied) this.#say('copied');
    // where it is offered; the button may be one of an item
    else this.#open.add('menu');
    this.requestUpdate();
  }
}
