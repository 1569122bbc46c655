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
import { naming, shortening } from './tools/squeeze.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { version } = read('package.json');

const { before, start, after } = wrapper(version);

/** The most the bundle may weigh, in bytes of brotli 11. Lowered as the bundle shrinks, never raised. */
const BUDGET = 21_600;

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
      terser(shortening),
      terser(naming(read('tools/letters.json'))),
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
