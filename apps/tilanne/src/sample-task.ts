/** A task that the response centre might hand over; every person and place in it is invented. */
export const SAMPLE_TASK = {
  revision: 1,
  code: '774',
  class: 'D',
  address: 'Esimerkkikuja 5 B 12',
  municipality: 'Oulu',
  coordinates: { latitude: 65.0121, longitude: 25.4651 },
  caller: { name: 'Testi Esimerkki', phone: '+358 40 000 0000', relation: 'daughter', withPatient: true },
  patient: { name: 'Aino Esimerkki' },
  age: 79,
  sex: 'female',
  description: 'Voimaton olo kaksi päivää, tarvitsee apua kotona. Liikkuu, syö ja juo kuten tavallisesti.',
  answers: [
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
  ],
  flags: ['home-care-client'],
} as const;

export interface CurlTarget {
  /** Where to post, e.g. http://127.0.0.1:4101/api/tasks */
  readonly url: string;
  readonly key: string;
  /** Certificate that curl has to be told to trust. */
  readonly trustFile?: string | undefined;
}

/** One command for a POSIX shell that posts the sample; its id and creation time are made anew at every paste. */
export function sampleCurl({ url, key, trustFile }: CurlTarget): string {
  const rest = JSON.stringify(SAMPLE_TASK).slice(1);
  const stamps = `{"id":"demo-'"$(date +%s)"'","createdAt":"'"$(date -u +%FT%TZ)"'",`;
  return [
    'curl -sS',
    ...(trustFile === undefined ? [] : ['--cacert', shellQuote(trustFile)]),
    shellQuote(url),
    '-H',
    shellQuote(`Authorization: Bearer ${key}`),
    "-H 'Content-Type: application/json'",
    `-d '${stamps}${shellQuote(rest).slice(1)}`,
  ].join(' ');
}

/** Makes one word of a POSIX shell out of any text. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
