export { parse, parseJson } from './model/parse.js';
export type { ReportError, ReportErrorKind, Result } from './model/result.js';
export type * from './model/report.types.js';
export {
  againstPlan,
  againstPlanShare,
  atRecord,
  averagePace,
  band,
  change,
  difference,
  isDerived,
  plan,
  progress,
  projection,
  remaining,
  requiredAgainstAverage,
  requiredAgainstRecord,
  requiredPace,
  share,
  timeline,
  valueOf,
  type Derived,
  type Operand,
  type Outcome,
  type Reason,
  type Refusal,
  type Sign,
  type Timeline,
  type Working,
} from './model/derive.js';
export {
  exportsOf,
  isOverdue,
  subscribersOf,
  type Exports,
  type Month,
  type Subscribers,
} from './model/sections.js';
