// Makes dist/builder.html: one file with its script and style in it, named by hash in a policy that allows no others.
// It works from a disk as from a server, and can be passed on as it is.
import { readFileSync, writeFileSync } from 'node:fs';
import { build, transform } from 'esbuild';
import { hash } from './hash.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const release = { version, integrity: hash('sha384', readFileSync('dist/report-widgets.js')) };

const { outputFiles } = await build({
  entryPoints: ['src/builder.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  minify: true,
  conditions: ['production', 'browser'],
  // the preview asks no more of them than the script does
  alias: Object.fromEntries(['d3-scale', 'd3-shape'].map((name) => [name, `./tools/trimmed/${name}.js`])),
  define: { RELEASE: JSON.stringify(release) },
  legalComments: 'eof',
  charset: 'utf8',
});
// in a page it would begin a comment, within which a second `<script` hides the end
const script = outputFiles[0].text.replaceAll('<!--', '\\x3c!--');
const { code: style } = await transform(readFileSync('src/builder/page/builder.css', 'utf8'), {
  loader: 'css',
  minify: true,
});
for (const [text, end] of [
  [script, /<\/script/i],
  [style, /<\/style/i],
])
  if (end.test(text)) throw new Error(`what is put into the page would end there: ${end.exec(text)[0]}`);

const policy = [
  "default-src 'none'",
  `script-src '${hash('sha256', script)}'`,
  `style-src '${hash('sha256', style)}'`,
  // a drawing on its way to a picture
  'img-src data:',
  // a report whose address the editor gives
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const put = (page, place, text) => page.replace(place, () => text);
let page = readFileSync('src/builder/page/builder.html', 'utf8');
page = put(page, 'POLICY', policy);
page = put(page, /(?<=<style>)[^<]*/, style);
page = put(page, /(?<=<script>)[^<]*/, script);
writeFileSync('dist/builder.html', page);
console.log(`builder.html: ${Buffer.byteLength(page)} bytes`);
