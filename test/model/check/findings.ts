import { readFileSync } from 'node:fs';
import { Formatter } from '../../../src/format/formatter.js';
import { resolveLocale } from '../../../src/format/locale.js';
import { check, checkText, type Beside, type Finding } from '../../../src/model/check/check.js';
import type { Words } from '../../../src/model/check/rule.js';
import type { Report } from '../../../src/model/report.types.js';

const ENGLISH = resolveLocale({ lang: 'en' });

export const wordsFor = (report: Report): Words => new Formatter(ENGLISH, report);

export const findingsOf = (report: Report, beside?: Beside): Finding[] =>
  check(report, wordsFor(report), beside);

/** What is found in a document, given as text or as a value. */
export const found = (document: unknown): Finding[] =>
  checkText(typeof document === 'string' ? document : JSON.stringify(document), wordsFor).findings;

/** Names of the rules that find something, sorted, each as often as it does. */
export const rulesOf = (findings: Finding[]): string[] =>
  findings
    .filter(({ silenced }) => silenced === undefined)
    .map(({ rule }) => rule)
    .sort();

const text = readFileSync('data/pakistan-ict-2025.json', 'utf8');

/** A copy of the first data set, to be changed. */
export const review = (): Report => JSON.parse(text) as Report;
