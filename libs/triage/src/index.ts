export { assemble } from './assemble.js';
export { readDictionary } from './dictionary.js';
export type { Dictionary, DictionaryFault } from './dictionary.js';
export { evaluate, undecided } from './evaluate.js';
export type { Fact, FactGroup } from './fact.js';
export { givenFacts } from './given.js';
export type { TaskAnswer, TaskFacts } from './given.js';
export { outcomeNames } from './outcome-name.js';
export { proposalSummaryOf } from './proposal.js';
export type { Proposal, ProposalSummary, TriagedEvent } from './proposal.js';
export type { RuleSet, RuleSetFaults } from './rule-set.js';
export type { RuleFault } from './rule-table.js';
export type { BasisDraft, ColumnDraft, OutputDraft, RowDraft, TableDraft } from './table-draft.js';
export { noneOfThese, notMeasured } from './value.js';
export { outcomes } from './verdict.js';
export type {
  FiredRow,
  GivenFact,
  MissingFact,
  NearMiss,
  NextQuestion,
  Outcome,
  Verdict,
  VerdictWarning,
} from './verdict.js';
