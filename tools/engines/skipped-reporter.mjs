const testsOf = ({ tests, suites }, path = '') => [
  ...tests.map((test) => ({ ...test, name: path + test.name })),
  ...suites.flatMap((suite) => testsOf(suite, `${path}${suite.name} › `)),
];

/** A reporter that says for each browser how many tests ran, and names those that were skipped: their names say why. */
export const skippedReporter = () => ({
  stop({ sessions }) {
    for (const name of new Set(sessions.map(({ browser }) => browser.name))) {
      const own = sessions.filter(({ browser }) => browser.name === name);
      const tests = own.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
      const skipped = tests.filter((test) => test.skipped).map((test) => test.name);
      console.log(`${name}: ${tests.length - skipped.length} tests were run, ${skipped.length} skipped`);
      for (const each of new Set(skipped)) console.log(`  skipped: ${each}`);
    }
  },
});
