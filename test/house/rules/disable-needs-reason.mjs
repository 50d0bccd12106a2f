/** A comment that switches a rule off or changes one says why, on its own line: `-- reason`. */
const DIRECTIVE = /^\s*eslint(-disable(-next-line|-line)?)?\s/;
const REASON = /\s--\s+\S.{9,}/;
const NAMES_A_RULE = /^\s*eslint(-disable(-next-line|-line)?)?\s+[@a-z]/;

/** @type {import('eslint').Rule.RuleModule} */
export const disableNeedsReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason: 'Give the reason on the same line: "-- why this place is different".',
      rule: 'Name the rule that is switched off.',
    },
  },
  create(context) {
    // Column -1 stands before the comment, so that a comment cannot switch off the report about itself.
    const before = (comment) => ({
      start: { line: comment.loc.start.line, column: -1 },
      end: comment.loc.end,
    });
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!DIRECTIVE.test(`${comment.value} `)) continue;
          if (!REASON.test(comment.value)) context.report({ loc: before(comment), messageId: 'reason' });
          if (!NAMES_A_RULE.test(comment.value)) context.report({ loc: before(comment), messageId: 'rule' });
        }
      },
    };
  },
};
