import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { en } from '../../src/format/messages/en.js';
import { RULES } from '../../src/model/check/rules.js';
import { parse } from '../../src/model/parse.js';
import { block } from './blocks.js';
import { treated } from './treated.js';

type Json = Record<string, unknown>;
const GUIDE = readFileSync('docs/data-guide.md', 'utf8');
const base = JSON.parse(block('docs/data-guide.md#a-report-to-trust exports.json').code) as Json;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The report with what a block adds to it: names of one section come beside those that are there. */
const added = (more: Json): Json => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(more).map(([key, value]) => [
      key,
      isObject(value) && ['sources', 'units', 'figures'].includes(key)
        ? { ...(base[key] as Json | undefined), ...value }
        : value,
    ]),
  ),
});

/** The rules that the command finds broken in a report, silenced ones left out. */
function findings(report: Json): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    const json = execFileSync(process.execPath, ['dist/esm/cli/main.js', 'check', '--format', 'json', file], {
      encoding: 'utf8',
    });
    const { files } = JSON.parse(json) as { files: [{ findings: { rule: string; silenced?: string }[] }] };
    return [...new Set(files[0].findings.filter((each) => !each.silenced).map(({ rule }) => rule))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a report of the documents', () => {
  for (const { block, treatment } of treated('report'))
    test(`is a good one, in which just what is said is found: ${block.id}`, () => {
      const json = JSON.parse(block.code) as Json;
      const report = 'id' in json ? json : added(json);
      const parsed = parse(report);
      assert.ok(parsed.ok, JSON.stringify(!parsed.ok && parsed.error));
      assert.deepEqual(findings(report), treatment.findings ?? []);
    });
});

describe('the data guide', () => {
  test('has every reason for which nothing is computed, as the widgets say it', () => {
    const [, table] = /\| not computed, because[^\n]*\n((?:\|.*\n)+)/.exec(GUIDE)!;
    const told = [...table!.matchAll(/^\| ([^|]*?) *\|/gm)].map(([, reason]) => reason!).slice(1);
    assert.deepEqual(told, Object.values(en.messages.reasons));
  });

  test('quotes what a widget says as the widget says it', () => {
    const { notComputed, reasons, gauge } = en.messages;
    for (const reason of ['no-period', 'unit-mismatch'] as const)
      assert.ok(
        GUIDE.replace(/\s+/g, ' ').includes(`"${gauge.required}: ${notComputed(reasons[reason])}`),
        reason,
      );
  });

  test('begins with a report as short as the README says', () => {
    const [, words] = /begins with a report of (\w+)\s+lines/.exec(readFileSync('README.md', 'utf8'))!;
    const { code } = block('docs/data-guide.md#the-smallest-report smallest.json');
    assert.deepEqual([words, code.trim().split('\n').length], ['twelve', 12]);
  });

  test('names rules that there are', () => {
    const [, table] = /\| finding[^\n]*\n((?:\|.*\n)+)/.exec(GUIDE)!;
    const named = [...table!.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!),
    );
    assert.ok(named.length > 10);
    const rules = RULES.map(({ name }) => name);
    assert.deepEqual(
      named.filter((name) => !rules.includes(name)),
      [],
    );
  });

  test('has every kind, qualifier and status of the format', () => {
    const { $defs } = JSON.parse(readFileSync('src/model/report.schema.json', 'utf8')) as {
      $defs: {
        kind: { enum: string[] };
        qualifier: { enum: string[] };
        development: { properties: { status: { examples: string[] } } };
      };
    };
    for (const word of [
      ...$defs.kind.enum,
      ...$defs.qualifier.enum,
      ...$defs.development.properties.status.examples,
    ])
      assert.ok(GUIDE.includes(`\`${word}\``), word);
  });
});
