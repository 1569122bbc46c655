import { attributeNames, ATTRIBUTES } from './attribute-names.js';
import { attributeValues } from './attribute-values.js';
import { page } from './page.js';
import { report } from './report.js';
import { sources } from './sources.js';
import type { Subject, Warning } from './warning.js';

/** Everything about a widget, its page and its report that a developer probably did not mean. Nothing is thrown. */
export const warningsFor = (subject: Subject): Warning[] => [
  ...attributeNames(subject),
  ...attributeValues(subject, ATTRIBUTES[subject.section]),
  ...sources(subject),
  ...page(subject),
  ...report(subject),
];
