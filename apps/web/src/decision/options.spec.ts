import { describe, expect, it } from '@jest/globals';
import type { KnownPlaces } from '@tilanne/board';
import { decisionOutcomes, type DecisionSummary } from '@tilanne/task';
import { callsBack, optionKey, optionsOf, type Choosing } from './options.js';

const organisationId = 'pohde';

const places: KnownPlaces = {
  destinations: [
    { organisationId, id: 'kotas-oulu', kind: 'kotas', name: 'KOTAS Oulu', acceptWithinSeconds: 900 },
    { organisationId, id: 'kotas-etela', kind: 'kotas', name: 'KOTAS Etelä', acceptWithinSeconds: 900 },
    {
      organisationId,
      id: 'etalaakari',
      kind: 'remote-physician',
      name: 'Etälääkäri',
      acceptWithinSeconds: 600,
    },
  ],
  units: [
    { organisationId, id: 'epo-3124', kind: 'ambulance', callSign: 'EPO 3124' },
    { organisationId, id: 'epo-3191', kind: 'mobile-unit', callSign: 'EPO 3191' },
  ],
};

const choosing = (more: Partial<Choosing> = {}): Choosing => ({
  ...{ proposed: 'kotas', places, live: null },
  ...more,
});

const decided = (outcome: DecisionSummary['outcome'], target: string | null): DecisionSummary => ({
  ...{ id: 'd-1', revision: 1, answersVersion: 0, outcome, target, direction: 'as-proposed' },
  ...{ by: 'Helmi Hoitaja', secondedBy: null, askedAt: '2026-11-22T12:00:00.000Z' },
  ...{ decidedAt: '2026-11-22T12:00:00.000Z', sentAt: null, callBackAt: null },
});

const told = (act: Parameters<typeof optionsOf>[0], from = choosing()) =>
  optionsOf(act, from).map(({ outcome, target }) => `${outcome} ${target ?? '-'}`);

describe('what confirming offers', () => {
  it('is every place of the proposed kind, so that one is chosen and none is guessed', () => {
    expect(told('confirm')).toEqual(['kotas kotas-oulu', 'kotas kotas-etela']);
  });

  it('is a time for the call-back where the patient is called again', () => {
    const options = optionsOf('confirm', choosing({ proposed: 'advice' }));
    expect(options.map(({ callBackIn }) => callBackIn)).toEqual([30, 60, 120, 240]);
  });

  it('is an ambulance at once or with its unit when an ambulance is proposed', () => {
    expect(told('confirm', choosing({ proposed: 'ambulance' }))).toEqual([
      'ambulance -',
      'ambulance epo-3124',
    ]);
  });

  it('is nothing while the rules leave it to the nurse', () => {
    expect(told('confirm', choosing({ proposed: null }))).toEqual([]);
  });
});

describe('what another destination offers', () => {
  it('is every other diversion, the most careful first; an ambulance and 112 have keys of their own', () => {
    expect(told('other')).toEqual([
      'mobile-unit epo-3191',
      'remote-physician etalaakari',
      'own-transport -',
      'appointment -',
      'advice -',
    ]);
  });

  it('is the proposed one as well once something is decided: nothing is left to confirm then', () => {
    const options = told('other', choosing({ live: decided('ambulance', 'epo-3124') }));
    expect(options).toEqual(expect.arrayContaining(['kotas kotas-oulu', 'kotas kotas-etela']));
  });

  it('leaves out what stands already', () => {
    const live = decided('remote-physician', 'etalaakari');
    expect(told('other', choosing({ proposed: null, live }))).not.toContain('remote-physician etalaakari');
  });
});

describe('what an ambulance offers', () => {
  it('is to send it at once and choose its unit afterwards, or with a unit', () => {
    expect(told('ambulance')).toEqual(['ambulance -', 'ambulance epo-3124']);
  });

  it('is only units once it is decided, without the one that goes', () => {
    expect(told('ambulance', choosing({ live: decided('ambulance', null) }))).toEqual(['ambulance epo-3124']);
    expect(told('ambulance', choosing({ live: decided('ambulance', 'epo-3124') }))).toEqual([]);
  });
});

describe('an option', () => {
  it('is none for an upgrade: that is told by phone', () => {
    expect(told('upgrade')).toEqual([]);
  });

  it('has a name of its own among all others', () => {
    const all = [
      ...optionsOf('other', choosing()),
      ...optionsOf('confirm', choosing({ proposed: 'advice' })),
    ];
    expect(new Set(all.map(optionKey)).size).toBe(all.length);
  });

  it('is followed by a call for advice, an appointment and a transport of the patient’s own', () => {
    expect(decisionOutcomes.filter(callsBack)).toEqual(['own-transport', 'appointment', 'advice']);
  });
});
