// Chromium for @web/test-runner: driven by puppeteer-core over CDP. What an engine can do beside running tests, for
// the commands in tools/test-commands.mjs: media(), print(), viewport(), nodes(), memory() and awayAndBack().
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium } from '../browsers.mjs';
import { awayAndBack, memory } from './probes.mjs';

const flat = ({ children = [], ...node }) => [node, ...children.flatMap(flat)];

export async function chromium() {
  const launcher = chromeLauncher({
    launchOptions: { executablePath: await findChromium(), args: chromiumFlags },
    // a window for each page: one that lies behind another draws no frames
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
  return Object.assign(launcher, {
    name: 'Chromium',

    /** Sets media features: `{ 'forced-colors': 'active', … }`. */
    media: (session, features) =>
      launcher
        .getPage(session)
        .emulateMediaFeatures(Object.entries(features).map(([name, value]) => ({ name, value }))),

    print: (session, on) => launcher.getPage(session).emulateMediaType(on ? 'print' : 'screen'),

    viewport: (session, size) => launcher.getPage(session).setViewport(size),

    /** All that assistive technology is given, in reading order: role, name, states; texts as `StaticText`. */
    async nodes(session) {
      return flat(await launcher.getPage(session).accessibility.snapshot({ interestingOnly: false }));
    },

    memory: (session, names) => memory(launcher.getPage(session), names),

    awayAndBack: (session, visit) => awayAndBack(launcher.getPage(session).browserContext(), visit),
  });
}
