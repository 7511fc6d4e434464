/**
 * The import table of docs/architecture.md as rules. Whatever a room may import stands in ROOMS; every rule below is
 * made from that table, and tests/architecture/fixture breaks each of them once, so that a rule that stops working
 * makes a test fail.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** What a room may import besides itself: folders of ours, and npm packages. */
const ROOMS = {
  'src/core/text': { ours: [], npm: [] },
  'src/core/german': { ours: ['src/core/text'], npm: [] },
  'src/core/english': { ours: ['src/core/text'], npm: ['compromise'] },
  'src/core/corpus': { ours: ['src/core/text', 'src/core/german'], npm: ['valibot'] },
  // A pack is compiled from a checked corpus: it reads the corpus's types.
  'src/core/pack': { ours: ['src/core/text', 'src/core/german', 'src/core/corpus'], npm: ['valibot'] },
  'src/core/recognise': {
    ours: ['src/core/text', 'src/core/german', 'src/core/corpus', 'src/core/pack'],
    npm: ['valibot'],
  },
  'src/core/card': {
    ours: [
      'src/core/text',
      'src/core/german',
      'src/core/english',
      'src/core/corpus',
      'src/core/pack',
      'src/core/recognise',
    ],
    npm: ['valibot'],
  },
  'src/page': { ours: ['src/core'], npm: [] },
  'src/ui': { ours: ['src/core', 'locales'], npm: ['preact', 'i18next', '@floating-ui/dom'] },
  'src/extension': { ours: ['src/core'], npm: ['webextension-polyfill', 'wxt', 'valibot'] },
  'src/app': { ours: ['src', 'locales'], npm: ['preact', 'i18next', 'valibot', 'minisearch'] },
  entrypoints: { ours: ['src/app', 'src/core'], npm: ['wxt'] },
  cli: { ours: ['src/app', 'src/core'], npm: ['yaml', 'parse5', 'valibot'] },
};

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const folder = (path) => `^${escape(path)}/`;
const npm = (name) => `node_modules/${escape(name)}(/|$)`;
const OURS = '^(src|entrypoints|cli|locales|corpus|tests|scripts)/';

const oursRules = Object.entries(ROOMS).map(([room, { ours }]) => ({
  name: `room-${room.replace(/^src\//, '').replaceAll('/', '-')}`,
  comment: `${room} may import of ours: ${ours.length > 0 ? ours.join(', ') : 'nothing'}.`,
  severity: 'error',
  from: { path: folder(room) },
  to: { path: OURS, pathNot: [room, ...ours].map(folder) },
}));

const npmRules = Object.entries(ROOMS).map(([room, { npm: names }]) => ({
  name: `packages-${room.replace(/^src\//, '').replaceAll('/', '-')}`,
  comment: `${room} may import of npm: ${names.length > 0 ? names.join(', ') : 'nothing'}.`,
  severity: 'error',
  from: { path: folder(room) },
  to: { path: 'node_modules/', ...(names.length > 0 ? { pathNot: names.map(npm) } : {}) },
}));

module.exports = {
  forbidden: [
    ...oursRules,
    ...npmRules,
    {
      name: 'nameless-room',
      comment: 'Everything under src belongs to a room of the table, so that some rule watches it.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: Object.keys(ROOMS).map(folder) },
    },
    {
      name: 'browser-api-only-in-extension',
      comment: 'browser.* is used in src/extension and nowhere else; WXT shells use wxt/utils, never wxt/browser.',
      severity: 'error',
      from: { pathNot: ['^src/extension/', 'node_modules/'] },
      to: { path: ['node_modules/wxt/.*/browser', 'node_modules/(@types/|@wxt-dev/)?webextension-polyfill(/|$)'] },
    },
    {
      name: 'ui-takes-only-data-from-core',
      comment:
        'The interface shows cards: of the rest of the core it knows the types, and of the card and corpus rooms the data.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: {
        path: '^src/core/',
        pathNot: ['^src/core/card/', '^src/core/corpus/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-node-in-src',
      comment: 'What is shipped runs in a browser.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no natural way through.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, path: '^(src|cli|entrypoints)/', pathNot: [String.raw`\.d\.ts$`] },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that nothing answers escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-undeclared',
      comment: 'What is imported is declared in package.json.',
      severity: 'error',
      from: { path: '^(src|entrypoints|cli|scripts|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'shipped-code-uses-dependencies',
      comment: 'What is shipped is a dependency, not a devDependency; WXT is the frame that the build puts around it.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['node_modules/wxt/'] },
    },
    {
      name: 'speaking-file-names',
      comment: 'A file says what it holds: no utils, helpers, common, misc, manager.',
      severity: 'error',
      from: {},
      to: {
        path: ['utils', 'helpers', 'common', 'misc', 'manager'].map((name) => `/${name}([.]|/)`),
        pathNot: 'node_modules/',
      },
    },
  ],
  options: {
    // Types count too: a type imported against the table ties the rooms as surely as a value.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^tests/architecture/fixture/', '^build/', '[.](css|html)', '[?](inline|url|raw)$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
