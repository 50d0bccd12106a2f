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

/** One measure a line, for machines: each model, then the whole kit. What was found stands beside it. */
export function jsonLines(models: readonly ModelResult[], figures: KitFigures): string {
  const { tableCases, tableCasesHeld, otherModels, otherModelsRefused } = figures;
  const lines = [
    ...models.map((model) => measureOf(model)),
    measure('dmn/table cases held', tableCasesHeld, tableCases),
    measure('dmn/other models refused with the reason', otherModelsRefused, otherModels),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** Nothing is drawn by chance, so that there is no seed. */
function measure(name: string, value: number, target: number) {
  const judged = { target: `≥ ${target}`, holds: value >= target };
  return { measure: name, value, unit: 'count', ...judged, n: target, seed: null };
}

function measureOf(model: ModelResult) {
  const { results, faults } = model;
  const told = { results: results.map((one) => ({ ...one, found: one.found ?? null })), refused: faults };
  const name = `dmn/${nameOf(model)}`;
  if (model.hasTable) return { ...measure(name, casesHeld(model), model.cases), ...told };
  return { ...measure(name, Number(isRefusedRightly(model)), 1), ...told };
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
