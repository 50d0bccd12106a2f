import { followUpHours } from './judged-task.js';
import type { Clause, Measure } from './measure.js';

const received: Clause = {
  id: 'received',
  sentence: {
    fi: 'Jaksolla vastaanotetut C- ja D-luokan tehtävät, kukin kerran, vaikka siitä olisi tullut useita sanomia. Luokka on lähettäjän viimeksi ilmoittama C tai D. Testitehtävät eivät ole mukana.',
    sv: 'Uppdrag i klass C och D som tagits emot under perioden, vart och ett en gång även om flera meddelanden kommit om det. Klassen är den C eller D som avsändaren senast angett. Testuppdrag ingår inte.',
    en: 'Class C and D tasks received in the period, each once however many messages came about it. The class is the C or D that the sender stated last. Test tasks are not among them.',
  },
  holds: ({ urgencyClass }) => urgencyClass !== null,
};

const divertedFirst: Clause = {
  id: 'divertedFirst',
  sentence: {
    fi: 'Jaksolla vastaanotetut C- ja D-luokan tehtävät, joiden ensimmäinen toteutunut vaste ei ollut ambulanssi eikä palautus hätäkeskukseen.',
    sv: 'Uppdrag i klass C och D som tagits emot under perioden och vilkas första genomförda respons varken var ambulans eller återföring till nödcentralen.',
    en: 'Class C and D tasks received in the period whose first completed response was neither an ambulance nor a hand-back to the emergency response centre.',
  },
  holds: ({ urgencyClass, divertedFirst: holds }) => urgencyClass !== null && holds,
};

const cancelled: Clause = {
  id: 'cancelled',
  sentence: {
    fi: 'Lähettäjä peruutti tehtävän ennen päätöstä.',
    sv: 'Avsändaren återkallade uppdraget före beslut.',
    en: 'The sender cancelled the task before a decision.',
  },
  holds: ({ cancelledUndecided }) => cancelledUndecided,
};

const raised: Clause = {
  id: 'raised',
  sentence: {
    fi: 'Hätäkeskus nosti tehtävän A- tai B-luokkaan. Jos potilas oli jo ohjattu muualle, tehtävä lasketaan palautuneeksi eikä sitä jätetä pois.',
    sv: 'Nödcentralen höjde uppdraget till klass A eller B. Om patienten redan hade styrts annanstans räknas uppdraget som återfört och utelämnas inte.',
    en: 'The response centre raised the task to A or B. If the patient had been diverted before, the task counts as returned and is not left out.',
  },
  holds: ({ raised: holds, kind }) => holds && kind !== 'returned',
};

const diverted: Clause = {
  id: 'diverted',
  sentence: {
    fi: 'Ensimmäinen toteutunut vaste ei ollut ambulanssi: vastaanottaja hyväksyi potilaan, liikkuva arviointiyksikkö aloitti, tai neuvo, ajanvaraus tai oma kyyti annettiin eikä tehtävää avattu uudelleen. Ennen aloittamista peruttu yksikkö, hylätty lähete ja umpeutunut määräaika eivät ole toteutuneita vasteita.',
    sv: 'Den första genomförda responsen var inte ambulans: mottagaren godtog patienten, den mobila bedömningsenheten började, eller råd, tidsbokning eller egen skjuts gavs och uppdraget öppnades inte på nytt. En enhet som återkallats innan den börjat, en avböjd remiss och en tidsfrist som löpt ut är inga genomförda responser.',
    en: 'The first completed response was not an ambulance: the destination accepted the patient, the mobile unit began to act, or advice, an appointment or own transport was given and the task was not opened again. A unit stood down before it acted, a declined referral and a passed deadline are no completed responses.',
  },
  holds: ({ kind }) => kind === 'diverted',
};

