import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const README = readFileSync(join(import.meta.dirname, '../../../src/cms/README.md'), 'utf8');

/** The code blocks of the recipes by the name that stands behind their language. */
export const recipes = new Map(
  [...README.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map(([, language, name, code]) => [
    name!,
    { language: language!, code: code! },
  ]),
);

export function recipe(name: string): string {
  const found = recipes.get(name);
  if (!found) throw new Error(`src/cms/README.md has no recipe ${name}`);
  return found.code;
}

/** A module and all that it imports, as a script and a style sheet for a page. */
export async function bundled(
  code: string,
  { loader = 'js', plugins = [] }: { loader?: 'js' | 'tsx'; plugins?: Plugin[] } = {},
): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    outdir: 'out',
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins,
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}
