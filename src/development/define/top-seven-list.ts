import '../../dev/start.js';
import '../../define/top-seven-list.js';
