import type { agesOf } from './shift-table.js';

/** What people call about, with the words in which the response centre writes it down. All of it is invented. */
export interface Complaint {
  readonly code: string;
  /** Per cent of tasks, as far as a source says so. */
  readonly weight: number;
  readonly source: string;
  readonly ages: keyof typeof agesOf;
  readonly texts: readonly [string, ...string[]];
}

const helsinki = 'Non-conveyed patients in Helsinki 2013–2017 (PMC9544076)';

/**
 * Complaints of class C and D; codes as in taskCodes. Malaise 15.0 and suspected decline in vital signs 14.0 % both
 * stand under 774, which is our mapping; 745 is falling over, 12.9 %.
 */
export const complaints: readonly [Complaint, ...Complaint[]] = [
  {
    ...{ code: '774', weight: 29, source: helsinki, ages: 'old' },
    texts: [
      'Voimaton olo kaksi päivää, ei jaksa nousta sängystä ilman tukea.',
      'Yleiskunto heikentynyt viikon aikana, syönyt huonosti.',
      'Kotihoidon hoitaja huolissaan: asiakas väsyneempi kuin tavallisesti.',
      'Huono olo ja heikotusta aamusta asti, ei pysty sanomaan tarkemmin.',
      'Omainen kertoo, ettei äiti ole oma itsensä, mutta vastaa puheeseen asiallisesti.',
      'Kuumeilua eilisestä, juonut vähän, toivoo apua kotiin.',
    ],
  },
  {
    ...{ code: '745', weight: 12.9, source: helsinki, ages: 'old' },
    texts: [
      'Kaatunut kylpyhuoneessa, ei pääse itse ylös. Ei valita kipuja.',
      'Liukastunut pihalla, lonkka arka mutta varaa jalalle.',
      'Löytynyt lattialta aamulla, turvapuhelin hälytti. Puhuu normaalisti.',
      'Kaatunut rollaattorin kanssa, ranne turvonnut.',
    ],
  },
  {
    ...{ code: '703', weight: 9, source: 'unverified', ages: 'old' },
    texts: [
      'Yskää ja limaisuutta viikon ajan, nyt hengitys tuntuu raskaammalta.',
      'Keuhkoahtaumatauti, avaavat lääkkeet auttaneet osittain.',
      'Hengästyy rappusissa enemmän kuin ennen, levossa helpottaa.',
    ],
  },
  {
    ...{ code: '704', weight: 5, source: 'unverified', ages: 'usual' },
    texts: [
      'Pistävää kipua kyljessä liikkuessa, jatkunut kolme päivää.',
      'Rintalastan takana poltetta ruokailun jälkeen, ei nyt kipua.',
    ],
  },
  {
    ...{ code: '781', weight: 8, source: 'unverified', ages: 'usual' },
    texts: [
      'Alavatsakipua aamusta, ei oksentelua. Pystyy kävelemään.',
      'Vatsa kipeä ja turvonnut, ummetusta useita päiviä.',
      'Närästystä ja ylävatsakipua, särkylääke ei auttanut.',
    ],
  },
  {
    ...{ code: '783', weight: 6, source: 'unverified', ages: 'usual' },
    texts: [
      'Selkä jumiutunut nostaessa, ei pääse autoon.',
      'Vanha selkävaiva pahentunut, kipulääkkeet loppuneet.',
    ],
  },
  {
    ...{ code: '785', weight: 7, source: 'unverified', ages: 'adult' },
    texts: [
      'Ahdistunut ja nukkunut huonosti, toivoo juttuapua. Ei itsetuhoisia ajatuksia.',
      'Puoliso kuollut hiljattain, ei jaksa enää arjessa.',
      'Soittanut useasti illan aikana, pelokas ja yksinäinen.',
    ],
  },
  {
    ...{ code: '775', weight: 4.5, source: 'unverified', ages: 'usual' },
    texts: ['Oksentanut yöstä asti, pitää vähän nestettä sisällä.', 'Vatsatauti perheessä, nyt heikko olo.'],
  },
  {
    ...{ code: '784', weight: 4, source: 'unverified', ages: 'usual' },
    texts: ['Polvi turvonnut ja kipeä, ei muista loukanneensa.', 'Pohje arka ja punoittaa, alkoi eilen.'],
  },
  {
    ...{ code: '782', weight: 4, source: 'unverified', ages: 'adult' },
    texts: [
      'Migreeniä kuten ennenkin, oma lääke ei auttanut.',
      'Niska jumissa ja päänsärkyä kolmatta päivää.',
    ],
  },
  {
    ...{ code: '744', weight: 3, source: 'unverified', ages: 'usual' },
    texts: [
      'Haava sormessa keittiöveitsestä, vuoto tyrehtynyt.',
      'Rasia osunut sääreen, haava auki mutta siisti.',
    ],
  },
  {
    ...{ code: '786', weight: 3, source: 'unverified', ages: 'usual' },
    texts: ['Kylkikipua liikkuessa, alkoi yskimisestä.', 'Kipuja ympäri vartaloa, särkylääkkeet loppu.'],
  },
  {
    ...{ code: '772', weight: 2, source: 'unverified', ages: 'adult' },
    texts: ['Tunnettu epilepsia, lyhyt kohtaus ohi, nyt väsynyt.'],
  },
  {
    ...{ code: '763', weight: 1.5, source: 'unverified', ages: 'old' },
    texts: ['Nenäverenvuoto tunnin, puristus auttaa hetkeksi.'],
  },
  {
    ...{ code: '773', weight: 1.5, source: 'unverified', ages: 'usual' },
    texts: ['Ihottumaa uuden antibiootin jälkeen, ei hengitysoireita.'],
  },
  {
    ...{ code: '746', weight: 1.5, source: 'unverified', ages: 'adult' },
    texts: ['Saanut iskun olkapäähän, liikuttaa varovasti.'],
  },
  {
    ...{ code: '764', weight: 1, source: 'unverified', ages: 'old' },
    texts: ['Säärihaava tihkuu verta siteiden läpi, kotihoito paikalla.'],
  },
  {
    ...{ code: '762', weight: 1, source: 'unverified', ages: 'old' },
    texts: ['Virtsassa verta aamusta, katetri käytössä.'],
  },
];

/** What the response centre adds when it writes again. */
export const furtherTexts: readonly [string, ...string[]] = [
  'Lisätieto: avain ovenpielessä olevassa koodilukkokaapissa.',
  'Lisätieto: omainen tulee paikalle noin tunnin kuluttua.',
  'Lisätieto: lääkelista jääkaapin ovessa.',
  'Lisätieto: kotihoito kävi viimeksi klo 12.',
];

/** What the second call says of a patient who got worse. */
export const worseTexts: readonly [string, ...string[]] = [
  'Soitettu uudelleen: vointi huonontunut, vastaa hitaasti.',
  'Toinen soitto: hengitys selvästi raskaampi kuin ensin.',
  'Soittaja kertoo uudestaan: kalpea ja kylmänhikinen.',
];

/** Why a task is taken back. */
export const cancelTexts: readonly [string, ...string[]] = [
  'Soittaja peruu, omainen vie itse.',
  'Kotihoito meni paikalle, apua ei tarvita.',
  'Sama tapaus annettu jo toisella tunnuksella.',
];
