/** Constructions that the house does not use: a rule each, from the syntax it looks for and what to do instead. */
const banned = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [], messages: { banned: message } },
  create: (context) => ({ [selectors.join(', ')]: (node) => context.report({ node, messageId: 'banned' }) }),
});

/** In all code. */
export const bannedInCode = {
  'no-default-export': banned(
    'No default export: a thing has one name everywhere.',
    'ExportDefaultDeclaration',
    'ExportSpecifier[exported.name="default"]',
  ),
  'no-enum': banned("No enum: write a union of literals, 'a' | 'b'.", 'TSEnumDeclaration'),
  'environment-in-one-place': banned(
    'Read the environment in libs/platform/src/nest/env.ts only.',
    'MemberExpression[object.name="process"][property.name="env"]',
    'MemberExpression[object.name="process"][property.value="env"]',
    'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
    'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
  ),
};

/** In tests. */
export const bannedInTests = {
  'every-test-runs': banned(
    'Every test runs, every time.',
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]',
    'ImportSpecifier[imported.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
  ),
  'no-mocks': banned(
    'No mocks: give pure code its arguments, and test the rest against the real thing.',
    'MemberExpression[object.name="jest"][property.name=/^(fn|spyOn|replaceProperty|(do|unstable_)?mock(ed|Module)?)$/]',
  ),
  'no-sleeps': banned(
    'No sleeps: wait for the event itself.',
    'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    'ImportDeclaration[source.value=/^(node:)?timers.promises$/]',
  ),
};
