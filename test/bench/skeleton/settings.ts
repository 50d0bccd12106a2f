import type { Ground } from '../systems/system.js';

/** What the processes of the skeleton live on, as told on their command line. */
export const settings = JSON.parse(process.argv[2] ?? '{}') as Ground;
