import { describe, expect, it } from '@jest/globals';
import type { KnownPlaces } from '@tilanne/board';
import { sampleDestinations } from '@tilanne/referral';
import { decisionSchema } from '@tilanne/task';
import type { Verdict } from '@tilanne/triage';
import { sampleUnits } from '@tilanne/unit';
import type { DemoCase } from './demo-case.js';
import { decisionFor, freeAmbulance, type Seen } from './nurse-decision.js';
import { shiftOf } from './shift.js';

const organisationId = 'pohde';
const places: KnownPlaces = {
  units: sampleUnits.map((unit) => ({ ...unit, organisationId })),
  destinations: sampleDestinations.map((destination) => ({ ...destination, organisationId })),
};

const verdict: Verdict = {
  ...{ outcome: 'nurse-decides', certain: false, possible: [], redFlag: null, fired: [] },
  ...{ missing: [], questions: [], nearMisses: [], warnings: [], ruleSetHash: '' },
};

const [someCase] = [...shiftOf({ seed: 7, run: 'spec', hours: 4, rate: 10, year: 2026 }).cases.values()];

function seen(
  of: Partial<Verdict>,
  known: Partial<Pick<DemoCase, 'manner' | 'own'>> = {},
  world: Partial<Seen> = {},
): Seen {
  if (!someCase) throw new Error('The shift is empty');
  return {
    known: { ...someCase, manner: 'as-proposed', own: 'advice', ...known },
    open: { verdict: { ...verdict, ...of }, byHand: false, marks: [] },
    ...{ places, busyUnits: new Set(), staffed: new Set() },
    callBackAt: new Date('2026-11-22T19:00:00Z'),
    ...world,
  };
}

const certain = (outcome: Verdict['outcome']): Partial<Verdict> => ({ certain: true, outcome });

describe('the decision of a simulated nurse', () => {
  it.each([
    ['kotas', 'kotas-oulu'],
    ['home-hospital', 'kotisairaala-oulu'],
    ['remote-physician', 'etalaakari'],
    ['social-crisis', 'sosiaali-kriisi'],
    ['mobile-unit', 'epo-3191'],
    ['ambulance', 'epo-3124'],
  ] as const)('follows a certain proposal of %s and names %s', (outcome, target) => {
    expect(decisionFor(seen(certain(outcome)))).toMatchObject({ outcome, target });
  });

  it.each(['own-transport', 'appointment', 'advice'] as const)('promises a call-back with %s', (outcome) => {
    expect(decisionFor(seen(certain(outcome)))).toMatchObject({
      outcome,
      callBackAt: '2026-11-22T19:00:00.000Z',
    });
  });

  it('is more careful, or less, as the nurse is', () => {
    expect(decisionFor(seen(certain('kotas'), { manner: 'more-cautious' })).outcome).toBe('ambulance');
    expect(decisionFor(seen(certain('appointment'), { manner: 'less-cautious' })).outcome).toBe('advice');
    expect(decisionFor(seen(certain('advice'), { manner: 'less-cautious' })).outcome).toBe('advice');
  });

  it('hands a red flag to 112 or an ambulance, whatever her manner', () => {
    const flagged = certain('upgrade-112');
    for (const manner of ['as-proposed', 'less-cautious'] as const) {
      const upgraded = decisionFor(seen({ ...flagged, redFlag: 'upgrade-now' }, { manner }));
      expect(upgraded.outcome).toBe('upgrade-112');
      expect(upgraded.spokenTo).toMatch(/Testinen/);
      const sent = seen({ ...certain('ambulance'), redFlag: 'ambulance-as-classed-or-higher' }, { manner });
      expect(decisionFor(sent).outcome).toBe('ambulance');
    }
  });

  it('is her own where the rules leave it to her, and an ambulance as long as something is not known', () => {
    expect(decisionFor(seen({}))).toMatchObject({ outcome: 'advice' });
    expect(decisionFor(seen({}, { own: 'kotas' }))).toMatchObject({ outcome: 'kotas', target: 'kotas-oulu' });
    const label = { fi: '', sv: '', en: '' };
    expect(decisionFor(seen({ missing: [{ fact: 'awake', label, why: 'not-given' }] })).outcome).toBe(
      'ambulance',
    );
  });

  it('is an ambulance when there is no proposal, or when a destination has sent the patient back', () => {
    const open = { verdict: null, byHand: true, marks: [] };
    expect(decisionFor(seen({}, {}, { open }))).toMatchObject({ outcome: 'ambulance' });
    const returned = {
      verdict: { ...verdict, ...certain('kotas') },
      byHand: false,
      marks: ['returned'] as const,
    };
    expect(decisionFor(seen({}, {}, { open: returned })).outcome).toBe('ambulance');
  });

  it('always is one that the board can read', () => {
    const own = ['ambulance', 'mobile-unit', 'remote-physician', 'kotas', 'own-transport', 'advice'] as const;
    for (const outcome of own) {
      const body = {
        revision: 1,
        answersVersion: 0,
        decision: null,
        ...decisionFor(seen({}, { own: outcome })),
      };
      expect(decisionSchema.safeParse(body).error).toBeUndefined();
    }
  });
});

describe('the unit that a simulated nurse chooses', () => {
  const world = { places, busyUnits: new Set<string>(), staffed: new Set<string>() };

  it('is a free one', () => {
    expect(freeAmbulance(world)).toBe('epo-3124');
    expect(freeAmbulance({ ...world, busyUnits: new Set(['epo-3124']) })).toBe('epo-3125');
  });

  it('is one with a crew when any has a crew', () => {
    const staffed = new Set(['epo-3125']);
    expect(freeAmbulance({ ...world, staffed })).toBe('epo-3125');
    expect(freeAmbulance({ ...world, staffed, busyUnits: staffed })).toBeUndefined();
  });

  it('is chosen later when none is free, and the mobile unit takes one patient after the other', () => {
    const busyUnits = new Set(sampleUnits.map(({ id }) => id));
    expect(decisionFor(seen(certain('ambulance'), {}, { busyUnits }))).toEqual({ outcome: 'ambulance' });
    expect(decisionFor(seen(certain('mobile-unit'), {}, { busyUnits })).target).toBe('epo-3191');
  });

  it('is an ambulance, not nobody, when a proposal has no destination in this county', () => {
    const none = { ...places, destinations: [] };
    expect(decisionFor(seen(certain('kotas'), {}, { places: none }))).toEqual({ outcome: 'ambulance' });
  });
});
