interface Session {
  passed?: boolean;
}

export function recordReporter(file: string): {
  start(run: { testFiles: string[] }): void;
  reportTestFileResults(results: { testFile: string; sessionsForTestFile: Session[] }): void;
};

export function onceMore(record: Record<'failed' | 'left', string[]>): string[];
