/** SQL stands in stores and migrations only; this rule runs on every other file and reports what looks like SQL. */
const RUNS_SQL = new Set(['query', 'getRepository', 'createQueryBuilder', 'createQueryRunner']);

// In one case throughout: "Select a unit from the list" is a sentence.
const KEYWORDS = [
  'select\\s[^]+\\sfrom',
  'insert\\s+into',
  'update\\s+\\S+\\s+set',
  'delete\\s+from',
  '(?:create|alter|drop)\\s+(?:table|index|schema|database|role)',
].join('|');
const SQL = new RegExp(`^\\s*(?:${KEYWORDS}|${inCapitals(KEYWORDS)})\\s`);

/** @type {import('eslint').Rule.RuleModule} */
export const sqlInStores = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      call: '.{{name}}() belongs in a *.store.ts: give the store a method named after what the domain asks.',
      text: 'SQL belongs in a *.store.ts or a migration.',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const { name } = callee.property;
        if (RUNS_SQL.has(name)) context.report({ node, messageId: 'call', data: { name } });
      },
      Literal(node) {
        if (typeof node.value === 'string' && SQL.test(node.value))
          context.report({ node, messageId: 'text' });
      },
      TemplateLiteral(node) {
        const text = node.quasis.map((part) => part.value.raw).join('x');
        if (SQL.test(text)) context.report({ node, messageId: 'text' });
      },
    };
  },
};

/** The same pattern for words in capitals; what stands after a backslash is no word. */
function inCapitals(pattern) {
  return pattern.replace(/(?<!\\)[a-z]+/g, (word) => word.toUpperCase());
}
