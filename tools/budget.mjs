import { brotliCompressSync, constants } from 'node:zlib';
import { hash } from './hash.mjs';

/** Bytes of a text as a server with brotli at its best sends it. */
export const brotliSize = (text) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  }).length;

/** Prints what each chunk weighs and its integrity hash, and fails the build where one is not under the budget. */
export const budget = (most) => ({
  name: 'budget',
  generateBundle(_options, bundle) {
    for (const { type, fileName, code } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      const size = brotliSize(code);
      console.log(
        `${fileName}: ${code.length} bytes minified, ${size} with brotli 11 (budget: under ${most})`,
      );
      console.log(`${fileName}: integrity="${hash('sha384', code)}"`);
      if (size >= most) this.error(`${fileName} weighs ${size} bytes and has to stay under ${most}`);
    }
  },
});
