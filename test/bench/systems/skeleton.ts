import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { askDatabase } from '../../ask-database.js';
import { firstWord, forkProgram } from '../fork-program.js';
import { tables } from '../skeleton/tables.js';
import { HttpPoster } from './http-poster.js';
import type { Ground, System } from './system.js';

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

async function start(program: 'intake' | 'triage' | 'board', ground: Ground): Promise<Started> {
  const child = forkProgram(new URL(`../skeleton/${program}.ts`, import.meta.url), [JSON.stringify(ground)]);
  const url = await firstWord<string>(child);
  return { child, url };
}

async function ended({ child }: Started): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** The same stack with nothing of ours in it: what is left of a task's time when there are no rules. */
export async function startSkeleton(ground: Ground): Promise<System> {
  await askDatabase(ground.databaseUrl, tables);
  const [intake, triage, board] = await Promise.all([
    start('intake', ground),
    start('triage', ground),
    start('board', ground),
  ]);
  const poster = new HttpPoster(intake.url);
  return {
    name: 'skeleton',
    entrance: { url: board.url, headers: {} },
    post: async (body) => ((await poster.post('/api/tasks', body)) as { taskId: string }).taskId,
    takeBack: () => Promise.resolve(),
    stop: async () => {
      poster.close();
      await Promise.all([intake, triage, board].map(ended));
    },
  };
}
