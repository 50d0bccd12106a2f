/** One spoiling of a source: what stands at a place becomes something else. */
export interface Mutation {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The line as it was. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  /** The whole text after it. */
  readonly text: string;
}

/** What is exchanged for what. The spaces tell operators from types, which are gone when the code runs. */
const exchanges: readonly (readonly [string, string])[] = [
  [' < ', ' <= '],
  [' <= ', ' < '],
  [' > ', ' >= '],
  [' >= ', ' > '],
  [' === ', ' !== '],
  [' !== ', ' === '],
  [' && ', ' || '],
  [' || ', ' && '],
  ['.some(', '.every('],
  ['.every(', '.some('],
  ['(!', '('],
  [' + 1', ' - 1'],
  [' - 1', ' + 1'],
  ['true', 'false'],
  ['false', 'true'],
  ['?? 0) & (', '?? 0) | ('],
  ['?? 0) | (', '?? 0) & ('],
  ['& ~(', '& ('],
];

/** Lines that are gone when the code runs, or only carry names. */
const silent = /^\s*(\/\*\*|\*|\/\/|import |export type |export interface |readonly |type |interface )/;

/** Every spoiling of a source that this list of exchanges makes, one at a time. */
export function mutationsOf(file: string, source: string): Mutation[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) =>
    silent.test(line)
      ? []
      : exchanges.flatMap(([from, to]) =>
          placesOf(line, from).map((at) => ({
            file,
            line: index + 1,
            code: line.trim(),
            from: from.trim(),
            to: to.trim(),
            text: lines.with(index, line.slice(0, at) + to + line.slice(at + from.length)).join('\n'),
          })),
        ),
  );
}

function placesOf(line: string, part: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + 1)) places.push(at);
  return places;
}
