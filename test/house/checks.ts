import { hazardsNameTests } from './hazards.js';
import { languagesComplete } from './languages.js';
import { installScriptsDecided, lockNamesNoHost } from './lock-file.js';
import { planMatchesFolders } from './plan.js';
import { longFiles, readmeLength, testsOutweighCode } from './sizes.js';
import { machinePaths, registryAddresses, unfinishedWork } from './texts.js';
import type { Check } from './tree.js';

/** Every check of the tree that no linter has, by the sentence that holds when it finds nothing. */
export const checks: Readonly<Record<string, Check>> = {
  'no style sheet, page or script is longer than 200 lines': longFiles,
  'there are at least as many lines of tests as of code': testsOutweighCode,
  'the README fits in 150 lines': readmeLength,
  'the lock file names no host': lockNamesNoHost,
  'every install script of a package is allowed or refused': installScriptsDecided,
  'no file holds a path of a machine': machinePaths,
  'no file holds the address of a registry': registryAddresses,
  'no file holds unfinished work': unfinishedWork,
  'every control of a hazard names tests that exist': hazardsNameTests,
  'Finnish, Swedish and English say the same things': languagesComplete,
  'the plan of the house names the folders that are there': planMatchesFolders,
};
