import type { INestApplicationContext } from '@nestjs/common';

/**
 * Ties a server to the process that started it: tells that it is ready, and stops in order when the starter
 * is gone, however it went. Without a starter (a container) only signals stop it.
 */
export function liveWithStarter(app: INestApplicationContext): void {
  app.enableShutdownHooks();
  if (process.send === undefined) return;
  process.once('disconnect', () => {
    // A close that hangs must not leave a server without its starter.
    setTimeout(() => process.exit(1), 8_000).unref();
    void app.close().finally(() => process.exit(0));
  });
  process.send({ ready: true });
}
