import { readFileSync } from 'node:fs';
import { transform, type Plugin } from 'esbuild';

/** The text of a style module, minified as the bundle has it. */
export async function styleText(path: string): Promise<string> {
  const [, css] = /css`([^`]*)`/.exec(readFileSync(path, 'utf8'))!;
  return (await transform(css!, { loader: 'css', minify: true, charset: 'utf8' })).code.trim();
}

/** Lets a contender import our style modules as plain text, without Lit. */
export const styles: Plugin = {
  name: 'styles',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => ({
      contents: await styleText(path),
      loader: 'text',
    }));
  },
};
