import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

const citation = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
const described = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
  title: string;
  version: string;
  created: string;
  keywords: string[];
  licenses: { name: string }[];
};

/** What the Citation File Format 1.2.0 says of the fields that the file has; no other field may stand there. */
const CFF = {
  type: 'object',
  additionalProperties: false,
  required: ['cff-version', 'message', 'title', 'authors'],
  properties: {
    'cff-version': { const: '1.2.0' },
    message: { type: 'string', minLength: 1 },
    type: { enum: ['software', 'dataset'] },
    title: { type: 'string', minLength: 1 },
    abstract: { type: 'string', minLength: 1 },
    authors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 } },
      },
    },
    version: { type: ['string', 'number'] },
    'date-released': { type: 'string', format: 'date' },
    license: { type: 'string', minLength: 1 },
    keywords: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
  },
};

describe('CITATION.cff', () => {
  test('is of the Citation File Format', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true });
    formats.default(ajv);
    const valid = ajv.validate(CFF, citation);
    assert.ok(valid, ajv.errorsText());
  });

  test('says of the data what their own description says', () => {
    assert.equal(citation.type, 'dataset');
    assert.equal(citation.title, described.title);
    assert.equal(citation.version, described.version);
    assert.equal(citation['date-released'], described.created.slice(0, 10));
    assert.equal(citation.license, described.licenses[0]!.name);
    assert.deepEqual(citation.keywords, described.keywords);
  });
});
