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
