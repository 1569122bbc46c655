import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';

/** Resolves packages, or files of theirs, to the trimmed copies beside this file. */
export const standIns = (names) => ({
  name: 'stand-ins',
  resolveId(source) {
    const name = source.replace(/^\.\/|\.js$/g, '');
    return names.includes(name) ? fileURLToPath(new URL(`trimmed/${name}.js`, import.meta.url)) : null;
  },
});

/**
 * Changes a dependency's code before it is bundled.
 * @param name The package.
 * @param changes Pattern and replacement; the build fails loudly where a pattern is not found exactly once.
 */
export const change = (name, changes) => {
  const found = changes.map(() => 0);
  return {
    name: `change-${name}`,
    transform(code, id) {
      if (!id.includes(`/node_modules/${name}/`)) return null;
      changes.forEach(([pattern, replacement], index) => {
        const every = new RegExp(pattern, 'g');
        found[index] += code.match(every)?.length ?? 0;
        code = code.replace(every, replacement);
      });
      return { code, map: null };
    },
    buildEnd(error) {
      changes.forEach(([pattern], index) => {
        if (!error && found[index] !== 1)
          this.error(`${name} has changed: ${pattern} was found ${found[index]} times, expected once`);
      });
    },
  };
};

/** Takes the white space out of html, svg and css literals. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.includes('/src/elements/')) return null;
    const special = /\s[.?@][\w-]+=\$\{/.exec(code);
    if (special)
      this.error(`${id}: the bundle's Lit binds no properties, events or boolean attributes:${special[0]}`);
    const html = await minifyHTMLLiterals(code, {
      fileName: id,
      shouldMinifyCSS: () => false,
      minifyOptions: {
        caseSensitive: true,
        collapseWhitespace: true,
        removeComments: true,
        // without its slash an svg element would swallow those behind it
        keepClosingSlash: true,
      },
    });
    const whole = html?.code ?? code;
    const sheet = /css`([^`]*)`/.exec(whole);
    if (!sheet) return { code: whole, map: html?.map ?? null };
    const { code: css } = await transform(sheet[1], { loader: 'css', minify: true, charset: 'utf8' });
    if (/[\\`$]/.test(css)) this.error(`${id}: escape what a template literal would read otherwise`);
    return { code: whole.replace(sheet[0], () => `css\`${css.trim()}\``), map: null };
  },
});

/**
 * Wraps the classic script. It runs once for a page: the first copy leaves its version in a registered symbol, and a
 * second one says so and does nothing. Whatever fails while it starts, such as a page's refusal of the Trusted Types
 * policy, ends here: the page keeps its fallbacks.
 */
export const guard = (version) => ({
  name: 'guard',
  renderChunk: (code) => ({
    code: `(function(){var g=globalThis,k=Symbol.for('report-widgets'),m=g[k];
if(m){console.warn('[report-widgets] '+m.version+' is loaded already; ${version} does nothing');return}
try{Object.defineProperty(g,k,{value:Object.freeze({version:'${version}'})});
${code}
}catch(e){console.warn('[report-widgets] not started: '+e)}})();`,
    map: null,
  }),
});
