// Puts the JSON Schema beside the built modules, as the package ships it, and lets the command be run.
import { chmodSync, copyFileSync } from 'node:fs';

copyFileSync('src/model/report.schema.json', 'dist/report.schema.json');
chmodSync('dist/esm/cli/main.js', 0o755);
