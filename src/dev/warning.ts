import type { Section } from '../controllers/report-source.js';
import type { Report } from '../model/report.types.js';

/** What sort of mistake it is: the name by which a page silences it. Public, and stays. */
export type Code =
  | 'attribute-name'
  | 'attribute-value'
  | 'attributes-incomplete'
  | 'given-twice'
  | 'address'
  | 'mixed-content'
  | 'no-fallback'
  | 'no-language'
  | 'language-tag'
  | 'language-unknown'
  | 'report-language'
  | 'same-anchors'
  | 'overdue'
  | 'reference'
  | 'report-errors';

export interface Warning {
  code: Code;
  /** What is wrong, in one or two sentences. */
  message: string;
  /** How to mend it, in one sentence. */
  advice: string;
}

/** All that is known of one widget on a page, put together for the warnings. */
export interface Subject {
  /** What the element is called on its page, such as `export-gauge`. */
  tag: string;
  section: Section;
  /** By name, as the document has them: of HTML in lower case. */
  attributes: Record<string, string>;
  /** Whether the property `data` is set. */
  data: boolean;
  /** Whether there is a child script with a report. */
  script: boolean;
  /** Whether anything else is among its children that a reader would see. */
  fallback: boolean;
  /** `lang` of the nearest element that has one; undefined where none has. */
  lang: string | undefined;
  /** The address that `src` is relative to. */
  page: string;
  /** YYYY-MM-DD. */
  today: string;
  /** Other widgets of this sort on the page that show a report of the same id. */
  twins: number;
  /** The report that is shown. */
  report?: Report | undefined;
  /** The document that the report was read from, or that is too bad to be one; undefined as long as it is not known. */
  text?: string | undefined;
}

/** `a`, `b` or `c`. */
export const oneOf = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : `${words[0]}`;
