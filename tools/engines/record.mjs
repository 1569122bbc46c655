import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** More failed files than this are no accident. */
const FEW = 8;

/**
 * A reporter that writes to a file, as JSON, which test files failed and which are left. It writes from the start on,
 * for a run that is killed has no end to write at.
 */
export function recordReporter(file) {
  const failed = new Set();
  const left = new Set();
  const write = () => writeFileSync(file, JSON.stringify({ failed: [...failed], left: [...left] }));
  return {
    start({ testFiles }) {
      for (const each of testFiles) left.add(relative('.', each));
      write();
    },
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      const name = relative('.', testFile);
      left.delete(name);
      if (!sessionsForTestFile.every(({ passed }) => passed)) failed.add(name);
      write();
    },
  };
}

/**
 * The test files of a run without success that are worth a second try: those that failed, if they are few, and those
 * it did not come to. Empty where there is nothing to try.
 */
export const onceMore = ({ failed, left }) => (failed.length > FEW ? [] : [...failed, ...left]);
