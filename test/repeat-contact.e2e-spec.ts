import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlarmSummary } from '@tilanne/alarm';
import type { Board } from '@tilanne/board';
import { askDatabase } from './ask-database.js';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

/** A place and a number that nobody else has, so that a task is linked only by what the case gives it. */
function elsewhere(id: string): Record<string, unknown> {
  const digits = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_000_000, 7);
  return { address: `Yksinkatu ${id}`, caller: { phone: `+358 41 ${String(1_000_000 + digits)}` } };
}

let centre: Centre;
let nurse: string;
let lead: string;
const screens: Screen[] = [];

beforeAll(async () => {
  centre = await startCentre({ boards: 2 });
  nurse = await signIn(centre.boardUrl, 'hoitaja', centre.password);
  lead = await signIn(centre.boardUrl, 'vuorovastaava', centre.password);
  for (const url of boardUrls()) await openScreen(url);
});

afterAll(async () => {
  for (const screen of screens) screen.close();
  await centre.stop();
});

function boardUrls(): string[] {
  return [...new Set(centre.servers.filter(({ name }) => name === 'board').map(({ url }) => url))];
}

/** A screen that has its first picture of the board. */
async function openScreen(url: string): Promise<Screen> {
  const screen = new Screen([url], nurse);
  screens.push(screen);
  screen.open();
  await screen.until(() => true);
  return screen;
}

/** Resolves when every screen shows it, with what one of them shows. */
async function everywhere(shows: (board: Board) => boolean): Promise<Board> {
  const boards = await Promise.all(screens.map((screen) => screen.until(shows)));
  return boards[0] ?? Promise.reject(new Error('No screen is open'));
}

async function hand(id: string, other: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const response = await centre.postTask(sampleTask(id, { ...elsewhere(id), ...other }));
  expect(response.status).toBe(201);
  return ((await response.json()) as { taskId: string }).taskId;
}

/** Stops every board server and starts it again on its ports: what they show then comes from the tables alone. */
async function restartBoards(): Promise<void> {
  for (const url of boardUrls()) {
    const board = centre.servers.filter((server) => server.url === url).at(-1);
    await board?.kill('SIGKILL');
    await centre.start('board', board);
  }
}

describe('a second contact', () => {
  const samePatient = { patient: { name: 'Testi Potilas', identityCode: '010101-900R' } };
  const samePlace = { address: 'Kaksoiskatu 2', municipality: 'Oulu' };
  const sameNumber = { caller: { phone: '+358 40 555 0001' } };

  it.each([
    ['patient', samePatient, samePatient],
    ['place', samePlace, { ...samePlace, address: 'kaksoiskatu  2.' }],
    ['number', sameNumber, { caller: { phone: '040 555 0001' } }],
  ])('of the same %s marks both rows on every screen and links them', async (kind, first, second) => {
    const one = await hand(`${kind}-1`, first);
    const other = await hand(`${kind}-2`, second);
    const { rows } = await everywhere((board) =>
      [one, other].every((id) => board.rows[id]?.task.repeatContacts === 1),
    );
    for (const id of [one, other]) expect(rows[id]?.task.marks).toContain('repeat-contact');
    const links = async (id: string): Promise<unknown> => {
      const opened = await fetch(`${centre.boardUrl}/api/tasks/${id}`, { headers: { cookie: nurse } });
      return ((await opened.json()) as { links: { id: string }[] }).links.map((linked) => linked.id);
    };
    expect([await links(one), await links(other)]).toEqual([[other], [one]]);
  });

  it('of nobody known marks nothing', async () => {
    const id = await hand('alone');
    const { rows } = await everywhere((board) => board.rows[id] !== undefined);
    expect(rows[id]?.task).toMatchObject({ repeatContacts: 0, marks: [] });
  });

  it('of a patient who was sent elsewhere brings the task back to the nurses, marked', async () => {
    const place = { address: 'Palautuskatu 3' };
    const id = await hand('advised', place);
    await everywhere(({ rows }) => rows[id]?.task.state === 'triaged');
    // Written at once, since what leads to the advice is not what this is about.
    await askDatabase(centre.databaseUrl, `update task set state = 'advised' where id = $1`, [id]);
    await restartBoards();
    const later = await openScreen(centre.boardUrl);
    expect(later.board?.rows[id]?.task.state).toBe('advised');

    const notice = await hand('advised-again', { ...place, class: 'A' });
    const { rows, alarms } = await later.until((board) => board.rows[id]?.task.state === 'triaged');
    expect(rows[id]?.task.marks).toEqual(expect.arrayContaining(['reopened', 'repeat-contact']));
    expect(rows[id]?.proposal).not.toBeNull();
    expect(rows[notice]?.task).toMatchObject({ state: 'notice', repeatContacts: 1 });
    expect(Object.values(alarms).map(({ subjectId }) => subjectId)).toContain(notice);
  });
});

describe('an alarm', () => {
  async function raised(id: string): Promise<AlarmSummary> {
    const taskId = await hand(id, { class: 'A' });
    const ofTask = ({ alarms }: Board) => Object.values(alarms).find(({ subjectId }) => subjectId === taskId);
    const alarm = ofTask(await everywhere((board) => ofTask(board) !== undefined));
    return alarm ?? Promise.reject(new Error('There is no alarm'));
  }

  async function acknowledge(url: string, cookie: string, id: string): Promise<AlarmSummary> {
    const response = await fetch(`${url}/api/alarms/${id}/acknowledge`, {
      method: 'POST',
      headers: { cookie },
    });
    expect(response.status).toBe(200);
    return (await response.json()) as AlarmSummary;
  }

  it('acknowledged by name leaves every screen, also of another server, and does not come back', async () => {
    const { id } = await raised('acknowledged');
    const said = await acknowledge(centre.boardUrl, nurse, id);
    expect(said).toMatchObject({ id, acknowledgedBy: 'Helmi Hoitaja' });
    await everywhere(({ alarms }) => alarms[id] === undefined);
    await restartBoards();
    const later = await openScreen(centre.boardUrl);
    expect(later.board?.alarms[id]).toBeUndefined();
    expect(await acknowledge(centre.boardUrl, lead, id)).toEqual(said);
  });

  it('nobody acknowledges stays, also when every board server was killed', async () => {
    const { id, raisedAt } = await raised('left-alone');
    await restartBoards();
    const later = await openScreen(centre.boardUrl);
    expect(later.board?.alarms[id]).toMatchObject({ raisedAt, acknowledgedAt: null, acknowledgedBy: null });
  });

  it('two acknowledge at once is the first one’s, and both are told so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await raised(`at-once-${String(round)}`);
      const [url = '', other = ''] = boardUrls();
      const told = await Promise.all([acknowledge(url, nurse, id), acknowledge(other, lead, id)]);
      expect(told[0]).toEqual(told[1]);
      const kept = await askDatabase(
        centre.databaseUrl,
        `select acknowledged_by as name, (select count(*)::int from event_log
           where type = 'alarm.acknowledged' and body -> 'alarm' ->> 'id' = alarm.id::text) as events
         from alarm where id = $1`,
        [id],
      );
      expect(kept).toEqual([{ name: told[0].acknowledgedBy, events: 1 }]);
    }
  });
});
