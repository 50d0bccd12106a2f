import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '@tilanne/platform';
import { ruleBook } from '@tilanne/triage';
import { loadRuleSet } from '@tilanne/triage/node';
import { refusedRules, type Report, type Task } from './report.js';

/** `print DIR OUT_DIR`: writes every row as a sentence to `fi.md`, `sv.md` and `en.md`. */
export async function print({ operands, language, tell }: Task): Promise<Report> {
  const [directory = '', out = ''] = operands;
  const ruleSet = await loadRuleSet(directory);
  if ('faults' in ruleSet) return refusedRules(directory, ruleSet.faults, language);
  await mkdir(out, { recursive: true });
  const files = languages.map((each) => join(out, `${each}.md`));
  for (const [index, each] of languages.entries()) {
    const file = files[index] ?? '';
    tell(file);
    await writeFile(file, ruleBook(ruleSet, each));
  }
  const written = {
    fi: `Kirjoitettu: ${files.join(', ')}.`,
    sv: `Skrivet: ${files.join(', ')}.`,
    en: `Written: ${files.join(', ')}.`,
  };
  return { holds: true, lines: [written[language]], data: { ruleSetHash: ruleSet.hash, files } };
}
