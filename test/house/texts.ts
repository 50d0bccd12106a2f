import type { Check } from './tree.js';

const isText = /\.(ts|tsx|mjs|cjs|js|json|css|html|md|ya?ml|dmn|sh|sql|svg|txt)$|(^|\/)[^.]+$|(^|\/)\.[^/]+$/;

/** One fault for each line in which `pattern` is found, in the text files that `file` picks. */
function linesWith(pattern: RegExp, what: string, file: RegExp): Check {
  return (tree) =>
    tree.files
      .filter((path) => file.test(path))
      .flatMap((path) =>
        tree
          .read(path)
          .split('\n')
          .flatMap((line, at) => (pattern.test(line) ? [`${path}: line ${at + 1}, ${what}` as const] : [])),
      );
}

const homes = ['work', 'root', 'home', 'Users', 'mnt'].join('|');

/** An absolute path below somebody's home works on one machine only. */
export const machinePaths: Check = linesWith(
  new RegExp(`(?<![\\w.}@-])/(${homes})/\\w|\\b[A-Z]:\\\\Users\\\\`),
  'a path of a machine',
  isText,
);

/** Which registry serves the packages is the business of the machine that installs them. */
export const registryAddresses: Check = linesWith(
  /\bregistry\s*=\s*['"]?https?:|\bregistry\.[\w-]+\.[a-z]{2,}|https?:\/\/[^/\s]*\b(npm|registry)\b[^/\s]*\/.*\.tgz/,
  'the address of a registry',
  isText,
);

/** Marks of work left for later, as programmers write them. */
const marks = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK', 'not ' + 'implemented'].join('|');

/** What is not done is not committed as if it were. */
export const unfinishedWork: Check = linesWith(
  new RegExp(`\\b(${marks})\\b`),
  'work marked as unfinished',
  /^(apps|libs|test|docker)\/.*\.(ts|tsx|mjs|css|sh|ya?ml)$/,
);
