import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { budget } from './tools/budget.mjs';
import { sizes } from './tools/sizes.mjs';
import {
  letOnly,
  markTemplates,
  minifyTemplates,
  standIns,
  trimEnd,
  wrapper,
} from './tools/rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const { before, start, after } = wrapper(version);

/** The most the bundle may weigh, in bytes of brotli 11. Lowered as the bundle shrinks, never raised. */
const BUDGET = 21_600;

/** Names that only our own modules use: no report, message, attribute, event or browser knows them. */
const OWN =
  'addController amount anchors band clamp dates describe difference domain facts failures figureParts ' +
  'first flat fold headline hostConnected hostDisconnected hostUpdate indian intl isOpen items key level ' +
  'locale mark marks named news notify outcomes overflow pace plain polls range references refreshed ' +
  'refusals refused request room section setOpen shape state textKey tick timeline timer told workings';

/**
 * Gives short names in the order of these letters: in which order they compress best is found by trying. What it needs
 * is in the object itself, for it is handed to another process.
 */
const namer = (letters) => ({
  letters: `${letters}0123456789`,
  get(index) {
    const { letters } = this;
    const rest = Math.floor(index / 54) - 1;
    return letters[index % 54] + (rest < 0 ? '' : letters[rest]);
  },
});

const squeeze = () =>
  terser({
    ecma: 2022,
    compress: { passes: 3, inline: 1, lhs_constants: false, unsafe: true, unsafe_arrows: true },
    // also those that a browser has for things of its own
    mangle: {
      nth_identifier: namer('dtrsnieacloqhpmgxyufwkRYMCOTNPjbDJLSvUIGBVEWKzFHXQZA$_'),
      properties: {
        builtins: true,
        regex: new RegExp(`^(${OWN.replaceAll(' ', '|')})$`),
        nth_identifier: namer('eLrsnioSc_UhpJEFGRCfzqkIY$yaXTjmMdglKDPuQBWvtbAOwVHNZx'),
      },
    },
    // Chromium compiles all of it beside the page's own thread while it arrives, not there when it is first called
    format: { comments: false, preamble: '//# allFunctionsCalledOnLoad' },
  });

const resolve = () => nodeResolve({ exportConditions: ['production', 'default'] });
const types = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });

/** The script-tag bundle: one classic script that holds everything. */
const bundle = {
  input: 'src/bundle.ts',
  output: {
    file: 'dist/report-widgets.js',
    format: 'iife',
    banner: before,
    intro: start,
    footer: after,
    sourcemap: 'hidden',
    plugins: [
      // two minifiers find more than either alone
      minify({ target: 'es2022', legalComments: 'none' }),
      letOnly(),
      squeeze(),
      trimEnd(),
      budget(BUDGET),
      sizes(),
    ],
  },
  plugins: [
    standIns(['lit', 'd3-scale', 'd3-shape']),
    // not the development build of Lit, whatever NODE_ENV says
    resolve(),
    types(),
    minifyTemplates(),
    markTemplates(),
  ],
};

/** What the WordPress plugin's block editor does with a report; no reader gets it. */
const wordpress = {
  input: 'src/cms/wordpress/figures.ts',
  output: {
    file: 'dist/wordpress/figures.js',
    format: 'iife',
    plugins: [minify({ target: 'es2022', legalComments: 'none' })],
  },
  plugins: [standIns(['d3-scale', 'd3-shape']), resolve(), types()],
};

export default [bundle, wordpress];
