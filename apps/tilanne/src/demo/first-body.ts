import type { Chance } from './chance.js';
import type { Condition } from './condition.js';
import type { Body } from './oddity.js';
import { shiftFigures } from './shift-table.js';
import type { DemoCase } from './demo-case.js';

/** A few hundred metres around the settlement's centre: no real door is meant. */
function coordinatesNear(
  chance: Chance,
  { latitude, longitude }: { latitude: number; longitude: number },
): Body {
  const near = (degrees: number): number =>
    Math.round((degrees + (chance.next() - 0.5) / 50) * 10_000) / 10_000;
  return { latitude: near(latitude), longitude: near(longitude) };
}

/** A case as the response centre hands it over first, without the creation time. */
export function firstBody(chance: Chance, known: DemoCase, told: Condition): Body {
  const { id, complaint, patient, urgencyClass } = known;
  const { name, phone, relation, withPatient } = patient.caller;
  const { identityCode, municipality } = patient;
  const { classMissing, ageMissing, coordinatesKnown } = shiftFigures;
  const answers = Object.entries(told).map(([fact, value]) => ({ fact, value }));
  return {
    ...{ id, revision: 1, code: complaint.code },
    ...(chance.happens(classMissing.value) ? {} : { class: urgencyClass }),
    address: patient.address,
    municipality: municipality.name,
    ...(chance.happens(coordinatesKnown.value) ? { coordinates: coordinatesNear(chance, municipality) } : {}),
    caller: { name, phone, relation, withPatient },
    patient: { name: patient.name, ...(identityCode === null ? {} : { identityCode }) },
    ...(chance.happens(ageMissing.value) ? {} : { age: patient.age }),
    sex: patient.sex,
    description: chance.oneOf(complaint.texts),
    ...(answers.length === 0 ? {} : { answers }),
    ...(patient.flags.length === 0 ? {} : { flags: patient.flags }),
  };
}
