import { calendars } from './calendar.js';
import type { Calendar } from './calendar.js';
import { boundaries, calendarBoundaries, literals } from './cell.js';
import type { Cell } from './cell.js';
import type { Value, ValueType } from './value.js';

/** What is known of a variable before anything is read from the tables. */
export interface ValueSpace {
  readonly type: ValueType;
  /** Whole numbers only: no class is made between two neighbours. */
  readonly integer?: boolean | undefined;
  /** The ends of its range, as numbers; those of a date or a time are places on its calendar's scale. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Every value it can have, where they can be listed; a string without a list may be any text. */
  readonly values?: readonly Value[] | undefined;
  /** Values beside its type: `not-measured`. */
  readonly also?: readonly Value[] | undefined;
  /** True for a table's result: its table may also have matched no row. */
  readonly mayBeNone?: boolean | undefined;
}

/**
 * The elementary classes of a variable: all values of one class are accepted by exactly the same cells of every
 * table, so one witness stands for them all.
 */
export interface ValueClasses {
  /** One value of each class; undefined is the class "no row matched". */
  readonly witnesses: readonly (Value | undefined)[];
  /** The class of a value; -1 for a value that does not exist in this space. */
  readonly classOf: (value: Value | undefined) => number;
}

/** A text that no cell names: it stands for every text the tables do not mention. */
const anyOtherText = '\u0000';

/** Splits a variable at every boundary and literal that the given cells use. */
export function valueClasses(space: ValueSpace, cells: readonly Cell[]): ValueClasses {
  if (space.values || space.type === 'string' || space.type === 'boolean') return listedClasses(space, cells);
  if (space.type === 'number') return scaleClasses(space, cells.flatMap(boundaries), numberScale);
  const { toNumber, toText } = calendars[space.type];
  const edges = cells.flatMap(calendarBoundaries).flatMap((text) => toNumber(text) ?? []);
  return scaleClasses(space, edges, { toNumber: placeOn(toNumber), toValue: toText });
}

/** Joins classes that `signature` finds equal, so that fewer cases are told apart. */
export function joinedClasses(classes: ValueClasses, signature: (index: number) => string): ValueClasses {
  const places = new Map<string, number>();
  const joined = classes.witnesses.map((_, index) => {
    const key = signature(index);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  const witnesses = [...places.values()].map((place) => classes.witnesses[joined.indexOf(place)]);
  return { witnesses, classOf: (value) => joined[classes.classOf(value)] ?? -1 };
}

function listedClasses(space: ValueSpace, cells: readonly Cell[]): ValueClasses {
  const named = space.type === 'boolean' ? [true, false] : cells.flatMap(literals);
  const open = space.type === 'string' && !space.values;
  const listed = new Set<Value>(space.values ?? (open ? [...named, anyOtherText] : named));
  const witnesses = [...listed, ...(space.also ?? []), ...(space.mayBeNone ? [undefined] : [])];
  const places = new Map(witnesses.map((witness, index) => [witness, index]));
  const other = open ? (places.get(anyOtherText) ?? -1) : -1;
  return { witnesses, classOf: (value) => places.get(value) ?? (value === undefined ? -1 : other) };
}

/** How the values of an ordered type lie on a scale of numbers. */
interface Scale {
  /** Undefined for a value that is not on the scale, such as `not-measured`. */
  readonly toNumber: (value: Value | undefined) => number | undefined;
  readonly toValue: (place: number) => Value;
}

const numberScale: Scale = {
  toNumber: (value) => (typeof value === 'number' ? value : undefined),
  toValue: (place) => place,
};

function placeOn(toNumber: Calendar['toNumber']): Scale['toNumber'] {
  return (value) => (typeof value === 'string' ? toNumber(value) : undefined);
}

function scaleClasses(space: ValueSpace, found: readonly number[], scale: Scale): ValueClasses {
  const { min = -Infinity, max = Infinity } = space;
  const edges = [...new Set(found)].filter((edge) => edge >= min && edge <= max);
  edges.sort((left, right) => left - right);
  const numbers = slots(edges, space);
  const extras = [...(space.also ?? []), ...(space.mayBeNone ? [undefined] : [])];
  const kept = numbers.filter((witness) => witness !== undefined);
  const witnesses = [...kept.map(scale.toValue), ...extras];
  const places = numbers.map((witness) => (witness === undefined ? -1 : kept.indexOf(witness)));
  const extraPlaces = new Map(extras.map((extra, index) => [extra, kept.length + index]));
  const classOf = (value: Value | undefined) => {
    const place = scale.toNumber(value);
    return place === undefined ? (extraPlaces.get(value) ?? -1) : (places[slotOf(edges, place)] ?? -1);
  };
  return { witnesses, classOf };
}

/** Slot 2i is the open stretch below edge i, slot 2i+1 the edge itself; the last slot lies above all edges. */
function slotOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return edges[low] === value ? 2 * low + 1 : 2 * low;
}

/** One witness per slot; undefined for a stretch that holds no value. */
function slots(edges: readonly number[], space: ValueSpace): (number | undefined)[] {
  const { min = -Infinity, max = Infinity, integer = false } = space;
  const inner = edges.slice(1).map((edge, index) => between(edges[index] ?? edge, edge, integer));
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [min];
  const below = min < first ? min : undefined;
  const above = max > last ? max : undefined;
  return edges.flatMap((edge, index) => [index === 0 ? below : inner[index - 1], edge]).concat(above);
}

function between(low: number, high: number, integer: boolean): number | undefined {
  const middle = integer ? Math.floor(low) + 1 : low + (high - low) / 2;
  return middle > low && middle < high ? middle : undefined;
}
