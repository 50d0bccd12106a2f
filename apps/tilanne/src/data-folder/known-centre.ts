import { rmSync } from 'node:fs';
import { z } from 'zod';
import { readJsonFile } from './json-file.js';
import { replaceFile } from './private-file.js';

const centreSchema = z.object({
  boardUrls: z.array(z.url()).min(1),
  intakeUrl: z.url(),
  /** Metrics and health of each server, by its name. */
  opsUrls: z.record(z.string(), z.url()),
  /** Certificate that others have to be told to trust. */
  trustFile: z.string().optional(),
});

/** Where the servers of a running centre are reached. */
export type KnownCentre = z.infer<typeof centreSchema>;

/** Tells the programs beside `npm start` where it is. */
export function rememberCentre(path: string, centre: KnownCentre): void {
  replaceFile(path, `${JSON.stringify(centre, undefined, 2)}\n`);
}

export function forgetCentre(path: string): void {
  rmSync(path, { force: true });
}

/** The centre that was started last and not stopped; it may have been killed since. */
export function knownCentre(path: string): KnownCentre | undefined {
  return readJsonFile(path, centreSchema, 'The file of addresses');
}
