import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { markParts } from './trimmed/mark-parts.js';

/** Resolves packages, or files of theirs, to the trimmed copies beside this file. */
export const standIns = (names) => ({
  name: 'stand-ins',
  resolveId(source) {
    const name = source.replace(/^\.\/|\.js$/g, '');
    return names.includes(name) ? fileURLToPath(new URL(`trimmed/${name}.js`, import.meta.url)) : null;
  },
});

/** All nodes of a syntax tree of a type. */
export function* nodes(type, node) {
  if (node?.type === type) yield node;
  if (node && typeof node === 'object') for (const part of Object.values(node)) yield* nodes(type, part);
}

/** Writes html literals as the trimmed Lit reads them. */
export const markTemplates = () => ({
  name: 'mark-templates',
  transform(code, id) {
    if (!id.includes('/src/elements/')) return null;
    const tagged = [...nodes('TaggedTemplateExpression', this.parse(code))];
    const literals = tagged.filter(({ tag }) => tag.name === 'html').map(({ quasi }) => quasi);
    const edits = literals.flatMap(({ quasis }) => {
      const marked = markParts(quasis.map(({ value }) => value.raw));
      return quasis.map(({ start, end }, index) => ({ start, end, text: marked[index] }));
    });
    for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
      code = code.slice(0, start) + text + code.slice(end);
    return { code, map: null };
  },
});

/** Takes the white space out of html, svg and css literals. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.includes('/src/elements/')) return null;
    const html = await minifyHTMLLiterals(code, {
      fileName: id,
      shouldMinifyCSS: () => false,
      minifyOptions: {
        caseSensitive: true,
        collapseWhitespace: true,
        removeComments: true,
        // without its slash an svg element would swallow those behind it
        keepClosingSlash: true,
        removeAttributeQuotes: true,
      },
    });
    const whole = html?.code ?? code;
    const sheet = /css`([^`]*)`/.exec(whole);
    if (!sheet) return { code: whole, map: html?.map ?? null };
    const { code: css } = await transform(sheet[1], { loader: 'css', minify: true, charset: 'utf8' });
    // what esbuild keeps in values that it does not know
    const tight = css.trim().replace(/([,:]) /g, '$1');
    if (/[\\`$]/.test(tight)) this.error(`${id}: escape what a template literal would read otherwise`);
    return { code: whole.replace(sheet[0], () => `css\`${tight}\``), map: null };
  },
});

/**
 * What stands before and behind the classic script, and at the start of the function within that holds the rest. It runs
 * once for a page: the first copy leaves its version in a registered symbol, and a second one says so and does nothing.
 * The version is left inside: in one expression with that function, browsers would not see that the function runs at
 * once, and read all of it twice. Whatever fails while it starts, such as a page's refusal
 * of the Trusted Types policy, ends here: the page keeps its fallbacks.
 */
export const wrapper = (version) => ({
  before: `(function(){var g=globalThis,k=Symbol.for('report-widgets'),m=g[k];
if(m){console.warn('[report-widgets] '+m.version+' is loaded already; ${version} does nothing');return}
try{
`,
  start: `Object.defineProperty(g,k,{__proto__:null,value:Object.freeze({version:'${version}'})});`,
  after: `
}catch(e){console.warn('[report-widgets] not started: '+e)}})();`,
});

/** Says `let` where `const` stood: one word in place of two is shorter once compressed. Nothing is moved, for the map. */
export const letOnly = () => ({
  name: 'let-only',
  renderChunk(code) {
    for (const { kind, start } of nodes('VariableDeclaration', this.parse(code)))
      if (kind === 'const') code = `${code.slice(0, start)}let  ${code.slice(start + 5)}`;
    return { code, map: null };
  },
});

/** Takes away the line feed that rollup puts to the end of a script. */
export const trimEnd = () => ({
  name: 'trim-end',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = chunk.code.trimEnd();
  },
});
