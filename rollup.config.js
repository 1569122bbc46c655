import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { budget } from './tools/budget.mjs';
import { sizes } from './tools/sizes.mjs';
import { change, guard, minifyTemplates, standIns } from './tools/rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** The most the bundle may weigh, in bytes of brotli 11. Lowered as the bundle shrinks, never raised. */
const BUDGET = 24_000;

/** Names that only our own modules use: no report, message, attribute, event or browser knows them. */
const OWN =
  'anchors amount band dates describe elapsed facts failures figureParts indian isOpen marks monthMarks numbers ofTarget ' +
  'outcomes pace passing plain polls provenance references refusals refused setOpen takeHappenings textKey timeline ' +
  'watchers workings';

const squeeze = () =>
  terser({
    ecma: 2022,
    compress: { passes: 3, unsafe: true, unsafe_arrows: true },
    mangle: { properties: { regex: new RegExp(`^(${OWN.replaceAll(' ', '|')})$`) } },
    format: { comments: false },
  });

/** The script-tag bundle: one classic script that holds everything. */
export default {
  input: 'src/bundle.ts',
  output: {
    file: 'dist/report-widgets.js',
    format: 'iife',
    sourcemap: 'hidden',
    plugins: [
      guard(version),
      // two minifiers find more than either alone
      minify({ target: 'es2022', legalComments: 'none' }),
      squeeze(),
      budget(BUDGET),
      process.env.SIZES && sizes(),
    ],
  },
  plugins: [
    standIns(['css-tag', 'd3-scale', 'd3-shape']),
    // not the development build of Lit, whatever NODE_ENV says
    nodeResolve({ exportConditions: ['production', 'default'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    minifyTemplates(),
    // what nobody here uses: reflected and default properties, standard decorators, objects in attributes
    change('@lit/reactive-element', [
      [
        /\|\|\w+\.useDefault&&\w+\.reflect&&\w+===this\._\$Ej\?\.get\(\w+\)&&!this\.hasAttribute\(\w+\._\$Eu\(\w+,\w+\)\)/,
        '',
      ],
      [
        /\w+&&!\(this\._\$Ej\?\?=new Map\)\.has\(\w+\)&&\(this\._\$Ej\.set\([^()]*\),!0!==\w+\|\|void 0!==\w+\)\|\|/,
        '',
      ],
      [/if\(void 0!==\w+&&!0===\w+\.reflect\)\{[^{}]*\}/, ''],
      [/this\._\$Eq&&=this\._\$Eq\.forEach\(\w+=>this\._\$ET\(\w+,this\[\w+\]\)\),/, ''],
      [/,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)/, ''],
      [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\.)/, ''],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/toAttribute\(\w+,\w+\)\{.*?return \w+\},(?=fromAttribute)/, ''],
      [/break;case Object:case Array:try\{\w+=JSON\.parse\(\w+\)\}catch\(\w+\)\{\w+=null\}\}/, '}'],
    ]),
    // hooks for hydration and polyfills
    change('lit-element', [
      [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
      [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    ]),
    // a site allows this policy by the library's name, not by that of the framework in it
    change('lit-html', [
      [/createPolicy\(["']lit-html["']/, 'createPolicy("report-widgets"'],
      // the templates bind attributes and children alone: see minifyTemplates, which refuses any other
      [/ctor:"\."===(\w+)\[1\]\?\w+:"\?"===\1\[1\]\?\w+:"@"===\1\[1\]\?\w+:/, 'ctor:'],
      [
        /else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\w+\)\);/,
        ';',
      ],
      [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
      // and nothing inside comments, style, script, textarea or title
      [/else\{let (\w+)=-1;for\(;-1!==\(\1=.*?\}(?=\w+\+\+)/, ''],
      [
        /if\(\w+\.test\(\w+\.tagName\)\)\{const (\w+)=\w+\.textContent\.split.*?append\(\1\[\w+\],\w+\(\)\)\}\}(?=\}else if\(8===)/,
        '',
      ],
    ]),
  ],
};
