import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { UNUSED_SILENCE } from '../../../src/model/check/check.js';
import { RULES } from '../../../src/model/check/rules.js';
import { found, rulesOf } from './findings.js';

const CHECKS = new URL('../../../data/checks/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, CHECKS), 'utf8');
const all = [...RULES, UNUSED_SILENCE];

for (const { name, severity } of all) {
  test(`${name} finds fault with its bad example, and no other rule does`, () => {
    const findings = found(read(`${name}/fails.json`));
    assert.deepEqual(rulesOf(findings), [name]);
    assert.equal(findings[0]!.severity, severity);
  });

  test(`Nothing is found in the good example of ${name}`, () => {
    assert.deepEqual(rulesOf(found(read(`${name}/passes.json`))), []);
  });
}

test('There is a folder of examples for every rule, and no other', () => {
  const folders = readdirSync(CHECKS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), all.map(({ name }) => name).sort());
});

test('The table of rules says of each what the rule says of itself', () => {
  const rows = read('README.md').matchAll(/^\| \[`(.+?)`\]\((.+?)\) *\| (\w+) *\| (.+?) *\| (.+?) *\|$/gm);
  assert.deepEqual(
    [...rows].map(([, ...cells]) => cells),
    all.map(({ name, severity, finds, advice }) => [name, name, severity, finds, advice]),
  );
});

test('Rules have names and sentences of one form', () => {
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
  for (const { name, finds, advice } of all) {
    assert.match(name, /^[a-z]+(-[a-z]+)+$/);
    assert.match(finds, /^[a-z][^|]*[^.]$/, name);
    assert.match(advice, /^[A-Z][^|]*\.$/, name);
  }
});
