import type { ModelInput } from '../tables/model-dictionary.js';
import type { DmnFile } from './dmn-name.js';
import type { DmnDefinitions } from './dmn-schema.js';
import { DmnTypes } from './dmn-type.js';

/** The inputs that documents declare, with what their types or the columns that read them allow. */
export function dmnInputs(files: readonly DmnFile[]): ModelInput[] {
  return files.flatMap(({ definitions }) => {
    const types = new DmnTypes(definitions);
    const inColumns = valuesInColumns(definitions);
    return (definitions.drgElement ?? []).flatMap(({ $type, name = '', variable }) => {
      if ($type !== 'dmn:InputData') return [];
      const called = variable?.name ?? name;
      const { type, values } = types.of(variable?.typeRef);
      return [{ name: called, type, values: values ?? inColumns.get(called) }];
    });
  });
}

/** What the columns of tables list as allowed, by the name of what they read. */
function valuesInColumns({ drgElement = [] }: DmnDefinitions): ReadonlyMap<string, string> {
  const columns = drgElement.flatMap(({ decisionLogic }) => decisionLogic?.input ?? []);
  return new Map(
    columns.flatMap(({ inputExpression, inputValues }) =>
      inputValues?.text === undefined ? [] : [[inputExpression?.text?.trim() ?? '', inputValues.text]],
    ),
  );
}
