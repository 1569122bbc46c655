import { transform } from 'esbuild';
import { brotliSize } from './budget.mjs';

/** Prints what each module costs: its own bytes minified, and how much less the bundle's modules weigh without it. */
export const sizes = () => ({
  name: 'sizes',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = [];
      for (const [id, { code }] of Object.entries(chunk.modules)) {
        if (code) modules.push({ id, code: (await transform(code, { minify: true, charset: 'utf8' })).code });
      }
      const weigh = (some) => brotliSize(some.map(({ code }) => code).join(''));
      const all = weigh(modules);
      const rows = modules.map((module) => ({
        module: module.id.replace(/^.*\/(?=src\/|tools\/)|^.*node_modules\//, ''),
        minified: module.code.length,
        brotli: all - weigh(modules.filter((each) => each !== module)),
      }));
      console.table(rows.sort((a, b) => b.brotli - a.brotli));
    }
  },
});
