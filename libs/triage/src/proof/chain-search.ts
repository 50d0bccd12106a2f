import { rerunChain, runChain } from '../chain.js';
import type { Chain } from '../chain.js';
import type { RuleSet, State } from '../tables/rule-set.js';
import { dice } from './effort.js';
import type { Effort } from './effort.js';

/** Whether what is looked for happens whatever is still open, in no case, or in some perhaps. */
export type Judgement = 'always' | 'never' | 'perhaps';

/** What is looked for in everything the tables can come to. */
export interface ChainQuestion {
  readonly ruleSet: RuleSet;
  /** What may be true of each variable; a table's result that is given here is taken as settled. */
  readonly start: State;
  /** May say perhaps too often while something is open, never too seldom. */
  readonly judge: (chain: Chain) => Judgement;
  /** Open variables by which a case may be split; none when nothing open matters any more. */
  readonly splits: (chain: Chain) => readonly number[];
}

export type ChainAnswer =
  | { readonly kind: 'never'; readonly nodes: number }
  /** `state` leads to what was looked for in every way of completing it. */
  | { readonly kind: 'found'; readonly state: State; readonly nodes: number }
  | { readonly kind: 'undetermined'; readonly nodes: number };

/**
 * Looks for inputs that lead the whole chain of tables to something. A case that the guarded evaluation itself cannot
 * settle is split by one of the variables that matter, so the correlations between tables, which sets of possible
 * values forget, are found again. Beyond the budget, random inputs are tried.
 */
export function searchChain(question: ChainQuestion, effort: Effort): ChainAnswer {
  const search = new ChainSearch(question, effort.nodes);
  const answer = search.visit(runChain(question.ruleSet, question.start));
  if (answer === 'never') return { kind: 'never', nodes: search.nodes };
  const state = answer ?? sampled(question, effort);
  return state
    ? { kind: 'found', state, nodes: search.nodes }
    : { kind: 'undetermined', nodes: search.nodes };
}

class ChainSearch {
  nodes = 0;

  constructor(
    private readonly question: ChainQuestion,
    private readonly budget: number,
  ) {}

  /** The facts that lead there; undefined when it ended too early to tell. */
  visit(chain: Chain): State | 'never' | undefined {
    if (this.nodes >= this.budget) return undefined;
    this.nodes += 1;
    const { judge, splits } = this.question;
    const judgement = judge(chain);
    if (judgement === 'never') return 'never';
    const [split] = judgement === 'always' ? [] : splits(chain);
    if (split === undefined) return this.given(chain);
    for (const each of chain.state[split] ?? []) {
      const found = this.visit(this.narrowed(chain, split, each));
      if (found !== 'never') return found;
    }
    return 'never';
  }

  /** The chain with one variable known; results that are taken as given stay so only when all is matched anew. */
  private narrowed(chain: Chain, variable: number, value: number): Chain {
    const { ruleSet, start } = this.question;
    const hasResults = start.length > ruleSet.dictionary.facts.length;
    if (!hasResults) return rerunChain(ruleSet, chain, variable, [value]);
    return runChain(ruleSet, this.given(chain).with(variable, [value]));
  }

  /** What was narrowed of the start, without the results that follow from it. */
  private given(chain: Chain): State {
    return this.question.start.map((_, variable) => chain.state[variable] ?? []);
  }
}

/** Random complete inputs that lead there. */
function sampled(question: ChainQuestion, { samples, seed }: Effort): State | undefined {
  const { ruleSet, start, judge } = question;
  const roll = dice(seed);
  for (let sample = 0; sample < samples; sample += 1) {
    const state = start.map((classes) => [classes[roll(classes.length)] ?? 0]);
    if (judge(runChain(ruleSet, state)) === 'always') return state;
  }
  return undefined;
}
