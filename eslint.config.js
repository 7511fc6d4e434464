import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Wherever a rule is switched off in the code, the reason stands beside it: `// eslint-disable-next-line x -- why`. */
const explainDisable = {
  meta: { type: 'problem', schema: [], messages: { bare: 'Say why: `-- reason` after the rule name.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S{2,}/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'bare' });
          }
        }
      },
    };
  },
};

/** No markup and no code from strings: pages are hostile, and store reviewers look for exactly these. */
const NO_MARKUP_FROM_STRINGS = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: 'Build nodes; never parse markup from a string.',
  },
  {
    selector: 'MemberExpression[property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: 'Build nodes; never parse markup from a string.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Build nodes; never parse markup from a string.',
  },
];

/** The core has no clock: what day it is comes in as an argument. */
const NO_CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The core has no clock: take the date as an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The core has no clock: take the date as an argument.' },
];

const PLATFORM_GLOBALS = [
  'document',
  'window',
  'self',
  'globalThis',
  'navigator',
  'location',
  'browser',
  'chrome',
  'process',
  'fetch',
  'localStorage',
  'indexedDB',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'performance',
  'console',
];

export default defineConfig(
  globalIgnores([
    'build/',
    'dist/',
    '.wxt/',
    '.output/',
    // The canary of the import rules breaks house rules on purpose.
    'tests/architecture/fixture/',
    // Declares for tsconfig.core.json alone what the DOM library declares elsewhere; the project service cannot see it.
    'src/core/encoding.d.ts',
    // Scripts of the demo pages belong to the imitated news site, not to the product.
    'tests/site/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    plugins: { house: { rules: { 'explain-disable': explainDisable } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/explain-disable': 'error',
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      // ESLint counts every `?.` and `??` as a branch, so this is higher than it reads.
      complexity: ['error', 15],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number reads as itself; anything else in a template is a mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => close()` as a handler is idiomatic; the void result goes nowhere.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is taken apart by code points on purpose: normalising and offsets work on them.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `_` marks what a signature demands and the function does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // tsconfig's noPropertyAccessFromIndexSignature asks for the brackets that this rule would take away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_STRINGS] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_STRINGS, ...NO_CLOCK],
      'no-restricted-globals': [
        'error',
        ...PLATFORM_GLOBALS.map((name) => ({
          name,
          message: 'The core is pure: no DOM, no browser, no clock, no I/O.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: take the date as an argument.' },
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
      ],
    },
  },
  {
    // WXT finds an entrypoint, and each tool its configuration, by the default export.
    files: ['entrypoints/**/*.{ts,tsx}', '*.config.{js,ts}', 'tests/**/*.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // A describe block is a table of cases, not a function to be understood at one level.
      'max-lines-per-function': 'off',
      // A missing fixture should fail the test with its own stack; that is what a test is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: { module: 'readonly', require: 'readonly', process: 'readonly' } },
  },
);
