import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from '../../tools/reorder.mjs';

// One that is lost leaves another twice, the name of two things.
test('a try of other letters keeps every letter', () => {
  let letters = { locals: 'abcde', properties: 'ABCDE' };
  for (let tries = 0; tries < 1000; tries++) {
    letters = changed(letters);
    const kept = Object.values(letters).map((order) => [...order].sort().join(''));
    assert.deepEqual(kept, ['abcde', 'ABCDE'], `after ${tries} tries`);
  }
});
