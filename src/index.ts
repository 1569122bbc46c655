export { ExportGauge } from './elements/export-gauge.js';
export { SubscriberCounter } from './elements/subscriber-counter.js';
export { TopSevenList } from './elements/top-seven-list.js';
export {
  ReportElement,
  type ReportDetail,
  type ReportElementEventMap,
  type ReportErrorDetail,
  type WidgetText,
} from './elements/report-element.js';
export type { Status } from './controllers/report-source.js';
export { registerLanguage, type Language, type ScaleWord } from './format/language.js';
export type { Messages } from './format/messages/messages.js';
export { parse, parseJson } from './model/parse.js';
export type { Report, Figure, Series, Development } from './model/report.types.js';
export type { ReportError, ReportErrorKind, Result } from './model/result.js';
