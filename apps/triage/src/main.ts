import { startWorker } from '@tilanne/platform/nest';
import { Rules } from '@tilanne/triage/nest';
import { TriageWorkerModule } from './triage-worker.module.js';

await startWorker({
  module: TriageWorkerModule,
  opsPort: (env) => env.TRIAGE_OPS_PORT,
  checks: (app) => [
    {
      part: 'rules',
      check: () =>
        app.get(Rules).current ? Promise.resolve() : Promise.reject(new Error('no usable rule set')),
    },
  ],
});
