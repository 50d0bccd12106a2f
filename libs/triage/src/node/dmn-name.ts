import type { DmnDefinitions, DmnElement } from './dmn-schema.js';

/** A file that could be read as DMN. */
export interface DmnFile {
  readonly file: string;
  readonly definitions: DmnDefinitions;
}

/** The names of the elements of several files that know each other. */
export interface DmnNames {
  /** The name by which others read an element: that of its variable, else its own. */
  readonly of: (element: DmnElement) => string;
  /**
   * What the columns of a decision may be called, and which fact or table each of these names means: the decision's
   * requirements, those from an imported file with the import's name before them (`vitals.riskBand`).
   */
  readonly readableBy: (definitions: DmnDefinitions, element: DmnElement) => ReadonlyMap<string, string>;
}

/** Resolves the names across files: an element is referred to by `namespace#id`. */
export function dmnNames(files: readonly DmnFile[]): DmnNames {
  const names = new Map(
    files.flatMap(({ definitions }) =>
      (definitions.drgElement ?? []).map((element): [string, string] => [
        `${definitions.namespace ?? ''}#${element.id ?? ''}`,
        nameOf(element),
      ]),
    ),
  );
  return { of: nameOf, readableBy: (definitions, element) => readableNames(definitions, element, names) };
}

function nameOf(element: DmnElement): string {
  return element.variable?.name ?? element.name ?? '';
}

function readableNames(
  definitions: DmnDefinitions,
  element: DmnElement,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const aliases = new Map(
    (definitions.import ?? []).map(({ name, namespace }) => [namespace ?? '', name ?? '']),
  );
  const requirements = (element.informationRequirement ?? []).flatMap(
    ({ requiredInput, requiredDecision }) => {
      const href = (requiredInput ?? requiredDecision)?.href ?? '';
      const [namespace = '', id = ''] = href.split('#');
      const name = names.get(`${namespace || (definitions.namespace ?? '')}#${id}`);
      const alias = aliases.get(namespace);
      return name === undefined ? [] : [[alias ? `${alias}.${name}` : name, name] as const];
    },
  );
  return new Map(requirements);
}
