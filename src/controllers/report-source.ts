import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watch, type FeedState } from '../load/feed.js';
import { toError } from '../load/fetch-report.js';
import type { WidgetError } from '../load/types.js';
import { parse, parseJson } from '../model/parse.js';
import { FLAT } from '../model/flat.js';
import type { ReportError, Result } from '../model/result.js';
import type { Report } from '../model/report.types.js';
import { isOverdue } from '../model/sections.js';

/** How a widget stands. `stale`: what it shows is the last that was good, or newer figures are overdue. */
export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** The part of a report that a widget shows. */
export type Section = 'exports' | 'subscribers' | 'developments';

/** Where a widget's report comes from; the first that is given counts. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  src?: string | null;
  /** Seconds between two loads of `src`. */
  refresh?: number | null;
  readonly section: Section;
  /** The report that the element's own attributes stand for. */
  flat(): unknown;
}

/** What happened since the host last asked: a report came, a newer one, or an error. */
export type Happening = 'load' | 'refresh' | WidgetError;

/** Milliseconds after which a reader is told that a report is on its way: words that go as soon as they come are a flicker. */
const PATIENCE = 500;

const hosts = new WeakSet<Node>();

/** One for all widgets: sees child scripts that arrive or change after their element. */
let children: MutationObserver | undefined;

function watchChildren(host: SourceHost): void {
  children ??= new MutationObserver((records) => {
    for (const { target } of records)
      for (let node: Node | null = target; node; node = node.parentNode)
        if (hosts.has(node)) (node as SourceHost).requestUpdate();
  });
  hosts.add(host);
  children.observe(host, { childList: true, characterData: true, subtree: true });
}

/** Finds the host's report, by `data`, child script, `src` or attributes, and keeps the last good one. */
export class ReportSource implements ReactiveController {
  status: Status = 'idle';
  report: Report | undefined;
  error: WidgetError | undefined;
  /** What the feed has told since the last update. */
  news: FeedState | undefined;
  /** Whether a reader has been told that the report is on its way, since that took so long. */
  late = false;
  readonly #host: SourceHost;
  #input: unknown;
  #refresh: number | undefined;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #happenings: Happening[] = [];

  constructor(host: SourceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    watchChildren(this.#host);
    // a feed was left when the host was taken out: enter it again
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave(this.#input);
  }

  /** What happened since this was last called, in order. */
  takeHappenings(): Happening[] {
    return this.#happenings.splice(0);
  }

  /** Takes over what the host says before it renders. */
  hostUpdate(): void {
    const host = this.#host;
    const { data, src } = host;
    const script = host.querySelector(':scope > script[type="application/json"]');
    if (data != null) this.#take(data, parse);
    else if (script) {
      // the parser may still be in the middle of it
      if (document.readyState === 'loading' && !script.nextSibling && !host.nextSibling)
        document.addEventListener('DOMContentLoaded', () => host.requestUpdate(), { once: true });
      else this.#take(script.textContent!, parseJson);
    } else if (src) this.#follow(src);
    else {
      const flat = host.flat() as { lang: string } | undefined;
      // not the report itself: a text that long takes some twenty times as long to write
      const said = flat && JSON.stringify([flat.lang, FLAT.map((name) => host.getAttribute(name))]);
      if (said) this.#take(said, parse, flat);
      else if (this.#input !== undefined) {
        this.#leave(undefined);
        this.report = this.error = undefined;
        this.status = 'idle';
        this.#happenings = [];
      }
    }
  }

  /** @param data What is read, where that is not the input itself. */
  #take<T>(input: T, read: (data: T) => Result<Report, ReportError[]>, data: unknown = input): void {
    if (input === this.#input) return;
    this.#leave(input);
    const result = read(data as T);
    this.#heed(result.ok ? { report: result.value } : { error: toError(result.error) });
  }

  #follow(src: string): void {
    // what is no number of seconds, NaN among it, is no wish to load again
    const refresh = this.#host.refresh || undefined;
    if (this.#stop && src === this.#input && refresh === this.#refresh) {
      if (this.news) this.#heed(this.news);
      this.news = undefined;
      return;
    }
    // out of the page nothing is asked for: it is entered on return
    if (!this.#host.isConnected) return;
    // with its news: nothing is told of what is no longer asked for
    this.#leave(src);
    this.#refresh = refresh;
    this.#stop = watch(src, refresh, (news) => {
      // the status is that of what is shown, so it waits for the update
      this.news = news;
      this.#host.requestUpdate();
    });
    if (this.report) return;
    this.status = 'loading';
    this.#timer = setTimeout(() => {
      if (this.status !== 'loading') return;
      this.late = true;
      this.#host.requestUpdate();
    }, PATIENCE);
  }

  /** Takes over a report, or an error, which may have an earlier report beside it. */
  #heed({ report, error, refreshed }: FeedState): void {
    const { section } = this.#host;
    if (report && report !== this.report) {
      if (!report[section]) {
        const message = 'expected the section to show, found nothing';
        this.#refuse({ kind: 'missing', path: `$.${section}`, message });
        return;
      }
      this.#happenings.push(this.report && (refreshed || report.id === this.report.id) ? 'refresh' : 'load');
      this.report = report;
    }
    if (error) {
      // what is known of a report that is shown is not told again
      if (!report || error !== this.error) this.#refuse(error);
    } else if (report) {
      this.error = undefined;
      // most reports name no day, and to know today costs the first who asks
      const late = report.nextRelease && isOverdue(report, new Date().toISOString().slice(0, 10));
      this.status = late ? 'stale' : 'ready';
    }
  }

  /** Gives up a report that cannot be drawn; whether there was one. */
  drop(message: string): boolean {
    const { report } = this;
    this.report = undefined;
    // that it came is not told of one that was never shown
    this.#happenings = [];
    if (report) this.#refuse({ kind: 'page', message });
    return !!report;
  }

  /** Bad data leaves the last good data in place. */
  #refuse(error: WidgetError): void {
    this.status = this.report ? 'stale' : 'error';
    this.error = error;
    this.#happenings.push(error);
  }

  #leave(input: unknown): void {
    clearTimeout(this.#timer);
    // one that is moved while it loads goes on saying so
    if (input !== this.#input) this.late = false;
    this.#stop?.();
    this.#stop = this.news = undefined;
    this.#input = input;
  }
}
