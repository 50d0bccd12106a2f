import type { KnownPlaces } from '@tilanne/board';
import {
  decisionOutcomes,
  isDiversion,
  isReferralOutcome,
  isUnitOutcome,
  type DecisionOutcome,
  type DecisionSummary,
} from '@tilanne/task';

/** What a nurse may set out to do with a task. None is chosen beforehand. */
export const decisionActs = ['confirm', 'other', 'ambulance', 'upgrade'] as const;

export type DecisionAct = (typeof decisionActs)[number];

/** One thing that can be decided with one press. */
export interface Option {
  readonly outcome: DecisionOutcome;
  /** Id of the destination or unit; null where there is none, or none is chosen yet. */
  readonly target: string | null;
  /** Name of the destination, call sign of the unit. */
  readonly name: string | null;
  /** Until the patient is called again, in minutes; null where that is asked for, or nobody is called. */
  readonly callBackIn: number | null;
}

/** What the options depend on. */
export interface Choosing {
  /** What the rules are certain of; null when they leave it to the nurse. */
  readonly proposed: DecisionOutcome | null;
  readonly places: KnownPlaces;
  /** The decision that stands now. */
  readonly live: DecisionSummary | null;
}

/** Times to the call-back that take one press, in minutes; unverified. */
export const callBackTimes = [30, 60, 120, 240] as const;

/** Outcomes after which the patient is called again. */
export function callsBack(outcome: DecisionOutcome): boolean {
  return outcome === 'advice' || outcome === 'appointment' || outcome === 'own-transport';
}

function optionsFor(outcome: DecisionOutcome, { destinations, units }: KnownPlaces): Option[] {
  const bare = { outcome, callBackIn: null };
  if (isReferralOutcome(outcome)) {
    const able = destinations.filter(({ kind }) => kind === outcome);
    return able.map(({ id, name }) => ({ ...bare, target: id, name }));
  }
  const unitsOfKind = isUnitOutcome(outcome) ? units.filter(({ kind }) => kind === outcome) : [];
  const named = unitsOfKind.map(({ id, callSign }) => ({ ...bare, target: id, name: callSign }));
  // A mobile unit is decided with its name; an ambulance at once, and its unit then or later.
  return outcome === 'mobile-unit' ? named : [{ ...bare, target: null, name: null }, ...named];
}

function confirming({ proposed, places }: Choosing): Option[] {
  if (proposed === null) return [];
  if (!callsBack(proposed)) return optionsFor(proposed, places);
  return callBackTimes.map((callBackIn) => ({ outcome: proposed, target: null, name: null, callBackIn }));
}

function isStanding({ outcome, target }: Option, live: DecisionSummary | null): boolean {
  return live !== null && live.outcome === outcome && live.target === target;
}

/** All ways to divert, the most careful first; the proposed one has an act of its own while nothing is decided. */
function others({ proposed, places, live }: Choosing): Option[] {
  return decisionOutcomes
    .filter((outcome) => isDiversion(outcome) && (live !== null || outcome !== proposed))
    .flatMap((outcome) => optionsFor(outcome, places))
    .filter((option) => !isStanding(option, live));
}

function ambulances({ places, live }: Choosing): Option[] {
  const options = optionsFor('ambulance', places);
  const chosen = live?.outcome === 'ambulance';
  return options.filter((option) => !isStanding(option, live) && !(chosen && option.target === null));
}

/** What an act offers, each with one press. An upgrade offers nothing: it is told by phone. */
export function optionsOf(act: DecisionAct, choosing: Choosing): Option[] {
  switch (act) {
    case 'confirm':
      return choosing.proposed === 'ambulance' ? ambulances(choosing) : confirming(choosing);
    case 'other':
      return others(choosing);
    case 'ambulance':
      return ambulances(choosing);
    case 'upgrade':
      return [];
  }
}

/** A name for an option among others. */
export function optionKey({ outcome, target, callBackIn }: Option): string {
  return [outcome, target ?? '', callBackIn ?? ''].join('/');
}
