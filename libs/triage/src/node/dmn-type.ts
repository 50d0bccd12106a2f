import type { DmnDefinitions, DmnItem } from './dmn-schema.js';

/** What a type reference of a document comes to. */
export interface DmnType {
  /** A basic type by FEEL's name, or what was written when it leads nowhere; undefined for a type that says nothing. */
  readonly type: string | undefined;
  /** The allowed values as text, where the type lists them. */
  readonly values: string | undefined;
}

const noType: DmnType = { type: undefined, values: undefined };

/** Most definitions that a type may lead through: more is a circle. */
const longestWay = 16;

/** The types a document defines by name. */
export class DmnTypes {
  private readonly items: ReadonlyMap<string, DmnItem>;

  constructor({ itemDefinition = [] }: DmnDefinitions) {
    this.items = new Map(itemDefinition.map((item) => [item.name ?? '', item]));
  }

  /** What a reference comes to; FEEL's own types may be written with the prefix of its namespace. */
  of(reference: string | undefined): DmnType {
    let name = basicName(reference);
    let values: string | undefined;
    for (let step = 0; step < longestWay; step += 1) {
      const item = name === undefined ? undefined : this.items.get(name);
      if (!item) return { type: name, values };
      values ??= item.allowedValues?.text;
      name = basicName(item.typeRef);
    }
    return { type: reference, values };
  }

  /** The type of one component of a structure, by the component's name. */
  ofComponent(reference: string | undefined, component: string | undefined): DmnType {
    const item = this.items.get(basicName(reference) ?? '');
    const found = item?.itemComponent?.find(({ name }) => name === component);
    if (!found) return noType;
    const { type, values } = this.of(found.typeRef);
    return { type, values: found.allowedValues?.text ?? values };
  }
}

function basicName(reference: string | undefined): string | undefined {
  const name = reference?.replace(/^feel:/, '');
  return name === 'Any' ? undefined : name;
}
