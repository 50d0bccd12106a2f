/** What is asked for on the command line. */
export interface Wanted {
  /** What is only to be told, instead of a run. */
  readonly tell: 'help' | 'list' | undefined;
  readonly form: 'short' | 'full';
  /** Names of faults; empty for all. */
  readonly only: readonly string[];
  readonly seeds: readonly number[];
  /** Tasks a fault. */
  readonly n: number;
  readonly json: boolean;
  readonly strict: boolean;
  /** Whether the kit itself is tested, with mistakes that it must find. */
  readonly bugs: boolean;
  readonly resume: boolean;
  /** Where histories and finished faults are kept; a temporary folder when absent. */
  readonly folder: string | undefined;
}

/** Tasks a fault, by form. */
const usualCount = { short: 300, full: 10_000 } as const;

const flags = ['--help', '--list', '--full', '--json', '--strict', '--resume', '--bugs'] as const;
const settings = ['--only', '--seed', '--n', '--folder'] as const;

type Flag = (typeof flags)[number];
type Setting = (typeof settings)[number];

function isOne<T extends string>(all: readonly T[], word: string): word is T {
  return (all as readonly string[]).includes(word);
}

interface Words {
  readonly flags: ReadonlySet<Flag>;
  readonly settings: ReadonlyMap<Setting, string>;
}

function wordsOf(given: readonly string[]): Words | string {
  const found = { flags: new Set<Flag>(), settings: new Map<Setting, string>() };
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (isOne(flags, word)) found.flags.add(word);
    else if (!isOne(settings, word)) return `There is no option ${word}.`;
    else {
      const value = given[(at += 1)];
      if (value === undefined) return `${word} needs a value.`;
      found.settings.set(word, value);
    }
  }
  return found;
}

function partsOf(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

/** What no run can be made of, as a sentence. */
function faultOf({ only, seeds, n }: Wanted, faultNames: readonly string[]): string | undefined {
  const unknown = only.find((name) => !faultNames.includes(name));
  if (unknown !== undefined) return `There is no fault ${unknown}: see --list.`;
  if (seeds.length === 0 || !seeds.every(isCount)) return '--seed takes whole numbers from 1, with commas.';
  return isCount(n) ? undefined : '--n takes a whole number from 1.';
}

/** Reads the command line; a sentence when something is wrong with it. */
export function readArguments(given: readonly string[], faultNames: readonly string[]): Wanted | string {
  const words = wordsOf(given);
  if (typeof words === 'string') return words;
  const has = (flag: Flag): boolean => words.flags.has(flag);
  const asked = (setting: Setting): string | undefined => words.settings.get(setting);
  const form = has('--full') ? 'full' : 'short';
  const list = has('--list') ? 'list' : undefined;
  const wanted: Wanted = {
    tell: has('--help') ? 'help' : list,
    form,
    only: partsOf(asked('--only') ?? '').map((name) => name.toUpperCase()),
    seeds: partsOf(asked('--seed') ?? '1').map(Number),
    n: Number(asked('--n') ?? usualCount[form]),
    folder: asked('--folder'),
    json: has('--json'),
    strict: has('--strict'),
    bugs: has('--bugs'),
    resume: has('--resume'),
  };
  return faultOf(wanted, faultNames) ?? wanted;
}
