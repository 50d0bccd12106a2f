/**
 * What may be decided for a task, in order of caution: the first is the most careful.
 * Destinations of a Finnish situation centre: POPsote pilot "Ensihoidon tilannekeskus" and the county's own services.
 */
export const decisionOutcomes = [
  'upgrade-112',
  'ambulance',
  'mobile-unit',
  'remote-physician',
  'home-hospital',
  'kotas',
  'social-crisis',
  'own-transport',
  'appointment',
  'advice',
] as const;

export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Outcomes that send a unit of our own. */
export const unitOutcomes = ['ambulance', 'mobile-unit'] as const satisfies readonly DecisionOutcome[];

export type UnitOutcome = (typeof unitOutcomes)[number];

/** Outcomes that hand the patient to somebody who must accept. */
export const referralOutcomes = [
  'remote-physician',
  'home-hospital',
  'kotas',
  'social-crisis',
] as const satisfies readonly DecisionOutcome[];

export type ReferralOutcome = (typeof referralOutcomes)[number];

/** True when a unit of our own goes. */
export function isUnitOutcome(outcome: DecisionOutcome): outcome is UnitOutcome {
  return (unitOutcomes as readonly DecisionOutcome[]).includes(outcome);
}

/** True when somebody else must accept the patient. */
export function isReferralOutcome(outcome: DecisionOutcome): outcome is ReferralOutcome {
  return (referralOutcomes as readonly DecisionOutcome[]).includes(outcome);
}

/** True when no ambulance goes and 112 is not called back: such a decision must be justified by known facts. */
export function isDiversion(outcome: DecisionOutcome): boolean {
  return outcome !== 'upgrade-112' && outcome !== 'ambulance';
}

/** True when `one` is at least as cautious as `other`. */
export function isAsCautious(one: DecisionOutcome, other: DecisionOutcome): boolean {
  return decisionOutcomes.indexOf(one) <= decisionOutcomes.indexOf(other);
}
