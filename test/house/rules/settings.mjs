/** The ESLint rules that make the house; what is not named here is as the recommended and strict sets have it. */
import { readFileSync } from 'node:fs';
import { bannedInCode, bannedInTests } from './banned-syntax.mjs';

const { suffixes, bannedWords, databaseFiles, longFiles } = JSON.parse(
  readFileSync(new URL('../plan.json', import.meta.url), 'utf8'),
);

// `task.store.db-spec.ts` is the test of `task.store.ts`: a kind, then what sort of test.
const isSpec = (suffix) => suffix.endsWith('spec');
const kind = `.@(${[...suffixes.filter((suffix) => !isSpec(suffix)), 'config', 'd'].join('|')})`;
const spec = `.@(${suffixes.filter(isSpec).join('|')})`;

const pascal = bannedWords.map((word) => word[0].toUpperCase() + word.slice(1));
const asErrors = (rules) => Object.fromEntries(Object.keys(rules).map((name) => [`house/${name}`, 'error']));

/** `databaseFiles`: where SQL stands besides stores; `longFiles`: tables of data, golden files, migrations. */
export { databaseFiles, longFiles };

/** All code, plain JavaScript included. */
export const codeRules = {
  ...asErrors(bannedInCode),
  'house/disable-needs-reason': 'error',
  'house/sql-in-stores': 'error',
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: 40 }],
  'max-params': ['error', { max: 4 }],
  // A switch over a union counts once: the compiler sees to it that no case is missing.
  'house/paths-through': ['error', { max: 10, variant: 'modified' }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'check-file/filename-naming-convention': [
    'error',
    { '**/*.{ts,tsx,mjs}': `?(.)+([a-z0-9])*(-+([a-z0-9]))?(${kind})?(${spec})` },
  ],
  'check-file/folder-naming-convention': ['error', { '{apps,libs,test}/**/': 'KEBAB_CASE' }],
  'check-file/filename-blocklist': [
    'error',
    {
      [`**/?(*-)@(${bannedWords.join('|')})?(s)?(-*).*`]: '*the-noun-it-is-about*',
      '**/*-part+([0-9])*': '*the-noun-it-is-about*',
    },
  ],
};

/** TypeScript, with type information. */
export const typedRules = {
  'house/transaction-in-sequence': 'error',
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 4 }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/naming-convention': [
    'error',
    {
      selector: 'typeLike',
      format: ['PascalCase'],
      custom: { regex: `^I[A-Z][a-z]|Enum$|V\\d+$|(${pascal.join('|')})s?([A-Z0-9]|$)`, match: false },
    },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Nest and TypeORM declare their options as classes and document them as literals.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  // The compiler says it already (noUnusedLocals, noUnusedParameters), and knows `_name`.
  '@typescript-eslint/no-unused-vars': 'off',
};

/** Tests: a `describe` holds many cases, each read by itself; and what may not be done is done there, to see it fail. */
export const specRules = {
  ...asErrors(bannedInTests),
  'max-lines-per-function': 'off',
  'house/transaction-in-sequence': 'off',
};
