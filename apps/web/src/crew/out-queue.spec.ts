import { describe, expect, it } from '@jest/globals';
import { noAnswer, type Problem } from '../http/problem.js';
import {
  added,
  answered,
  delayAfter,
  emptyQueue,
  fateOf,
  keptText,
  queueFrom,
  refusalRead,
  type Act,
} from './out-queue.js';

const orderId = '0198f3a2-7c1b-7e55-9d3e-0a1b2c3d4e5f';

const act = (step: Act['step'], more: Partial<Act> = {}): Act => ({
  ...{ orderId, step, at: '2026-11-22T12:05:00.000Z' },
  ...more,
});

const problem = (status: number): Problem => ({ ...noAnswer, status });

const two = added(added(emptyQueue, act('acknowledged')), act('acting'));

describe('the out-queue of a crew', () => {
  it('keeps the order in which things happened, and each with its own time', () => {
    const later = added(two, act('finished', { at: '2026-11-22T12:30:00.000Z' }));
    expect(later.unsent.map(({ step, at }) => [step, at.slice(11, 16)])).toEqual([
      ['acknowledged', '12:05'],
      ['acting', '12:05'],
      ['finished', '12:30'],
    ]);
  });

  it('takes a step once: the first time counts, also after it was sent', () => {
    const again = act('acknowledged', { at: '2026-11-22T12:09:00.000Z' });
    expect(added(two, again)).toBe(two);
    const sent = answered(two, null);
    expect(added(sent, again)).toBe(sent);
  });

  it.each([0, 401, 403, 408, 429, 500, 502, 503])(
    'never drops a step that was answered with %d',
    (status) => {
      const after = answered(two, problem(status));
      expect(fateOf(problem(status))).toBe('later');
      expect(after.unsent).toEqual(two.unsent);
      expect(after.tries).toBe(1);
    },
  );

  it.each([400, 404, 409, 422])('says that a step was not taken, answered with %d', (status) => {
    const after = answered(two, problem(status));
    expect(after.refused).toEqual(act('acknowledged'));
    expect(after.unsent).toEqual([act('acting')]);
    expect(refusalRead(after).refused).toBeNull();
  });

  it('does not trouble anybody with its own reports that came too late', () => {
    const after = answered(added(emptyQueue, act('shown')), problem(409));
    expect(after).toMatchObject({ unsent: [], refused: null });
    expect(added(after, act('shown'))).toBe(after);
  });

  it('begins its patience anew after every answer', () => {
    const tried = answered(answered(two, problem(0)), problem(0));
    expect(tried.tries).toBe(2);
    expect(answered(tried, null)).toMatchObject({ tries: 0, unsent: [act('acting')] });
  });

  it('has nothing to answer when it is empty', () => {
    expect(answered(emptyQueue, null)).toBe(emptyQueue);
  });

  it('waits longer after every try in vain, and never longer than 15 seconds', () => {
    expect([1, 2, 3, 4, 5, 50].map(delayAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });
});

describe('what is kept over a reload', () => {
  const no = act('cannot-comply', { reason: 'other', text: 'Potilas on jo tajuton' });

  it('is ids, steps, times and a reason out of the list, and no words', () => {
    const text = keptText('yksikko', added(two, no));
    expect(text).not.toContain('tajuton');
    expect(Object.keys((JSON.parse(text) as { acts: object[] }).acts[2] ?? {}).sort()).toEqual([
      ...['at', 'orderId', 'reason', 'step'],
    ]);
  });

  it('comes back for the same user, unsent and in order', () => {
    const back = queueFrom(keptText('yksikko', two), 'yksikko');
    expect(back).toEqual({ ...emptyQueue, unsent: two.unsent });
  });

  it.each([
    ['of another user', keptText('yksikko2', two)],
    ['that is broken', '{"user":"yksikko","acts":[{'],
    ['with what is no step', '{"user":"yksikko","acts":[{"orderId":"1","step":"gone","at":"now"}]}'],
    ['that is absent', null],
  ])('is nothing from text %s', (_what, text) => {
    expect(queueFrom(text, 'yksikko')).toBe(emptyQueue);
  });
});
