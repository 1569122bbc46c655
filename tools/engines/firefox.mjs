// Firefox for @web/test-runner: driven by puppeteer-core over WebDriver BiDi. What that cannot do yet is asked of the
// browser's own window, which scripts may reach with --remote-allow-system-access.
import { existsSync } from 'node:fs';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';

const INSTALLED = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of a Firefox: $FIREFOX_PATH or an installed one; undefined where there is none. */
export const findFirefox = () => process.env.FIREFOX_PATH || INSTALLED.find(existsSync);

/** The properties of a browsing context that stand for media features. */
const OVERRIDES = {
  'prefers-color-scheme': 'prefersColorSchemeOverride',
  'prefers-reduced-motion': 'prefersReducedMotionOverride',
  'forced-colors': 'forcedColorsOverride',
};

/* global gBrowser, Cc, Ci -- these run in the browser's window */

const override = (properties) => {
  Object.assign(gBrowser.selectedBrowser.browsingContext.top, properties);
};

/** Every accessible object of the page; none before one of that name is there, or is gone. */
function accessibles({ mark, there }) {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const { STATE_EXPANDED, STATE_COLLAPSED } = Ci.nsIAccessibleStates;
  const describe = (each) => {
    const [states, level] = [{}, {}];
    each.getState(states, {});
    each.groupPosition(level, {}, {});
    const text = service.getStringRole(each.role) === 'text leaf';
    const node = { role: text ? 'StaticText' : each.computedARIARole, name: each.name ?? '' };
    if (level.value) node.level = level.value;
    if (states.value & (STATE_EXPANDED | STATE_COLLAPSED))
      node.expanded = (states.value & STATE_EXPANDED) !== 0;
    if (node.role === 'meter') {
      const { currentValue, minimumValue, maximumValue } = each.QueryInterface(Ci.nsIAccessibleValue);
      Object.assign(node, { value: currentValue, valuemin: minimumValue, valuemax: maximumValue });
    }
    return node;
  };
  const flat = (each) => [
    describe(each),
    ...Array.from({ length: each.childCount }, (_, index) => each.getChildAt(index)).flatMap(flat),
  ];
  const root = service.getAccessibleFor(gBrowser.selectedBrowser);
  const nodes = root ? flat(root) : [];
  return nodes.some(({ name }) => name === mark) === there ? nodes : [];
}

/** The result of a function that runs in the browser's window. */
async function inWindow(browser, run, argument) {
  const { connection } = browser;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    target: { context: tree.contexts[0].context },
    functionDeclaration: `async (argument) => JSON.stringify((await (${run})(JSON.parse(argument))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(argument) }],
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}

export function firefox() {
  const launcher = chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions: {
      browser: 'firefox',
      executablePath: findFirefox(),
      args: ['--remote-allow-system-access'],
    },
  });
  const set = (session, properties) => inWindow(launcher.getPage(session).browser(), override, properties);
  return Object.assign(launcher, {
    media: (session, features) =>
      set(
        session,
        Object.fromEntries(Object.entries(features).map(([name, value]) => [OVERRIDES[name], value])),
      ),

    print: (session, on) => set(session, { mediumOverride: on ? 'print' : '' }),

    viewport: (session, size) => launcher.getPage(session).setViewport(size),

    async nodes(session) {
      const page = launcher.getPage(session);
      const mark = `mark ${Date.now()}`;
      const read = async (there) => {
        for (let left = 200; left; left--) {
          const nodes = await inWindow(page.browser(), accessibles, { mark, there });
          if (nodes.length) return nodes;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
        throw new Error('the accessibility tree does not follow the page');
      };
      // the tree follows the page from afar: once it has seen something come and go, it knows of all before that
      await page.evaluate((label) => {
        const element = document.createElement('i');
        element.id = 'accessibility-mark';
        element.role = 'img';
        element.ariaLabel = label;
        document.body.append(element);
      }, mark);
      await read(true);
      await page.evaluate(() => document.getElementById('accessibility-mark').remove());
      return read(false);
    },
  });
}
