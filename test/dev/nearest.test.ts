import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest, slips } from '../../src/dev/nearest.js';

const word = fc.string({ maxLength: 12 });

test('a slip is a letter too many, one too few, another one, or two that have changed places', () => {
  for (const [one, other, count] of [
    ['form', 'form', 0],
    ['forms', 'form', 1],
    ['frm', 'form', 1],
    ['farm', 'form', 1],
    ['fomr', 'form', 1],
    ['', 'form', 4],
    ['scr', 'src', 1],
    ['kitten', 'sitting', 3],
  ] as const)
    assert.equal(slips(one, other), count, `${one} ${other}`);
});

test('slips are as many one way as the other, and no more than the longer word has letters', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const count = slips(one, other);
      assert.equal(count, slips(other, one));
      assert.equal(count === 0, one === other);
      assert.ok(count >= Math.abs(one.length - other.length) && count <= Math.max(one.length, other.length));
    }),
  );
});

test('the nearest word is meant, and a word that resembles none means none', () => {
  const forms = ['arc', 'bullet', 'steps'];
  assert.equal(nearest('ark', forms), 'arc');
  assert.equal(nearest('Bulet', forms), 'bullet');
  assert.equal(nearest('step', forms), 'steps');
  assert.equal(nearest('pie', forms), undefined);
  assert.equal(nearest('steps', ['step', 'steps']), 'steps');
});
