import { readStartArguments } from './arguments.js';
import { HELP } from './help.js';
import { launch } from './launch.js';
import { complain, say, surviveClosedTerminal } from './terminal.js';

const USAGE_FAULT = 2;

surviveClosedTerminal();
const options = readStartArguments(process.argv.slice(2));
if ('fault' in options) {
  complain(`${options.fault} See npm start -- --help.`);
  process.exitCode = USAGE_FAULT;
} else if (options.help) {
  say(HELP);
} else {
  await launch(options).catch((error: unknown) => {
    complain((error as Error).message);
    process.exitCode = 1;
  });
}
