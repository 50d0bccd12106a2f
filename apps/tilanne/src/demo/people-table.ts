/** Given names; with "Esimerkki" and the like as family name nobody is meant. */
export const givenNames = {
  female: ['Aino', 'Helvi', 'Kerttu', 'Anneli', 'Ritva', 'Seija', 'Päivi', 'Tiina', 'Emilia', 'Venla'],
  male: ['Veikko', 'Eino', 'Tauno', 'Kalevi', 'Heikki', 'Matti', 'Jukka', 'Antti', 'Eetu', 'Väinö'],
} as const;

/** Family names that say that they are invented. */
export const familyNames = [
  'Esimerkki',
  'Testinen',
  'Harjoitus',
  'Malli',
  'Näytteinen',
  'Kuvitelma',
  'Keksitty',
  'Mielikuva',
] as const;

/** Streets that exist nowhere. */
export const streets = [
  'Esimerkkikuja',
  'Keksitytie',
  'Mallipolku',
  'Harjoitustie',
  'Kuvitelmankatu',
  'Näytekuja',
  'Testiraitti',
  'Mielikuvanpolku',
  'Satukuja',
  'Tarinatie',
  'Unelmaraitti',
  'Sepitteentie',
] as const;

/** Who calls: relation to the patient as the response centre writes it, and whether usually beside the patient. */
export const callers = [
  { relation: 'itse', weight: 34, withPatient: 1, professional: false },
  { relation: 'tytär', weight: 17, withPatient: 0.6, professional: false },
  { relation: 'poika', weight: 11, withPatient: 0.6, professional: false },
  { relation: 'puoliso', weight: 14, withPatient: 1, professional: false },
  { relation: 'naapuri', weight: 5, withPatient: 0.7, professional: false },
  { relation: 'kotihoidon hoitaja', weight: 11, withPatient: 0.9, professional: true },
  { relation: 'turvapuhelinkeskus', weight: 5, withPatient: 0, professional: false },
  { relation: 'ohikulkija', weight: 3, withPatient: 0.9, professional: false },
] as const;

/** Calls from a care home come from its staff. */
export const careHomeCaller = { relation: 'hoivakodin hoitaja', withPatient: 1, professional: true } as const;
