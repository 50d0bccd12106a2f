import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decide, type DecisionModel, type DecisionResult, type RuleFault } from '@tilanne/triage';
import { dmnText, loadModel } from '@tilanne/triage/node';
import { sameResult } from './same-result.js';
import { readCases, type TckCase } from './tck-case.js';

/** What came of one decision of one case. */
export interface CaseResult {
  readonly id: string;
  readonly decision: string;
  readonly expected: DecisionResult;
  /** Undefined when the engine has no such decision, or calls its result open. */
  readonly found: DecisionResult | undefined;
  readonly holds: boolean;
}

/** What came of one model: its cases when it was loaded, else why it was refused. */
export interface ModelResult {
  readonly model: string;
  /** Whether its file holds a decision table at all: then it has to be loaded. */
  readonly hasTable: boolean;
  readonly cases: number;
  readonly results: readonly CaseResult[];
  readonly faults: readonly RuleFault[];
}

/** The compliance level this engine is measured against. */
const level = 'compliance-level-2';

/** Runs every model of the kit, one folder after the other, the folders in order of their names. */
export async function* runKit(kit: string): AsyncGenerator<ModelResult> {
  const folder = (await readdir(kit)).includes(level) ? join(kit, level) : kit;
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (entry.isDirectory()) yield* runFolder(join(folder, entry.name));
  }
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}

async function* runFolder(folder: string): AsyncGenerator<ModelResult> {
  const names = (await readdir(folder)).toSorted();
  const tests = names.filter((name) => name.endsWith('.xml'));
  const texts = await Promise.all(tests.map((name) => readFile(join(folder, name), 'utf8')));
  const cases = (await Promise.all(texts.map(readCases))).flat();
  for (const name of names.filter((each) => each.endsWith('.dmn'))) {
    yield await runModel(name, await readFile(join(folder, name), 'utf8'), cases);
  }
}

/** Runs the cases on a model twice, as its file is and as this project would write it, and keeps what both agree on. */
async function runModel(file: string, xml: string, cases: readonly TckCase[]): Promise<ModelResult> {
  const model = await loadModel(file, xml);
  const base = { model: file, hasTable: /<(\w+:)?decisionTable\b/.test(xml), cases: cases.length };
  if ('faults' in model) return { ...base, results: [], faults: model.faults };
  const text = await dmnText(xml);
  const written = typeof text === 'string' ? await loadModel(file, text) : { faults: [] };
  const again = 'faults' in written ? undefined : written;
  const results = cases.flatMap((each) => caseResults(model, again, each));
  return { ...base, results, faults: [] };
}

function caseResults(
  model: DecisionModel,
  written: DecisionModel | undefined,
  { id, given, expected }: TckCase,
): CaseResult[] {
  const found = decide(model, given);
  const again = written && decide(written, given);
  return [...expected].map(([decision, wanted]) => {
    const [first, second] = [found.get(decision), again?.get(decision)];
    const collects = model.tables.some(
      ({ source }) => source.name === decision && source.hitPolicy === 'COLLECT',
    );
    const holds = [first, second].every((each) => each !== undefined && sameResult(each, wanted, collects));
    return { id, decision, expected: wanted, found: first, holds };
  });
}
