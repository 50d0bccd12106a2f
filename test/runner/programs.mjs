/** The programs of the system that tests need besides Node, and how they come onto a Debian machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a part may need, and the packages of Debian that bring it. A browser without fonts shows empty boxes. */
const PACKAGES = { chromium: ['chromium', 'fonts-dejavu-core'], 'redis-server': ['redis-server'] };

/**
 * Sees to it that the programs are there, and installs them when it may.
 *
 * @param {readonly string[]} needs names of programs
 * @returns {string | undefined} what is missing and how to install it, or undefined if all is there
 */
export function ensurePrograms(needs) {
  const missing = () => needs.filter((name) => !isInstalled(name));
  if (missing().length > 0 && mayInstall()) install(missing().flatMap((name) => PACKAGES[name]));
  if (missing().length === 0) return undefined;
  const packages = missing().flatMap((name) => PACKAGES[name]);
  return `The tests need ${missing().join(' and ')}: install with "apt-get install ${packages.join(' ')}" as root.`;
}

function isInstalled(name) {
  return process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function mayInstall() {
  return process.getuid?.() === 0 && isInstalled('apt-get');
}

function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  const aptGet = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}
