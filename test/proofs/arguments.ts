/** What can be run. */
export const proofNames = ['tables', 'guard', 'mutants'] as const;

export type ProofName = (typeof proofNames)[number];

/** What is asked for on the command line. */
export interface Wanted {
  readonly help: boolean;
  readonly proofs: readonly ProofName[];
  readonly json: boolean;
  readonly strict: boolean;
  readonly seed: number;
  /** Completions of incomplete tasks. */
  readonly n: number;
  /** How often a table is looked at; the middle time counts. */
  readonly runs: number;
}

const usual: Wanted = {
  help: false,
  proofs: ['tables', 'guard'],
  json: false,
  strict: false,
  seed: 1,
  n: 1_000_000,
  runs: 5,
};

const settings = ['seed', 'n', 'runs'] as const;
const flags = ['help', 'json', 'strict'] as const;

/** Reads the words after `npm run proofs --`; what cannot be understood is told in a sentence. */
export function readArguments(words: readonly string[]): Wanted | string {
  let wanted = usual;
  const proofs: ProofName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const proof = proofNames.find((each) => each === word);
    const flag = flags.find((each) => word === `--${each}`);
    const setting = settings.find((each) => word === `--${each}`);
    if (proof) proofs.push(proof);
    else if (flag) wanted = { ...wanted, [flag]: true };
    else if (setting) {
      const value = Number(words[(at += 1)]);
      if (!Number.isInteger(value) || value < 1) return `${word} takes a whole number from 1.`;
      wanted = { ...wanted, [setting]: value };
    } else return `There is no ${word}: there are ${proofNames.join(', ')}, and --help.`;
  }
  return proofs.length > 0 ? { ...wanted, proofs } : wanted;
}
