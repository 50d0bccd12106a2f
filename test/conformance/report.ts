import { casesHeld, isRefusedRightly, type KitFigures } from './kit-figures.js';
import type { ModelResult } from './tck-run.js';

/** A run as a page tells it: a row for each model, then what did not hold. */
export function page(models: readonly ModelResult[], figures: KitFigures): string {
  const rows = models.map((model) => `| ${nameOf(model)} | ${outcomeOf(model)} |`);
  return [
    '| Model | Result |',
    '| --- | --- |',
    ...rows,
    '',
    `${figures.tableCasesHeld} of ${figures.tableCases} cases of ${figures.tableModels} models with decision tables hold.`,
    `${figures.otherModelsRefused} of ${figures.otherModels} models of other logic are refused with the reason.`,
    ...models.flatMap(misses),
  ].join('\n');
}

/** One object a line, for machines; the last line holds the figures. */
export function jsonLines(models: readonly ModelResult[], figures: KitFigures): string {
  const lines = models.flatMap(({ model, results, faults }) => [
    ...results.map((result) => ({ model, ...result, found: result.found ?? null })),
    ...faults.map((fault) => ({ model, refused: fault })),
  ]);
  return [...lines, { figures }].map((line) => JSON.stringify(line)).join('\n');
}

function nameOf({ model }: ModelResult): string {
  return model.replace(/\.dmn$/, '');
}

function outcomeOf(model: ModelResult): string {
  const { hasTable, cases, faults } = model;
  if (hasTable && faults.length === 0) return `${casesHeld(model)} of ${cases} cases`;
  if (hasTable || faults.length === 0) return hasTable ? `refused: ${faults[0]?.message}` : 'not refused';
  const kinds = [...new Set(faults.map(({ text }) => text))].join(', ');
  return isRefusedRightly(model) ? `refused: ${kinds}` : `refused otherwise: ${faults[0]?.message}`;
}

function misses({ model, results }: ModelResult): string[] {
  return results
    .filter(({ holds }) => !holds)
    .map(({ id, decision, expected, found }) => {
      const [wanted, given] = [expected, found ?? 'nothing'].map((each) => JSON.stringify(each));
      return `${model}, case ${id}, ${decision}: expected ${wanted}, found ${given}`;
    });
}
