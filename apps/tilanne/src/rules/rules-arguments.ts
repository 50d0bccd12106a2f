import { parseArgs } from 'node:util';
import { languages, type Language } from '@tilanne/platform';
import type { ArgumentFault } from '../arguments.js';

/** What `npm run rules` can do, and the names of what each needs. */
export const commands = {
  check: ['DIR'],
  explain: ['DIR', 'FACTS.json'],
  diff: ['DIR', 'OTHER_DIR'],
  replay: ['DIR', 'STORE'],
  vignettes: ['RULES_DIR', 'VIGNETTE_DIR'],
  print: ['DIR', 'OUT_DIR'],
  freeze: ['DIR', 'NUMBER'],
} as const satisfies Record<string, readonly string[]>;

export type CommandName = keyof typeof commands;

/** What the person asked for on the command line of `npm run rules -- …`. */
export interface RulesArguments {
  readonly command: CommandName;
  /** As many as the command needs, in its order. */
  readonly operands: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  /** Of `replay`: the rules to compare with, and the columns whose values part the tasks. */
  readonly old: string | undefined;
  readonly by: readonly string[] | undefined;
}

/** Nothing but the help text was asked for. */
export interface HelpAsked {
  readonly help: true;
  readonly language: Language;
}

const options = {
  lang: { type: 'string', default: 'fi' },
  json: { type: 'boolean', default: false },
  old: { type: 'string' },
  by: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [firstSentence = ''] = (error as Error).message.split(/\.(?:\s|$)/);
    return { fault: `${firstSentence}.` };
  }
}

/** Reads the command line; never throws. A fault is one sentence for the person who typed it. */
export function readRulesArguments(args: readonly string[]): RulesArguments | HelpAsked | ArgumentFault {
  const parsed = parse(args);
  if ('fault' in parsed) return parsed;
  const { lang, json, help, old, by } = parsed.values;
  const language = languages.find((each) => each === lang);
  if (!language) return { fault: `--lang takes one of ${languages.join(', ')}.` };
  const [name, ...operands] = parsed.positionals;
  if (help || name === undefined) return { help: true, language };
  if (!isCommand(name)) return { fault: `Name one of ${Object.keys(commands).join(', ')}, not ${name}.` };
  const fault = misuse(name, operands, old ?? by);
  return fault ?? { command: name, operands, language, json, old, by: by?.split(',') };
}

/** What a command is given too much or too little of. */
function misuse(
  name: CommandName,
  operands: readonly string[],
  option: string | undefined,
): ArgumentFault | undefined {
  const needed = commands[name];
  if (operands.length !== needed.length)
    return { fault: `Write: npm run rules -- ${name} ${needed.join(' ')}` };
  if (option !== undefined && name !== 'replay') return { fault: '--old and --by are for replay.' };
  return undefined;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
