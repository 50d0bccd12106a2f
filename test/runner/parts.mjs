/**
 * The parts of `npm test`, the longest first: two run side by side, and a long one begun last would run alone.
 * `commands` run one after another; a jest project counts its tests, any other part counts a check for each command.
 */
const tool = (path, ...args) => [`node_modules/${path}`, ...args];
const minutes = (count) => count * 60_000;
const check = (name, limit, ...commands) => ({
  name,
  kind: 'check',
  limit: minutes(limit),
  commands,
  needs: [],
});
const program = (name, limit, needs, ...runs) => ({
  ...check(name, limit, ...runs.map((options) => [`test/${name}.mjs`, ...options])),
  needs,
});
const project = (name, limit, needs = []) => ({
  name,
  kind: 'jest',
  limit: minutes(limit),
  commands: [tool('jest/bin/jest.js', '-c', 'test/jest.config.mjs', '--ci', '--selectProjects', name)],
  needs,
});

const depcruise = tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs');
const tsc = tool('typescript/bin/tsc', '--noEmit', '-p');

export const parts = [
  project('e2e', 20, ['redis-server']),
  program('faults', 30, ['redis-server'], [], ['--bugs']),
  check('lint', 10, tool('eslint/bin/eslint.js', '.')),
  project('journeys', 20, ['chromium']),
  project('house', 15),
  project('db', 10),
  project('unit', 10),
  check('types', 5, [...tsc, 'tsconfig.json'], [...tsc, 'apps/web/tsconfig.json']),
  check('imports', 5, [...depcruise, 'eslint.config.mjs', 'apps', 'libs', 'test']),
  check('form', 5, tool('prettier/bin/prettier.cjs', '--check', '.')),
];
