/** A task as a sender hands it over; fictitious, with what the case needs in the place of the usual. */
export function sampleTask(
  id: string,
  other: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id,
    revision: 1,
    createdAt: new Date().toISOString(),
    code: '774',
    class: 'D',
    address: `Esimerkkikatu ${id}`,
    municipality: 'Oulu',
    caller: { name: 'Testi Tytär', phone: '+358 40 000 0000', relation: 'daughter', withPatient: true },
    age: 79,
    sex: 'female',
    description: 'Heikko olo aamusta asti.',
    ...other,
  };
}

/** Answers by which the shipped rules are certain of KOTAS for a weakened home-care client. */
export const kotasAnswers = [
  { fact: 'first-screen', value: 'none-of-these' },
  { fact: 'further-flags', value: 'none-of-these' },
  { fact: 'vitals', value: 'none-of-these' },
  { fact: 'walksAsUsual', value: true },
  { fact: 'eatsAsUsual', value: true },
  { fact: 'drinksAsUsual', value: true },
  { fact: 'fever', value: false },
  { fact: 'pain', value: 'none' },
  { fact: 'gettingWorse', value: false },
  { fact: 'needsSupportAtHome', value: true },
];
