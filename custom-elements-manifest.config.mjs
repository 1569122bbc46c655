// The custom elements manifest, and what editors read of it: made from the sources' own comments.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** What a class may have from its parent. */
const INHERITED = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/** Leaves of a class what a page may use. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = module.path.replace(/^src\/(.*)\.ts$/, 'dist/esm/$1.js');
      for (const declaration of module.declarations ?? []) {
        for (const kind of INHERITED)
          for (const each of declaration[kind] ?? [])
            if (each.inheritedFrom)
              each.inheritedFrom.module = module.path.replace(/[^/]+$/, 'report-element.js');
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) =>
            !name.startsWith('#') &&
            !['private', 'protected'].includes(privacy) &&
            // the controllers' way to ask their host
            !['flat', 'section'].includes(name),
        );
        // what is sent by one line for all is told by @fires
        declaration.events = declaration.events?.filter(({ name }) => name !== 'type');
      }
    }
  },
});

/** The tag of each class, as src/define has it. */
const tags = () => {
  const found = new Map();
  return {
    name: 'tags',
    analyzePhase({ ts, node }) {
      if (ts.isCallExpression(node) && node.expression.getText() === 'defineTag')
        found.set(node.arguments[1].getText(), node.arguments[0].text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules)
        for (const declaration of declarations ?? [])
          if (found.has(declaration.name)) {
            declaration.tagName = found.get(declaration.name);
            declaration.customElement = true;
          }
    },
  };
};

const quiet = { outdir: 'dist', hideLogs: true, exclude: ['ReportElement'] };

export default {
  globs: [
    'src/elements/{export-gauge,subscriber-counter,top-seven-list,report-element}.ts',
    'src/define/*.ts',
  ],
  outdir: 'dist',
  litelement: true,
  plugins: [
    tags(),
    publicOnly(),
    customElementVsCodePlugin({
      ...quiet,
      htmlFileName: 'html-custom-data.json',
      cssFileName: 'css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ ...quiet, webTypesFileName: 'web-types.json', packageJson: false }),
  ],
};
