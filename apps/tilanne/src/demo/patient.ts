import type { Flag } from '@tilanne/task';
import type { Chance } from './chance.js';
import type { Complaint } from './complaint-table.js';
import { identityCodeOf } from './identity-code.js';
import { municipalities, type Municipality } from './municipality-table.js';
import { callers, careHomeCaller, familyNames, givenNames, streets } from './people-table.js';
import { agesOf, shiftFigures } from './shift-table.js';

/** Who calls about a patient. */
export interface Caller {
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
  readonly withPatient: boolean;
  /** Can measure what is asked. */
  readonly professional: boolean;
}

/** Somebody invented, with all that is true of them; what is handed over may be less. */
export interface Patient {
  readonly name: string;
  readonly sex: 'female' | 'male';
  /** Years. */
  readonly age: number;
  /** Of the 900 series, which nobody has; null when the caller does not know it. */
  readonly identityCode: string | null;
  readonly address: string;
  readonly municipality: Municipality;
  readonly flags: readonly Flag[];
  readonly caller: Caller;
}

/** Behind the country code no number begins with 0: these can be shown and never reach anybody. */
function phoneOf(chance: Chance): string {
  return `+358 00 ${chance.between(100, 999)} ${chance.between(1_000, 9_999)}`;
}

function flagsOf(chance: Chance, age: number): Flag[] {
  const { homeCareClient, homeHospitalPatient, careHome, alarmButton, languageBarrier } = shiftFigures;
  const barrier: Flag[] = chance.happens(languageBarrier.value) ? ['language-barrier'] : [];
  if (age < 65) return barrier;
  if (age >= 75 && chance.happens(careHome.value)) return ['care-home', ...barrier];
  return [
    ...(chance.happens(homeCareClient.value) ? (['home-care-client'] as const) : []),
    ...(chance.happens(homeHospitalPatient.value) ? (['home-hospital-patient'] as const) : []),
    ...(chance.happens(alarmButton.value) ? (['alarm-button'] as const) : []),
    ...barrier,
  ];
}

function callerOf(chance: Chance, patient: string, { flags, age }: Pick<Patient, 'flags' | 'age'>): Caller {
  const drawn = flags.includes('care-home') ? careHomeCaller : chance.weighted(callers);
  // A child does not call for itself.
  const usual = age < 12 && drawn.relation === 'itse' ? { ...drawn, relation: 'vanhempi' } : drawn;
  const given = chance.oneOf(chance.happens(0.6) ? givenNames.female : givenNames.male);
  const name = usual.relation === 'itse' ? patient : `${given} ${chance.oneOf(familyNames)}`;
  const { relation, professional } = usual;
  return {
    name,
    phone: phoneOf(chance),
    relation,
    professional,
    withPatient: chance.happens(usual.withPatient),
  };
}

/** Somebody with this complaint, on a day of this year. */
export function patientWith(chance: Chance, complaint: Complaint, year: number): Patient {
  const sex = chance.happens(0.56) ? 'female' : 'male';
  const band = chance.weighted(agesOf[complaint.ages]);
  const age = chance.between(band.from, band.to);
  const name = `${chance.oneOf(givenNames[sex])} ${chance.oneOf(familyNames)}`;
  const flags = flagsOf(chance, age);
  const home = `${chance.oneOf(streets)} ${chance.between(1, 199)}`;
  const flat = chance.happens(0.5) ? ` ${chance.oneOf(['A', 'B', 'C'])} ${chance.between(1, 60)}` : '';
  const known = chance.happens(shiftFigures.identityKnown.value);
  const born = { year: year - age, month: 1, day: chance.between(1, 28) };
  const identityCode = identityCodeOf({ ...born, sex, number: chance.between(0, 49) });
  return {
    ...{ name, sex, age, flags },
    identityCode: known ? identityCode : null,
    address: home + flat,
    municipality: chance.weighted(municipalities),
    caller: callerOf(chance, name, { flags, age }),
  };
}
