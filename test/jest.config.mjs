/**
 * jest on native ESM: start it with `node --experimental-vm-modules node_modules/jest/bin/jest.js -c test/jest.config.mjs`.
 *
 * One project per kind of test, so that `--selectProjects unit path/to/x.spec.ts` runs one file by hand:
 *   unit      pure code, against nothing
 *   db        stores, against a real PostgreSQL
 *   e2e       all apps as processes, against the same kind of database
 *   journeys  a browser on a running centre
 *   house     the rules of the house, and the violations planted to see each one caught
 *
 * For db, e2e and journeys test/database-server.mjs boots one PostgreSQL for the run; test/database.ts gives each file a
 * database of its own on it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const swc = JSON.parse(readFileSync(`${rootDir}/.swcrc`, 'utf8'));

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  // A build holds copies of package.json and of the sources' names: jest must not look there.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: {
    '^@tilanne/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@tilanne/([a-z-]+)/(nest|node)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  ...more,
});

const withDatabase = {
  globalSetup: '<rootDir>/test/database-server.mjs',
  globalTeardown: '<rootDir>/test/database-server-stop.mjs',
};

export default {
  rootDir,
  // jest reads it here only. Long, because browsers, servers and compilers share two cores; unit tests never need it.
  testTimeout: 120_000,
  projects: [
    project('unit', [
      'libs/**/*.spec.ts',
      'apps/**/*.spec.ts',
      'apps/**/*.spec.tsx',
      'test/bench/**/*.spec.ts',
      'test/conformance/*.spec.ts',
      'test/faults/*.spec.ts',
      'test/proofs/**/*.spec.ts',
    ]),
    project('db', ['libs/**/*.db-spec.ts', 'apps/**/*.db-spec.ts', 'test/**/*.db-spec.ts'], withDatabase),
    project('e2e', ['test/*.e2e-spec.ts'], withDatabase),
    project('journeys', ['test/journeys/*.e2e-spec.ts'], withDatabase),
    project('house', ['test/house/*.spec.ts']),
  ],
};
