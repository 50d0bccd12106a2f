import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyBoard, fold, freshnessLimits, heartbeatEvery, stateHash, type Board } from '@tilanne/board';
import { askDatabase } from './ask-database.js';
import { startCentre, type Centre } from './centre.js';
import { Line, type Said } from './line.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

/** How many events a board keeps for who comes back. */
const keptEvents = 1_000;

/** Repeats the newest event of the log, numbered as any other and without the hint that follows a commit. */
const repeatNewestEvent = `
  with newest as (select * from event_log where organisation_id = 'pohde' order by seq desc limit 1),
  head as (update event_head set seq = seq + $1 where organisation_id = 'pohde' returning seq)
  insert into event_log (organisation_id, seq, type, task_id, at, body)
  select 'pohde', head.seq - $1 + n, 'task.marked', task_id, clock_timestamp(), body
  from newest, head, generate_series(1, $1::int) as n`;

function folded(board: Board, said: readonly Said[]): Board {
  const events = said.flatMap((one) => (one.name === 'changes' ? one.message.events : []));
  return events.reduce((before, event) => {
    const after = fold(before, event);
    if (after === 'gap') throw new Error(`A gap before ${String(event.seq)}`);
    return after;
  }, board);
}

describe('a screen that comes back to the board', () => {
  let centre: Centre;
  let cookie: string;
  let screen: Screen;
  const lines: Line[] = [];

  beforeAll(async () => {
    centre = await startCentre();
    cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    await screen.until(() => true);
  });

  afterAll(async () => {
    for (const line of lines) line.close();
    screen.close();
    await centre.stop();
  });

  function connect(auth: Readonly<Record<string, unknown>> = {}): Line {
    const line = Line.open(centre.boardUrl, cookie, auth);
    lines.push(line);
    return line;
  }

  async function snapshotOf(line: Line): Promise<Board> {
    return (await line.firstOf('snapshot')).message.board;
  }

  /** Hands tasks over and resolves when the board has a proposal for each. */
  async function handAll(...ids: readonly string[]): Promise<Board> {
    const taskIds: string[] = [];
    for (const id of ids) {
      const response = await centre.postTask(sampleTask(id));
      taskIds.push(((await response.json()) as { taskId: string }).taskId);
    }
    return screen.until(({ rows }) => taskIds.every((id) => rows[id]?.task.state === 'triaged'));
  }

  it('gets exactly what it missed, in order and once, and no snapshot', async () => {
    await handAll('before');
    const before = connect();
    const left = await snapshotOf(before);
    before.close();
    const now = await handAll('missed-1', 'missed-2');

    const back = connect({ since: left.seq });
    const first = await back.first();
    if (first.name !== 'changes') throw new Error(`It got a ${first.name}`);
    const numbers = first.message.events.map(({ seq }) => seq);
    expect(numbers).toEqual(Array.from({ length: now.seq - left.seq }, (_, index) => left.seq + 1 + index));
    expect(stateHash(folded(left, [first]))).toBe(stateHash(now));
    await back.firstOf('heartbeat');
    expect(await back.until((said) => said.filter(({ name }) => name === 'snapshot'))).toEqual([]);
  });

  it('gets an empty list of changes when it missed nothing', async () => {
    const { seq } = await snapshotOf(connect());
    const first = await connect({ since: seq }).first();
    expect(first).toMatchObject({ name: 'changes', message: { events: [] } });
  });

  it('gets every change from the first when it has seen none yet and all are kept', async () => {
    const first = await connect({ since: 0 }).first();
    const whole = await snapshotOf(connect());
    expect(stateHash(folded(emptyBoard, [first]))).toBe(stateHash(whole));
  });

  it.each([[{ since: 1_000_000_000 }], [{ since: -1 }], [{ since: 1.5 }], [{ since: '1' }], [{}]])(
    'gets a snapshot when it says %j of itself: ahead of the board, or nothing usable',
    async (auth) => {
      const first = await connect(auth).first();
      if (first.name !== 'snapshot') throw new Error(`It got ${first.name}`);
      expect(first.message.hash).toBe(stateHash(first.message.board));
    },
  );

  it('is answered with board and hash when it asks for a snapshot', async () => {
    const line = connect();
    await line.first();
    expect(await line.ask('snapshot', { reason: 'hash' })).toEqual({ ok: true });
    const [, second] = await line.some('snapshot', 2);
    expect(second?.message.hash).toBe(stateHash(second?.message.board ?? emptyBoard));
    expect(second?.message.board.seq).toBe(screen.board?.seq);
  });

  it('hears number and hash of its board every two seconds, also while nothing happens', async () => {
    const line = connect();
    const board = await snapshotOf(line);
    const beats = await line.some('heartbeat', 4);
    const pauses = beats.slice(1).map(({ at }, index) => at - (beats[index]?.at ?? 0));
    expect(beats.map(({ message }) => [message.seq, message.hash])).toEqual(
      beats.map(() => [board.seq, stateHash(board)]),
    );
    expect(Math.min(...pauses)).toBeGreaterThan(heartbeatEvery / 2);
    expect(Math.max(...pauses)).toBeLessThan(freshnessLimits.late);
    expect(await line.until((said) => said.filter(({ name }) => name === 'changes'))).toEqual([]);
  });

  it('gets changes that nobody was told of within two seconds: the board looks by itself', async () => {
    const line = connect();
    const { seq } = await snapshotOf(line);
    await askDatabase(centre.databaseUrl, repeatNewestEvent, [1]);
    const written = performance.now();
    const { message, at } = await line.firstOf('changes');
    expect(message.events.map((event) => event.seq)).toEqual([seq + 1]);
    expect(at - written).toBeLessThan(2_000);
  });

  it('gets a snapshot when it is further behind than events are kept, and all of them when it is not', async () => {
    await askDatabase(centre.databaseUrl, repeatNewestEvent, [keptEvents]);
    const head = (screen.board?.seq ?? 0) + keptEvents;
    const now = await screen.until(({ seq }) => seq === head);
    const tooLate = await connect({ since: head - keptEvents - 1 }).first();
    expect(tooLate.name).toBe('snapshot');
    const inTime = await connect({ since: head - keptEvents }).first();
    if (inTime.name !== 'changes') throw new Error(`It got a ${inTime.name}`);
    expect(inTime.message.events).toHaveLength(keptEvents);
    expect(stateHash(folded({ ...now, seq: head - keptEvents }, [inTime]))).toBe(stateHash(now));
    expect(screen).toMatchObject({ gaps: 0, duplicates: 0, hashMismatches: 0, snapshots: 1 });
  });
});
