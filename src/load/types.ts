import type { ReportError, ReportErrorKind } from '../model/result.js';

/**
 * Why no report arrived; the names are public and stay.
 * - `url`: not an http(s) address, or one that holds a user name; nothing was requested
 * - `network`: no answer (offline, DNS, CORS, CSP, a redirect loop, a connection that broke), or no usable `fetch`
 * - `http`: a status other than 200–299, which the message holds
 * - `content`: HTML, XML or another foreign type, an empty body, or text that is not UTF-8
 * - `size`: more than 256 KiB once decoded
 * - `timeout`: not complete within the deadline
 */
export type LoadErrorKind = 'url' | 'network' | 'http' | 'content' | 'size' | 'timeout';

/** Why a widget has no report, or no newer one than it shows. */
export interface WidgetError {
  /** A way of failing to load, a fault of the report that was read, `missing`: it lacks what the widget shows, or
   *  `page`: the page has broken what the widget draws with. */
  kind: LoadErrorKind | ReportErrorKind | 'missing' | 'page';
  /** In English, for the developer or editor; not for readers. */
  message: string;
  /** Where in the document, such as `$.figures.total.value`; only for a report that was read but is bad. */
  path?: string;
  /** All the faults of a bad report, of which the first gave this error its kind, message and path. */
  errors?: ReportError[];
  /** Milliseconds the server asked to be left alone for, 0 to 3,600,000; absent where it did not ask. */
  retryAfter?: number;
}
