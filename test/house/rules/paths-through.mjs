/**
 * ESLint's own `complexity`, without counting `?.` as a branch of its own: handing on what is absent is no path that a
 * reader has to follow. Everything else counts as there, `??` and default values included.
 */
import { builtinRules } from 'eslint/use-at-your-own-risk';

const complexity = builtinRules.get('complexity');

/** @type {import('eslint').Rule.RuleModule} */
export const pathsThrough = {
  meta: complexity.meta,
  create(context) {
    const visitor = complexity.create(context);
    delete visitor.MemberExpression;
    delete visitor.CallExpression;
    return visitor;
  },
};
