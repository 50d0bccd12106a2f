import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askDatabase } from './ask-database.js';
import { startCentre, type Centre } from './centre.js';
import type { RunningServer, ServerName } from './running-server.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

let centre: Centre;
let nurse: string;
let screen: Screen;

beforeAll(async () => {
  centre = await startCentre({ env: { LOG_LEVEL: 'trace' } });
  nurse = await signIn(centre.boardUrl, 'hoitaja', centre.password);
  screen = new Screen([centre.boardUrl], nurse);
  screen.open();
});

afterAll(async () => {
  screen.close();
  await centre.stop();
});

function server(wanted: ServerName): RunningServer {
  const found = centre.servers.filter(({ name }) => name === wanted).at(-1);
  if (!found) throw new Error(`No ${wanted} runs`);
  return found;
}

/** One line of a log, as far as the tests look at it. */
interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly reqId?: string;
  readonly errorId?: string;
  readonly error?: { readonly name: string; readonly code?: string; readonly at: readonly string[] };
  readonly req?: { readonly id: string };
  readonly res?: { readonly status: number };
  readonly route?: string;
}

async function lineWith(name: ServerName, text: string): Promise<Line> {
  return JSON.parse(await server(name).logged(text)) as Line;
}

describe('a log', () => {
  it('is JSON in every line, with level and time', async () => {
    await centre.postTask(sampleTask('plain'));
    for (const { name, log } of centre.servers) {
      const lines = log().split('\n').slice(0, -1);
      expect([name, lines.length > 5]).toEqual([name, true]);
      for (const line of lines) {
        expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
      }
    }
  });

  it.each(['intake', 'board'] as const)(
    'of the %s names the request and its route in every line about it',
    async (name) => {
      const id = randomUUID();
      const path = name === 'intake' ? '/api/tasks/none' : `/api/tasks/${randomUUID()}`;
      const headers = { 'x-request-id': id, cookie: nurse, authorization: `Bearer ${centre.bearerKey}` };
      const response = await fetch(`${server(name).url}${path}`, { headers });
      expect(response.status).toBe(404);
      const line = await lineWith(name, id);
      expect(line.reqId ?? line.req?.id).toBe(id);
      expect(line).toMatchObject({ res: { status: 404 } });
      expect(line.route).toMatch(/^\/api\/tasks\/:\w+$/);
    },
  );
});

describe('the id of a request', () => {
  const answeredId = async (given?: string): Promise<string> => {
    const headers = given === undefined ? {} : { 'x-request-id': given };
    return (await fetch(`${centre.intakeUrl}/api/tasks/x`, { headers })).headers.get('x-request-id') ?? '';
  };

  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

  it('is the caller’s own when that is a UUID', async () => {
    const given = randomUUID();
    expect(await answeredId(given)).toBe(given);
  });

  it('is a new one when the caller gives none', async () => {
    expect(await answeredId()).toMatch(uuid);
  });

  it.each([
    ['a name', 'Kaarina Kanaria'],
    ['an identity code', '010101-900A'],
    ['a telephone number', '0405550001'],
    ['a text behind a UUID', `${randomUUID()} Kanaria`],
    ['a long text', 'kanaria'.repeat(500)],
  ])('is a new one when the caller gives %s, of which nothing is written', async (_what, given) => {
    expect(await answeredId(given)).toMatch(uuid);
    expect(server('intake').log()).not.toContain(given);
  });
});

describe('an error that nobody expected', () => {
  /** The database refuses rows of this table with a sentence that quotes what it was given. */
  async function withRefusing<T>(table: string, column: string, work: () => Promise<T>): Promise<T> {
    await askDatabase(
      centre.databaseUrl,
      `create function refuse() returns trigger language plpgsql as
         $$ begin raise exception 'cannot keep %', new.${column} using detail = new.${column}; end $$;
       create trigger refuse before insert or update on ${table} for each row execute function refuse()`,
    );
    try {
      return await work();
    } finally {
      await askDatabase(centre.databaseUrl, `drop function refuse() cascade`);
    }
  }

  it('is answered with an id that leads to its one line in the log, with kind and place but no words', async () => {
    const response = await withRefusing('intake_message', 'raw', () =>
      centre.postTask(sampleTask('unexpected', { description: 'Kanariavirhe' })),
    );
    expect(response.status).toBe(500);
    const problem = (await response.json()) as { code: string; errorId: string };
    expect(problem.code).toBe('unexpected');
    const line = await lineWith('intake', problem.errorId);
    expect(line.error).toMatchObject({ name: 'error', code: 'P0001' });
    expect(line.error?.at.join('\n')).toContain('intake-message.store');
    expect(line.reqId ?? line.req?.id).toBe(response.headers.get('x-request-id'));
    expect(JSON.stringify(problem) + server('intake').log()).not.toContain('Kanariavirhe');
  });

  it('on the board is answered and written down the same way', async () => {
    const alarmed = await centre.postTask(sampleTask('alarmed', { class: 'A' }));
    const { taskId } = (await alarmed.json()) as { taskId: string };
    const shown = await screen.until(({ alarms }) =>
      Object.values(alarms).some((alarm) => alarm.subjectId === taskId),
    );
    const alarm = Object.values(shown.alarms).find(({ subjectId }) => subjectId === taskId);
    const response = await withRefusing('alarm', 'acknowledged_by', () =>
      fetch(`${centre.boardUrl}/api/alarms/${alarm?.id ?? ''}/acknowledge`, {
        method: 'POST',
        headers: { cookie: nurse },
      }),
    );
    expect(response.status).toBe(500);
    const { errorId } = (await response.json()) as { errorId: string };
    expect((await lineWith('board', errorId)).error).toMatchObject({
      name: 'QueryFailedError',
      code: 'P0001',
    });
    expect(server('board').log()).not.toContain('Helmi');
  });
});
