import type { Rule } from './rule.js';
import { COMPARISONS } from './rules/comparisons.js';
import { COMPLETENESS } from './rules/completeness.js';
import { DATES } from './rules/dates.js';
import { DERIVATIONS } from './rules/derivations.js';
import { ROUNDING } from './rules/rounding.js';
import { TOTALS } from './rules/totals.js';

/** All rules, in the order in which their findings are given: what contradicts itself first. */
export const RULES: readonly Rule[] = [
  ...TOTALS,
  ...DERIVATIONS,
  ...COMPARISONS,
  ...DATES,
  ...COMPLETENESS,
  ...ROUNDING,
];
