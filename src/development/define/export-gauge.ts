import '../../dev/start.js';
import '../../define/export-gauge.js';
