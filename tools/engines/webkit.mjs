// WebKit for @web/test-runner: WebKitGTK's MiniBrowser on a screen of its own (Xvfb), driven by WebKitWebDriver, and
// by the Web Inspector's protocol for what WebDriver cannot do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { WebkitInspector } from './webkit-inspector.mjs';

const FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
const BROWSER = FOLDERS.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`).find(existsSync);
const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** The path of MiniBrowser, where what drives it is installed too; else undefined. */
export const findWebkit = () => (existsSync(DRIVER) && existsSync(SCREEN) ? BROWSER : undefined);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What the holder starts, in this order; ended from the last to the first. */
class Processes {
  #children = [];

  constructor() {
    process.once('exit', () => this.#children.forEach((child) => child.kill()));
    process.once('SIGTERM', () => process.exit(1));
  }

  start(program, args, options) {
    const child = spawn(program, args, options);
    this.#children.push(child);
    return child;
  }

  async stop() {
    for (const child of this.#children.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
  }
}

/** The result of the first attempt that does not throw; what the last of them throws, after 20 seconds at least. */
async function retry(attempt) {
  for (let left = 200; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (!left) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Starts a screen, a browser on it and its driver; the ports are those of the driver and the inspector. */
async function start(processes, driverPort, inspectorPort) {
  // Xvfb picks the number of the display and writes it to file descriptor 3 once it is ready
  const screen = processes.start(
    SCREEN,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [number] = await once(screen.stdio[3], 'data');
  const env = {
    ...process.env,
    DISPLAY: `:${String(number).trim()}`,
    GDK_BACKEND: 'x11',
    // without a graphics card
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
  };
  processes.start(BROWSER, ['--automation'], { env, stdio: 'ignore' });
  await retry(async () => {
    const socket = connect(inspectorPort, '127.0.0.1');
    await once(socket, 'connect').finally(() => socket.destroy());
  });
  processes.start(DRIVER, [`--port=${driverPort}`, `--target=127.0.0.1:${inspectorPort}`], {
    env,
    stdio: 'ignore',
  });
  await retry(() => fetch(`http://127.0.0.1:${driverPort}/status`));
}

/** The inspector's names of media features, and of their values; no value sets a feature back. */
const PREFERENCES = {
  'prefers-color-scheme': ['PrefersColorScheme', { light: 'Light', dark: 'Dark' }],
  'prefers-reduced-motion': ['PrefersReducedMotion', { reduce: 'Reduce', 'no-preference': 'NoPreference' }],
};

export async function webkit() {
  const [driverPort, inspectorPort] = [await freePort(), await freePort()];
  const processes = new Processes();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driverPort,
    path: '/',
    logLevel: 'error',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true },
  });
  const { initialize, stop } = launcher;
  let inspector;

  /** Gives tests a browser, and in it a window as wide and as high as they expect. */
  async function begin(session) {
    if (!inspector) {
      await start(processes, driverPort, inspectorPort);
      await launcher.ensureManagerInitialized();
      inspector = await WebkitInspector.open(inspectorPort);
    }
    await viewport(session, { width: 800, height: 600 });
  }

  async function end() {
    inspector?.close();
    inspector = undefined;
    await stop.call(launcher);
    // which keeps them where the browser no longer answers
    launcher.driver = launcher.driverManager = undefined;
    await processes.stop();
  }

  /** Makes the window as much bigger than the page as it must be. */
  async function viewport(_session, { width, height }) {
    const { driver } = launcher;
    const [x, y] = await driver.execute('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await driver.setWindowRect(null, null, width + x, height + y);
    await retry(async () => {
      const is = await driver.execute('return `${innerWidth}x${innerHeight}`');
      if (is !== `${width}x${height}`) throw new Error(`the viewport is ${is}, not ${width}x${height}`);
    });
  }

  return Object.assign(launcher, {
    concurrency: 1,

    async initialize(config) {
      // then each test file has the whole window, not a frame in it
      await initialize.call(launcher, { ...config, concurrency: 1 });
      launcher.name = 'WebKit';
    },

    async startSession(session, url) {
      try {
        await begin(session);
      } catch {
        // the browser has broken down; one file of tests is lost by that, not all that follow
        await end();
        await begin(session);
      }
      // the launcher's own way does not wait, and a page that cannot be opened then ends the whole run
      await launcher.driverManager.startSession(session, url);
    },

    stop: end,

    async media(_session, features) {
      for (const [name, value] of Object.entries(features)) {
        const [preference, values] = PREFERENCES[name] ?? [];
        if (preference)
          await inspector.send('Page.overrideUserPreference', { name: preference, value: values[value] });
        else if (value !== 'none') throw new Error(`WebKit cannot set ${name}`);
      }
    },

    print: (_session, on) => inspector.send('Page.setEmulatedMedia', { media: on ? 'print' : '' }),

    viewport,

    // again where the page was still loading, for then the inspector forgets the nodes it knew
    nodes: () => retry(() => inspector.accessibility()),
  });
}
