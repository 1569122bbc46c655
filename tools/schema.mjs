// Puts the JSON Schema beside the built modules, as the package ships it.
import { copyFileSync } from 'node:fs';

copyFileSync('src/model/report.schema.json', 'dist/report.schema.json');
