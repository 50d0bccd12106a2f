import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marks, urgencyClasses, type TaskSummary } from '@tilanne/task';
import type { ProposalSummary } from '@tilanne/triage';
import { atSecond, boardRow, proposal, summary } from '../../../test/board/board-events.js';
import type { BoardRow } from './board-row.js';
import { inQueueOrder, riskBandOf } from './queue-order.js';

const now = Date.parse(atSecond(600));

function row(task: Partial<TaskSummary> & { id: string }, made: ProposalSummary | null = null): BoardRow {
  return boardRow(summary(task.id, task), { proposal: made });
}

function ids(rows: readonly BoardRow[]): string {
  return inQueueOrder(rows, now)
    .map(({ task }) => task.id)
    .join('');
}

describe('riskBandOf', () => {
  it.each([
    ['a notice', { state: 'notice' }, null],
    ['a missing class', { urgencyClass: null }, null],
    ['a raise to A or B', { marks: ['raised-to-ab'] }, null],
    ['a red flag of the first level', {}, proposal({ redFlag: 'upgrade-now' })],
    ['a proposal to upgrade', {}, proposal({ outcome: 'upgrade-112' })],
  ] as const)('holds %s for high', (_what, task, made) => {
    expect(riskBandOf(row({ id: 'a', ...task }, made))).toBe('high');
  });

  it.each([
    ['a red flag of the second level', {}, proposal({ redFlag: 'ambulance-as-classed-or-higher' })],
    ['a proposal of an ambulance', {}, proposal({ outcome: 'ambulance' })],
    ['a repeat contact', { marks: ['repeat-contact'] }, proposal()],
  ] as const)('holds %s for raised', (_what, task, made) => {
    expect(riskBandOf(row({ id: 'a', ...task }, made))).toBe('raised');
  });

  it('holds the rest for normal, with or without a proposal', () => {
    expect(riskBandOf(row({ id: 'a' }))).toBe('normal');
    expect(riskBandOf(row({ id: 'a' }, proposal()))).toBe('normal');
    expect(riskBandOf(row({ id: 'a', marks: ['home-care-client', 'bad-values'] }))).toBe('normal');
  });

  it('takes the higher of two reasons', () => {
    expect(riskBandOf(row({ id: 'a', marks: ['repeat-contact'], state: 'notice' }))).toBe('high');
  });
});

describe('inQueueOrder', () => {
  it('puts risk before time', () => {
    const calm = row({ id: 'c', createdAt: atSecond(-7_000) });
    const raised = row({ id: 'r', marks: ['repeat-contact'] });
    const high = row({ id: 'h', state: 'notice' });
    expect(ids([calm, raised, high])).toBe('hrc');
  });

  it('puts the task with the least time of its own clock first', () => {
    const old = row({ id: 'd', urgencyClass: 'D', createdAt: atSecond(-3_600) });
    const young = row({ id: 'c', urgencyClass: 'C', createdAt: atSecond(0) });
    expect(ids([old, young])).toBe('cd');
  });

  it('puts the older of two with the same time left first', () => {
    const older = row({ id: 'z', urgencyClass: 'D', createdAt: atSecond(0) });
    const younger = row({ id: 'a', urgencyClass: 'C', createdAt: atSecond(90 * 60) });
    expect(ids([younger, older])).toBe('za');
  });

  it('leaves the list it was given as it was', () => {
    const rows = [row({ id: 'b' }), row({ id: 'a' })];
    inQueueOrder(rows, now);
    expect(rows.map(({ task }) => task.id)).toEqual(['b', 'a']);
  });

  it('puts any rows in one order whatever order they came in, and loses none', () => {
    const task = fc.record({
      id: fc.uuid(),
      urgencyClass: fc.constantFrom(...urgencyClasses, null),
      createdAt: fc.integer({ min: -9_000, max: 600 }).map(atSecond),
      marks: fc.subarray([...marks], { maxLength: 3 }),
    });
    const rows = fc.uniqueArray(
      task.map((each) => row(each)),
      { selector: (each) => each.task.id, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(inQueueOrder(shuffled, now)).toEqual(inQueueOrder(all, now));
          expect(new Set(inQueueOrder(all, now))).toEqual(new Set(all));
        },
      ),
    );
  });

  it('does not change with time alone: every clock runs at the same pace', () => {
    const rows = [
      row({ id: 'a', urgencyClass: 'C' }),
      row({ id: 'b', urgencyClass: 'D', createdAt: atSecond(-6_000) }),
      row({ id: 'c', urgencyClass: 'D' }),
    ];
    expect(inQueueOrder(rows, now + 3_600_000)).toEqual(inQueueOrder(rows, now));
  });
});
