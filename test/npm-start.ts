import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const rootDirectory = fileURLToPath(new URL('..', import.meta.url));

/** What somebody who types `npm start` sees and can do. */
export interface Started {
  /** Everything on the terminal so far. */
  readonly text: () => string;
  /** Resolves with the terminal's text as soon as it holds the wanted words; rejects when the program ends before. */
  readonly until: (wanted: string | RegExp) => Promise<string>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code, null after a signal that cannot be caught. */
  readonly ended: Promise<number | null>;
  readonly pid: number;
}

function holds(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function untilOf(child: ChildProcess, text: () => string): Started['until'] {
  return (wanted) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (holds(text(), wanted)) resolve(text());
      };
      look();
      child.stdout?.on('data', look);
      child.stderr?.on('data', look);
      child.once('close', () => reject(new Error(`Ended before "${String(wanted)}" was seen:\n${text()}`)));
    });
}

/** Types `npm start -- ARGUMENTS` in the repository, or another of its scripts; pasted input goes to it at once. */
export function npmStart(args: readonly string[], other: { script?: string; input?: string } = {}): Started {
  const { script = 'start', input } = other;
  // The program itself, without npm around it: a signal must reach it and not npm.
  const program = script === 'start' ? ['apps/tilanne/bin/start.mjs'] : ['apps/tilanne/bin/run.mjs', script];
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: rootDirectory,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  }
  if (input !== undefined) child.stdin.end(input);
  const text = (): string => written.join('');
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    ...{ text, ended },
    until: untilOf(child, text),
    signal: (signal) => void child.kill(signal),
    pid: child.pid ?? 0,
  };
}
