/** A share or number of the simulated shift, and where it comes from. */
export interface Figure {
  readonly value: number;
  /** The publication, or `unverified` where none was found. */
  readonly source: string;
}

const figure = (value: number, source: string): Figure => ({ value, source });

const unverified = (value: number): Figure => figure(value, 'unverified');

/** How often things happen in a shift: shares of tasks, 0 to 1, where nothing else is said. */
export const shiftFigures = {
  /** C of C and D; the others are D. */
  classC: figure(
    0.632,
    'A 4.8, B 25.1, C 44.3, D 25.8 % of 12,729 tasks, Northern Finland 1–6/2014 (Hoikka 2016, SJTREM 24:142): 44.3 of 70.1',
  ),
  /** Patients sicker than their class says. */
  sicker: figure(
    0.069,
    'Middle of 3.1 % (126 of 4,075 C/D tasks met urgent criteria, SJTREM 2023;31:8) and 10.7 % (NEWS, Hoikka 2016)',
  ),
  /** Of those, raised to A or B by the response centre after a second call. */
  raised: unverified(0.3),
  /** Of the raised ones, to A; the others to B. */
  raisedToA: figure(0.16, 'A 4.8 and B 25.1 % of 12,729 tasks (Hoikka 2016): 4.8 of 29.9'),
  /** The same patient's second contact, as a task of its own. */
  repeatContact: figure(
    0.063,
    'Contact with emergency care 0–24 h after non-conveyance, Finland (Paulin 2021)',
  ),
  classMissing: unverified(0.02),
  /** Class A or B from the start. */
  urgent: unverified(0.02),
  revised: unverified(0.08),
  cancelled: unverified(0.03),
  /** The same message again, as a sender repeats one that it got no answer to. */
  resent: unverified(0.01),
  badValue: unverified(0.02),
  /** Neither a place nor a number: meant to be refused. */
  unreachable: unverified(0.005),
  identityKnown: unverified(0.6),
  ageMissing: unverified(0.02),
  coordinatesKnown: unverified(0.7),
  languageBarrier: unverified(0.015),
  homeCareClient: unverified(0.3),
  homeHospitalPatient: unverified(0.03),
  /** Of those aged 75 or over. */
  careHome: unverified(0.12),
  alarmButton: unverified(0.08),
  screenedByCentre: unverified(0.6),
  /** How often a nurse does as proposed. */
  asProposed: figure(0.809, 'Dispatchers followed the tool in 80.9 % (MADLAD, PLOS Medicine 2026)'),
  /** Of the others, less careful than proposed. */
  lessCautious: unverified(0.25),
  secondAgrees: unverified(0.8),
  declined: unverified(0.15),
  cannotComply: unverified(0.03),
} as const satisfies Record<string, Figure>;

/** C and D tasks an hour over a whole day; the evening is busier by the hours below. */
export const tasksAnHour = figure(
  4.2,
  'About 100 C and D tasks a day for planning, from 45–55,000 tasks a year in North Ostrobothnia: unverified',
);

/** The hour of the day at which the shift begins. */
export const shiftBeginsAt = 16;

/** Arrivals by hour of the day against the day's mean of 1; no hourly figures were found: unverified. */
export const arrivalsByHour: readonly number[] = [
  0.65, 0.55, 0.5, 0.48, 0.5, 0.55, 0.7, 0.9, 1.1, 1.25, 1.3, 1.3, 1.28, 1.25, 1.25, 1.25, 1.28, 1.32, 1.32,
  1.28, 1.2, 1.1, 0.95, 0.8,
];

/** Ages in years by kind of complaint; older people prevail, no distribution was found: unverified. */
export const agesOf = {
  usual: [
    { from: 0, to: 15, weight: 6 },
    { from: 16, to: 39, weight: 15 },
    { from: 40, to: 64, weight: 20 },
    { from: 65, to: 74, weight: 18 },
    { from: 75, to: 84, weight: 24 },
    { from: 85, to: 99, weight: 17 },
  ],
  old: [
    { from: 40, to: 64, weight: 10 },
    { from: 65, to: 74, weight: 20 },
    { from: 75, to: 84, weight: 38 },
    { from: 85, to: 101, weight: 32 },
  ],
  adult: [
    { from: 16, to: 39, weight: 50 },
    { from: 40, to: 64, weight: 38 },
    { from: 65, to: 84, weight: 12 },
  ],
} as const;

/** What a nurse decides where the rules leave it to her, by class; only the sum of diversions has a source. */
export const ownDecisions = {
  /** 40 % diverted: POPsote pilot of non-urgent tasks, without denominator. */
  D: [
    { outcome: 'ambulance', weight: 60 },
    { outcome: 'own-transport', weight: 14 },
    { outcome: 'advice', weight: 12 },
    { outcome: 'appointment', weight: 6 },
    { outcome: 'mobile-unit', weight: 4 },
    { outcome: 'remote-physician', weight: 4 },
  ],
  /** 30.3 % fewer C tasks with a mobile nurse unit (LiiSa, Mäki 2024). */
  C: [
    { outcome: 'ambulance', weight: 70 },
    { outcome: 'mobile-unit', weight: 12 },
    { outcome: 'remote-physician', weight: 8 },
    { outcome: 'own-transport', weight: 8 },
    { outcome: 'advice', weight: 2 },
  ],
} as const;

/** How long things take, in simulated minutes: fewest and most. */
export const minutesOf = {
  /** One round of questions; a whole call takes about 5 minutes (ETHAN, the programme's own figure). */
  questions: [0.7, 1.5],
  betweenTasks: [0.3, 1],
  noticeSeen: [0.5, 2],
  callBack: [60, 60],
  secondPerson: [1, 3],
  crewAcknowledges: [0.3, 0.9],
  crewOnItsWay: [1, 3],
  /** Shorter than in life, so that the few units of the demonstration come free again: unverified. */
  crewFinishes: [10, 25],
  destinationSees: [0.5, 1.5],
  destinationAnswers: [1, 4],
  destinationStarts: [5, 15],
  destinationFinishes: [10, 30],
  raisedAfter: [10, 40],
  revisedAfter: [3, 15],
  cancelledAfter: [2, 20],
  /** An eye on an evening: later ones fall into the next shift. */
  contactedAgainAfter: [30, 120],
} as const satisfies Record<string, readonly [number, number]>;