const returned: Clause = {
  id: 'returned',
  sentence: {
    fi: 'Palautuneet: potilas ohjattiin ensin muualle, ja sen jälkeen lähti ambulanssi, tehtävä palautettiin hätäkeskukseen tai hätäkeskus nosti sen A- tai B-luokkaan. Palautunutta ei lasketa ohjatuksi.',
    sv: 'Återförda: patienten styrdes först annanstans, och därefter sändes ambulans, uppdraget återfördes till nödcentralen eller nödcentralen höjde det till klass A eller B. Ett återfört uppdrag räknas inte som styrt.',
    en: 'Returned: the patient was diverted first, and then an ambulance was sent, the task was handed back to the response centre, or the centre raised it to A or B. A returned task does not count as diverted.',
  },
  holds: ({ kind }) => kind === 'returned',
};

const underWay: Clause = {
  id: 'underWay',
  sentence: {
    fi: 'Kesken: vaste ei ole vielä toteutunut, tai tehtävä on avattu uudelleen. Kesken oleva on nimittäjässä mutta ei osoittajassa.',
    sv: 'Pågår: responsen är ännu inte genomförd, eller uppdraget har öppnats på nytt. Det ingår i nämnaren men inte i täljaren.',
    en: 'Under way: the response is not completed yet, or the task was opened again. It is in the denominator and not in the numerator.',
  },
  holds: ({ kind }) => kind === 'under-way',
};

const ambulance: Clause = {
  id: 'ambulance',
  sentence: {
    fi: 'Ensimmäinen toteutunut vaste oli ambulanssi tai palautus hätäkeskukseen.',
    sv: 'Den första genomförda responsen var ambulans eller återföring till nödcentralen.',
    en: 'The first completed response was an ambulance or a hand-back to the response centre.',
  },
  holds: ({ kind }) => kind === 'ambulance',
};

const none: Clause = {
  id: 'none',
  sentence: {
    fi: 'Tehtävä päättyi ilman toteutunutta vastetta.',
    sv: 'Uppdraget avslutades utan genomförd respons.',
    en: 'The task ended without a completed response.',
  },
  holds: ({ kind }) => kind === 'none',
};

const contactedAgain: Clause = {
  id: 'contactedAgain',
  sentence: {
    fi: `Samasta potilaasta, paikasta tai numerosta tuli uusi yhteydenotto ${String(followUpHours)} tunnin kuluessa siitä, kun vaste toteutui.`,
    sv: `En ny kontakt om samma patient, plats eller nummer kom inom ${String(followUpHours)} timmar efter att responsen genomförts.`,
    en: `A new contact about the same patient, place or number came within ${String(followUpHours)} hours of the completed response.`,
  },
  holds: (task) => task.contactedAgain,
};

const notFollowed: Clause = {
  id: 'notFollowed',
  sentence: {
    fi: `Vasteesta on alle ${String(followUpHours)} tuntia eikä uutta yhteydenottoa ole tullut: luku voi vielä kasvaa.`,
    sv: `Det har gått under ${String(followUpHours)} timmar sedan responsen och ingen ny kontakt har kommit: talet kan ännu växa.`,
    en: `The response is less than ${String(followUpHours)} hours old and no new contact has come: the number may still rise.`,
  },
  holds: (task) => !task.followed && !task.contactedAgain,
};

/** The measures of the managers' page, diversion and safety paired. Definition of the diversion rate: product owner. */
export const measures = {
  diversion: {
    name: {
      fi: 'Muualle kuin ambulanssille ohjatut',
      sv: 'Styrda till annat än ambulans',
      en: 'Diverted from an ambulance',
    },
    denominator: received,
    numerator: diverted,
    exclusions: [cancelled, raised],
    apart: [returned, underWay, ambulance, none],
  },
  contactedAgain: {
    name: {
      fi: `Uusi yhteydenotto ${String(followUpHours)} tunnin kuluessa`,
      sv: `Ny kontakt inom ${String(followUpHours)} timmar`,
      en: `New contact within ${String(followUpHours)} hours`,
    },
    denominator: divertedFirst,
    numerator: contactedAgain,
    exclusions: [],
    apart: [notFollowed],
  },
  returned: {
    name: {
      fi: 'Palautuneet ambulanssille tai hätäkeskukseen',
      sv: 'Återförda till ambulans eller nödcentral',
      en: 'Returned to an ambulance or 112',
    },
    denominator: divertedFirst,
    numerator: returned,
    exclusions: [],
    apart: [underWay],
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

export const measureNames = Object.keys(measures) as readonly MeasureName[];
