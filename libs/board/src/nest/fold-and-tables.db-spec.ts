import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogStore } from '@tilanne/platform/nest';
import { ReferralAnswers } from '@tilanne/referral/nest';
import { ClaimService } from '@tilanne/task/nest';
import { OrderAnswers } from '@tilanne/unit/nest';
import { helmi, startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';
import { emptyBoard, fold, type Board, type NumberedEvent } from '../board.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk();
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

const organisationId = 'pohde';

const kotas = { outcome: 'kotas', target: 'kotas-oulu' } as const;

describe('a board that folds what happens', () => {
  async function folded(): Promise<Board> {
    const events = await desk.get(EventLogStore).after(organisationId, 0, 1_000);
    return (events as unknown as NumberedEvent[]).reduce<Board>((board, event) => {
      const next = fold(board, event);
      if (next === 'gap') throw new Error(`Cannot fold ${event.type}`);
      return next;
    }, emptyBoard);
  }

  it('is the board that the tables say, through a whole day of one patient', async () => {
    const taskId = await desk.kotasTask();
    const key = { organisationId, id: taskId };
    const same = async (): Promise<void> => {
      const [fromEvents, fromTables] = [await folded(), await desk.board()];
      expect(fromEvents).toEqual(fromTables);
    };
    await desk.get(ClaimService).claim(key, helmi, false);
    await same();
    await desk.decide(taskId, kotas);
    await same();
    const [referral] = await desk.query<{ id: string }>('select id from referral');
    const at = { organisationId, id: referral?.id ?? '' };
    const kaisa = { destinationId: 'kotas-oulu', name: 'Kaisa Kotas' };
    await desk.get(ReferralAnswers).step(at, { step: 'seen' }, kaisa);
    await same();
    await desk.get(ReferralAnswers).step(at, { step: 'decline', reason: 'no-resource' }, kaisa);
    await same();
    expect((await desk.row(taskId))?.task).toMatchObject({
      state: 'received',
      marks: expect.arrayContaining(['returned']),
    });
    const sent = await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    await same();
    const [order] = await desk.query<{ id: string }>('select id from unit_order');
    const crew = { unitId: 'epo-3124', name: 'EPO 3124' };
    const ordered = { organisationId, id: order?.id ?? '' };
    for (const step of ['reached', 'shown', 'acknowledged'] as const)
      await desk.get(OrderAnswers).step(ordered, { step }, crew);
    await same();
    await desk.decide(taskId, { ...kotas, decision: sent.decisionId });
    await same();
    await desk.get(OrderAnswers).step(ordered, { step: 'stop-acknowledged' }, crew);
    await same();
    expect((await desk.row(taskId))?.orders).toEqual({});
  });
});
