import type { Chance } from './chance.js';
import { cancelTexts, furtherTexts, worseTexts } from './complaint-table.js';
import type { Body } from './oddity.js';
import { minutesOf, shiftFigures } from './shift-table.js';
import type { DemoCase, DemoMessage } from './demo-case.js';
import { minute } from './simulated-time.js';

/** The same patient again, as a task of its own. */
export interface SecondContact {
  readonly at: number;
  readonly body: Body;
}

/** What becomes of a case after its first message. */
export interface FollowUps {
  readonly later: readonly DemoMessage[];
  readonly again: SecondContact | undefined;
}

type Step = (chance: Chance, known: DemoCase, before: DemoMessage) => DemoMessage | undefined;

/** Some minutes after another message. */
function after(chance: Chance, { at }: DemoMessage, [fewest, most]: readonly [number, number]): number {
  return at + (fewest + chance.next() * (most - fewest)) * minute;
}

/** The message before with a newer revision of its content. */
function revised(before: DemoMessage, at: number, text: string, changed: Body = {}): DemoMessage {
  const revision = Number(before.body['revision'] ?? 1) + 1;
  const description = `${String(before.body['description'])} ${text}`;
  return { ...before, kind: 'revision', at, body: { ...before.body, ...changed, revision, description } };
}

const resent: Step = (chance, _known, before) =>
  chance.happens(shiftFigures.resent.value)
    ? { ...before, kind: 'resent', at: before.at + 5_000 }
    : undefined;

const written: Step = (chance, _known, before) =>
  chance.happens(shiftFigures.revised.value)
    ? revised(before, after(chance, before, minutesOf.revisedAfter), chance.oneOf(furtherTexts))
    : undefined;

const raised: Step = (chance, { sicker }, before) => {
  if (!sicker || !chance.happens(shiftFigures.raised.value)) return undefined;
  const urgent = { class: chance.happens(shiftFigures.raisedToA.value) ? 'A' : 'B' };
  return revised(before, after(chance, before, minutesOf.raisedAfter), chance.oneOf(worseTexts), urgent);
};

const cancelled: Step = (chance, { sicker }, before) => {
  if (sicker || !chance.happens(shiftFigures.cancelled.value)) return undefined;
  const revision = Number(before.body['revision'] ?? 1) + 1;
  const at = after(chance, before, minutesOf.cancelledAfter);
  const body = { revision, reason: chance.oneOf(cancelTexts) };
  return { ...before, kind: 'cancellation', at, body, oddity: null };
};

/** Later messages of a case, in their order, and whether the patient calls again. */
export function followUps(chance: Chance, known: DemoCase, first: DemoMessage): FollowUps {
  const later: DemoMessage[] = [];
  for (const step of [resent, written, raised, cancelled]) {
    const next = step(chance, known, later.at(-1) ?? first);
    if (next) later.push(next);
  }
  const isOver = later.at(-1)?.kind === 'cancellation';
  if (isOver || !chance.happens(shiftFigures.repeatContact.value)) return { later, again: undefined };
  const at = after(chance, first, minutesOf.contactedAgainAfter);
  return {
    later,
    again: {
      at,
      body: { revision: 1, description: `Soitti aiemmin illalla. ${String(first.body['description'])}` },
    },
  };
}
