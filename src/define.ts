import './define/subscriber-counter.js';
import './define/top-seven-list.js';
import './define/export-gauge.js';

export { tags } from './define/define-tag.js';
