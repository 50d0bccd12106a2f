import { readArguments } from './arguments.js';
import { holds, kitFigures } from './kit-figures.js';
import { jsonLines, page } from './report.js';
import { runKit, type ModelResult } from './tck-run.js';

const help = `npm run conformance -- dmn --tck DIR    the cases of the DMN Technology Compatibility Kit, compliance level 2

  --tck DIR   the folder of the kit, or of its compliance level 2
  --json      one object a line
  --strict    ends with 1 also when the folder does not hold the whole kit

Every model is run as its file is, and again as this project writes it. Ends with 1 when a case of a decision table does
not hold, or a model of other logic is not refused for that reason.`;

/** Runs the kit, and resolves with the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const wanted = readArguments(given);
  if (typeof wanted === 'string' || wanted.help) {
    console.log(typeof wanted === 'string' ? `${wanted}\n\n${help}` : help);
    return typeof wanted === 'string' ? 2 : 0;
  }
  const models: ModelResult[] = [];
  try {
    for await (const model of runKit(wanted.kit)) models.push(model);
  } catch (error) {
    console.error(`The kit cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const figures = kitFigures(models);
  console.log((wanted.json ? jsonLines : page)(models, figures));
  return holds(figures, wanted.strict) ? 0 : 1;
}
