/**
 * One transaction is one connection: its statements run one after another. Branches that run side by side interleave on
 * it, and the first that fails rolls back under the others' feet. Reported: Promise.all, race, any and allSettled in a
 * transaction, a call on the transaction that nobody awaits, and one made in the callback of map, forEach and the like.
 */
import { enclosingFunction, isTransactional, isTransactionType } from './transaction-types.mjs';

const PARALLEL = new Set(['all', 'race', 'any', 'allSettled']);
const EACH = new Set(['map', 'flatMap', 'forEach', 'filter', 'some', 'every', 'find']);
const PASSES_ON = new Set([
  'ConditionalExpression',
  'LogicalExpression',
  'TSAsExpression',
  'ChainExpression',
]);
const TAKES = new Set(['AwaitExpression', 'ReturnStatement', 'ArrowFunctionExpression', 'YieldExpression']);

/** @type {import('eslint').Rule.RuleModule} */
export const transactionInSequence = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      parallel: 'Promise.{{name}} on one transaction: await the statements one after another.',
      unawaited: 'Await this call before the next one: both use the same transaction.',
      each: 'A call on the transaction inside .{{name}}() starts all at once: use for … of with await.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const usesTransaction = (node) =>
      [...receivers(node.callee), ...node.arguments].some(
        (part) => part.type !== 'SpreadElement' && isTransactionType(services.getTypeAtLocation(part)),
      );
    const isPromise = (node) => services.getTypeAtLocation(node).getProperty('then') !== undefined;

    return {
      'CallExpression[callee.object.name="Promise"]'(node) {
        const { name } = node.callee.property;
        if (!PARALLEL.has(name) || !enclosingFunction(node, (fn) => isTransactional(services, fn))) return;
        context.report({ node, messageId: 'parallel', data: { name } });
      },
      CallExpression(node) {
        if (!usesTransaction(node) || !isPromise(node)) return;
        const name = calledWith(
          enclosingFunction(node, (fn) => EACH.has(calledWith(fn)) || isTransactional(services, fn)),
        );
        if (EACH.has(name)) context.report({ node, messageId: 'each', data: { name } });
        else if (!isTaken(node)) context.report({ node, messageId: 'unawaited' });
      },
    };
  },
};

/** `tx.getRepository(X).save` → the expressions left of every dot. */
function receivers(callee) {
  if (callee.type === 'CallExpression') return receivers(callee.callee);
  return callee.type === 'MemberExpression' ? [callee.object, ...receivers(callee.object)] : [];
}

/** The name of the method that a callback is handed to: `map` for the function in `rows.map(fn)`. */
function calledWith(fn) {
  const call = fn?.parent;
  return call?.type === 'CallExpression' && call.arguments.includes(fn)
    ? call.callee.property?.name
    : undefined;
}

function isTaken(node) {
  let at = node.parent;
  while (PASSES_ON.has(at.type)) at = at.parent;
  return TAKES.has(at.type);
}
