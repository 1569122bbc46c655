import { test } from 'node:test';
import assert from 'node:assert/strict';
import { monthBars } from '../../src/geometry/bars.js';
import { bullet } from '../../src/geometry/gauge.js';
import { stretch } from '../../src/geometry/stretch.js';

const frame = { x: 10, y: 20, width: 200, height: 50 };

const cases: [name: string, path: string, stretched: string][] = [
  ['points and lines', 'M0,0L100,100', 'M10,20L210,70'],
  ['lines across and down', 'M0,20H50V80H0Z', 'M10,30H110V60H10Z'],
  ['relative ones, which move nothing', 'M97,30l3,20l-3,20Z', 'M204,35l6,10l-6,10Z'],
  ['relative ones across', 'M10,50V20h8V50Z', 'M30,45V30h16V45Z'],
  ['nothing', '', ''],
];
for (const [name, path, stretched] of cases)
  test(`a frame stretches ${name}`, () => assert.equal(stretch(path, frame), stretched));

test('a negative width mirrors a path', () => {
  assert.equal(stretch('M0,0H25h10', { x: 100, y: 0, width: -100, height: 100 }), 'M100,0H75h-10');
});

test('the box itself as a frame changes no path of the room', () => {
  const { bars, ahead, level } = monthBars(
    [
      { value: 3, ahead: false, record: false },
      { ahead: true, record: false },
    ],
    5,
  );
  for (const path of [bars, ahead, level, bullet.band(0.36), bullet.tick(0.5), bullet.overflow('over')])
    assert.equal(stretch(path, { x: 0, y: 0, width: 100, height: 100 }), path);
});
