import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { ArgumentFault } from '../arguments.js';
import { tasksAnHour } from './shift-table.js';

/** What the person asked for on the command line of `npm run demo -- …`. */
export interface DemoArguments {
  readonly data: string | undefined;
  /** Where to find a centre that was not started by `npm start` here. */
  readonly intake: string | undefined;
  readonly board: string | undefined;
  /** Times faster than life, 1 to 3,600. */
  readonly speed: number;
  /** Simulated hours, up to 1,000. */
  readonly hours: number;
  /** Tasks an hour over the mean of a day, up to 10,000. */
  readonly rate: number;
  readonly seed: number;
  /** Simulated nurses, 0 to 3: there are so many demo users who may decide. */
  readonly nurses: number;
  readonly crews: boolean;
  readonly destinations: boolean;
  readonly watchMemory: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly help: boolean;
}

const options = {
  data: { type: 'string' },
  intake: { type: 'string' },
  board: { type: 'string' },
  speed: { type: 'string' },
  hours: { type: 'string' },
  rate: { type: 'string' },
  seed: { type: 'string' },
  nurses: { type: 'string' },
  crews: { type: 'boolean', default: false },
  destinations: { type: 'boolean', default: false },
  soak: { type: 'boolean', default: false },
  'watch-memory': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Bounds {
  readonly fewest: number;
  readonly most: number;
  readonly whole?: boolean;
}

const bounds = {
  speed: { fewest: 1, most: 3_600 },
  hours: { fewest: 0.01, most: 1_000 },
  rate: { fewest: 0.1, most: 10_000 },
  seed: { fewest: 0, most: 999_999, whole: true },
  nurses: { fewest: 0, most: 3, whole: true },
} as const satisfies Record<string, Bounds>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [firstSentence = ''] = (error as Error).message.split(/\.(?:\s|$)/);
    return { fault: `${firstSentence}.` };
  }
}

function isWithin(text: string, { fewest, most, whole = false }: Bounds): boolean {
  const pattern = whole ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d{1,6})?$/;
  return pattern.test(text) && Number(text) >= fewest && Number(text) <= most;
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Reads the command line; never throws. A fault is one sentence for the person who typed it. */
export function readDemoArguments(args: readonly string[]): DemoArguments | ArgumentFault {
  const given = parse(args);
  if ('fault' in given) return given;
  for (const [name, limits] of Object.entries(bounds)) {
    const text = given[name as keyof typeof bounds];
    if (text !== undefined && !isWithin(text, limits)) {
      return { fault: `--${name} takes a number from ${limits.fewest} to ${limits.most}.` };
    }
  }
  for (const name of ['intake', 'board'] as const) {
    const text = given[name];
    if (text !== undefined && !isAddress(text)) return { fault: `--${name} takes an address, http://…` };
  }
  return settled(given);
}

type Given = Exclude<ReturnType<typeof parse>, { fault: string }>;

/** What was not said: an evening at sixty times its speed, and for a soak everybody at work. */
function settled(given: Given): DemoArguments {
  const { soak, data, intake, board, json, strict, help } = given;
  return {
    ...{ data, json, strict, help },
    intake: intake?.replace(/\/+$/, ''),
    board: board?.replace(/\/+$/, ''),
    speed: Number(given.speed ?? 60),
    hours: Number(given.hours ?? 4),
    rate: Number(given.rate ?? tasksAnHour.value),
    seed: Number(given.seed ?? randomInt(bounds.seed.most)),
    nurses: Number(given.nurses ?? (soak ? 2 : 0)),
    crews: given.crews || soak,
    destinations: given.destinations || soak,
    watchMemory: given['watch-memory'] || soak,
  };
}
