/**
 * What ESLint checks and where. The settings and the rules of our own are in test/house/rules;
 * test/house/planted.spec.ts plants one violation of every rule in a copy of the tree and fails if it is not reported.
 */
import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './test/house/rules/index.mjs';
import { codeRules, databaseFiles, longFiles, specRules, typedRules } from './test/house/rules/settings.mjs';

const SPECS = ['**/*.spec.{ts,tsx}', '**/*-spec.ts'];
const READ_BY_A_TOOL = ['**/*.config.{ts,mjs}', '.dependency-cruiser.mjs', 'test/database-server*.mjs'];
const READS_ENVIRONMENT = [
  'libs/platform/src/nest/env.ts',
  'libs/platform/src/nest/launcher-env.ts',
  'apps/tilanne/bin/*.mjs',
  'test/**/*.mjs',
  // Tests of the whole hand their own environment on to the processes they start.
  'test/*.ts',
  'test/journeys/*.ts',
];
const HOLDS_SQL = [
  'libs/*/src/nest/**/*.store.ts',
  'libs/platform/src/nest/migrations/*.ts',
  ...databaseFiles,
  'apps/tilanne/src/**/*.ts',
  'test/**',
  ...SPECS,
];
const TALKS_TO_A_TERMINAL = ['apps/tilanne/**', 'test/**'];

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', 'coverage/', '.data/']),
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [js.configs.recommended],
    plugins: { house, 'check-file': checkFile },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: codeRules,
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typedRules,
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: SPECS, rules: specRules },
  { files: HOLDS_SQL, rules: { 'house/sql-in-stores': 'off' } },
  { files: READS_ENVIRONMENT, rules: { 'house/environment-in-one-place': 'off' } },
  { files: READ_BY_A_TOOL, rules: { 'house/no-default-export': 'off' } },
  { files: TALKS_TO_A_TERMINAL, rules: { 'no-console': 'off' } },
  { files: longFiles, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
