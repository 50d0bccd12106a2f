import { boardKilled } from './board-killed.js';
import { databaseKilled } from './database-killed.js';
import { eventsLate } from './events-late.js';
import type { Fault } from './fault.js';
import { intakeKilled } from './intake-killed.js';
import { nurseCutOff } from './nurse-cut-off.js';
import { messagesRepeated } from './messages-repeated.js';
import { poisoned } from './poisoned.js';
import { redisKilled } from './redis-killed.js';
import { rollingRestart } from './rolling-restart.js';
import { watchdogSilenced } from './watchdog-silenced.js';
import { workerAbsent } from './worker-absent.js';
import { workerKilled } from './worker-killed.js';

/** Every fault that the kit can do, in the order of the plan. */
export const faults: readonly Fault[] = [
  intakeKilled,
  workerKilled,
  boardKilled,
  databaseKilled,
  redisKilled,
  workerAbsent,
  nurseCutOff,
  poisoned,
  messagesRepeated,
  rollingRestart,
  watchdogSilenced,
  eventsLate,
];
