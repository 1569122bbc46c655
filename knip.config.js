/**
 * Finds files, exports and packages that nobody uses. What is started in a way of its own, by a tool or a page, is an
 * entry here; a folder with a package.json of its own is a workspace here.
 */
export default {
  workspaces: {
    '.': {
      entry: [
        // what package.json names in dist/ is built from these
        'src/*.ts',
        'src/{define,development}/**/*.ts',
        'src/static/{render,png}.ts',
        'src/cms/*.ts',
        'src/cli/main.ts',
        // run by npm scripts, npm's and the shell's
        'tools/*.mjs',
        'tools/wordpress/*.mjs',
        '*.config.{js,mjs}',
        'test/**/*.test.ts',
        // put into the bundle in place of packages, by rollup.config.js
        'tools/trimmed/{lit,d3-scale,d3-shape}.js',
        // read as texts: a page's, and the WordPress editor's
        'test/embed/matrix/naive.js',
        'src/cms/wordpress/editor/*.js',
        // what a snippet of docs/your-page.md imports
        'test/docs/pashto.ts',
      ],
      project: [
        'src/**/*.{ts,js}',
        'test/**/*.{ts,js,mjs}',
        'tools/**/*.{js,mjs}',
        '!test/cms/editors/**',
        '!test/bench/**',
      ],
      ignoreDependencies: [
        // looked up by name, where they are needed
        'axe-core',
        '@expo-google-fonts/*',
        '@fontsource/*',
        // fetched for one run, not installed
        '@stryker-mutator/tap-runner',
      ],
      // programs of the system, and the compiler, whose package has another name
      ignoreBinaries: ['nginx', 'php', 'unshare', 'tsc'],
    },
    'test/cms/editors': {
      entry: ['*.test.ts'],
      // what src/cms/README.md imports, whose recipes are run there
      ignoreDependencies: [/./],
    },
    'test/bench': {
      // contenders and what they share are found by their names, and bundled
      entry: ['*.test.ts', 'contenders/*.js', 'harness.js', 'work.js'],
      project: ['**/*.{ts,js}'],
      // taken as published, from its folder
      ignoreDependencies: ['justgage'],
    },
  },
  // the types of what a module exports may be named by whoever uses it
  ignoreExportsUsedInFile: { interface: true, type: true },
  // one computation under two names, `share` and `progress`, each for its own use
  exclude: ['duplicates'],
};
