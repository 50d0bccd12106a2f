import { decisionModel } from '../tables/decision-model.js';
import type { DecisionModel } from '../tables/decision-model.js';
import type { RuleSetFaults } from '../tables/rule-set.js';
import type { RuleFault } from '../tables/rule-table.js';
import { toldFaults } from '../tables/told-faults.js';
import { tableDrafts } from './dmn-drafts.js';
import { dmnInputs } from './dmn-input.js';
import { readDmn } from './dmn-xml.js';

/** Reads one DMN document of any subject as a model, its inputs taken from the document itself. */
export async function loadModel(file: string, xml: string): Promise<DecisionModel | RuleSetFaults> {
  const definitions = await readDmn(xml);
  if ('length' in definitions) return { faults: definitions.map((message) => ({ file, message })) };
  const faults: RuleFault[] = [];
  const files = [{ file, definitions }];
  const drafts = tableDrafts(files, faults);
  const model = faults.length > 0 ? { faults } : decisionModel(dmnInputs(files), drafts);
  return 'faults' in model ? { faults: toldFaults(model.faults) } : model;
}
