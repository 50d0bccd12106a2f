import type { Planted } from './planted.js';

/** One violation of every check in checks.ts, by the sentence that then no longer holds. */
export const plantedInTree: readonly Planted[] = [
  {
    rule: 'no style sheet, page or script is longer than 200 lines',
    file: 'apps/web/src/planted.css',
    text: 'a { color: red }\n'.repeat(201),
  },
  {
    rule: 'there are at least as many lines of tests as of code',
    file: 'apps/board/src/planted.ts',
    text: 'export {};\n'.repeat(1_000_000),
  },
  { rule: 'the README fits in 150 lines', file: 'README.md', text: 'a line\n'.repeat(151) },
  {
    rule: 'the lock file names no host',
    file: 'package-lock.json',
    text: '{"packages": {"node_modules/pg": {"resolved": "https://example.org/pg.tgz"}}}',
  },
  {
    rule: 'every install script of a package is allowed or refused',
    file: 'package-lock.json',
    text: '{"packages": {"node_modules/planted": {"hasInstallScript": true}}}',
  },
  {
    rule: 'no file holds a path of a machine',
    file: 'docs/planted.md',
    text: 'See /' + 'home/anna/tilanne.\n',
  },
  {
    rule: 'no file holds the address of a registry',
    file: '.npmrc',
    text: 'registry' + '=https://example.org/\n',
  },
  { rule: 'no file holds unfinished work', file: 'libs/task/src/planted.ts', text: '// TO' + 'DO: later\n' },
  {
    rule: 'every control of a hazard names tests that exist',
    file: 'docs/safety/hazards/planted.yaml',
    text: `controls:\n  - tests: ['test/house/tree.spec.ts :: says what nobody says']\n`,
  },
  {
    rule: 'every control of a hazard names tests that exist',
    file: 'docs/safety/hazards/planted.yaml',
    text: `controls:\n  - tests: []\n`,
  },
  {
    rule: 'Finnish, Swedish and English say the same things',
    file: 'apps/web/src/locales/sv.json',
    text: '{"planted": "{{count}} uppdrag"}',
  },
  {
    rule: 'the plan of the house names the folders that are there',
    file: 'libs/planted/src/index.ts',
    text: 'export {};\n',
  },
];
