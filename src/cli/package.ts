import { createRequire } from 'node:module';

// by the package's own name, so that it is found from the sources as from what is built of them
const require = createRequire(import.meta.url);

/** This package's version, x.y.z. */
export const { version } = require('report-widgets/package.json') as { version: string };
