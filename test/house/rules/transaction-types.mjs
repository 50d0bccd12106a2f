/** What counts as being inside a database transaction, for the rule transaction-in-sequence. */
const TRANSACTION_TYPES = new Set(['Tx', 'Transaction', 'EntityManager', 'QueryRunner', 'PoolClient']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

export const isFunction = (node) => FUNCTIONS.has(node.type);

/** True if the type, or a part of its union, is one through which a transaction is used. */
export function isTransactionType(type) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) =>
    [part.aliasSymbol?.name, part.symbol?.name].some((name) => TRANSACTION_TYPES.has(name)),
  );
}

/** The function is given a transaction, or is the callback of `.transaction(…)` or `unitOfWork.run(…)`. */
export function isTransactional(services, fn) {
  if (fn.params.some((param) => isTransactionType(services.getTypeAtLocation(bare(param))))) return true;
  const { parent } = fn;
  return (
    parent.type === 'CallExpression' && parent.arguments.includes(fn) && opensTransaction(services, parent)
  );
}

/** The nearest enclosing function for which `test` holds, if any. */
export function enclosingFunction(node, test) {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at) && test(at)) return at;
  return undefined;
}

function bare(param) {
  if (param.type === 'TSParameterProperty') return bare(param.parameter);
  return param.type === 'AssignmentPattern' ? param.left : param;
}

function opensTransaction(services, { callee }) {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (callee.property.name === 'transaction') return true;
  if (callee.property.name !== 'run') return false;
  return services.getTypeAtLocation(callee.object).symbol?.name === 'UnitOfWork';
}
