import type { INestApplicationContext } from '@nestjs/common';

const stopSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** A close that hangs must not leave a server that nobody wants, after so many milliseconds. */
const closesWithinMs = 8_000;

/** The starter's database usually goes with it, so there is little left to finish. */
const longestCloseMs = 3_000;

/**
 * Nobody reads the log any more, and on process.exit() pino's last flush (sonic-boom 4.2) tries a broken pipe for ever.
 */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Stops in order when a signal asks for it, and exits by itself: the first process of a container ends by no signal. */
function stopAtSignals(app: INestApplicationContext): void {
  app.enableShutdownHooks(stopSignals, { useProcessExit: true });
  const exitAtLast = () => void setTimeout(() => process.exit(1), closesWithinMs).unref();
  for (const signal of stopSignals) process.once(signal, exitAtLast);
}

/**
 * Ties a server to the process that started it: tells that it is ready, and stops in order when the starter
 * is gone, however it went. Without a starter (a container) only signals stop it.
 */
export function liveWithStarter(app: INestApplicationContext): void {
  stopAtSignals(app);
  if (process.send === undefined) return;
  process.once('disconnect', () => {
    setTimeout(endNow, longestCloseMs).unref();
    void app.close().finally(endNow);
  });
  process.send({ ready: true });
}
