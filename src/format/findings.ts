import { checkText, type Finding } from '../model/check/check.js';
import { lineAndColumn, offsetOf } from '../model/check/json-places.js';
import { inEnglish } from './english.js';

/** A finding and where it stands in the text: line and column begin at 1, a column counts UTF-16 units. */
export interface PlacedFinding extends Finding {
  line: number;
  column: number;
}

/** What `report-widgets check` finds in the text of a report, in English. Nothing is thrown, whatever the text holds. */
export function findingsOf(text: string): PlacedFinding[] {
  const { findings, places, offset } = checkText(text, inEnglish);
  return findings.map((finding) => ({
    ...finding,
    ...lineAndColumn(text, places ? offsetOf(places, finding.path) : offset!),
  }));
}
