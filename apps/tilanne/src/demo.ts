import { readDemoArguments, type DemoArguments } from './demo/demo-arguments.js';
import { DEMO_HELP } from './demo/demo-help.js';
import { demoSite } from './demo/demo-site.js';
import { playShift, tellOutcome } from './demo/play-shift.js';
import { chosenDataFolder } from './database-access.js';
import { createShutdown } from './shutdown.js';
import { StartRefused } from './start-refused.js';
import { complain, say, surviveClosedTerminal } from './terminal.js';

const USAGE_FAULT = 2;

async function demo(asked: DemoArguments): Promise<void> {
  const site = demoSite(asked, chosenDataFolder(asked.data));
  if (asked.watchMemory && Object.keys(site.opsUrls).length === 0) {
    throw new StartRefused('Memory is watched only for a centre that npm start runs on this machine.');
  }
  const ending = new AbortController();
  const shutdown = createShutdown(complain);
  complain(
    `An evening of ${asked.hours} hours at ${asked.speed} times its speed, ${asked.rate} tasks an hour; --seed ${asked.seed} gives the same again.`,
  );
  const playing = playShift(asked, site, ending).then((outcome) => tellOutcome(outcome, asked.json));
  shutdown.before(async () => {
    ending.abort();
    await playing;
  });
  const holds = await playing;
  if (asked.strict && !holds) process.exitCode = 1;
}

/** A centre with a certificate of its own is trusted only by a process that was started with it. */
function inWords({ message, cause }: Error): string {
  const { code = '', message: why = '' } = (cause ?? {}) as {
    readonly code?: string;
    readonly message?: string;
  };
  if (/CERT|SELF_SIGNED/.test(code)) {
    return 'The certificate of the centre is not trusted: set NODE_EXTRA_CA_CERTS to its file, which npm start names.';
  }
  return why === '' ? message : `The centre cannot be reached: ${why}`;
}

surviveClosedTerminal();
const asked = readDemoArguments(process.argv.slice(2));
if ('fault' in asked) {
  complain(`${asked.fault} See npm run demo -- --help.`);
  process.exitCode = USAGE_FAULT;
} else if (asked.help) {
  say(DEMO_HELP);
} else {
  await demo(asked).catch((error: unknown) => {
    complain(inWords(error as Error));
    process.exitCode = 1;
  });
}
