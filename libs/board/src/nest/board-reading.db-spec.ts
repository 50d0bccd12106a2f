import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogStore } from '@tilanne/platform/nest';
import { RefusalService } from '@tilanne/task/nest';
import { TriageModule } from '@tilanne/triage/nest';
import { dice, RandomShift } from '../../../../test/board/random-shift.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import { emptyBoard, fold, mostRefusals, type Board, type NumberedEvent } from '../board.js';
import { boardFor, eventFor, type RoomKind } from '../room.js';
import { stateHash } from '../state-hash.js';
import { BoardReading } from './board-reading.service.js';
import { BoardModule } from './board.module.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake([TriageModule, BoardModule]);
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

function read(): Promise<Board> {
  return centre.get(BoardReading).board('pohde');
}

/** The board that a screen of this room has after every event there was. */
async function folded(kind: RoomKind): Promise<Board> {
  const stored = await centre.get(EventLogStore).after('pohde', 0, 1_000_000);
  return stored.reduce<Board>((board, event) => {
    const next = fold(board, eventFor(kind, event as unknown as NumberedEvent));
    if (next === 'gap') throw new Error(`A gap before ${String(event.seq)}`);
    return next;
  }, emptyBoard);
}

async function expectAgreement(): Promise<void> {
  const board = await read();
  for (const kind of ['desk', 'lead'] as const) {
    const byEvents = await folded(kind);
    const bySnapshot = boardFor(kind, board);
    expect(byEvents).toEqual(bySnapshot);
    expect(stateHash(byEvents)).toBe(stateHash(bySnapshot));
  }
}

describe('the board read from the tables', () => {
  it('is empty at first', async () => {
    expect(await read()).toEqual(emptyBoard);
  });

  it.each([1, 2, 3, 4])('is the board folded from every event, through shift %d', async (seed) => {
    const shift = new RandomShift(centre, dice(seed));
    for (let turn = 1; turn <= 90; turn += 1) {
      await shift.act();
      if (turn % 15 === 0) await expectAgreement();
    }
    const board = await read();
    expect(board.seq).toBeGreaterThan(40);
    expect(Object.keys(board.rows).length).toBeGreaterThan(5);
  });

  it('agrees also when several do things at the same moment', async () => {
    const shifts = [11, 12, 13, 14].map((seed) => new RandomShift(centre, dice(seed)));
    for (let turn = 0; turn < 12; turn += 1) await Promise.all(shifts.map((shift) => shift.act()));
    await expectAgreement();
  });

  it('agrees on which refusals are the newest, when there are more than a board shows', async () => {
    const refused = {
      organisationId: 'pohde',
      senderId: centre.sender.id,
      code: 'body-not-json',
      fields: [],
      raw: null,
    };
    for (let turn = 0; turn < (mostRefusals + 20) / 10; turn += 1) {
      await Promise.all(Array.from({ length: 10 }, () => centre.get(RefusalService).record(refused)));
    }
    expect(Object.keys((await read()).refusals)).toHaveLength(mostRefusals);
    await expectAgreement();
  });

  it('is of one instant: its number belongs to its rows', async () => {
    const shift = new RandomShift(centre, dice(21));
    const boards: Board[] = [];
    const acts = (async () => {
      for (let turn = 0; turn < 30; turn += 1) await shift.act();
    })();
    const state = { acting: true };
    const ended = acts.finally(() => (state.acting = false));
    while (state.acting) boards.push(await read());
    await ended;
    const events = (await centre
      .get(EventLogStore)
      .after('pohde', 0, 1_000_000)) as unknown as NumberedEvent[];
    for (const board of boards) {
      const until = events.filter(({ seq }) => seq <= board.seq);
      const byEvents = until.reduce<Board>((before, event) => {
        const next = fold(before, event);
        return next === 'gap' ? before : next;
      }, emptyBoard);
      expect(stateHash(byEvents)).toBe(stateHash(board));
    }
  });
});
