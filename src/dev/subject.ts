import { nearest } from '../controllers/locale.js';
import type { SourceHost, Status } from '../controllers/report-source.js';
import { loadedText } from '../load/feed.js';
import type { Report } from '../model/report.types.js';
import type { Subject } from './warning.js';

/** What the warnings look at in a widget. */
export type Host = SourceHost & { readonly status: Status; readonly report: Report | undefined };

const SCRIPT = ':scope > script[type="application/json"]';

/** The text of the document that a widget reads; undefined where there is none, or not yet. */
async function textOf(host: Host, refused: boolean): Promise<string | undefined> {
  const { data, src } = host;
  if (data != null) return JSON.stringify(data);
  const script = host.querySelector(SCRIPT);
  if (script) return script.textContent ?? '';
  if (!src) return undefined;
  // what was read and refused is kept by nobody: it is asked for once more, as a rule of the browser's cache
  if (refused) return (await fetch(src, { credentials: 'omit', cache: 'force-cache' })).text();
  return loadedText(src);
}

const isSeen = (node: Node): boolean =>
  node instanceof Element
    ? node.localName !== 'script'
    : node.nodeType === Node.TEXT_NODE && !!node.nodeValue?.trim();

/**
 * Puts together what is to be known of a widget.
 * @param refused Whether its last error was that the report is bad.
 * @param twins See `Subject`.
 */
export async function subjectOf(host: Host, refused: boolean, twins: number): Promise<Subject> {
  const text = await textOf(host, refused).catch(() => undefined);
  return {
    tag: host.localName,
    section: host.section,
    attributes: Object.fromEntries(Array.from(host.attributes, ({ name, value }) => [name, value])),
    data: host.data != null,
    script: !!host.querySelector(SCRIPT),
    fallback: [...host.childNodes].some(isSeen),
    lang: nearest(host, 'lang')?.getAttribute('lang') || undefined,
    page: document.baseURI,
    today: new Date().toISOString().slice(0, 10),
    twins,
    report: host.report,
    text,
  };
}
