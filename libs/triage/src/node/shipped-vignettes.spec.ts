import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import { evaluate } from '../evaluate.js';
import { unlistedFacts } from '../facts/frozen-facts.js';
import { judgeVignette } from '../vignettes/judge-vignette.js';
import { factsOf, readVignette } from '../vignettes/vignette.js';
import type { Vignette } from '../vignettes/vignette.js';
import { readFactLists } from './fact-lists.js';
import { readVignettes } from './vignette-folder.js';

const ruleSet = await shippedRules();
const { lists } = await readFactLists(shippedDirectory);
const { vignettes, faults } = await readVignettes(join(shippedDirectory, 'vignettes'));
const now = new Date('2026-11-22T12:00:00Z');

function vignetteNamed(name: string): Vignette {
  const found = vignettes.find((vignette) => vignette.name.startsWith(name));
  if (!found) throw new Error(name);
  return found;
}

const verdictOn = (vignette: Vignette, at = now) => evaluate(ruleSet, factsOf(vignette, now), at);

describe('By the shipped rules', () => {
  it.each(vignettes.map((vignette) => [vignette.name.replaceAll('-', ' '), vignette] as const))(
    '%s',
    (_, vignette) => {
      const { passed, sentence } = judgeVignette(ruleSet, vignette, now);
      expect(passed ? 'passed' : sentence.en).toBe('passed');
    },
  );

  it('a missing answer is named', () => {
    const { missing, questions, possible } = verdictOn(vignetteNamed('one-life-threat-answer-missing'));
    expect(missing).toMatchObject([{ fact: 'strokeSign', why: 'not-given' }]);
    expect(questions).toMatchObject([{ fact: 'strokeSign' }]);
    expect(possible).toEqual(['upgrade-112', 'kotas']);
  });

  it('the answers of an hour ago no longer count', () => {
    const support = vignetteNamed('home-care-client-needing-support-goes-to-kotas');
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    expect(verdictOn(support, later(59)).outcome).toBe('kotas');
    expect(verdictOn(support, later(61)).outcome).toBe('nurse-decides');
  });
});

it('The vignette shown in docs/vignettes.md can be read and passes', async () => {
  const page = await readFile(new URL('../../../../docs/vignettes.md', import.meta.url), 'utf8');
  const [, json = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
  const vignette = readVignette('shown', JSON.parse(json));
  if (!('facts' in vignette)) throw new Error(JSON.stringify(vignette));
  expect(judgeVignette(ruleSet, vignette, now)).toMatchObject({ passed: true, outcome: 'ambulance' });
});

describe('The shipped vignettes', () => {
  it('are all readable, and forty or more', () => {
    expect(faults).toEqual([]);
    expect(vignettes.length).toBeGreaterThanOrEqual(40);
  });

  it('hold the four callers of 2004 whom telephone assessment diverted wrongly', () => {
    expect(vignettes.filter(({ name }) => name.startsWith('dale-2004')).length).toBeGreaterThanOrEqual(4);
  });

  it('answer facts of a frozen list only', () => {
    for (const vignette of vignettes) {
      const list = lists.get(vignette.factList);
      expect(list && unlistedFacts(list, vignette)).toEqual([]);
    }
  });

  it('expect each other thing than they forbid, and forbid something', () => {
    for (const { expected, forbidden } of vignettes) {
      expect(forbidden.length).toBeGreaterThan(0);
      expect(expected.filter((outcome) => forbidden.includes(outcome))).toEqual([]);
    }
  });
});
