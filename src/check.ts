import { findingsOf, type PlacedFinding } from './format/findings.js';

export { findingsOf as checkText, type PlacedFinding } from './format/findings.js';
export type { Finding } from './model/check/check.js';
export type { Severity } from './model/check/rule.js';

/**
 * What `report-widgets check` finds in a report: where it breaks its format or, if it does not, where its figures
 * contradict each other and what they leave open. A finding that the report silences has its reason in `silenced`.
 * Lines and columns are those of the report written by `JSON.stringify` with two spaces; names that come twice in a
 * file are found by `checkText` alone.
 * @param report As `JSON.parse` gives it. What JSON cannot hold, such as a circle or a bigint, throws a TypeError.
 */
export const checkReport = (report: unknown): PlacedFinding[] =>
  findingsOf(JSON.stringify(report, null, 2) ?? '');
