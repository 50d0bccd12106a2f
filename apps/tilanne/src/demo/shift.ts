import { Chance } from './chance.js';
import { complaints } from './complaint-table.js';
import { conditionOf, toldByCentre } from './condition.js';
import type { DemoCase, DemoMessage, Manner } from './demo-case.js';
import { followUps } from './follow-ups.js';
import { firstBody } from './first-body.js';
import { withBadValue, withoutPlaceAndNumber } from './oddity.js';
import { ownDecision } from './own-decision.js';
import { patientWith } from './patient.js';
import { arrivalsByHour, shiftBeginsAt, shiftFigures } from './shift-table.js';
import { hour } from './simulated-time.js';

/** What a shift is made from. */
export interface ShiftPlan {
  readonly seed: number;
  /** Begins the senders' ids, so that one evening may be played again as new tasks. */
  readonly run: string;
  /** Simulated hours. */
  readonly hours: number;
  /** Tasks an hour, over the mean of a day. */
  readonly rate: number;
  /** The year in which the patients have the ages they have. */
  readonly year: number;
}

/** An evening of the response centre. */
export interface Shift {
  readonly cases: ReadonlyMap<string, DemoCase>;
  /** In the order in which they are sent. */
  readonly messages: readonly DemoMessage[];
}

/** A case and when its first message is sent, in simulated milliseconds. */
export interface Arrival {
  readonly at: number;
  readonly chance: Chance;
}

const busiest = Math.max(...arrivalsByHour);

/** When tasks come: independent of each other, more of them in the busier hours. */
function arrivalsOf(chance: Chance, { hours, rate }: ShiftPlan): Arrival[] {
  const arrivals: Arrival[] = [];
  let at = chance.untilNext(hour / (rate * busiest));
  while (at < hours * hour) {
    const ofDay = Math.floor(shiftBeginsAt + at / hour) % arrivalsByHour.length;
    if (chance.happens((arrivalsByHour[ofDay] ?? 1) / busiest)) arrivals.push({ at, chance: chance.fork() });
    at += chance.untilNext(hour / (rate * busiest));
  }
  return arrivals;
}

function mannerOf(chance: Chance): Manner {
  if (chance.happens(shiftFigures.asProposed.value)) return 'as-proposed';
  return chance.happens(shiftFigures.lessCautious.value) ? 'less-cautious' : 'more-cautious';
}

function classOf(chance: Chance): DemoCase['urgencyClass'] {
  if (chance.happens(shiftFigures.urgent.value))
    return chance.happens(shiftFigures.raisedToA.value) ? 'A' : 'B';
  return chance.happens(shiftFigures.classC.value) ? 'C' : 'D';
}

function caseOf(chance: Chance, id: string, year: number): DemoCase {
  const complaint = chance.weighted(complaints);
  const patient = patientWith(chance, complaint, year);
  const sicker = chance.happens(shiftFigures.sicker.value);
  const urgencyClass = complaint.code === '785' && chance.happens(0.5) ? 'D' : classOf(chance);
  const condition = conditionOf(chance, patient, sicker);
  const known = { urgencyClass, complaint, patient, sicker };
  return { id, ...known, condition, manner: mannerOf(chance), own: ownDecision(chance, known) };
}

function firstMessage(chance: Chance, known: DemoCase, at: number): DemoMessage {
  const told = chance.happens(shiftFigures.screenedByCentre.value)
    ? toldByCentre(chance, known.condition, known.sicker)
    : {};
  const body = firstBody(chance, known, told);
  const message = {
    at,
    kind: 'task' as const,
    id: known.id,
    body,
    oddity: null,
    expected: 'accepted' as const,
  };
  if (chance.happens(shiftFigures.unreachable.value)) {
    const unreachable = { body: withoutPlaceAndNumber(body), oddity: 'no-place-and-no-number' };
    return { ...message, ...unreachable, expected: 'refused' };
  }
  return chance.happens(shiftFigures.badValue.value)
    ? { ...message, ...withBadValue(chance, body) }
    : message;
}

/** True for the sender's id of a task of any simulated shift, this one's or an earlier one's. */
export function isOfShift(senderTaskId: string | undefined): boolean {
  return /^demo-\d+-\w+-\d{4,}$/.test(senderTaskId ?? '');
}

/** The whole shift; the same plan gives the same shift. */
export function shiftOf(plan: ShiftPlan): Shift {
  const chance = new Chance(plan.seed);
  const cases = new Map<string, DemoCase>();
  const messages: DemoMessage[] = [];
  const idOf = (): string => `demo-${plan.seed}-${plan.run}-${String(cases.size + 1).padStart(4, '0')}`;
  for (const { at, chance: own } of arrivalsOf(chance, plan)) {
    const known = caseOf(own, idOf(), plan.year);
    cases.set(known.id, known);
    const first = firstMessage(own, known, at);
    messages.push(first);
    if (first.expected === 'refused') continue;
    const { later, again } = followUps(own, known, first);
    messages.push(...later);
    if (again === undefined) continue;
    const second = { ...known, id: idOf() };
    cases.set(second.id, second);
    messages.push({
      ...first,
      ...again,
      id: second.id,
      body: { ...first.body, ...again.body, id: second.id },
    });
  }
  const sent = messages.filter(({ at }) => at < plan.hours * hour);
  return { cases, messages: sent.toSorted((one, other) => one.at - other.at) };
}
