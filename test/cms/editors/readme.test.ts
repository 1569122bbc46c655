import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { README, recipes } from './recipes.js';

const code = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join();

describe('the recipes', () => {
  it('all have a name, by which a test runs them', () => {
    assert.equal(recipes.size, README.match(/^```\w/gm)!.length);
    for (const name of recipes.keys())
      assert.ok(new RegExp(`recipe(\\('|: ?'?)${name}['"]`).test(code), `no test runs ${name}`);
  });
});
