import type { Language } from '@tilanne/platform';
import { brokenPromises, proveRules, type Finding, type RuleSet, type RulesProof } from '@tilanne/triage';
import { factListFolder, loadInvariants, loadRuleSet, readFactLists } from '@tilanne/triage/node';
import { refusedRules, type Report, type Task } from './report.js';

/** How the lines of a finding begin: the rules may not be used, nobody knows, or worth reading. */
const marks: Readonly<Record<Finding['weight'], string>> = { fault: '✗', open: '?', note: '·' };

/** `check DIR`: whether a folder of rules may be used, and what is wrong with it. */
export async function check({ operands, language, tell }: Task): Promise<Report> {
  const [directory = ''] = operands;
  tell(directory);
  const ruleSet = await loadRuleSet(directory);
  if ('faults' in ruleSet) return refusedRules(directory, ruleSet.faults, language);
  const invariants = await loadInvariants(directory, ruleSet);
  if ('faults' in invariants) return refusedRules(directory, invariants.faults, language);
  const promises = await brokenLists(directory, ruleSet);
  tell(`${directory} …`);
  const proof = proveRules(ruleSet, invariants);
  const holds = proof.sound && promises.length === 0;
  return {
    holds,
    lines: [
      ...promises.map((each) => `✗ ${each}`),
      ...proof.findings.map(({ weight, words }) => `${marks[weight]} ${words[language]}`),
      `${counts(ruleSet, language)} ${proofWords(proof, language)} ${conclusion(holds, language)}`,
    ],
    data: { ...proof, promises },
  };
}

/** What the dictionary no longer keeps of its frozen lists of facts. */
async function brokenLists(directory: string, ruleSet: RuleSet): Promise<string[]> {
  const { lists, unreadable } = await readFactLists(directory);
  return [
    ...unreadable.map((name) => `${factListFolder}/${name}: is no list of facts with the number of its name`),
    ...[...lists.values()].flatMap((list) =>
      brokenPromises(list, ruleSet.dictionary).map(
        (promise) => `${factListFolder}/${list.factList}.json: ${promise}`,
      ),
    ),
  ];
}

function counts(ruleSet: RuleSet, language: Language): string {
  const tables = ruleSet.tables.filter(({ output }) => output === 0).map(({ source }) => source);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const facts = ruleSet.dictionary.facts.length;
  const words = {
    fi: `Taulukoita ${tables.length}, rivejä ${rows}, tietoja ${facts}.`,
    sv: `Tabeller ${tables.length}, rader ${rows}, uppgifter ${facts}.`,
    en: `Tables ${tables.length}, rows ${rows}, facts ${facts}.`,
  };
  return words[language];
}

function proofWords({ proved, findings }: RulesProof, language: Language): string {
  const [faults, open, notes] = (['fault', 'open', 'note'] as const).map(
    (weight) => findings.filter((finding) => finding.weight === weight).length,
  );
  const words = {
    fi: `Todistettu ${proved.length}, virheitä ${faults}, ratkaisematta ${open}, huomioita ${notes}.`,
    sv: `Bevisat ${proved.length}, fel ${faults}, oavgjort ${open}, anmärkningar ${notes}.`,
    en: `Proved ${proved.length}, faults ${faults}, undetermined ${open}, notes ${notes}.`,
  };
  return words[language];
}

function conclusion(holds: boolean, language: Language): string {
  const sound = { fi: 'Säännöt ovat kunnossa.', sv: 'Reglerna är i ordning.', en: 'The rules are sound.' };
  const unsound = {
    fi: 'Sääntöjä ei saa ottaa käyttöön.',
    sv: 'Reglerna får inte tas i bruk.',
    en: 'The rules may not be used.',
  };
  return (holds ? sound : unsound)[language];
}
