// Makes dist/report-widgets.dev.js: the script-tag bundle with the real Lit, readable, and with warnings of mistakes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { wrapper } from './rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { before, start, after } = wrapper(version);
const trimmed = (name) => fileURLToPath(new URL(`trimmed/${name}.js`, import.meta.url));

/** Lit's Trusted Types policy has the name that a page allows for the bundle. */
const policyName = {
  name: 'policy-name',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, ({ path }) => {
      const own = readFileSync(path, 'utf8');
      const contents = own.replace('createPolicy("lit-html"', 'createPolicy("report-widgets"');
      if (contents === own) throw new Error(`${path} makes no policy that could be renamed`);
      return { contents };
    });
  },
};

const { metafile } = await build({
  entryPoints: ['src/bundle.dev.ts'],
  outfile: 'dist/report-widgets.dev.js',
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  // in the file, which may be renamed and copied about
  sourcemap: 'inline',
  // else it would tell where this machine keeps the packages
  preserveSymlinks: true,
  conditions: ['production', 'browser'],
  // the same arithmetic as readers get
  alias: { 'd3-scale': trimmed('d3-scale'), 'd3-shape': trimmed('d3-shape') },
  define: { VERSION: JSON.stringify(version) },
  banner: { js: before + start },
  footer: { js: after },
  plugins: [policyName],
  // package.json tells other people's bundlers what may be left out; here everything is wanted
  ignoreAnnotations: true,
  metafile: true,
});
for (const [path, { bytes }] of Object.entries(metafile.outputs))
  console.log(`${path.replace('dist/', '')}: ${bytes} bytes, source map and all`);
