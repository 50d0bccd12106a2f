import type { Localised } from '@tilanne/platform';

import { outcomeNames } from './outcome-name.js';
import type { Verdict } from '../verdict.js';
import { enumeration, everywhere, quoted, sentence } from './words.js';

/** Most missing facts that a sentence names. */
const mostNamed = 5;

const nurse: Localised = { fi: 'Hoitaja päättää.', sv: 'Sjukskötaren beslutar.', en: 'The nurse decides.' };

/**
 * A verdict in one or two sentences: what is proposed and the weightiest reason, or why a nurse decides and what is
 * still possible.
 */
export function verdictSentence(verdict: Verdict): Localised {
  return verdict.certain ? proposed(verdict) : undecided(verdict);
}

function proposed({ outcome, fired }: Verdict): Localised {
  const name = outcomeNames[outcome];
  const reason = fired[0]?.because;
  const opening = {
    fi: `Ehdotus on ${name.fi}.`,
    sv: `Förslaget är ${name.sv}.`,
    en: `The proposal is ${name.en}.`,
  };
  return reason ? followed(opening, reason) : opening;
}

function undecided({ possible, missing, fired, warnings }: Verdict): Localised {
  const open = possible.filter((outcome) => outcome !== 'nurse-decides');
  if (missing.length > 0) return followed(becauseMissing(missing), stillPossible(open));
  const [row] = fired;
  if (row) return followed(nurse, row.because);
  return warnings.at(-1)?.message ?? nurse;
}

function becauseMissing(missing: Verdict['missing']): Localised {
  const left = missing.length - mostNamed;
  const named = missing.slice(0, mostNamed).map(({ label }) => quoted(label));
  const more = { fi: `${left} muuta tietoa`, sv: `${left} andra uppgifter`, en: `${left} more answers` };
  const one = { fi: 'yksi muu tieto', sv: 'en annan uppgift', en: 'one more answer' };
  const names = enumeration(left > 0 ? [...named, left === 1 ? one : more] : named);
  return {
    fi: `Hoitaja päättää, koska tietoja puuttuu: ${names.fi}.`,
    sv: `Sjukskötaren beslutar, eftersom uppgifter saknas: ${names.sv}.`,
    en: `The nurse decides, because answers are missing: ${names.en}.`,
  };
}

function stillPossible(open: Verdict['possible']): Localised {
  if (open.length === 0) return everywhere('');
  const names = enumeration(
    open.map((outcome) => outcomeNames[outcome]),
    'or',
  );
  return {
    fi: `Vielä mahdollinen on ${names.fi}.`,
    sv: `Ännu möjligt är ${names.sv}.`,
    en: `Still possible: ${names.en}.`,
  };
}

function followed(first: Localised, second: Localised): Localised {
  return sentence((language) => `${first[language]} ${second[language]}`.trim());
}
