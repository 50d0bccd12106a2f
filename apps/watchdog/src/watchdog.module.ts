import { Module } from '@nestjs/common';
import { SessionModule } from '@tilanne/access/nest';
import { AlarmModule } from '@tilanne/alarm/nest';
import { DatabaseModule, LoggingModule, SettingsModule } from '@tilanne/platform/nest';
import { OverdueReferralStore } from '@tilanne/referral/nest';
import { OverdueTaskStore } from '@tilanne/task/nest';
import { HeartbeatRowsStore } from '@tilanne/triage/nest';
import { OverdueOrderStore } from '@tilanne/unit/nest';
import { Look } from './look.service.js';
import { PathProbe } from './path-probe.service.js';
import { ProbeRun } from './probe-run.service.js';
import { ProbeSender } from './probe-sender.service.js';
import { ProbeSession } from './probe-session.service.js';
import { Watch } from './watch.service.js';
import { WatchedConditions } from './watched-conditions.service.js';

const stores = [OverdueTaskStore, OverdueReferralStore, OverdueOrderStore, HeartbeatRowsStore];

/** It needs the database alone: no queue, no rules and no sign-in can keep it from watching. */
@Module({
  imports: [SettingsModule, LoggingModule, DatabaseModule, AlarmModule, SessionModule],
  providers: [...stores, ProbeSession, ProbeSender, ProbeRun, PathProbe, WatchedConditions, Look, Watch],
})
export class WatchdogModule {}
