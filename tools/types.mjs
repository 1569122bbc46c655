// Writes src/model/report.types.ts from the JSON Schema; with --check only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const SCHEMA = new URL('../src/model/report.schema.json', import.meta.url);
const TYPES = new URL('../src/model/report.types.ts', import.meta.url);

const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));

/** A reference with words of its own would become a second, numbered type: copy simple ones in, name the others. */
function settle(node) {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(settle);
  if (node.$ref && node.description) {
    const target = schema.$defs[node.$ref.split('/').pop()];
    return target.anyOf ? { $ref: node.$ref } : settle({ ...target, description: node.description });
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, settle(value)]));
}

const source = await compile(settle(schema), 'Report', {
  bannerComment: '// Made from report.schema.json by `npm run types`; change that file instead.',
  additionalProperties: false,
  maxItems: -1,
  format: false,
});
const types = await format(source, { parser: 'typescript', singleQuote: true, printWidth: 110 });
if (!process.argv.includes('--check')) writeFileSync(TYPES, types);
else if (readFileSync(TYPES, 'utf8') !== types) {
  console.error('src/model/report.types.ts is out of date: run `npm run types`');
  process.exit(1);
}
