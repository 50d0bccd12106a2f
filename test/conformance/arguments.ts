/** What is asked for on the command line. */
export interface Wanted {
  readonly help: boolean;
  /** The folder of the kit. */
  readonly kit: string;
  readonly json: boolean;
  readonly strict: boolean;
}

/** Reads the command line; a sentence when something is wrong with it. */
export function readArguments(given: readonly string[]): Wanted | string {
  const at = given.indexOf('--tck');
  const kit = at < 0 ? '' : (given[at + 1] ?? '');
  const rest = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const words = rest.filter((word, index) => !(index === 0 && word === 'dmn'));
  const unknown = words.find((word) => !['--help', '--json', '--strict'].includes(word));
  if (unknown !== undefined) return `There is no option ${unknown}.`;
  const help = words.includes('--help');
  if (kit === '' && !help) return '--tck takes the folder of the kit.';
  return { help, kit, json: words.includes('--json'), strict: words.includes('--strict') };
}
