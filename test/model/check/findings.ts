import { readFileSync } from 'node:fs';
import { inEnglish } from '../../../src/format/english.js';
import { check, checkText, type Beside, type Finding } from '../../../src/model/check/check.js';
import type { Report } from '../../../src/model/report.types.js';

export const findingsOf = (report: Report, beside?: Beside): Finding[] =>
  check(report, inEnglish(report), beside);

/** What is found in a document, given as text or as a value. */
export const found = (document: unknown): Finding[] =>
  checkText(typeof document === 'string' ? document : JSON.stringify(document), inEnglish).findings;

/** Names of the rules that find something, sorted, each as often as it does. */
export const rulesOf = (findings: Finding[]): string[] =>
  findings
    .filter(({ silenced }) => silenced === undefined)
    .map(({ rule }) => rule)
    .sort();

const text = readFileSync('data/pakistan-ict-2025.json', 'utf8');

/** A copy of the first data set, to be changed. */
export const review = (): Report => JSON.parse(text) as Report;
