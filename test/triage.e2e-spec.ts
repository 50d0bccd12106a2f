import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

async function taskIdOf(response: Response): Promise<string> {
  expect(response.status).toBe(201);
  return ((await response.json()) as { taskId: string }).taskId;
}

describe('a triage worker', () => {
  let centre: Centre;
  let screen: Screen;

  beforeAll(async () => {
    centre = await startCentre();
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
  });

  afterAll(async () => {
    screen.close();
    await centre.stop();
  });

  it('proposes for a task of a code with a table, with a reason in words', async () => {
    const id = await taskIdOf(await centre.postTask(sampleTask('proposed')));
    const board = await screen.until(({ rows }) => rows[id]?.proposal != null);
    const proposal = board.rows[id]?.proposal;
    expect(proposal?.reason?.fi ?? '').not.toBe('');
    expect(proposal?.byHand).toBe(false);
  });

  it('leaves a code without a table to the nurse and says so in three languages', async () => {
    const id = await taskIdOf(await centre.postTask(sampleTask('no-table', { code: '784' })));
    const board = await screen.until(({ rows }) => rows[id]?.proposal != null);
    expect(board.rows[id]?.proposal).toMatchObject({ outcome: 'nurse-decides', certain: false });
    expect(Object.keys(board.rows[id]?.proposal?.reason ?? {}).sort()).toEqual(['en', 'fi', 'sv']);
  });

  it('killed again and again loses no task: the next one proposes for every task', async () => {
    const ids: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const worker = centre.servers.filter(({ name }) => name === 'triage').at(-1);
      const handing = Array.from({ length: 10 }, async (_, index) =>
        taskIdOf(await centre.postTask(sampleTask(`killed-${String(round)}-${String(index)}`))),
      );
      await worker?.kill('SIGKILL');
      ids.push(...(await Promise.all(handing)));
      await centre.start('triage', worker);
    }
    const board = await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
    expect(ids.filter((id) => board.rows[id]?.proposal?.byHand)).toEqual([]);
  });

  it('hands a task that cannot be triaged to the nurses, to be judged by hand', async () => {
    const client = new pg.Client({ connectionString: centre.databaseUrl });
    await client.connect();
    // A fault that only the writing of this one proposal meets, as a poisoned row or a full disk would be.
    await client.query(`
      create function refuse_poison() returns trigger language plpgsql as $$
      begin
        if not new.by_hand and (select sender_task_id from task where id = new.task_id) = 'poison'
          then raise exception 'poison';
        end if;
        return new;
      end $$;
      create trigger refuse_poison before insert on proposal for each row execute function refuse_poison()`);
    await client.end();
    const started = performance.now();
    const id = await taskIdOf(await centre.postTask(sampleTask('poison')));
    const board = await screen.until(({ rows }) => rows[id]?.proposal != null);
    expect(board.rows[id]?.proposal).toMatchObject({
      byHand: true,
      outcome: 'nurse-decides',
      certain: false,
    });
    expect(performance.now() - started).toBeLessThan(15_000);
    const other = await taskIdOf(await centre.postTask(sampleTask('beside-the-poison')));
    await screen.until(({ rows }) => rows[other]?.proposal?.byHand === false);
  });
});
