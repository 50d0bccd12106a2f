import { startWorker } from '@tilanne/platform/nest';
import { WatchdogModule } from './watchdog.module.js';
import { Watch } from './watch.service.js';

await startWorker({
  module: WatchdogModule,
  opsPort: (env) => env.WATCHDOG_OPS_PORT,
  checks: (app) => [
    {
      part: 'watch',
      check: () =>
        app.get(Watch).isWhole()
          ? Promise.resolve()
          : Promise.reject(new Error('not every condition is watched')),
    },
  ],
});
