import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const loader = new URL('../runner/from-source.mjs', import.meta.url).href;

const registering = `import { register } from 'node:module'; register('${loader}');`;

const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(registering)}`];

/** Starts a program of the bench as a process of its own; it is a TypeScript file beside the one that asks. */
export function forkProgram(program: URL, args: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(program), args, { execArgv });
}

/** The first message of a process; rejects when it ends before. */
export async function firstWord<Word>(child: ChildProcess): Promise<Word> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnargs.at(-1) ?? ''} ended at boot with ${String(code)}`);
  });
  const [word] = (await Promise.race([once(child, 'message'), failed])) as [Word];
  return word;
}
