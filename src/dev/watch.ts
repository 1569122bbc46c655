import type { ReactiveController } from 'lit';
import { nearest } from '../controllers/locale.js';
import { subjectOf, type Host } from './subject.js';
import type { Code, Warning } from './warning.js';
import { warningsFor } from './warnings.js';

/** On a widget or anything around it: codes of warnings that are not wanted there, with spaces between. */
const QUIET = 'data-report-quiet';

/** These are of the report, not of one widget: told once, however many show it. */
const OF_THE_REPORT: readonly Code[] = ['same-anchors', 'overdue', 'reference', 'report-errors'];
const told = new Set<string>();

/** Milliseconds without an update after which a widget is looked at: it may move, or be set up piece by piece. */
const CALM_MS = 100;

const hosts = new Set<Host>();

function isQuiet(host: Host, code: Code): boolean {
  for (let at: Element | null = host; at;) {
    const asked: Element | null = nearest(at, QUIET);
    if (asked?.getAttribute(QUIET)!.split(/\s+/).includes(code)) return true;
    const root = asked?.getRootNode();
    at = asked && (asked.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
  }
  return false;
}

/** Warns in the console of what is probably a mistake in how a widget is used: each once. */
export class Watch implements ReactiveController {
  readonly #host: Host;
  readonly #told = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the last error was that the report is bad. */
  #refused = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('report-error', (event) => {
      this.#refused = (event as CustomEvent<{ path?: string }>).detail.path !== undefined;
    });
    for (const type of ['report-load', 'report-refresh'])
      host.addEventListener(type, () => (this.#refused = false));
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    // before that the parser may not have read the children
    if (document.readyState !== 'loading') this.#timer = setTimeout(() => void this.#look(), CALM_MS);
    else document.addEventListener('DOMContentLoaded', () => this.hostUpdated(), { once: true });
  }

  async #look(): Promise<void> {
    const host = this.#host;
    const twins = [...hosts].filter(
      ({ section, report }) => section === host.section && report && report.id === host.report?.id,
    );
    const subject = await subjectOf(host, this.#refused, twins.length - 1);
    if (host.isConnected) warningsFor(subject).forEach((warning) => this.#tell(warning));
  }

  #tell({ code, message, advice }: Warning): void {
    const known = OF_THE_REPORT.includes(code) ? told : this.#told;
    const key = `${code} ${message}`;
    if (known.has(key) || isQuiet(this.#host, code)) return;
    known.add(key);
    console.warn(`report-widgets: ${message} ${advice} [${code}]`, this.#host);
  }
}
