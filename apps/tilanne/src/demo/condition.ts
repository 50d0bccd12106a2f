import type { Chance } from './chance.js';
import type { Patient } from './patient.js';

/** Answer to every question of the fact dictionary that can be asked about a patient, by the name of the fact. */
export type Condition = Readonly<Record<string, string | number | boolean>>;

/** What makes a patient sicker than the class says: each of these stops a diversion. Shares are unverified. */
export const hiddenSigns = [
  { weight: 25, facts: { newConfusion: true } },
  { weight: 25, facts: { breathlessNow: true, speaksInSentences: false } },
  { weight: 15, facts: { chestPain: true } },
  { weight: 15, facts: { skinNormal: false } },
  { weight: 10, facts: { strokeSign: true } },
  { weight: 5, facts: { awake: false } },
  { weight: 5, facts: { severeBleeding: true } },
] as const satisfies readonly { weight: number; facts: Condition }[];

/** The first questions about an immediate threat to life, when none of them finds anything. */
const calm: Condition = {
  ...{ awake: true, newConfusion: false, speaksInSentences: true, breathlessNow: false },
  ...{ chestPain: false, strokeSign: false, skinNormal: true, severeBleeding: false },
};

function furtherOf(chance: Chance, { flags }: Patient): Condition {
  return {
    collapse: chance.happens(0.03) ? 'fainted' : 'none',
    headHit: chance.happens(0.05),
    selfHarm: chance.happens(0.01),
    severalIll: false,
    sceneSafe: true,
    languageBarrier: flags.includes('language-barrier'),
  };
}

function changesOf(chance: Chance): Condition {
  return {
    walksAsUsual: !chance.happens(0.25),
    eatsAsUsual: !chance.happens(0.2),
    drinksAsUsual: !chance.happens(0.1),
    fever: chance.happens(0.12),
    pain: chance.happens(0.45) ? 'mild' : chance.happens(0.1) ? 'severe' : 'none',
    gettingWorse: chance.happens(0.1),
  };
}

function backgroundOf(chance: Chance, { age, sex, flags }: Patient): Condition {
  const fertile = sex === 'female' && age >= 13 && age <= 50;
  return {
    bloodThinner: chance.happens(age >= 65 ? 0.3 : 0.03),
    immunosuppressed: chance.happens(0.04),
    pregnancyPossible: fertile && chance.happens(0.05),
    homeCareClient: flags.includes('home-care-client'),
    homeHospitalPatient: flags.includes('home-hospital-patient'),
    careHome: flags.includes('care-home'),
    alarmButton: flags.includes('alarm-button'),
    needsSupportAtHome: chance.happens(age >= 75 ? 0.4 : 0.05),
    livesAlone: !flags.includes('care-home') && chance.happens(0.5),
    onOxygen: false,
    spo2Scale: 'scale-1',
  };
}

/** What a professional at the side measures; the others have no devices. */
function vitalsOf(chance: Chance): Condition {
  return {
    respiratoryRate: chance.between(13, 20),
    spo2: chance.between(95, 99),
    systolicPressure: chance.between(112, 165),
    pulse: chance.between(58, 95),
    consciousness: 'alert',
    temperature: chance.between(362, 377) / 10,
    glucose: chance.between(52, 98) / 10,
  };
}

/**
 * What is true of a patient. Shares of findings are unverified: they make an evening, and say nothing of real ones.
 * A patient sicker than labelled has one of the signs that the first questions look for.
 */
export function conditionOf(chance: Chance, patient: Patient, sicker: boolean): Condition {
  const hidden: Condition = sicker ? chance.weighted(hiddenSigns).facts : {};
  return {
    ...calm,
    ...furtherOf(chance, patient),
    ...changesOf(chance),
    ...backgroundOf(chance, patient),
    somebodyWithPatient: patient.caller.withPatient && patient.caller.relation !== 'itse',
    ...(patient.caller.professional ? vitalsOf(chance) : { vitals: 'none-of-these' }),
    ...hidden,
  };
}

/** What the response centre has asked already: the first questions and, of the rest, a few. */
export function toldByCentre(chance: Chance, condition: Condition, sicker: boolean): Condition {
  const few = Object.entries(condition).filter(
    ([fact]) => !(fact in calm) && fact !== 'vitals' && chance.happens(0.2),
  );
  // What nobody has found yet nobody has asked about, or the answer was another then.
  return { ...(sicker ? {} : { 'first-screen': 'none-of-these' }), ...Object.fromEntries(few) };
}
