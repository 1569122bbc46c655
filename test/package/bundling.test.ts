import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const ENTRY = 'app.js';
const TAGS = ['export-gauge', 'subscriber-counter', 'top-seven-list'];

/** What an app's bundler makes of an app: its code, and the modules of ours that came into it. */
interface Bundled {
  code: string;
  modules: string[];
}

const ours = (paths: string[]): string[] =>
  paths.flatMap((path) => /(?:^|\/)dist\/esm\/(.*)\.js$/.exec(path)?.[1] ?? []).sort();

const BUNDLERS: Record<string, (app: string, condition?: string) => Promise<Bundled>> = {
  async esbuild(app, condition = 'production') {
    const { outputFiles, metafile } = await build({
      stdin: { contents: app, resolveDir: '.', sourcefile: ENTRY },
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
      conditions: [condition],
      logLevel: 'silent',
    });
    const { inputs } = Object.values(metafile.outputs)[0]!;
    const kept = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput);
    return { code: outputFiles[0]!.text, modules: ours(kept.map(([path]) => path)) };
  },
  async rollup(app, condition = 'production') {
    const bundle = await rollup({
      input: ENTRY,
      plugins: [
        {
          name: 'app',
          resolveId: (id) => (id === ENTRY ? id : null),
          load: (id) => (id === ENTRY ? app : null),
        },
        nodeResolve({ exportConditions: [condition, 'default'], rootDir: '.' }),
      ],
      onwarn: () => {},
    });
    const [{ code, modules }] = (await bundle.generate({ format: 'es' })).output;
    const kept = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength);
    return { code, modules: ours(kept.map(([path]) => path)) };
  },
};

for (const [bundler, bundle] of Object.entries(BUNDLERS))
  describe(`an app that ${bundler} bundles`, () => {
    test('gets nothing of what it imports and does not use', async () => {
      const { code, modules } = await bundle(
        `import { ExportGauge, parse } from 'report-widgets'; import { share } from 'report-widgets/model'; console.log(1);`,
      );
      assert.deepEqual(modules, []);
      assert.ok(code.length < 100, code);
    });

    test('gets what defines a tag, though nothing is imported from there', async () => {
      const { code, modules } = await bundle(`import 'report-widgets/define/top-seven-list';`);
      assert.ok(modules.includes('define/top-seven-list'));
      assert.match(code, /customElements\.define/);
    });

    for (const own of TAGS)
      test(`gets of ${own} neither of the other two`, async () => {
        const name = own.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
        const { modules } = await bundle(
          `import { ${name} } from 'report-widgets/${own}'; customElements.define('x-y', ${name});`,
        );
        const others = TAGS.filter((tag) => tag !== own);
        assert.ok(modules.includes(`elements/${own}`));
        assert.deepEqual(
          modules.filter((path) => others.some((other) => path.includes(other))),
          [],
        );
      });

    test('gets warnings of mistakes while it is developed, and none for its readers', async () => {
      for (const path of ['define', 'export-gauge', 'define/top-seven-list']) {
        const app = `import * as all from 'report-widgets/${path}'; console.log(all);`;
        const warns = ({ modules }: Bundled): boolean =>
          modules.some((each) => /^dev(elopment)?\//.test(each));
        assert.ok(!warns(await bundle(app)), path);
        const development = await bundle(app, 'development');
        assert.ok(warns(development) && development.code.includes('Did you mean'), path);
      }
    });

    test('gets of the data layer no element, and no Lit', async () => {
      const { code, modules } = await bundle(
        `import { parseJson } from 'report-widgets/model'; console.log(parseJson('{}'));`,
      );
      assert.deepEqual(
        modules.filter((path) => !path.startsWith('model/')),
        [],
      );
      assert.doesNotMatch(code, /litElementVersions/);
    });
  });
