import { plainModule } from './plain-module.js';
import { parts, type Part } from './runner.js';

type Levels = Readonly<Record<string, unknown>>;

interface LintSettings {
  readonly codeRules: Levels;
  readonly typedRules: Levels;
  readonly specRules: Levels;
}

interface CruiserSettings {
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
}

const lint = (await plainModule('test/house/rules/settings.mjs')) as LintSettings;
const cruiser = (await plainModule('.dependency-cruiser.mjs')) as CruiserSettings;

/** Names of the ESLint rules that settings.mjs switches on. */
export const lintRules = [lint.codeRules, lint.typedRules, lint.specRules].flatMap((rules) =>
  Object.keys(rules).filter((name) => rules[name] !== 'off'),
);

/** Names of the rules in .dependency-cruiser.mjs. */
export const importRules = cruiser.default.forbidden.map(({ name }) => name);

/** The commands of a part of `npm test`; `files`, if given, take the place of the whole tree. */
export function commandsOf(name: string, files?: readonly string[]): Part['commands'] {
  const commands = parts.find((part) => part.name === name)?.commands ?? [];
  if (files === undefined) return commands;
  return commands.map((command) => [...command.filter((word) => word !== '.'), ...files]);
}
