import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atMinute, handoverOf, knownTask } from '../../../test/task/known-tasks.js';
import { contactedAgain, contactKeys } from './contact.js';
import { isDiverted, taskStates } from './states.js';

describe('contactKeys', () => {
  it('are missing where nothing is stated', () => {
    expect(contactKeys(null)).toEqual({ patientKey: null, placeKey: null, phoneKey: null });
    const bare = { id: 'T-1', revision: 1, createdAt: '2026-11-22T12:00:00Z' };
    expect(contactKeys(bare)).toEqual({ patientKey: null, placeKey: null, phoneKey: null });
  });

  it.each(['+358 40 123 4567', '040 123 4567', '040-1234567', '00358401234567', '(040) 123.45.67'])(
    'hold %s for the same number',
    (phone) => {
      expect(contactKeys(handoverOf({ caller: { phone } })).phoneKey).toBe('401234567');
    },
  );

  it.each(['112', '116 11', '+358'])('take no notice of the number %s, which names nobody', (phone) => {
    expect(contactKeys(handoverOf({ caller: { phone } })).phoneKey).toBeNull();
  });

  it('take the first other contact’s number when the caller gave none', () => {
    const contacts = [{ phone: '050 765 4321' }, { phone: '040 123 4567' }];
    expect(contactKeys(handoverOf({ contacts })).phoneKey).toBe('507654321');
    expect(contactKeys(handoverOf({ contacts, caller: { phone: '040 1234567' } })).phoneKey).toBe(
      '401234567',
    );
  });

  it.each(['Esimerkkikatu 12 B 14', 'ESIMERKKIKATU 12 b 14', '  Esimerkkikatu  12,  B. 14 '])(
    'hold "%s" for the same place',
    (address) => {
      expect(contactKeys(handoverOf({ address })).placeKey).toBe('esimerkkikatu 12 b 14 oulu');
    },
  );

  it('tell the same street in two municipalities apart', () => {
    const [one, other] = ['Oulu', 'Ii'].map(
      (municipality) => contactKeys(handoverOf({ municipality })).placeKey,
    );
    expect(one).not.toBe(other);
  });

  it('hold a patient’s identity code for the same in small letters', () => {
    const [one, other] = ['010170-900J', '010170-900j'].map(
      (identityCode) => contactKeys(handoverOf({ patient: { identityCode } })).patientKey,
    );
    expect(one).toBe('010170-900J');
    expect(other).toBe(one);
  });

  it('tell identity codes apart by their separator, which is a part of them', () => {
    const [one, other] = ['010170-900J', '010170Y900J'].map(
      (identityCode) => contactKeys(handoverOf({ patient: { identityCode } })).patientKey,
    );
    expect(one).not.toBe(other);
  });

  it('do not depend on how a number is written, for any number', () => {
    const digits = fc.array(fc.nat({ max: 9 }).map(String), { minLength: 9, maxLength: 12 });
    const between = fc.constantFrom('', ' ', '-', '.');
    fc.assert(
      fc.property(digits, fc.array(between, { minLength: 12, maxLength: 12 }), (number, gaps) => {
        const plain = number.join('');
        const written = number
          .map((digit, index) => (index === 0 ? digit : `${gaps[index] ?? ''}${digit}`))
          .join('');
        const keys = [plain, written].map((phone) => contactKeys(handoverOf({ caller: { phone } })).phoneKey);
        expect(keys[1]).toBe(keys[0]);
      }),
    );
  });
});

describe('contactedAgain', () => {
  const at = { now: atMinute(30) };

  it.each(taskStates.filter(isDiverted))('brings a patient who was %s back to the nurses', (state) => {
    const change = contactedAgain(knownTask({ state }), 'new-task', at);
    expect(change).toMatchObject({ event: 'task.reopened', ring: true, alarm: null });
    expect(change.task.state).toBe('received');
    expect(change.task.marks).toEqual(expect.arrayContaining(['repeat-contact', 'reopened']));
  });

  it.each(taskStates.filter((state) => !isDiverted(state)))('only marks a task that is %s', (state) => {
    const change = contactedAgain(knownTask({ state }), 'new-task', at);
    expect(change).toMatchObject({ event: 'task.marked', ring: false, alarm: null });
    expect(change.task.state).toBe(state);
    expect(change.task.marks).toContain('repeat-contact');
    expect(change.task.marks).not.toContain('reopened');
  });

  it('links the new contact once, whatever comes again', () => {
    const once = contactedAgain(knownTask({ links: ['first'] }), 'second', at).task;
    expect(once.links).toEqual(['first', 'second']);
    expect(contactedAgain(once, 'second', at).task.links).toEqual(['first', 'second']);
  });

  it('says when, and leaves the clock of the task alone', () => {
    const known = knownTask({ state: 'advised' });
    const { task } = contactedAgain(known, 'new-task', at);
    expect(task.changedAt).toEqual(at.now);
    expect(task.createdAt).toEqual(known.createdAt);
  });
});
