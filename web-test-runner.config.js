import { inspect } from 'node:util';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium } from './tools/engines/chromium.mjs';
import { firefox } from './tools/engines/firefox.mjs';
import { webkit } from './tools/engines/webkit.mjs';
import { recordReporter } from './tools/engines/record.mjs';
import { skippedReporter } from './tools/engines/skipped-reporter.mjs';
import { embedSite } from './tools/embed-site.mjs';
import { faultServers } from './tools/fault-servers.mjs';
import { testCommands } from './tools/test-commands.mjs';

const ENGINES = { chromium, firefox, webkit };
/** What to run the tests in; see tools/test-engines.mjs. */
const { ENGINE: engine = 'chromium', RECORD: record } = process.env;
const faults = faultServers();

// the runner collects what is logged, and an error that nothing caught ends it before that is written
process.on('uncaughtExceptionMonitor', (error) => process.stderr.write(`${inspect(error)}\n`));

/** The files that run against what `npm run build` has made; of those that --files names, no others. */
const [, asked] = process.argv.join('\n').split('\n--files\n');
const built = (asked?.split('\n') ?? ['test/{bundle,elements}/**/*.test.ts']).filter((file) =>
  /^test.(\{?bundle|elements)/.test(file),
);

/** The page that each test file gets. */
const page = (code, head) => (testFramework) =>
  `<!doctype html>
<html lang="en" data-code="${code}" data-engine="${engine}">
  <head><meta charset="utf-8"><title>Tests</title><link rel="icon" href="data:,">${head}</head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;

export default {
  files: [
    'test/{builder-page,controllers,dev-page,elements,embed,live,stories,tools}/**/*.test.ts',
    'test/cms/*.test.ts',
  ],
  testRunnerHtml: page('sources', ''),
  // the suites of the elements once more, against the bundle
  groups: built.length
    ? [
        {
          name: 'bundle',
          files: built,
          testRunnerHtml: page('bundle', '<script src="/dist/report-widgets.js"></script>'),
        },
      ]
    : [],
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [faults.middleware, embedSite()],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    testCommands(),
    faults.plugin,
  ],
  browsers: [await ENGINES[engine]()],
  // Chromium has a window for each page, the two others one for all
  concurrency: engine === 'chromium' ? 2 : 1,
  reporters: [defaultReporter(), skippedReporter(), ...(record ? [recordReporter(record)] : [])],
  // a page that waits for late scripts, or mounts thousands of widgets, is given the time
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 1_200_000,
  testFramework: { config: { timeout: 30_000 } },
};
