import { chromium, type Browser } from 'playwright-core';

/** Debian's package, which `npm test` installs when it may. */
const executablePath = '/usr/bin/chromium';

/** Nothing that calls home or waits for hardware that is not there. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}
