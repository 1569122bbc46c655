/** How a block is run. */
export type Treatment =
  /** Commands of a user, in a folder with the packed package and a report; `status` is how the last one ends. */
  | { as: 'commands'; status?: number; prints?: boolean }
  /** Commands that do not end: the address that they print is opened, where `shows` widgets are, or `links` to them. */
  | { as: 'server'; links?: boolean }
  /** A step of an app in test/docs/scratch.test.ts, in its order. */
  | { as: 'app' }
  /** Commands for this repository, which the tests themselves are run by; test/docs/repository.test.ts says of each how. */
  | { as: 'repository' }
  /** What the commands before it print. */
  | { as: 'output' }
  /** Markup on a page with the script: each widget becomes ready. */
  | { as: 'markup' }
  /**
   * A module, bundled and run on a page with a gauge, which becomes ready; `says` is what the console hears, `lang` the
   * language that the page is read in, which runs as `dir` says.
   */
  | { as: 'module'; says?: RegExp[]; lang?: string; dir?: string }
  /** A style sheet: each declaration changes what a widget looks like. */
  | { as: 'style' }
  /** A report, or what is put into one: it is parsed, and `check` finds just this. */
  | { as: 'report'; findings?: string[] }
  /** A policy: it is the one of test/embed/policies.test.ts, or one that a page with widgets works under. */
  | { as: 'policy' }
  /** Not run: needs an account at a host. Its paths and headers are compared with a folder that was made. */
  | { as: 'upload' };

