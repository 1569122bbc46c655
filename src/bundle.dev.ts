// the script-tag bundle with warnings, for whoever builds the page
import './dev/start.js';
import './bundle.js';

declare const VERSION: string;

console.warn(
  `report-widgets: development build ${VERSION}, which warns of mistakes and is not for readers: they get report-widgets.js`,
);
