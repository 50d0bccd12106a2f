import { describe, expect, it } from '@jest/globals';
import { taskStates, type ClaimSummary, type TaskState } from '@tilanne/task';
import { atSecond, decision, order, proposal, referral, summary } from '../../../test/board/board-events.js';
import { changedRow, rowOf, rowsUnderWay, standing, waitingRows, type KnownOfTask } from './board-row.js';

const claim: ClaimSummary = { user: 'hoitaja', by: 'Helmi Hoitaja', since: atSecond(3), stale: false };

function known(state: TaskState, other: Partial<KnownOfTask> = {}): KnownOfTask {
  const nothing = { proposal: null, claim: null, decision: null, asked: null, referral: null, orders: [] };
  return { task: summary('a', { state }), ...nothing, ...other };
}

const stoodDown = order('o', { endedAt: atSecond(9), endedHow: 'stopped' });

describe('what stands of a task', () => {
  it.each(taskStates)('is a row or none when the task is %s', (state) => {
    const gone = ['closed', 'cancelled', 'upgraded'].includes(state);
    expect(rowOf(known(state)) === null).toBe(gone);
  });

  it('holds a proposal only for the version and state that it was made for', () => {
    const task = summary('a', { state: 'triaged' });
    expect(standing(task, proposal())).toEqual(proposal());
    expect(standing(task, proposal({ revision: 2 }))).toBeNull();
    expect(standing(task, proposal({ answersVersion: 1 }))).toBeNull();
    expect(standing(summary('a'), proposal())).toBeNull();
    expect(standing(task, null)).toBeNull();
  });

  it('is the decision and the referral only while the task is decided', () => {
    const made = { decision: decision(), referral: referral() };
    expect(rowOf(known('referred', made))).toMatchObject(made);
    expect(rowOf(known('received', made))).toMatchObject({ decision: null, referral: null });
  });

  it('is no referral that has ended', () => {
    const ended = referral({ endedAt: atSecond(9), endedHow: 'declined' });
    expect(rowOf(known('referred', { referral: ended }))?.referral).toBeNull();
  });

  it('is what waits for a second person only while the task is what it was asked about', () => {
    expect(rowOf(known('triaged', { asked: decision() }))?.asked).toEqual(decision());
    expect(rowOf(known('triaged', { asked: decision({ revision: 2 }) }))?.asked).toBeNull();
    expect(rowOf(known('triaged', { asked: decision({ answersVersion: 1 }) }))?.asked).toBeNull();
  });

  it('is an order that runs, and one whose stand-down nobody has acknowledged', () => {
    const done = order('d', { endedAt: atSecond(9), endedHow: 'finished' });
    const heard = order('h', { endedAt: atSecond(8), endedHow: 'stopped', stopAcknowledgedAt: atSecond(9) });
    const row = rowOf(known('assigned', { orders: [order('r'), stoodDown, done, heard] }));
    expect(Object.keys(row?.orders ?? {}).sort()).toEqual(['o', 'r']);
  });

  it('stays on the board after its task is over, until the crew has acknowledged', () => {
    const row = rowOf(known('cancelled', { orders: [stoodDown], claim }));
    expect(row).toMatchObject({ claim: null, decision: null, orders: { o: stoodDown } });
  });
});

describe('a row after an event', () => {
  const before = rowOf(known('triaged', { proposal: proposal(), claim })) ?? undefined;

  it('keeps what the event does not name', () => {
    const task = summary('a', { state: 'triaged', marks: ['repeat-contact'] });
    expect(changedRow(before, { task })).toEqual({ ...before, task });
  });

  it('takes what the event names, also that there is nothing any more', () => {
    const task = summary('a', { state: 'confirmed' });
    const after = changedRow(before, { task, decision: decision(), claim: null });
    expect(after).toMatchObject({ decision: decision(), claim: null, proposal: null });
  });

  it('loses an order once its stand-down is acknowledged', () => {
    const stopping = changedRow(before, { task: summary('a', { state: 'triaged' }), order: stoodDown });
    const heard = { ...stoodDown, stopAcknowledgedAt: atSecond(10) };
    const after = changedRow(stopping ?? undefined, {
      task: summary('a', { state: 'triaged' }),
      order: heard,
    });
    expect(after?.orders).toEqual({});
  });

  it('is none when the task is over and no crew is concerned', () => {
    expect(changedRow(before, { task: summary('a', { state: 'closed' }) })).toBeNull();
  });
});

describe('the rows of a board', () => {
  it('wait or are under way, never both', () => {
    const rows = Object.fromEntries(
      taskStates.flatMap((state) => {
        const row = rowOf({ ...known(state), task: summary(state, { state }) });
        return row ? [[state, row] as const] : [];
      }),
    );
    const states = (all: readonly { task: { state: TaskState } }[]) => all.map(({ task }) => task.state);
    expect(states(waitingRows(rows)).sort()).toEqual(['notice', 'received', 'triaged']);
    expect([...states(waitingRows(rows)), ...states(rowsUnderWay(rows))].sort()).toEqual(
      Object.keys(rows).sort(),
    );
  });
});
