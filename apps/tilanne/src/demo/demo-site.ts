import type { DataFolder } from '../data-folder/data-folder.js';
import { folderHolder } from '../data-folder/folder-lock.js';
import { knownCentre } from '../data-folder/known-centre.js';
import { knownSecrets } from '../data-folder/secrets.js';
import { StartRefused } from '../start-refused.js';
import type { DemoArguments } from './demo-arguments.js';
import type { IntakeAddress } from './sender.js';

/** The centre that a shift is played for. */
export interface DemoSite {
  readonly intake: IntakeAddress;
  readonly boardUrl: string;
  readonly password: string;
  /** Metrics of each server by its name; empty for a centre that runs elsewhere. */
  readonly opsUrls: Readonly<Record<string, string>>;
}

/**
 * Finds the centre of a data folder, or the one that was named.
 * Throws one sentence when none runs there, or when there is no key to hand tasks over with.
 */
export function demoSite(
  { intake, board }: Pick<DemoArguments, 'intake' | 'board'>,
  folder: DataFolder,
): DemoSite {
  const isRunning = folderHolder(folder.path) !== undefined;
  const running = isRunning ? knownCentre(folder.centreFile) : undefined;
  const intakeUrl = intake ?? running?.intakeUrl;
  const boardUrl = board ?? running?.boardUrls[0];
  if (intakeUrl === undefined || boardUrl === undefined) {
    throw new StartRefused(
      isRunning
        ? 'Tilanne is still starting: try again when it says that it is running.'
        : `Tilanne is not running on ${folder.path}: run npm start in another terminal first.`,
    );
  }
  const secrets = knownSecrets(folder.secretsFile);
  if (!secrets)
    throw new StartRefused(`There is no key in ${folder.secretsFile}: name the data folder with --data.`);
  return {
    intake: { url: intakeUrl, key: secrets.sampleSenderKey },
    boardUrl,
    password: secrets.demoPassword,
    opsUrls: running?.opsUrls ?? {},
  };
}
