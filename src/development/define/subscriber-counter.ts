import '../../dev/start.js';
import '../../define/subscriber-counter.js';
