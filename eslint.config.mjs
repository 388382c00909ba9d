import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Code that decides from facts alone. */
const PURE = ['services/*/src/domain/**/*.ts', 'packages/{kernel,calendar,casework}/src/**/*.ts'];
const CLICKS = ['onClick', 'onMouseDown', 'onMouseUp'];
const TESTS = ['**/*.test.ts', '**/test/**/*.ts', 'test/**/*.ts', 'packages/testing/src/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.lianxin/**',
      '*.cjs',
      '*.mjs',
      '**/bench/**/*.mjs',
      'packages/testing/bin/*.mjs',
      'test/**/*.mjs',
      '**/*.generated.ts',
      'packages/console/vite.config.mjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './packages/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
      // Libraries compare their own enums with plain words, and so may we.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Control characters are what a filter of control characters is made of.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['**/src/config.ts', 'infra/**', '**/bench/**', ...TESTS],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // What runs before anything is installed is JavaScript with types in comments; the compiler checks those.
    files: ['infra/**/*.mjs', 'packages/console/build/*.mjs'],
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: TESTS,
    rules: { 'max-lines': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['packages/console/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    rules: {
      // A field that follows the address takes over what the address says now; once more drawn is no fault.
      'react-hooks/set-state-in-effect': 'off',
      // Ant Design measures such a field in a copy whose style attribute the page's policy forbids: the copy then shows.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="autoSize"]',
          message: 'The content policy forbids what autoSize does: take rows.',
        },
      ],
      // What somebody opens himself, by a button or a key, begins in its first field.
      'jsx-a11y/no-autofocus': 'off',
      // A form listens to the keys of all its fields; what is clicked must be a button or a link.
      'jsx-a11y/no-static-element-interactions': ['error', { handlers: CLICKS }],
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: CLICKS }],
    },
  },
  {
    files: PURE,
    ignores: ['**/*.test.ts', 'packages/kernel/src/{assert-never,errors}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'performance',
        'crypto',
        'console',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument: take `now`.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Time is an argument: take `now`.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Ids and chance are arguments.',
        },
        { selector: ':function[async=true]', message: 'The domain does not wait.' },
        { selector: 'AwaitExpression', message: 'The domain does not wait.' },
        { selector: 'ThrowStatement', message: 'A broken rule is a value: return a rejection.' },
      ],
    },
  },
);
