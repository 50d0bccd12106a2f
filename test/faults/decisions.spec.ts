import { describe, expect, it } from '@jest/globals';
import { checkDecisions } from './decisions.js';
import type { HistoryLine, LineType } from './history.js';

/** Tells a history as it happened: each line a moment after the one before. */
class Story {
  readonly lines: HistoryLine[] = [];

  ask(nurse: string, request: string, seen: string | null = null, outcome = 'ambulance'): this {
    return this.say(nurse, 'decide', 'invoke', { arg: { request, seen, outcome } });
  }

  told(nurse: string, request: string, decision: string): this {
    return this.say(nurse, 'decide', 'ok', { arg: { request }, out: decision });
  }

  refused(nurse: string, request: string, live: string, code = 'task-already-decided'): this {
    return this.say(nurse, 'decide', 'fail', { arg: { request }, out: { code, live } });
  }

  look(sees: string | null): this {
    return this.say('reader', 'look', 'invoke', {}).say('reader', 'look', 'ok', { out: sees });
  }

  stored(...decisions: readonly (readonly [id: string, request: string])[]): HistoryLine[] {
    const out = decisions.map(([id, request]) => ({ id, request, taskId: 'T' }));
    return this.say('database', 'decisions', 'ok', { out }).lines;
  }

  private say(proc: string, op: string, type: LineType, more: Partial<HistoryLine>): this {
    const t = this.lines.length;
    this.lines.push({ proc, op, key: 'T', arg: null, out: null, ...more, type, t });
    return this;
  }
}

const good = { torn: [], unexpected: [], lost: [] };
const race = () => new Story().ask('n1', 'r1').ask('n2', 'r2');

describe('the checker of decisions', () => {
  it('is content when of two at once one decides and the other is told of it', () => {
    const history = race().told('n2', 'r2', 'd2').refused('n1', 'r1', 'd2').look('d2').stored(['d2', 'r2']);
    expect(checkDecisions(history)).toEqual({ ...good, decided: 1, refused: 1 });
  });

  it('is content when the other then replaces what it has seen', () => {
    const story = race().told('n2', 'r2', 'd2').refused('n1', 'r1', 'd2').ask('n1', 'r3', 'd2');
    const history = story.told('n1', 'r3', 'd3').look('d3').stored(['d2', 'r2'], ['d3', 'r3']);
    expect(checkDecisions(history)).toMatchObject(good);
  });

  it('finds two decisions of which neither had seen the other', () => {
    const history = race().told('n2', 'r2', 'd2').told('n1', 'r1', 'd1').stored(['d1', 'r1'], ['d2', 'r2']);
    expect(checkDecisions(history).torn).toEqual(['T']);
  });

  it('finds a refusal that names a decision which cannot have stood', () => {
    const story = new Story().ask('n1', 'r1').refused('n1', 'r1', 'd2').ask('n2', 'r2');
    expect(checkDecisions(story.told('n2', 'r2', 'd2').stored(['d2', 'r2'])).torn).toEqual(['T']);
  });

  it('finds a decision that is gone again', () => {
    const history = new Story().ask('n1', 'r1').told('n1', 'r1', 'd1').look(null).stored(['d1', 'r1']);
    expect(checkDecisions(history).torn).toEqual(['T']);
  });

  it('finds a decision that was told and is not stored', () => {
    const history = new Story().ask('n1', 'r1').told('n1', 'r1', 'd1').stored();
    expect(checkDecisions(history).lost).toEqual(['r1']);
  });

  it('finds a decision that nobody asked for', () => {
    expect(checkDecisions(new Story().look('d9').stored(['d9', 'r9']))).toMatchObject({
      torn: ['T'],
      unexpected: ['d9'],
    });
  });

  it('finds an answer that names the decision of another request', () => {
    const history = race().told('n2', 'r2', 'd2').told('n1', 'r1', 'd2').stored(['d2', 'r2']);
    expect(checkDecisions(history).torn).toEqual(['T']);
  });

  it('takes a request without an answer either way', () => {
    expect(checkDecisions(race().told('n2', 'r2', 'd2').stored(['d2', 'r2'])).torn).toEqual([]);
    const came = new Story().ask('n1', 'r1').look(null).look('d1').stored(['d1', 'r1']);
    expect(checkDecisions(came).torn).toEqual([]);
  });

  it('knows that an upgrade is the last decision: after it none stands, and none can be made', () => {
    const upgraded = () => new Story().ask('n1', 'r1', null, 'upgrade-112').told('n1', 'r1', 'd1').look('d1');
    const over = upgraded().look(null).ask('n2', 'r2', 'd1').refused('n2', 'r2', '', 'task-over');
    expect(checkDecisions(over.stored(['d1', 'r1'])).torn).toEqual([]);
    const after = upgraded().look(null).ask('n2', 'r2', null).told('n2', 'r2', 'd2');
    expect(checkDecisions(after.stored(['d1', 'r1'], ['d2', 'r2'])).torn).toEqual(['T']);
    const early = new Story().ask('n2', 'r2').refused('n2', 'r2', '', 'task-over').look(null);
    expect(checkDecisions(early.stored()).torn).toEqual(['T']);
  });

  it('learns nothing from a refusal that has nothing to do with another decision', () => {
    const story = new Story().ask('n1', 'r1').refused('n1', 'r1', '', 'facts-missing').look(null);
    expect(checkDecisions(story.stored())).toEqual({ ...good, decided: 0, refused: 1 });
  });
});
