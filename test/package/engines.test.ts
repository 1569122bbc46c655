import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { onceMore, recordReporter } from '../../tools/engines/record.mjs';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'record.json');

/** What is known of a run of test files a to j that was killed after some of them. */
function killed(after: Record<string, boolean[]>) {
  const reporter = recordReporter(file);
  reporter.start({ testFiles: [...'abcdefghij'].map((name) => resolve(name)) });
  for (const [name, passed] of Object.entries(after))
    reporter.reportTestFileResults({
      testFile: resolve(name),
      sessionsForTestFile: passed.map((each) => ({ passed: each })),
    });
  return JSON.parse(readFileSync(file, 'utf8')) as { failed: string[]; left: string[] };
}

describe('a run of the tests in another engine that does not pass', () => {
  test('is tried again with what failed in one of its passes, and with what it was killed before', () => {
    const record = killed({ a: [true], b: [true, false], c: [true, true] });
    assert.deepEqual(onceMore(record), ['b', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  });

  test('is tried again whole where it was killed at once', () => {
    assert.deepEqual(onceMore(killed({})), [...'abcdefghij']);
  });

  test('is not tried again where more than eight files failed', () => {
    const failures = (names: string) => Object.fromEntries([...names].map((name) => [name, [false]]));
    assert.deepEqual(onceMore(killed(failures('abcdefgh'))), [...'abcdefghij']);
    assert.deepEqual(onceMore(killed(failures('abcdefghi'))), []);
  });
});
