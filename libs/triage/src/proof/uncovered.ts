import { both, isEmpty } from '../mask.js';
import type { CoverQuestion } from './cover-question.js';
import { CoverSearch } from './cover-search.js';
import { dice } from './effort.js';
import type { Effort } from './effort.js';
import type { Box } from './elementary.js';

export interface CoverAnswer {
  /** Boxes that no row touches, each as large as it can be; two of them may share combinations. */
  readonly boxes: readonly Box[];
  /** True when these hold everything uncovered: with no boxes, the rows are proved to cover all. */
  readonly complete: boolean;
  /** True when the search ended before it could tell, and no random input was uncovered either. */
  readonly undetermined: boolean;
  readonly nodes: number;
}

/**
 * Finds what rows leave uncovered, exactly. General coverage is co-NP-hard, so the search has a budget; beyond it,
 * random inputs are tried, and what is still unknown is said to be.
 */
export function uncovered(question: CoverQuestion, effort: Effort): CoverAnswer {
  const atOnce = glance(question, effort);
  if (atOnce) return atOnce;
  const search = new CoverSearch(question, effort.nodes);
  const complete = search.run();
  const { boxes, nodes } = search;
  if (complete || boxes.length > 0) return { boxes, complete, undetermined: false, nodes };
  const found = sampled(question, effort);
  return { boxes: found ? [found] : [], complete: false, undetermined: !found, nodes };
}

/** Random inputs tried before the search where one that is uncovered is all that is asked for. */
const firstSamples = 32;

/** The answer where it takes no search: one row covers everything, or one uncovered input is enough and easily found. */
function glance(question: CoverQuestion, effort: Effort): CoverAnswer | undefined {
  const none = { complete: true, undetermined: false, nodes: 0 };
  if (isCoveredByOne(question)) return { ...none, boxes: [] };
  const found = question.most === 1 ? sampled(question, { ...effort, samples: firstSamples }) : undefined;
  return found && { ...none, boxes: [found], complete: false };
}

function isCoveredByOne({ columns, box, rows }: CoverQuestion): boolean {
  const every = [...rows];
  for (const [column, groups] of box.entries()) {
    for (const group of groups) {
      const mask = columns[column]?.masks[group] ?? rows;
      for (let word = 0; word < every.length; word += 1) every[word] = (every[word] ?? 0) & (mask[word] ?? 0);
    }
  }
  return !isEmpty(every);
}

/** True when the rows are proved to leave nothing uncovered. */
export function isCovered({ boxes, complete }: CoverAnswer): boolean {
  return complete && boxes.length === 0;
}

/** A random combination that no row accepts, if one of the samples is. */
function sampled({ columns, box, rows }: CoverQuestion, { samples, seed }: Effort): Box | undefined {
  const roll = dice(seed);
  for (let sample = 0; sample < samples; sample += 1) {
    const point = box.map((groups) => groups[roll(groups.length)] ?? 0);
    let alive = rows;
    for (const [column, group] of point.entries()) alive = both(alive, columns[column]?.masks[group] ?? []);
    if (isEmpty(alive)) return point.map((group) => [group]);
  }
  return undefined;
}
