/** Writes a sentence, or a text of several lines, for the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes what went wrong. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A terminal that is closed, or a pipe that nobody reads any more, is no reason to end the servers half-way. */
export function surviveClosedTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
