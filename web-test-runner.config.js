import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromiumFlags, findChromium } from './tools/browsers.mjs';
import { faultServers } from './tools/fault-servers.mjs';
import { testCommands } from './tools/test-commands.mjs';

const faults = faultServers();

/** The page that each test file gets. */
const page = (code, head) => (testFramework) =>
  `<!doctype html>
<html lang="en" data-code="${code}">
  <head><meta charset="utf-8"><title>Tests</title><link rel="icon" href="data:,">${head}</head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;

export default {
  files: 'test/{controllers,elements,embed,live,stories,tools}/**/*.test.ts',
  testRunnerHtml: page('sources', ''),
  groups: [
    {
      // the suites of the elements once more, against what `npm run build` has made
      name: 'bundle',
      files: process.argv.includes('--files') ? undefined : 'test/{bundle,elements}/**/*.test.ts',
      testRunnerHtml: page('bundle', '<script src="/dist/report-widgets.js"></script>'),
    },
  ],
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [faults.middleware],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    a11ySnapshotPlugin(),
    testCommands(),
    faults.plugin,
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findChromium(), args: chromiumFlags },
      // a window for each page: one that lies behind another draws no frames
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  concurrency: 1,
  // a page that waits for late scripts, or mounts thousands of widgets, is given the time
  testsFinishTimeout: 1_200_000,
  testFramework: { config: { timeout: 10_000 } },
};
