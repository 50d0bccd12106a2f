import type { Localised } from '@tilanne/platform';

import { holdsRow } from '../mask.js';
import type { ClassSet, RuleSet } from '../tables/rule-set.js';
import { redFlagLevels } from '../tables/rule-table.js';
import { outcomes } from '../verdict.js';
import type { Outcome } from '../verdict.js';
import { nothingKnown } from './scenario.js';
import type { Scenario } from './scenario.js';

/** Something that must hold in a whole rule set: `against` is what must never happen. */
export interface Claim {
  readonly id: string;
  readonly file: string;
  /** A sentence. */
  readonly words: Localised;
  readonly against: Scenario;
}

/** What may come of a red flag, whatever else is true. */
const allowedBy: Readonly<Record<(typeof redFlagLevels)[number], readonly Outcome[]>> = {
  'upgrade-now': ['upgrade-112'],
  'ambulance-as-classed-or-higher': ['upgrade-112', 'ambulance'],
};

/**
 * One claim for each red-flag row: with nothing known but what the row itself asks for, the outcome is at the row's
 * level or above. A result of another table that the row asks for is taken as given.
 */
export function redFlagClaims(ruleSet: RuleSet): Claim[] {
  return ruleSet.redFlags.flatMap((place) => {
    const table = ruleSet.tables[place];
    return (table?.source.rows ?? []).map((row, index): Claim => {
      const start: ClassSet[] = [...nothingKnown(ruleSet)];
      const own = (table?.columns ?? []).filter((_, column) => row.cells[column]?.kind !== 'any');
      for (const { variable, masks } of own) {
        start[variable] = masks.flatMap((mask, each) => (holdsRow(mask, index) ? [each] : []));
      }
      const level = redFlagLevels.find((each) => each === row.outputs[0]);
      const allowed: readonly Outcome[] = level ? allowedBy[level] : [];
      return {
        id: row.id,
        file: table?.source.file ?? '',
        words: redFlagWords(row.id),
        against: {
          start,
          results: new Map(),
          settled: [],
          outcomes: new Set(outcomes.filter((outcome) => !allowed.includes(outcome))),
          known: new Set(own.map(({ variable }) => variable)),
        },
      };
    });
  });
}

function redFlagWords(row: string): Localised {
  return {
    fi: `Hälytysmerkki ${row} pitää tasonsa, vaikka mistään muusta ei tiedetä mitään.`,
    sv: `Varningstecknet ${row} behåller sin nivå fast man inte vet något om allt annat.`,
    en: `The red flag ${row} keeps its level even when nothing else is known.`,
  };
}
