/** Tasks as the centre knows them, for the tests of what happens to them: pure values, no database. */
import {
  isRefusal,
  readHandover,
  receive,
  type Arrival,
  type Handover,
  type ReadHandover,
  type Task,
  type TaskState,
} from '@tilanne/task';

const noon = new Date('2026-11-22T12:00:00.000Z');

/** An instant some minutes after the tests' noon. */
export function atMinute(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000);
}

/** A message as it arrives, a minute after noon. */
export function arrival(other: Partial<Arrival> = {}): Arrival {
  return {
    organisationId: 'pohde',
    senderId: '00000000-0000-4000-8000-000000000001',
    newId: '00000000-0000-4000-8000-00000000000a',
    now: atMinute(1),
    byHand: false,
    earlier: [],
    ...other,
  };
}

/** A body as a sender may give it, with what the case needs in the place of the usual. */
export function bodyOf(other: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'T-1',
    revision: 1,
    createdAt: '2026-11-22T12:00:00Z',
    code: '774',
    class: 'D',
    address: 'Esimerkkikatu 1',
    municipality: 'Oulu',
    age: 79,
    ...other,
  };
}

/** The body as read; fails the test when it is refused. */
export function readOf(other: Readonly<Record<string, unknown>> = {}): ReadHandover {
  const read = readHandover(bodyOf(other));
  if (isRefusal(read)) throw new Error(`The body was refused: ${read.refused}`);
  return read;
}

export function handoverOf(other: Readonly<Record<string, unknown>> = {}): Handover {
  return readOf(other).handover;
}

/** A task that came in a minute after noon, with what the case needs in the place of the usual. */
export function knownTask(other: Partial<Task> = {}, body: Readonly<Record<string, unknown>> = {}): Task {
  return { ...receive(undefined, readOf(body), arrival()).task, ...other };
}

/** A task of which only the cancellation has come so far. */
export function onlyCancelled(cancelledRevision: number): Task {
  return knownTask({
    revision: 0,
    state: 'cancelled',
    handover: null,
    code: null,
    urgencyClass: null,
    marks: ['cancelled-before-created'],
    cancelledRevision,
  });
}

/** States of a task about which somebody has decided. */
export const decidedStates = [
  'confirmed',
  'referred',
  'acknowledged',
  'accepted',
  'in-progress',
  'assigned',
  'advised',
  'upgraded',
] as const satisfies readonly TaskState[];
