export { HeartbeatRowsStore } from './heartbeat-rows.store.js';
export { Judgement } from './judgement.service.js';
export { ProposalStore } from './proposal.store.js';
export { Rules } from './rules.service.js';
export { ProposalModule, TriageModule } from './triage.module.js';
export { TriageService } from './triage.service.js';
export type { TriageOutcome } from './triage.service.js';
