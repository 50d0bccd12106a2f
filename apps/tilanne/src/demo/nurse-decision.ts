import type { KnownPlaces, OpenTask } from '@tilanne/board';
import { decisionOutcomes, type AskedDecision, type DecisionOutcome } from '@tilanne/task';
import type { DemoCase, Manner } from './demo-case.js';

/** Who could go or take over. */
export interface World {
  readonly places: KnownPlaces;
  /** Units with a running order. */
  readonly busyUnits: ReadonlySet<string>;
  /** Places whose people are there to answer. */
  readonly staffed: ReadonlySet<string>;
}

/** What a nurse sees when she decides. */
export interface Seen extends World {
  readonly known: DemoCase;
  readonly open: Pick<OpenTask, 'verdict' | 'byHand' | 'marks'>;
  /** When the patient would be called again after advice. */
  readonly callBackAt: Date;
}

export type Decided = Pick<AskedDecision, 'outcome' | 'target' | 'reason' | 'spokenTo' | 'callBackAt'>;

const reason =
  'Arvioitu puhelimessa, tila vakaa. Ohjeet annettu, pyydetty soittamaan uudelleen, jos vointi muuttuu.';

const careful: readonly DecisionOutcome[] = ['upgrade-112', 'ambulance'];

function inManner(proposed: DecisionOutcome, manner: Manner): DecisionOutcome {
  if (manner === 'as-proposed' || proposed === 'upgrade-112') return proposed;
  if (manner === 'more-cautious') return 'ambulance';
  return decisionOutcomes[decisionOutcomes.indexOf(proposed) + 1] ?? proposed;
}

/** What the nurse wants: as the flags and the proposal say, in her manner, and by herself where they leave it to her. */
function outcomeOf({ known, open }: Seen): DecisionOutcome {
  const { verdict, byHand, marks } = open;
  if (verdict?.redFlag === 'upgrade-now') return 'upgrade-112';
  if (!verdict || byHand || verdict.redFlag !== null || marks.includes('returned')) return 'ambulance';
  if (verdict.certain && verdict.outcome !== 'nurse-decides') return inManner(verdict.outcome, known.manner);
  return verdict.missing.length > 0 ? 'ambulance' : known.own;
}

/** Who gets it: of those that could, one whose people are there; an ambulance only when it is free. */
function targetOf(outcome: DecisionOutcome, { places, busyUnits, staffed }: World): string | undefined {
  const units = places.units.filter(({ kind }) => kind === outcome).map(({ id }) => id);
  const crewed = units.some((id) => staffed.has(id)) ? units.filter((id) => staffed.has(id)) : units;
  const free = crewed.filter((id) => !busyUnits.has(id));
  const able = outcome === 'ambulance' ? free : [...free, ...crewed];
  const destinations = places.destinations.filter(({ kind }) => kind === outcome).map(({ id }) => id);
  return able[0] ?? destinations.find((id) => staffed.has(id)) ?? destinations[0];
}

/** A unit for an ambulance that was decided without one; undefined while none is free. */
export function freeAmbulance(world: World): string | undefined {
  return targetOf('ambulance', world);
}

/** The decision of a simulated nurse; where nobody could take the patient, an ambulance whose unit is chosen later. */
export function decisionFor(seen: Seen): Decided {
  const outcome = outcomeOf(seen);
  const target = targetOf(outcome, seen);
  if (outcome === 'upgrade-112') return { outcome, spokenTo: 'Päivystäjä Testinen, Oulun hätäkeskus' };
  if (careful.includes(outcome)) return { outcome, ...(target === undefined ? {} : { target }) };
  const needsNobody = ['own-transport', 'appointment', 'advice'].includes(outcome);
  if (needsNobody) return { outcome, reason, callBackAt: seen.callBackAt.toISOString() };
  return target === undefined ? { outcome: 'ambulance' } : { outcome, target, reason };
}
