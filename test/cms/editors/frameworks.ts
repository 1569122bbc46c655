import { compile } from 'svelte/compiler';
import { compileScript, parse, type SFCTemplateCompileOptions } from 'vue/compiler-sfc';
import type { Plugin } from 'esbuild';
import { imported, recipe } from './recipes.js';

type Side = 'server' | 'client';

/** A framework: what shows the recipe's component on the server, and in the browser where it may change. */
export interface Framework {
  name: string;
  /** Exports `render(props)`, which promises markup. */
  server: string;
  /** Takes up that markup in `#app`; then `show(props)` changes it, and `leave()` ends it. */
  client: string;
}

const vueConfig = await imported<{ compilerOptions: SFCTemplateCompileOptions['compilerOptions'] }>(
  recipe('vue-config'),
);

const COMPILERS: Record<string, (side: Side) => { contents: string; loader: 'js' | 'tsx' }> = {
  react: () => ({ contents: recipe('react'), loader: 'tsx' }),
  vue: (side) => {
    const { descriptor } = parse(recipe('vue'), {
      filename: 'Exports.vue',
      templateParseOptions: vueConfig.compilerOptions,
    });
    const { content } = compileScript(descriptor, {
      id: 'exports',
      inlineTemplate: true,
      templateOptions: { ...vueConfig, ssr: side === 'server', ssrCssVars: [] },
    });
    return { contents: content, loader: 'js' };
  },
  svelte: (side) => ({
    contents: compile(recipe('svelte'), {
      generate: side,
      dev: side === 'client',
      filename: 'Exports.svelte',
    }).js.code,
    loader: 'js',
  }),
};

/** Lets a script import `recipe:react` and so on. */
export const components = (side: Side): Plugin => ({
  name: 'recipes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^recipe:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'recipe' }));
    onLoad({ filter: /.*/, namespace: 'recipe' }, ({ path }) => ({
      ...COMPILERS[path]!(side),
      resolveDir: import.meta.dirname,
    }));
  },
});

export const FRAMEWORKS: Framework[] = [
  {
    name: 'React',
    server: `import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { Exports } from 'recipe:react';
      export const render = async (props) => renderToString(createElement(Exports, props));`,
    client: `import { createElement, StrictMode } from 'react';
      import { hydrateRoot } from 'react-dom/client';
      import { Exports } from 'recipe:react';
      const tree = (props) => createElement(StrictMode, null, createElement(Exports, props));
      const root = hydrateRoot(document.querySelector('#app'), tree(props));
      globalThis.show = (more) => root.render(tree({ ...props, ...more }));
      globalThis.leave = () => root.unmount();`,
  },
  {
    name: 'Vue',
    server: `import { createSSRApp } from 'vue';
      import { renderToString } from 'vue/server-renderer';
      import Exports from 'recipe:vue';
      export const render = (props) => renderToString(createSSRApp(Exports, props));`,
    client: `import { createSSRApp, h, shallowReactive } from 'vue';
      import Exports from 'recipe:vue';
      const state = shallowReactive({ ...props });
      const app = createSSRApp({ render: () => h(Exports, state) });
      app.mount('#app');
      globalThis.show = (more) => Object.assign(state, more);
      globalThis.leave = () => app.unmount();`,
  },
  {
    name: 'Svelte',
    server: `import { render as toMarkup } from 'svelte/server';
      import Exports from 'recipe:svelte';
      export const render = async (props) => (await toMarkup(Exports, { props })).body;`,
    client: `import { hydrate, unmount } from 'svelte';
      import { createClassComponent } from 'svelte/legacy';
      import Exports from 'recipe:svelte';
      const app = createClassComponent({ component: Exports, target: document.querySelector('#app'), props, hydrate: true });
      globalThis.show = (more) => app.$set(more);
      globalThis.leave = () => app.$destroy();`,
  },
];
