import { start } from './builder/page/app.js';
import { tags } from './define.js';

/** What tools/builder.mjs puts in. */
declare const RELEASE: { version: string; integrity: string };

// the preview shows them
if (tags.every((tag) => customElements.get(tag)))
  start(document.querySelector('main')!, RELEASE, document.documentElement.dataset);
