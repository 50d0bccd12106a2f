import { frozenFacts } from '@tilanne/triage';
import { loadRuleSet } from '@tilanne/triage/node';
import { refusedRules, type Report, type Task } from './report.js';

/** `freeze DIR NUMBER`: prints the facts of a folder of rules as the frozen list of that number. */
export async function freeze({ operands, language }: Task): Promise<Report> {
  const [directory = '', number = ''] = operands;
  const ruleSet = await loadRuleSet(directory);
  if ('faults' in ruleSet) return refusedRules(directory, ruleSet.faults, language);
  if (!/^[1-9]\d{0,5}$/.test(number)) {
    const asked = {
      fi: 'Luettelon numero on kokonaisluku, pienin 1.',
      sv: 'Listans nummer är ett heltal, minst 1.',
      en: 'The number of the list is a whole number, at least 1.',
    };
    return { holds: false, lines: [asked[language]], data: { fault: asked } };
  }
  const list = frozenFacts(ruleSet.dictionary, Number(number));
  return { holds: true, lines: [JSON.stringify(list, undefined, 2)], data: { ...list } };
}
