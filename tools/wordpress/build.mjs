// Writes dist/report-widgets-wordpress.zip.
import { writeFileSync } from 'node:fs';
import { pluginZip } from './plugin.mjs';

const zip = pluginZip();
writeFileSync('dist/report-widgets-wordpress.zip', zip);
console.log(`report-widgets-wordpress.zip: ${zip.length} bytes`);
