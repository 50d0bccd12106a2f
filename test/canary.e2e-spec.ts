import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askDatabase } from './ask-database.js';
import { canary, everyWay, identityCode, leaksIn, telling, type Told } from './canary.js';
import { startCentre, type Centre } from './centre.js';
import { Line } from './line.js';
import type { RunningServer, ServerName } from './running-server.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

let centre: Centre;
let nurse: string;
let screen: Screen;

beforeAll(async () => {
  centre = await startCentre({ env: { LOG_LEVEL: 'trace' } });
  nurse = await signIn(centre.boardUrl, 'hoitaja', centre.password);
  screen = new Screen([centre.boardUrl], await signIn(centre.boardUrl, 'vuorovastaava', centre.password));
  screen.open();
});

afterAll(async () => {
  screen.close();
  await centre.stop();
});

function server(wanted: ServerName): RunningServer {
  const found = centre.servers.filter(({ name }) => name === wanted).at(-1);
  return found ?? fail(`No ${wanted} runs`);
}

function fail(what: string): never {
  throw new Error(what);
}

async function tell({ to, method, path, body, headers = {} }: Told): Promise<Response> {
  const authorization = `Bearer ${centre.bearerKey}`;
  return fetch(`${server(to).url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization, cookie: nurse, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

describe('what is said of a patient', () => {
  it('is taken or refused by every way in, and never an error', async () => {
    const statuses: number[] = [];
    for (const way of everyWay) statuses.push((await tell(way)).status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(5);
    const board = await screen.until(({ rows }) => {
      const tasks = Object.values(rows).filter(({ task }) => task.state !== 'notice');
      return tasks.length >= 4 && tasks.every(({ task }) => task.state === 'triaged');
    });
    expect(Object.keys(board.refusals).length).toBeGreaterThan(2);
  });

  it('stands in the tables, where it belongs', async () => {
    const kept = await askDatabase<{ handover: object }>(centre.databaseUrl, 'select handover from task');
    expect(leaksIn(JSON.stringify(kept))).toEqual(expect.arrayContaining([canary, identityCode]));
  });

  it('is in no log, whatever its level', () => {
    for (const { name, log } of centre.servers) expect([name, leaksIn(log())]).toEqual([name, []]);
  });

  it('is in no metric', async () => {
    for (const { opsUrl, name } of centre.servers) {
      const metrics = await (await fetch(`${opsUrl}/metrics`)).text();
      expect(metrics).toContain('process_cpu_seconds_total');
      expect([name, leaksIn(metrics)]).toEqual([name, []]);
    }
  });

  it('is in nothing that the queue keeps, also while jobs wait', async () => {
    await server('triage').kill('SIGKILL');
    const response = await tell({
      to: 'intake',
      method: 'POST',
      path: '/api/tasks',
      body: sampleTask(`${canary}-waits`, telling),
    });
    expect(response.status).toBe(201);
    const tables = await askDatabase<{ name: string }>(
      centre.databaseUrl,
      `select table_name as name from information_schema.tables where table_schema = 'bullmq'`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) =>
        askDatabase<{ row: string }>(
          centre.databaseUrl,
          `select to_jsonb(kept)::text as row from bullmq."${name}" as kept`,
        ),
      ),
    );
    const kept = rows
      .flat()
      .map(({ row }) => row)
      .join('\n');
    expect(kept).toContain(((await response.json()) as { taskId: string }).taskId);
    expect(leaksIn(kept)).toEqual([]);
  });

  it('is on no row, alarm or refusal that a screen gets, and in no event', async () => {
    const line = Line.open(centre.boardUrl, nurse, { since: 0 });
    const said = await line.until((all) => (all.length > 1 ? JSON.stringify(all) : undefined));
    line.close();
    expect(leaksIn(said)).toEqual([]);
    expect(leaksIn(JSON.stringify(screen.board))).toEqual([]);
    const events = await askDatabase(centre.databaseUrl, 'select body from event_log');
    expect(leaksIn(JSON.stringify(events))).toEqual([]);
  });
});
