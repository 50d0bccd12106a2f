import type { Language } from '@tilanne/platform';
import { judgeVignette, uncoveredRows, unlistedFacts } from '@tilanne/triage';
import type { FrozenFacts, UncoveredRow, Vignette, VignetteFault, VignetteResult } from '@tilanne/triage';
import { loadRuleSet, readFactLists, readVignettes } from '@tilanne/triage/node';
import { refusedRules, type Report, type Task } from './report.js';

/** Most rows without a vignette that are named. */
const mostRows = 20;

/** `vignettes RULES_DIR VIGNETTE_DIR`: judges every vignette of a folder by the rules. */
export async function vignettes({ operands, language, now, tell }: Task): Promise<Report> {
  const [directory = '', folder = ''] = operands;
  const ruleSet = await loadRuleSet(directory);
  if ('faults' in ruleSet) return refusedRules(directory, ruleSet.faults, language);
  const { lists } = await readFactLists(directory);
  const read = await readVignettes(folder);
  const unlisted = read.vignettes.flatMap((vignette) => unlistedFaults(vignette, lists));
  const faults = [...read.faults, ...unlisted];
  const results = read.vignettes.map((vignette, index) => {
    tell(`${index + 1}/${read.vignettes.length} ${vignette.name}`);
    return judgeVignette(ruleSet, vignette, now);
  });
  const uncovered = uncoveredRows(ruleSet, results);
  const failed = results.filter(({ passed }) => !passed);
  return {
    holds: failed.length === 0 && faults.length === 0,
    lines: [
      ...faults.map(
        ({ vignette, place, message }) => `✗ ${vignette}: ${place === '' ? '' : `${place}: `}${message}`,
      ),
      ...failed.map(({ vignette, sentence }) => `✗ ${vignette}: ${sentence[language]}`),
      summary(results, language),
      ...coverage(uncovered, language),
    ],
    data: { ruleSetHash: ruleSet.hash, results, faults, uncovered },
  };
}

/** A fact that the vignette's own list does not know: its author meant something else. */
function unlistedFaults(vignette: Vignette, lists: ReadonlyMap<number, FrozenFacts>): VignetteFault[] {
  const list = lists.get(vignette.factList);
  const named = { vignette: vignette.name };
  if (!list) {
    const known = [...lists.keys()].join(', ');
    return lists.size === 0
      ? []
      : [{ ...named, place: 'factList', message: `expected one of the lists of facts ${known}` }];
  }
  return unlistedFacts(list, vignette).map((fact) => ({
    ...named,
    place: `facts.${fact}`,
    message: `is not in the list of facts ${list.factList}`,
  }));
}

function summary(results: readonly VignetteResult[], language: Language): string {
  const [all, passed] = [results.length, results.filter((result) => result.passed).length];
  const words = {
    fi: `Tapauksia ${all}, läpi ${passed}, ei läpi ${all - passed}.`,
    sv: `Fall ${all}, godkända ${passed}, underkända ${all - passed}.`,
    en: `Vignettes ${all}, passed ${passed}, failed ${all - passed}.`,
  };
  return words[language];
}

function coverage(rows: readonly UncoveredRow[], language: Language): string[] {
  const words = {
    fi: `Rivejä, jotka eivät ole perusteena yhdessäkään tapauksessa: ${rows.length}`,
    sv: `Rader som inte är skäl i något fall: ${rows.length}`,
    en: `Rows that are a reason in no vignette: ${rows.length}`,
  };
  const named = rows.slice(0, mostRows).map(({ table, row }) => `${table} / ${row}`);
  const rest = rows.length > mostRows ? ['…'] : [];
  return [
    rows.length === 0 ? `${words[language]}.` : `${words[language]}: ${[...named, ...rest].join(', ')}`,
  ];
}
