import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAndColumn, offsetOf, scan, type Places } from '../../../src/model/check/json-places.js';

const placesOf = (text: string): Places => {
  const places = scan(text);
  assert.ok('offsets' in places, JSON.stringify(places));
  return places;
};

test('Every value is found at its path', () => {
  const text = '{ "a": [1, {"b.c": "x"}],\n"d": {}, "e": [] }';
  assert.deepEqual(Object.fromEntries(placesOf(text).offsets), {
    $: 0,
    '$.a': 7,
    '$.a[0]': 8,
    '$.a[1]': 11,
    '$.a[1].b.c': 19,
    '$.d': 31,
    '$.e': 40,
  });
});

test('What is missing is placed at the nearest value around it', () => {
  const places = placesOf('{"a": [1, {"b": 2}]}');
  for (const [path, offset] of [
    ['$.a[1].b', 16],
    ['$.a[1].c', 10],
    ['$.a[7]', 6],
    ['$.x.y[3].z', 0],
    ['', 0],
  ] as const)
    assert.equal(offsetOf(places, path), offset, path);
});

test('A name that comes twice in one object is found, also where it is written in another way', () => {
  const { repeated } = placesOf(String.raw`{"a": 1, "b": {"a": 2}, "\u0061": 3}`);
  assert.deepEqual(repeated, [{ path: '$.a', offset: 24 }]);
});

test('Lines end in any of the three ways', () => {
  assert.deepEqual(lineAndColumn('a\nb\r\nc\rde', 8), { line: 4, column: 2 });
  assert.deepEqual(lineAndColumn('', 0), { line: 1, column: 1 });
});

test('Of any value, all parts are placed where they stand in its text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { offsets, repeated } = placesOf(text);
      assert.deepEqual(repeated, []);
      const visit = (each: unknown, path: string): void => {
        const own = JSON.stringify(each, null, indent).split('\n')[0]!;
        // two paths can be written alike where a name holds a full stop
        if (!/[.[]/.test(path.slice(2))) assert.ok(text.startsWith(own, offsets.get(path)), path);
        if (Array.isArray(each)) each.forEach((item, index) => visit(item, `${path}[${index}]`));
        else if (each && typeof each === 'object')
          for (const [name, item] of Object.entries(each)) visit(item, `${path}.${name}`);
      };
      visit(value, '$');
    }),
  );
});

test('A text is refused exactly where JSON.parse refuses it', () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', ',', '"', '{', ']', '\\', '0', '\n', '1.', 'tru', '\u0000', ' '),
    )
    .map(([text, at, cut, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + cut);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      let good = true;
      try {
        JSON.parse(text);
      } catch {
        good = false;
      }
      assert.equal('offsets' in scan(text), good, text);
    }),
    { numRuns: 5000 },
  );
});

test('A hostile text of a hundred thousand brackets is read without harm', () => {
  const depth = 100_000;
  assert.ok(placesOf('['.repeat(depth) + ']'.repeat(depth)).offsets.size < 100);
  assert.ok('message' in scan('{"a":'.repeat(depth)));
  assert.ok(placesOf(`"${'\\"'.repeat(depth)}"`));
});
