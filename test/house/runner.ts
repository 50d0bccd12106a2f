/** The modules of `npm test`, which are plain JavaScript because they run before anything is installed, with types. */
import { plainModule } from './plain-module.js';

/** What a part of `npm test` runs: the arguments of node, one list a command. */
export interface Part {
  readonly name: string;
  readonly kind: 'check' | 'jest';
  /** Milliseconds after which the part is ended. */
  readonly limit: number;
  readonly commands: readonly (readonly string[])[];
}

/** What came of a part; `seconds` it took, `output` is all it printed. */
export interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
}

interface Modules {
  readonly parts: readonly Part[];
  readonly runPart: (part: Part) => Promise<Result>;
  readonly countTests: (report: unknown, ok: boolean) => { passed: number; failed: number; fault: string };
  readonly sideBySide: <T, R>(
    items: readonly T[],
    width: number,
    act: (item: T) => Promise<R>,
  ) => Promise<R[]>;
  readonly summary: (results: readonly Result[]) => string;
}

const files = ['parts', 'run-part', 'count-tests', 'side-by-side', 'screen'];
const loaded = await Promise.all(files.map((file) => plainModule(`test/runner/${file}.mjs`)));

export const { parts, runPart, countTests, sideBySide, summary } = Object.assign({}, ...loaded) as Modules;
