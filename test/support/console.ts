/** Keeps what tests print from the console, and fails each test that leaves something there unasked. */
const printed: string[] = [];
let testing = false;

for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
  const real = console[level];
  console[level] = (...words: unknown[]) => {
    if (testing) printed.push(`${level}: ${words.join(' ')}`);
    else real(...words);
  };
}

/** What was printed since the last call, a line each, led by its level. */
export const takePrinted = (): string[] => printed.splice(0);

beforeEach(() => {
  testing = true;
});

afterEach('nothing unasked was printed', function () {
  testing = false;
  const lines = takePrinted();
  // a test that failed half way may not have come to take its lines
  if (lines.length && this.currentTest?.state !== 'failed') throw new Error(`printed: ${lines.join('\n')}`);
});
