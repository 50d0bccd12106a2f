import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copiedRules } from '../../../../test/triage/copied-rules.js';
import type { CopiedRules } from '../../../../test/triage/copied-rules.js';
import { mostFaults } from '../tables/told-faults.js';
import { loadRuleSet } from './load-rule-set.js';
import { dictionaryFile } from './rule-texts.js';

const opening = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="x" name="x" namespace="urn:x">
<inputData id="in-age" name="age"><variable name="age" typeRef="number" /></inputData>`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const file = (inside: string) => `${opening}${inside}</definitions>`;
const entryOf = (text: string) => `<inputEntry><text>${text}</text></inputEntry>`;
const ruleOf = (id: string, cell: string) =>
  `<rule id="${id}">${entryOf(cell)}<outputEntry><text>1</text></outputEntry></rule>`;
const requires = (href: string) =>
  `<informationRequirement><requiredDecision href="${href}" /></informationRequirement>`;
const tableOf = (id: string, rules: string, more = '') =>
  `<decision id="${id}" name="${id}">${more}<informationRequirement><requiredInput href="#in-age" /></informationRequirement>
  <decisionTable><input><inputExpression><text>age</text></inputExpression></input><output />${rules}</decisionTable></decision>`;

/** Files that somebody could send to stop the loader, and what has to be said of each. */
const hostile: Readonly<Record<string, readonly [string, string]>> = {
  'ten million characters': ['<a>'.repeat(3_400_000), 'bytes together'],
  'three million characters': [' '.repeat(3_000_000), 'at most 2000000 characters'],
  'elements fifty thousand deep': [opening + '<decision>'.repeat(50_000), 'nested at most'],
  'half a million tags': [file('<a/>'.repeat(450_000)), 'tags'],
  'entities that grow': [
    `<!DOCTYPE a [<!ENTITY a "ha">${times(20, (at) => `<!ENTITY a${at} "&a;&a;">`)}]>${file('')}`,
    'document type',
  ],
  'an entity from a file': [`<!DOCTYPE a SYSTEM "file:///etc/passwd">${file('')}`, 'document type'],
  'an entity nobody declared': [file('<description>&passwd;</description>'), 'no entities but'],
  'a cell of a million characters': [
    file(tableOf('t', ruleOf('r', '"'.repeat(1_000_000)))),
    'at most 1000 characters',
  ],
  'a cell that backtracks': [file(tableOf('t', ruleOf('r', '(('.repeat(499)))), 'expected'],
  'a name of a million characters': [
    file(tableOf('t', ruleOf('r', '1')).replace('<text>age<', `<text>${'a.'.repeat(500_000)}<`)),
    'no fact or table has this name',
  ],
  'two thousand tables in a ring': [
    file(times(2000, (at) => tableOf(`t${at}`, ruleOf(`r${at}`, '1'), requires(`#t${(at + 1) % 2000}`)))),
    'in a circle',
  ],
  'the same id twenty thousand times': [file('<inputData id="d" name="d" />'.repeat(20_000)), 'duplicate ID'],
  'twenty thousand elements of nowhere': [file('<surprise />'.repeat(20_000)), 'not readable'],
  'eight thousand rows': [
    file(
      tableOf(
        't',
        times(8000, (at) => ruleOf(`r${at}`, `&lt; ${at}`)),
      ),
    ),
    'at most 2000 rows',
  ],
  'fifteen thousand columns': [
    file(
      tableOf('t', ruleOf('r', '1')).replace(
        '<input>',
        `${'<input><inputExpression><text>age</text></inputExpression></input>'.repeat(15_000)}<input>`,
      ),
    ),
    'at most 100 input columns',
  ],
  'two thousand wrong cells': [
    file(
      tableOf(
        't',
        times(2000, (at) => ruleOf(`r${at}`, 'old')),
      ),
    ),
    'faults more',
  ],
  'ten thousand attributes': [
    file(`<inputData id="a" ${times(10_000, (at) => `a${at}="1" `)}/>`),
    'unknown attribute',
  ],
  'nothing but brackets': ['<'.repeat(1_900_000), 'does not end'],
};

/** Dictionaries that somebody could send instead. */
const dictionaries: Readonly<Record<string, readonly [string, string]>> = {
  'a million empty facts': [
    `{"version":"1","groups":[],"facts":[${'{},'.repeat(1_000_000)}{}]}`,
    'at most 50000 values',
  ],
  'brackets a million deep': ['['.repeat(1_000_000), 'expected object'],
  'closed brackets a million deep': ['['.repeat(1_000_000) + ']'.repeat(1_000_000), 'at most 50000 values'],
  'a fact of ten thousand wrong values': [
    `{"version":"1","groups":[],"facts":[{"type":"string","values":[${'1,'.repeat(10_000)}1]}]}`,
    'faults more',
  ],
};

let copy: CopiedRules;

beforeEach(async () => {
  copy = await copiedRules();
});

afterEach(async () => {
  await copy.remove();
});

/** The time is that of the processor: what else the machine does meanwhile is no fault of the loader. */
async function expectRefusal(file: string, text: string, sentence: string): Promise<void> {
  await writeFile(join(copy.directory, file), text);
  const started = cpuUsage();
  const loaded = await loadRuleSet(copy.directory);
  const { user, system } = cpuUsage(started);
  const faults = 'faults' in loaded ? loaded.faults : [];
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringContaining(sentence));
  expect(faults.length).toBeLessThanOrEqual(mostFaults + 1);
  expect(JSON.stringify(faults).length).toBeLessThan(500_000);
  expect((user + system) / 1_000_000).toBeLessThan(1);
}

describe('What would stop the loader is refused in under a second, in a sentence', () => {
  it.each(Object.entries(hostile))('%s', async (_, [text, sentence]) => {
    await expectRefusal('hostile.dmn', text, sentence);
  });

  it.each(Object.entries(dictionaries))('a dictionary of %s', async (_, [text, sentence]) => {
    await expectRefusal(dictionaryFile, text, sentence);
  });
});
