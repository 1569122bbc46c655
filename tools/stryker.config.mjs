// Mutation tests of the two rooms that all figures rest on: `npm run test:mutation`, outside CI.
// Each mutant gets a new process for each test file that reaches it: so properties try few cases, and all TypeScript
// is turned into JavaScript beforehand.
process.env.FC_RUNS ??= '25';

const rooms = ['src/model', 'src/load', 'test/model', 'test/load', 'test/support'];

export default {
  plugins: ['@stryker-mutator/tap-runner'],
  testRunner: 'tap',
  buildCommand: `esbuild ${rooms.map((room) => `${room}/*.ts`).join(' ')} --outdir=. --outbase=. --format=esm`,
  tap: {
    // the soak looks at what is left after hours, which no single mutant is worth
    testFiles: ['test/model/*.test.js', 'test/load/!(soak).test.js'],
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: ['src/model/*.ts', 'src/load/*.ts', '!src/**/*.types.ts'],
  ignorePatterns: ['dist', 'coverage', 'stories'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.cache/stryker',
  // Stryker would need a TypeScript of its own to read it, for paths that are right as they are
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { reportTests: false, allowColor: false },
  thresholds: { high: 92, low: 85, break: 85 },
};
