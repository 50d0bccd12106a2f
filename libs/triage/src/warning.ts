import type { Localised } from '@tilanne/platform';

import type { VerdictWarning } from './verdict.js';

type Code = VerdictWarning['code'];

/** What each warning says; {} stands for the fact's label, its raw name, or the table. */
const texts: Readonly<Record<Code, Localised>> = {
  'unknown-fact': {
    fi: 'Tietoa ”{}” ei ole tietoluettelossa, joten sitä ei käytetä.',
    sv: 'Uppgiften ”{}” finns inte i faktalistan och används inte.',
    en: 'The fact “{}” is not in the list of facts and is not used.',
  },
  'wrong-type': {
    fi: 'Tiedon ”{}” arvo on vääränlainen, joten tieto katsotaan puuttuvaksi.',
    sv: 'Värdet för ”{}” är av fel slag, så uppgiften räknas som saknad.',
    en: 'The value given for “{}” is of the wrong kind, so it counts as missing.',
  },
  'out-of-range': {
    fi: 'Tiedon ”{}” arvo ei ole sallittujen arvojen joukossa, joten tieto katsotaan puuttuvaksi.',
    sv: 'Värdet för ”{}” ligger utanför det tillåtna, så uppgiften räknas som saknad.',
    en: 'The value given for “{}” is outside what is allowed, so it counts as missing.',
  },
  stale: {
    fi: 'Tieto ”{}” on vanhentunut tai sen ikä ei ole tiedossa, joten se katsotaan puuttuvaksi.',
    sv: 'Uppgiften ”{}” är för gammal eller dess ålder är okänd, så den räknas som saknad.',
    en: 'The answer to “{}” is too old or of unknown age, so it counts as missing.',
  },
  conflicting: {
    fi: 'Tiedolle ”{}” on annettu keskenään ristiriitaisia arvoja, joten se katsotaan puuttuvaksi.',
    sv: 'För ”{}” har motstridiga värden getts, så uppgiften räknas som saknad.',
    en: 'Contradictory values were given for “{}”, so it counts as missing.',
  },
  'no-table-for-code': {
    fi: 'Tehtäväkoodille {} ei ole vielä taulukkoa: hoitaja päättää.',
    sv: 'Det finns ännu ingen tabell för uppdragskoden {}: sjukskötaren beslutar.',
    en: 'There is no table for task code {} yet: the nurse decides.',
  },
  'no-row-matched': {
    fi: 'Yksikään taulukon ”{}” rivi ei sopinut: hoitaja päättää.',
    sv: 'Ingen rad i tabellen ”{}” passade: sjukskötaren beslutar.',
    en: 'No row of the table “{}” matched: the nurse decides.',
  },
  'rows-conflict': {
    fi: 'Taulukossa ”{}” sopi useampi rivi, vaikka vain yksi saisi sopia: hoitaja päättää.',
    sv: 'I tabellen ”{}” passade flera rader fast bara en får passa: sjukskötaren beslutar.',
    en: 'Several rows of the table “{}” matched where only one may: the nurse decides.',
  },
  'engine-error': {
    fi: 'Ehdotuksen laskeminen epäonnistui: hoitaja päättää.',
    sv: 'Förslaget kunde inte beräknas: sjukskötaren beslutar.',
    en: 'The proposal could not be computed: the nurse decides.',
  },
  'rules-not-loaded': {
    fi: 'Sääntöjä ei ole ladattu: hoitaja päättää.',
    sv: 'Reglerna har inte laddats: sjukskötaren beslutar.',
    en: 'The rules are not loaded: the nurse decides.',
  },
};

/** Longest name from outside that a message repeats, in characters. */
const longestName = 60;

/** A warning in words. `fact` is repeated shortened; `subject` is what the sentence names, by default the fact. */
export function warning(code: Code, fact?: string, subject?: Localised): VerdictWarning {
  const name = fact?.slice(0, longestName);
  const named = subject ?? { fi: name ?? '', sv: name ?? '', en: name ?? '' };
  return { code, fact: name, message: filled(texts[code], named) };
}

function filled(text: Localised, subject: Localised): Localised {
  const fill = (template: string, word: string) => template.split('{}').join(word);
  return { fi: fill(text.fi, subject.fi), sv: fill(text.sv, subject.sv), en: fill(text.en, subject.en) };
}
