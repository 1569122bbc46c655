import { ReportElement } from '../elements/report-element.js';
import type { Host } from './subject.js';
import { Watch } from './watch.js';

// before any of the three classes is looked at: each takes over what its parent has at that time
ReportElement.addInitializer((element) => void new Watch(element as unknown as Host));
