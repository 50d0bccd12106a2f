import type { Localised } from '@tilanne/platform';

import type { redFlagLevels } from '../tables/rule-table.js';

/** What each level of red flag demands, as a noun that fits the middle of a sentence. */
export const redFlagNames: Readonly<Record<(typeof redFlagLevels)[number], Localised>> = {
  'upgrade-now': {
    fi: 'kiireellisyyden nosto heti hätäkeskuksen kautta',
    sv: 'höjd brådskandeklass genast via nödcentralen',
    en: 'an upgrade at once through the emergency response centre',
  },
  'ambulance-as-classed-or-higher': {
    fi: 'ambulanssi tehtävän luokassa tai kiireellisempänä',
    sv: 'ambulans enligt uppdragets klass eller en mer brådskande klass',
    en: 'an ambulance in the class of the task or a higher one',
  },
};
