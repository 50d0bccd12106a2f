import type { DecisionOutcome } from '@tilanne/task';
import type { Chance } from './chance.js';
import { ownDecisions } from './shift-table.js';
import type { DemoCase } from './demo-case.js';

/** What a nurse decides for a case by herself. Whoever is sicker than labelled, A or B gets an ambulance. */
export function ownDecision(
  chance: Chance,
  {
    urgencyClass,
    complaint,
    patient,
    sicker,
  }: Pick<DemoCase, 'urgencyClass' | 'complaint' | 'patient' | 'sicker'>,
): DecisionOutcome {
  const list = urgencyClass === 'D' ? ownDecisions.D : ownDecisions.C;
  const { outcome } = chance.weighted(list);
  if (sicker || urgencyClass === 'A' || urgencyClass === 'B') return 'ambulance';
  if (outcome === 'ambulance') return outcome;
  if (complaint.code === '785') return 'social-crisis';
  if (patient.flags.includes('home-hospital-patient')) return 'home-hospital';
  if (patient.flags.includes('home-care-client') || patient.flags.includes('alarm-button')) return 'kotas';
  return outcome;
}
