import type { Rule } from './rule.js';
import { COMPARISONS } from './rules/comparisons.js';
import { COMPLETENESS } from './rules/completeness.js';
import { DATES } from './rules/dates.js';
import { DISPUTES } from './rules/disputes.js';
import { DERIVATIONS } from './rules/derivations.js';
import { ROUNDING } from './rules/rounding.js';
import { SECTIONS } from './rules/sections.js';
import { TOTALS } from './rules/totals.js';
import { WORDING } from './rules/wording.js';

/** All rules, in the order in which their findings are given: what contradicts itself first. */
export const RULES: readonly Rule[] = [
  ...TOTALS,
  ...DISPUTES,
  ...DERIVATIONS,
  ...COMPARISONS,
  ...SECTIONS,
  ...DATES,
  ...WORDING,
  ...COMPLETENESS,
  ...ROUNDING,
];
