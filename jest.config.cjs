const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** One configuration for every suite; `infra/local/test.mjs` chooses which paths run and gives them a database and a NATS. */
module.exports = {
  testEnvironment: '<rootDir>/infra/local/lib/jest/main-context.mjs',
  runtime: '<rootDir>/infra/local/lib/jest/once-per-worker.mjs',
  roots: ['packages', 'services', 'gateway', 'infra', 'test']
    .filter((folder) => existsSync(join(__dirname, folder)))
    .map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/', '/.lianxin/'],
  moduleNameMapper: {
    '^@lianxin/(cadre|petition|enterprise)$': '<rootDir>/services/$1/src',
    '^@lianxin/gateway$': '<rootDir>/gateway/src',
    '^@lianxin/([a-z]+)$': '<rootDir>/packages/$1/src',
  },
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // jose is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(?:\\.pnpm/jose@|jose/))'],
  testSequencer: '<rootDir>/infra/local/lib/jest/longest-first.mjs',
  testTimeout: 120_000,
};
