import type { ModelResult } from './tck-run.js';

/** How a run compares with what the kit of level 2 holds. */
export interface KitFigures {
  readonly tableModels: number;
  readonly tableCases: number;
  readonly tableCasesHeld: number;
  readonly otherModels: number;
  readonly otherModelsRefused: number;
}

/** Compliance level 2, snapshot of July 2026: 17 models with a decision table and 51 cases, 11 models of other logic. */
export const wholeKit: KitFigures = {
  tableModels: 17,
  tableCases: 51,
  tableCasesHeld: 51,
  otherModels: 11,
  otherModelsRefused: 11,
};

/** Counts what held: a case holds when all its decisions do. */
export function kitFigures(models: readonly ModelResult[]): KitFigures {
  const tables = models.filter(({ hasTable }) => hasTable);
  const others = models.filter(({ hasTable }) => !hasTable);
  const sum = (count: (model: ModelResult) => number) =>
    tables.reduce((total, model) => total + count(model), 0);
  return {
    tableModels: tables.length,
    tableCases: sum(({ cases }) => cases),
    tableCasesHeld: sum(casesHeld),
    otherModels: others.length,
    otherModelsRefused: others.filter(isRefusedRightly).length,
  };
}

/** How many cases of a model hold. */
export function casesHeld({ results }: ModelResult): number {
  const ids = new Set(results.map(({ id }) => id));
  const broken = new Set(results.filter(({ holds }) => !holds).map(({ id }) => id));
  return ids.size - broken.size;
}

/** True when a model was refused for exactly the reason that it decides by something else than a table. */
export function isRefusedRightly({ faults }: ModelResult): boolean {
  const reasons = ['LiteralExpression', 'BusinessKnowledgeModel', 'Invocation', 'Context'];
  const named = faults.every(
    ({ table, text = '', message }) =>
      table && reasons.includes(text) && message.includes('a decision table'),
  );
  return faults.length > 0 && named;
}

/** True when everything in the run held; `whole` asks besides that it was the whole kit. */
export function holds(figures: KitFigures, whole: boolean): boolean {
  const complete = JSON.stringify(figures) === JSON.stringify(wholeKit);
  const sound =
    figures.tableCasesHeld === figures.tableCases && figures.otherModelsRefused === figures.otherModels;
  return whole ? complete : sound && figures.tableCases > 0;
}
