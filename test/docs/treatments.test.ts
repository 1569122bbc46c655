import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { blocks, DOCUMENTS } from './blocks.js';
import { TREATMENTS } from './treatments.js';
import { treated } from './treated.js';

describe('every block of the documents', () => {
  test('is found', () => {
    for (const file of DOCUMENTS) {
      const fences = readFileSync(file, 'utf8').match(/^ *```/gm) ?? [];
      assert.equal(blocks.filter((block) => block.file === file).length * 2, fences.length, file);
    }
  });

  test('has an id of its own', () => {
    const ids = blocks.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  test('is run in the way that the table says', () => {
    const ids = blocks.map(({ id }) => id);
    assert.deepEqual(
      ids,
      Object.keys(TREATMENTS).sort((one, other) => ids.indexOf(one) - ids.indexOf(other)),
    );
  });

  test('that is a step of an app is one of the guide', () => {
    for (const { block } of treated('app')) assert.equal(block.file, 'docs/getting-started.md');
  });
});