/** Every fenced block of the documents by its section and name; one that is missing here fails. */
export const TREATMENTS: Record<string, Treatment> = {
  'README.md#try-it start': { as: 'repository' },
  'README.md#try-it test': { as: 'repository' },
  'README.md#three-ways-in script-tag': { as: 'markup' },
  'README.md#three-ways-in install': { as: 'commands' },
  'README.md#three-ways-in define': { as: 'module' },
  'README.md#three-ways-in snippet': { as: 'commands', prints: true },
  'README.md#attributes attributes': { as: 'markup' },
  'README.md#theming theme': { as: 'style' },

  'CONTRIBUTING.md#set-up set-up': { as: 'repository' },
  'CONTRIBUTING.md#set-up start': { as: 'repository' },
  'CONTRIBUTING.md#set-up work': { as: 'repository' },
  'CONTRIBUTING.md#commands one-file': { as: 'repository' },
  'CONTRIBUTING.md#how-to-test engines': { as: 'repository' },
  'CONTRIBUTING.md#how-to-test php': { as: 'repository' },
  'CONTRIBUTING.md#the-size-budget sizes': { as: 'repository' },
  'CONTRIBUTING.md#the-size-budget letters': { as: 'repository' },

  'data/checks/README.md#letting-a-finding-stand ': { as: 'report', findings: ['unused-silence'] },

  'docs/command-line.md#the-command-line commands': { as: 'commands', prints: true },
  'docs/command-line.md#the-command-line serve': { as: 'server', links: true },
  'docs/command-line.md#the-command-line pictures': { as: 'commands' },
  'docs/command-line.md#the-command-line github': { as: 'commands', prints: true },

  'docs/data-guide.md#the-smallest-report smallest.json': {
    as: 'report',
    findings: ['target-without-period', 'missing-source', 'missing-as-of', 'missing-period'],
  },
  'docs/data-guide.md#the-smallest-report smallest': { as: 'commands', prints: true },
  'docs/data-guide.md#the-smallest-report prints': { as: 'output' },
  'docs/data-guide.md#a-report-to-trust exports.json': { as: 'report' },
  'docs/data-guide.md#a-report-to-trust trust': { as: 'commands', prints: true },
  'docs/data-guide.md#a-report-to-trust prints': { as: 'output' },
  'docs/data-guide.md#a-report-to-trust look': { as: 'server', links: true },
  'docs/data-guide.md#values-and-units nouns': { as: 'report' },
  'docs/data-guide.md#months-and-the-record months': { as: 'report' },
  'docs/data-guide.md#months-and-the-record derivation': { as: 'report' },
  'docs/data-guide.md#when-sources-claim-or-contradict claim': { as: 'report' },
  'docs/data-guide.md#when-sources-claim-or-contradict alternatives': {
    as: 'report',
    findings: ['alternatives-dispute'],
  },
  'docs/data-guide.md#subscribers-parts-rates-changes subscribers': { as: 'report' },
  'docs/data-guide.md#developments developments': { as: 'report' },
  'docs/data-guide.md#languages languages': { as: 'report', findings: ['missing-language'] },
  'docs/data-guide.md#updates-and-corrections corrections': { as: 'report' },
  'docs/data-guide.md#what-check-says wrong': { as: 'commands', status: 1, prints: true },
  'docs/data-guide.md#what-check-says prints': { as: 'output' },
  'docs/data-guide.md#what-check-says silenced': { as: 'report' },

  'docs/embedding.md#a-snippet snippet': { as: 'commands', prints: true },
  'docs/embedding.md#a-snippet snippet-font': { as: 'commands', prints: true },
  'docs/embedding.md#a-placeholder placeholder': { as: 'markup' },
  'docs/embedding.md#a-form-without-a-script static': { as: 'commands', prints: true },

  'docs/getting-started.md#a-plain-page install': { as: 'app' },
  'docs/getting-started.md#a-plain-page index.html': { as: 'app' },
  'docs/getting-started.md#a-plain-page open': { as: 'app' },
  'docs/getting-started.md#vite-and-typescript install': { as: 'app' },
  'docs/getting-started.md#vite-and-typescript index.html': { as: 'app' },
  'docs/getting-started.md#vite-and-typescript src/main.ts': { as: 'app' },
  'docs/getting-started.md#vite-and-typescript tsconfig.json': { as: 'app' },
  'docs/getting-started.md#vite-and-typescript build': { as: 'app' },
  'docs/getting-started.md#vite-and-typescript open': { as: 'app' },
  'docs/getting-started.md#react install': { as: 'app' },
  'docs/getting-started.md#react index.html': { as: 'app' },
  'docs/getting-started.md#react src/widgets.ts': { as: 'app' },
  'docs/getting-started.md#react src/main.tsx': { as: 'app' },
  'docs/getting-started.md#react tsconfig.json': { as: 'app' },
  'docs/getting-started.md#react build': { as: 'app' },
  'docs/getting-started.md#react open': { as: 'app' },
  'docs/getting-started.md#a-node-server install': { as: 'app' },
  'docs/getting-started.md#a-node-server server.mjs': { as: 'app' },
  'docs/getting-started.md#a-node-server open': { as: 'app' },

  'docs/hosting.md#a-folder-for-a-cdn site': { as: 'commands' },
  'docs/hosting.md#a-folder-for-a-cdn bucket': { as: 'upload' },

  'docs/theming.md#custom-properties text': { as: 'style' },
  'docs/theming.md#custom-properties color-scheme': { as: 'style' },
  'docs/theming.md#custom-properties both-schemes': { as: 'style' },
  'docs/theming.md#custom-properties columns': { as: 'style' },
  'docs/theming.md#parts parts': { as: 'style' },
  'docs/theming.md#states states': { as: 'style' },
  'docs/theming.md#newspaper newspaper': { as: 'style' },
  'docs/theming.md#dark-site dark': { as: 'style' },
  'docs/theming.md#brand-colour brand': { as: 'style' },
  'docs/theming.md#dense dense': { as: 'style' },

  'docs/your-page.md#content-security-policy allow': { as: 'policy' },
  'docs/your-page.md#content-security-policy strictest-policy': { as: 'policy' },
  'docs/your-page.md#from-another-host integrity': { as: 'markup' },
  'docs/your-page.md#ways-to-give-a-report data': { as: 'module' },
  'docs/your-page.md#ways-to-give-a-report child-script': { as: 'markup' },
  'docs/your-page.md#ways-to-give-a-report src': { as: 'markup' },
  'docs/your-page.md#ways-to-give-a-report attributes': { as: 'markup' },
  'docs/your-page.md#status-and-events events': {
    as: 'module',
    says: [/^log: export-gauge shows pakistan-ict-2025$/, /^warn: top-seven-list shows its fallback: http, /],
  },
  'docs/your-page.md#status-and-events not-defined': { as: 'style' },
  'docs/your-page.md#language-digits-direction urdu': { as: 'markup' },
  'docs/your-page.md#language-digits-direction language': { as: 'module', lang: 'ps', dir: 'rtl' },
};
