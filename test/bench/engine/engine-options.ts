/** What is asked of the engine's bench on the command line. */
export interface EngineOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  /** Rounds of everything; a figure is their median. */
  readonly rounds: number;
  /** CPU milliseconds each engine has in each round. */
  readonly sliceMs: number;
  /** Tasks of the replay. */
  readonly tasks: number;
  readonly seed: number;
}

const usual: EngineOptions = {
  ...{ help: false, json: false, strict: false },
  ...{ rounds: 5, sliceMs: 1000, tasks: 800_000, seed: 1 },
};

const quick: Partial<EngineOptions> = { rounds: 3, sliceMs: 150, tasks: 100_000 };

const flags = ['help', 'json', 'strict'] as const;
const numbers = { '--rounds': 'rounds', '--slice': 'sliceMs', '--tasks': 'tasks', '--seed': 'seed' } as const;

/** Reads the words after `npm run bench -- engine`; what cannot be understood is told in a sentence. */
export function readEngineOptions(words: readonly string[]): EngineOptions | string {
  let options: EngineOptions = words.includes('--quick') ? { ...usual, ...quick } : usual;
  const waiting = words.filter((word) => word !== '--quick');
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const flag = flags.find((name) => word === `--${name}`);
    const number = numbers[word as keyof typeof numbers] as
      (typeof numbers)[keyof typeof numbers] | undefined;
    const value = number === undefined ? 1 : Number(waiting.shift());
    if (flag === undefined && number === undefined) return `"${word}" cannot be understood.`;
    if (!Number.isInteger(value) || value < 1) return `"${word}" needs a whole number from 1.`;
    options = { ...options, ...(flag ? { [flag]: true } : { [number ?? '']: value }) };
  }
  return options;
}
