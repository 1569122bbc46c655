import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

export const README = readFileSync(join(import.meta.dirname, '../../../src/cms/README.md'), 'utf8');

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
  {
    loader = 'js',
    plugins = [],
    mode = 'development',
  }: { loader?: 'js' | 'tsx'; plugins?: Plugin[]; mode?: 'development' | 'production' } = {},
): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    outdir: 'out',
    jsx: 'automatic',
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      // which Vue asks for
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins,
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}

/** What a module for Node exports; its packages are found from this folder. */
export async function imported<Exports>(code: string, plugins: Plugin[] = []): Promise<Exports> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    jsx: 'automatic',
    plugins,
    logLevel: 'error',
  });
  const module = { exports: {} };
  const load = new Function('module', 'exports', 'require', outputFiles[0]!.text);
  load(module, module.exports, createRequire(import.meta.url));
  return module.exports as Exports;
}
