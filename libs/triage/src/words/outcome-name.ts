import type { Localised } from '@tilanne/platform';

import type { Outcome } from '../verdict.js';

/** What each outcome is called, as a noun that fits the middle of a sentence. */
export const outcomeNames: Readonly<Record<Outcome, Localised>> = {
  'upgrade-112': {
    fi: 'kiireellisyyden nosto hätäkeskuksen kautta',
    sv: 'höjd brådskandeklass via nödcentralen',
    en: 'an upgrade through the emergency response centre',
  },
  ambulance: { fi: 'ambulanssi', sv: 'ambulans', en: 'an ambulance' },
  'mobile-unit': {
    fi: 'liikkuva arviointiyksikkö',
    sv: 'en mobil bedömningsenhet',
    en: 'a mobile assessment unit',
  },
  'remote-physician': { fi: 'etälääkäri', sv: 'en läkare på distans', en: 'a remote physician' },
  'home-hospital': { fi: 'kotisairaala', sv: 'hemsjukhuset', en: 'the home hospital' },
  kotas: {
    fi: 'kotona asumisen tuen keskus (KOTAS)',
    sv: 'centralen för stöd i hemmet (KOTAS)',
    en: 'the centre supporting life at home (KOTAS)',
  },
  'social-crisis': {
    fi: 'sosiaali- ja kriisipäivystys',
    sv: 'social- och krisjouren',
    en: 'the social and crisis emergency service',
  },
  'own-transport': {
    fi: 'oma kyyti päivystykseen tai terveysasemalle',
    sv: 'egen skjuts till jouren eller hälsostationen',
    en: 'own transport to the emergency department or health centre',
  },
  appointment: { fi: 'ajanvaraus', sv: 'tidsbokning', en: 'an appointment' },
  advice: { fi: 'ohjeet puhelimessa', sv: 'råd per telefon', en: 'advice by phone' },
  'nurse-decides': { fi: 'hoitaja päättää', sv: 'sjukskötaren beslutar', en: 'the nurse decides' },
};
