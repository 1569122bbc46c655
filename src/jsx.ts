import type { ExportGauge } from './elements/export-gauge.js';
import type { ReportDetail, ReportErrorDetail } from './elements/report-element.js';
import type { SubscriberCounter } from './elements/subscriber-counter.js';
import type { TopSevenList } from './elements/top-seven-list.js';
import type { FlatName } from './model/flat.js';

/** What each tag takes in JSX beside what every element takes, for a framework's own types to be put together with. */
export interface WidgetProps {
  'export-gauge': Props & Pick<ExportGauge, 'form' | 'meter'>;
  'subscriber-counter': Props;
  'top-seven-list': Props & Pick<TopSevenList, 'ranked' | 'order'>;
}

/** What all three have; names with a hyphen are attributes, and so are in the page before any script runs. */
type Props = Pick<SubscriberCounter, 'src' | 'data' | 'refresh' | 'motion' | 'digits' | 'grouping'> & {
  [Name in FlatName]?: string | number | undefined;
} & {
  'heading-level'?: number | undefined;
  'onreport-load'?: (event: CustomEvent<ReportDetail>) => void;
  'onreport-refresh'?: (event: CustomEvent<ReportDetail>) => void;
  'onreport-error'?: (event: CustomEvent<ReportErrorDetail>) => void;
};
