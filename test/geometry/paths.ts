import assert from 'node:assert/strict';

/** How many numbers each command of SVG path data takes. */
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 };

export interface Point {
  x: number;
  y: number;
}

/** The points of each part of a path, by the grammar of SVG; fails at whatever is none. */
export function points(path: string): Point[][] {
  const parts: Point[][] = [];
  let [x, y] = [0, 0];
  const commands = path.match(/[a-z][^a-z]*/gi) ?? [];
  assert.equal(commands.join(''), path, `a path begins with a command: ${path}`);
  for (const text of commands) {
    const command = text[0]!.toUpperCase();
    const relative = text[0] !== command;
    const numbers = (text.slice(1).match(/[^,\s]+/g) ?? []).map((each) => {
      assert.match(each, /^-?\d+(\.\d+)?$/, `a number: ${path}`);
      return Number(each);
    });
    assert.equal(numbers.length, ARGUMENTS[command], `${text} of ${path}`);
    const [dx, dy] = relative ? [x, y] : [0, 0];
    if (command === 'Z') continue;
    if (command === 'A') {
      assert.ok(numbers[0]! > 0 && numbers[1]! > 0);
      assert.ok([0, 1].includes(numbers[3]!) && [0, 1].includes(numbers[4]!));
    }
    if (command === 'H') x = numbers[0]! + dx;
    else if (command === 'V') y = numbers[0]! + dy;
    else [x, y] = [numbers.at(-2)! + dx, numbers.at(-1)! + dy];
    if (command === 'M') parts.push([]);
    parts.at(-1)!.push({ x, y });
  }
  return parts;
}

/** Every point of a path lies in a box. */
export function inside(path: string, [left, top, right, bottom]: [number, number, number, number]): void {
  for (const { x, y } of points(path).flat())
    assert.ok(x >= left && x <= right && y >= top && y <= bottom, `${x},${y} of ${path}`);
}
