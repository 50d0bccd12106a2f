export { assemble } from './tables/assemble.js';
export { checkGiven } from './facts/border.js';
export type { Border } from './facts/border.js';
export { runChain } from './chain.js';
export type { Chain } from './chain.js';
export { calendars } from './cells/calendar.js';
export type { Calendar, CalendarType } from './cells/calendar.js';
export { columnsOf, mostValues, taskAt } from './replay/columns.js';
export type { Column, Columns, TaskValues } from './replay/columns.js';
export { decide, decisionModel } from './tables/decision-model.js';
export type { DecisionModel } from './tables/decision-model.js';
export { decisionResult } from './tables/decision-result.js';
export type { DecisionResult, RowResult } from './tables/decision-result.js';
export { readDictionary } from './facts/dictionary.js';
export type { Dictionary, DictionaryFault } from './facts/dictionary.js';
export { evaluate, undecided } from './evaluate.js';
export type { Fact, FactGroup } from './facts/fact.js';
export { factState } from './facts/fact-state.js';
export { faultSentence } from './words/fault-sentence.js';
export { brokenPromises, frozenFacts, unlistedFacts } from './facts/frozen-facts.js';
export type { FrozenFacts } from './facts/frozen-facts.js';
export { givenFacts } from './facts/given.js';
export type { TaskAnswer, TaskFacts } from './facts/given.js';
export { judgeVignette, uncoveredRows } from './vignettes/judge-vignette.js';
export type { UncoveredRow, VignetteResult } from './vignettes/judge-vignette.js';
export { judge } from './judgement.js';
export type { Judgement } from './judgement.js';
export { outcomeNames } from './words/outcome-name.js';
export { usualEffort } from './proof/effort.js';
export type { Effort } from './proof/effort.js';
export type { Condition, Finding, FindingKind, FindingWeight } from './proof/finding.js';
export { invariantsFile, readInvariants } from './proof/invariant.js';
export type { Invariant } from './proof/invariant.js';
export { proveRules } from './proof/prove-rules.js';
export type { ProvedClaim, RulesProof } from './proof/prove-rules.js';
export { proposalSummaryOf } from './proposal.js';
export type { Proposal, ProposalSummary, TriagedEvent } from './proposal.js';
export { compareReplays, silentRows } from './replay/replay-comparison.js';
export type { Comparison, GroupMoves, Move, SilentRow } from './replay/replay-comparison.js';
export { Replay } from './replay/replay.js';
export { ruleBook } from './words/rule-book.js';
export { ruleChanges } from './words/rule-diff.js';
export type { RuleChange } from './words/rule-diff.js';
export type { RuleSet, RuleSetFaults } from './tables/rule-set.js';
export type { RuleFault } from './tables/rule-table.js';
export type { BasisDraft, ColumnDraft, OutputDraft, RowDraft, TableDraft } from './tables/table-draft.js';
export { tableReadings } from './words/table-reading.js';
export type { RowReading, TableReading } from './words/table-reading.js';
export { noneOfThese, notMeasured } from './cells/value.js';
export { verdictSentence } from './words/verdict-sentence.js';
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
export { factsOf, readAnswers, readVignette } from './vignettes/vignette.js';
export type { PatientAnswers, Vignette, VignetteFault } from './vignettes/vignette.js';
export { vocabularyOf } from './words/vocabulary.js';
export type { Vocabulary } from './words/vocabulary.js';
