import { profileNames, type ProfileName } from './systems/system.js';

/** Tasks a second in the open loop; `closed` keeps a number of them under way instead. */
export type Rate = number | 'closed';

/** What is asked for on the command line. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  /** Looks into the servers' CPU time besides. */
  readonly profile: boolean;
  readonly profiles: readonly ProfileName[];
  readonly boards: readonly number[];
  readonly rates: readonly Rate[];
  readonly runs: number;
  /** Length of a load; the slowest rate is loaded for twice as long. */
  readonly seconds: number;
  readonly seed: number;
}

const usual: Options = {
  help: false,
  json: false,
  strict: false,
  profile: false,
  profiles: profileNames,
  boards: [1, 50, 500],
  rates: [5, 20, 50, 'closed'],
  runs: 3,
  seconds: 10,
  seed: 1,
};

/** One small run: it shows that everything works, and measures little. */
const quick: Partial<Options> = { boards: [1], rates: [5, 'closed'], runs: 1, seconds: 3 };

const flags = ['help', 'json', 'strict', 'profile'] as const;

type Flag = (typeof flags)[number];

function numbers(text: string): number[] | undefined {
  const values = text.split(',').map(Number);
  return values.every((value) => Number.isInteger(value) && value > 0) ? values : undefined;
}

function rates(text: string): Rate[] | undefined {
  const values = text.split(',').map((word) => (word === 'closed' ? ('closed' as const) : Number(word)));
  return values.every((value) => value === 'closed' || value > 0) ? values : undefined;
}

function profiles(text: string): ProfileName[] | undefined {
  const names = text.split(',');
  const known = profileNames.filter((name) => names.includes(name));
  return known.length === names.length ? known : undefined;
}

/** How the value of each option is read; undefined when it cannot be. */
const readers: Readonly<Record<string, (text: string) => Partial<Options> | undefined>> = {
  '--only': (text) => withValue('profiles', profiles(text)),
  '--boards': (text) => withValue('boards', numbers(text)),
  '--rate': (text) => withValue('rates', rates(text)),
  '--runs': (text) => withValue('runs', numbers(text)?.[0]),
  '--seconds': (text) => withValue('seconds', numbers(text)?.[0]),
  '--seed': (text) => withValue('seed', numbers(text)?.[0]),
};

function withValue<K extends keyof Options>(key: K, value: Options[K] | undefined) {
  return value === undefined ? undefined : { [key]: value };
}

/** Reads the words after `npm run bench --`; what cannot be understood is told in a sentence. */
export function readOptions(words: readonly string[]): Options | string {
  if (words.length === 0 || words.includes('--help')) return { ...usual, help: true };
  const [bench, ...rest] = words;
  if (bench !== 'pipeline') return `There is no bench "${String(bench)}": there are "pipeline" and "engine".`;
  let options: Options = rest.includes('--quick') ? { ...usual, ...quick } : usual;
  const waiting = rest.filter((word) => word !== '--quick');
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const flag: Flag | undefined = flags.find((name) => word === `--${name}`);
    const value = flag === undefined ? (waiting.shift() ?? '') : '';
    const read = flag === undefined ? readers[word]?.(value) : { [flag]: true };
    if (read === undefined) return `"${word} ${value}" cannot be understood.`;
    options = { ...options, ...read };
  }
  return options;
}
