import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** The rooms of src/, lowest first: an import goes to a lower room or stays in its own, never up. */
const ROOMS = [
  'model',
  'geometry',
  'format',
  'load',
  'controllers',
  'elements',
  'embed',
  'dev',
  'static',
  'cli',
  'builder',
  'cms',
];

/** What only one room may touch. */
const ONLY_IN = { geometry: ['d3-scale', 'd3-shape'] };
const WITHOUT_LIT = ['model', 'geometry', 'format', 'load'];

const rooms = ROOMS.map((room, index) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ROOMS.slice(index + 1).map((higher) => `**/${higher}/**`),
            message: `${room} is a lower room.`,
          },
          {
            group: ['**/index.js', '**/define.js', '**/bundle.js'],
            message: 'Entries import rooms, not the reverse.',
          },
          ...Object.entries(ONLY_IN)
            .filter(([owner]) => owner !== room)
            .map(([owner, group]) => ({ group, message: `Only ${owner} imports these.` })),
          ...(WITHOUT_LIT.includes(room)
            ? [{ group: ['lit', 'lit/**'], message: `${room} is without Lit.` }]
            : []),
        ].filter(({ group }) => group.length),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'dist-release', 'dist-storybook', 'coverage', 'node_modules', '.cache'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/{elements,controllers,embed,dev,builder}/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari drops the role of a list whose markers are styled away, unless it is given
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // a loop that only counts
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }] },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...rooms,
);
