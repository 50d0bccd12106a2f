import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleRules } from '../../../../test/triage/sample-rules.js';
import { judge } from '../judgement.js';
import type { Value } from '../cells/value.js';
import { outcomes } from '../verdict.js';
import type { Outcome } from '../verdict.js';
import { readInvariants } from './invariant.js';
import type { Invariant } from './invariant.js';
import { proveRules } from './prove-rules.js';

const sample = sampleRules();

type Answers = Readonly<Record<string, Value>>;

/** Every way of answering that any cell here could tell apart. */
const values: Readonly<Record<string, readonly Value[]>> = {
  code: ['774', '703'],
  walks: [true, false],
  pain: ['none', 'mild', 'severe'],
  saturation: [40, 70, 84, 85, 88, 90, 91, 92, 95, 100, 'not-measured'],
  alone: [true, false],
  fever: [true, false],
};

const everything = Object.entries(values).reduce<Answers[]>(
  (all, [name, each]) => all.flatMap((answers) => each.map((value) => ({ ...answers, [name]: value }))),
  [{}],
);

const conditions: Readonly<Record<string, readonly string[]>> = {
  code: ['"774"', '"703"', 'not("774")'],
  walks: ['true', 'false'],
  pain: ['"severe"', 'not("severe")', '"none", "mild"'],
  saturation: ['< 85', '>= 92', '[85..90]', '"not-measured"', '<= 91, "not-measured"', '95'],
  alone: ['true', 'false'],
  fever: ['true', 'false'],
};

/** Whether each of the conditions above holds, written out by hand. */
const meanings: Readonly<Record<string, (value: Value) => boolean>> = {
  '"774"': (value) => value === '774',
  '"703"': (value) => value === '703',
  'not("774")': (value) => value !== '774',
  true: (value) => value === true,
  false: (value) => value === false,
  '"severe"': (value) => value === 'severe',
  'not("severe")': (value) => value !== 'severe',
  '"none", "mild"': (value) => value !== 'severe',
  '< 85': (value) => Number(value) < 85,
  '>= 92': (value) => Number(value) >= 92,
  '[85..90]': (value) => Number(value) >= 85 && Number(value) <= 90,
  '"not-measured"': (value) => value === 'not-measured',
  '<= 91, "not-measured"': (value) => value === 'not-measured' || Number(value) <= 91,
  '95': (value) => value === 95,
};

const whens = fc.record(
  Object.fromEntries(Object.entries(conditions).map(([name, cells]) => [name, fc.constantFrom(...cells)])),
  { requiredKeys: [] },
);

const allowed = fc.subarray(['upgrade-112', 'ambulance', 'mobile-unit', 'kotas', 'nurse-decides'], {
  minLength: 1,
});

function outcomeOf(answers: Answers): Outcome {
  const border = { known: new Map(Object.entries(answers)), unusable: new Map(), warnings: [] };
  return judge(sample, border).reasoned.outcome;
}

const outcomesOfAll = everything.map((answers) => [answers, outcomeOf(answers)] as const);

function invariantOf(
  when: Readonly<Record<string, string | undefined>>,
  listed: readonly string[],
): readonly Invariant[] {
  const label = { fi: 'A.', sv: 'B.', en: 'C.' };
  const cell = listed.map((outcome) => JSON.stringify(outcome)).join(', ');
  const written = [{ id: 'any', label, owner: 'o', source: 's', when, allowed: cell }];
  const read = readInvariants(sample, { version: '1', invariants: written });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
}

function isMet(answers: Answers, when: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(when).every(([name, cell = '']) => meanings[cell]?.(answers[name] ?? false) ?? false);
}

describe('Invariants of a whole chain', () => {
  it('are proved exactly when no way of answering breaks them', () => {
    let [proved, refuted] = [0, 0];
    fc.assert(
      fc.property(whens, allowed, (when, listed) => {
        fc.pre(Object.keys(when).length > 0);
        const bad = outcomesOfAll.filter(
          ([answers, outcome]) => isMet(answers, when) && !listed.includes(outcome),
        );
        const { findings } = proveRules(sample, invariantOf(when, listed));
        const found = findings.filter(({ table }) => table === 'any').map(({ kind }) => kind);
        expect(found).toEqual(bad.length > 0 ? ['refuted'] : []);
        if (bad.length > 0) refuted += 1;
        else proved += 1;
      }),
      { numRuns: 300, seed: 1, endOnFailure: true },
    );
    expect(Math.min(proved, refuted)).toBeGreaterThan(40);
  });

  it('that are refuted come with answers that break them', () => {
    fc.assert(
      fc.property(whens, allowed, (when, listed) => {
        fc.pre(Object.keys(when).length > 0);
        const refuted = proveRules(sample, invariantOf(when, listed)).findings.find(
          ({ kind }) => kind === 'refuted',
        );
        for (const combination of combinationsOf(refuted?.where ?? [])) {
          const rest = Object.fromEntries(
            Object.entries(values).map(([name, [first]]) => [name, first ?? false]),
          );
          const answers = { ...rest, ...combination };
          expect(isMet(answers, when)).toBe(true);
          expect(listed).not.toContain(outcomeOf(answers));
        }
      }),
      { numRuns: 200, seed: 2, endOnFailure: true },
    );
  });

  it('name only outcomes that exist', () => {
    for (const [, outcome] of outcomesOfAll) expect(outcomes).toContain(outcome);
    expect(new Set(outcomesOfAll.map(([, outcome]) => outcome)).size).toBeGreaterThanOrEqual(5);
  });
});

/** Every combination of the values that conditions name. */
function combinationsOf(
  where: readonly { readonly name: string; readonly values: readonly (Value | undefined)[] }[],
): Answers[] {
  return where.reduce<Answers[]>(
    (all, { name, values: each }) =>
      all.flatMap((answers) =>
        each.flatMap((value) => (value === undefined ? [] : [{ ...answers, [name]: value }])),
      ),
    where.length > 0 ? [{}] : [],
  );
}
