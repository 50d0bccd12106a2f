import { check } from './rules/check.js';
import { diff } from './rules/diff.js';
import { explain } from './rules/explain.js';
import { freeze } from './rules/freeze.js';
import { print } from './rules/print.js';
import { replay } from './rules/replay.js';
import type { Report, Task } from './rules/report.js';
import { readRulesArguments, type CommandName, type RulesArguments } from './rules/rules-arguments.js';
import { rulesHelp } from './rules/rules-help.js';
import { Steps } from './rules/steps.js';
import { vignettes } from './rules/vignettes.js';
import { complain, say, surviveClosedTerminal } from './terminal.js';

const USAGE_FAULT = 2;

const commands: Readonly<Record<CommandName, (task: Task) => Promise<Report>>> = {
  check,
  diff,
  explain,
  freeze,
  print,
  replay: (task) => replay(task),
  vignettes,
};

async function run({ command, json, ...given }: RulesArguments): Promise<void> {
  const steps = new Steps(process.stderr);
  const tell = (what: string): void => steps.tell(what);
  const { holds, lines, data } = await commands[command]({ ...given, now: new Date(), tell });
  steps.end();
  say(json ? JSON.stringify({ command, holds, ...data }) : lines.join('\n'));
  if (!holds) process.exitCode = 1;
}

surviveClosedTerminal();
const asked = readRulesArguments(process.argv.slice(2));
if ('fault' in asked) {
  complain(`${asked.fault} See npm run rules -- --help.`);
  process.exitCode = USAGE_FAULT;
} else if ('help' in asked) {
  say(rulesHelp[asked.language]);
} else {
  await run(asked);
}
