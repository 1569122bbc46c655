/** What was wrong with a report; the name of the kind is public and stays. */
export type ReportErrorKind =
  'json' | 'type' | 'required' | 'enum' | 'format' | 'range' | 'size' | 'order' | 'duplicate' | 'reference';

export interface ReportError {
  kind: ReportErrorKind;
  /** Where in the document, such as `$.figures.exports-to-date.value` or `$.developments[1].id`. */
  path: string;
  /** What was expected there and what was found, in English, for the developer or editor. */
  message: string;
}

/** Either a value or everything that stood in its way; never both, never a throw. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };
