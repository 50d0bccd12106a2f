import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { sampleUnits } from '@tilanne/unit';
import {
  alarm,
  atSecond,
  boardRow,
  decision,
  order,
  proposal,
  summary,
} from '../../../../test/board/board-events.js';
import { busyUnitsOf, nextWork, type Desktop } from './nurse-work.js';

const units = sampleUnits.map((unit) => ({ ...unit, organisationId: 'pohde' }));
const world = { places: { units, destinations: [] }, staffed: new Set<string>() };
const claim = { user: 'hoitaja2', by: 'Heikki Hoitaja', since: atSecond(3), stale: false };

function boardOf(...rows: readonly BoardRow[]): Board {
  return { ...emptyBoard, rows: Object.fromEntries(rows.map((row) => [row.task.id, row])) };
}

const desktop = (board: Board, more: Partial<Desktop> = {}): Desktop => ({
  ...{ board, world, mine: () => true, now: new Date(atSecond(60)) },
  ...more,
});

const undecided = (id: string) => decision({ id, outcome: 'ambulance', target: null });
const confirmed = (id: string) => boardRow(summary(id, { state: 'confirmed' }), { decision: undecided(id) });

describe('the work of a simulated nurse', () => {
  it('is nothing on an empty board, or where every row is another’s', () => {
    expect(nextWork(desktop(emptyBoard))).toBeUndefined();
    const board = boardOf(boardRow(summary('a')), boardRow(summary('b')));
    expect(nextWork(desktop(board, { mine: () => false }))).toBeUndefined();
    expect(nextWork(desktop(board, { mine: (id) => id === 'b' }))).toMatchObject({
      row: { task: { id: 'b' } },
    });
  });

  it('is the waiting task with the highest risk', () => {
    const calm = boardRow(summary('a', { state: 'triaged' }), { proposal: proposal() });
    const flagged = boardRow(summary('b', { state: 'triaged' }), {
      proposal: proposal({ outcome: 'upgrade-112', redFlag: 'upgrade-now' }),
    });
    expect(nextWork(desktop(boardOf(calm, flagged)))).toMatchObject({
      do: 'call',
      row: { task: { id: 'b' } },
    });
  });

  it('is no task that a colleague has in hand, or that waits for a second person', () => {
    const held = boardRow(summary('a'), { claim });
    const asked = boardRow(summary('b'), { asked: decision() });
    expect(nextWork(desktop(boardOf(held, asked)))).toBeUndefined();
    const silent = boardRow(summary('a'), { claim: { ...claim, stale: true } });
    expect(nextWork(desktop(boardOf(silent, asked)))).toMatchObject({
      do: 'call',
      row: { task: { id: 'a' } },
    });
  });

  it('is alarms first, all of a task at once', () => {
    const alarms = {
      one: alarm('one'),
      two: alarm('two'),
      other: alarm('other', { subjectId: 'elsewhere' }),
    };
    const board = { ...boardOf(boardRow(summary('a'))), alarms };
    const seeing = { do: 'see-alarms', taskId: 'a', alarmIds: ['one', 'two'] };
    expect(nextWork(desktop(board))).toEqual(seeing);
    expect(nextWork(desktop({ ...board, rows: {} }))).toEqual(seeing);
    const work = nextWork(desktop(board, { mine: (id) => id === 'elsewhere' }));
    expect(work).toMatchObject({ alarmIds: ['other'] });
  });

  it('is closing a notice that was seen, and an advised patient whose call-back is due', () => {
    const notice = boardRow(summary('a', { state: 'notice', urgencyClass: 'B' }));
    expect(nextWork(desktop(boardOf(notice)))).toMatchObject({ do: 'close', row: { task: { id: 'a' } } });
    const advised = (callBackAt: string) =>
      boardOf(
        boardRow(summary('a', { state: 'advised' }), {
          decision: decision({ outcome: 'advice', callBackAt }),
        }),
      );
    expect(nextWork(desktop(advised(atSecond(60))))).toMatchObject({ do: 'close' });
    expect(nextWork(desktop(advised(atSecond(61))))).toBeUndefined();
  });

  it('is choosing a unit for an ambulance that has none, as soon as one is free', () => {
    expect(nextWork(desktop(boardOf(confirmed('a'))))).toMatchObject({
      do: 'choose-unit',
      unitId: 'epo-3124',
    });
    const others = units
      .filter(({ kind }) => kind === 'ambulance')
      .map(({ id: unitId }) => order(unitId, { unitId }));
    const running = boardRow(summary('z', { state: 'assigned' }), {
      orders: Object.fromEntries(others.map((each) => [each.id, each])),
    });
    expect(nextWork(desktop(boardOf(confirmed('a'), running)))).toBeUndefined();
  });

  it('leaves alone what is under way', () => {
    const assigned = boardRow(summary('a', { state: 'assigned' }), {
      decision: decision({ outcome: 'ambulance', target: 'epo-3124' }),
      orders: { o: order('o') },
    });
    const sending = boardRow(summary('b', { state: 'confirmed' }), { decision: decision() });
    expect(nextWork(desktop(boardOf(assigned, sending)))).toBeUndefined();
  });
});

describe('the units that are busy', () => {
  it('are those with a running order on any row', () => {
    const board = boardOf(
      boardRow(summary('a'), { orders: { o: order('o') } }),
      boardRow(summary('b'), {
        orders: { p: order('p', { unitId: 'epo-3125', endedAt: atSecond(9), endedHow: 'stopped' }) },
      }),
    );
    expect([...busyUnitsOf(board)]).toEqual(['epo-3124']);
  });
});
