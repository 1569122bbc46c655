// texts first, then style sheets, then code: like beside like compresses best; of the orders tried this is the best
import './format/messages/ur.js';
import { followFrames } from './embed/frames.js';
import './format/messages/en.js';
import './elements/parts.js';
import './model/period.js';
import './load/poll.js';
import './elements/export-gauge.styles.js';
import './elements/top-seven-list.styles.js';
import './elements/subscriber-counter.styles.js';
import './elements/common.styles.js';
import './load/fetch-report.js';
import './model/derive.js';
import './format/facts.js';
import './geometry/gauge.js';
import './model/guards.js';
import './format/formatter.js';
import './elements/menu.js';
import { watchPlaceholders } from './embed/placeholders.js';
import './elements/turn.js';
import './format/list.js';
import { tags } from './define.js';

watchPlaceholders(tags);
followFrames();
