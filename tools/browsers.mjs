// Finds a Chromium without a manual step: $CHROME_PATH, an installed Chrome, Chromium or Edge, else the one that lies
// inside the npm package @sparticuz/chromium (Linux x64).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const INSTALLED = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      join(process.env[name] ?? '', file),
    ),
  ),
};

/** Flags for a browser that talks to nobody but the tests; root may not use Chromium's sandbox. */
export const chromiumFlags = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** More of them, to have the same drawn on every machine: no hinting, no subpixel colours, one colour profile. */
export const drawingFlags = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome, Chromium or Edge was found: install one, or set CHROME_PATH to its program.');
  let root = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  while (!existsSync(join(root, 'bin'))) root = dirname(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // the package unpacks into the folder for temporary files and would take an older version that lies there
  const folder = join(dirname(dirname(root)), '.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    // a bare system lacks libraries that the package brings along
    if (spawnSync(program, ['--version']).status !== 0) {
      await inflate(join(root, 'bin', 'al2023.tar.br'));
      const libraries = join(folder, 'al2023', 'lib');
      process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    }
    return program;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** The path of a Chromium. CHROME_PATH=npm asks for the one in the npm package. */
export async function findChromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted && wanted !== 'npm') return wanted;
  return (!wanted && INSTALLED[process.platform]?.find(existsSync)) || fromPackage();
}
