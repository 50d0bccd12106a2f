import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { startWords } from '../locales/words.js';
import { askedBy, deskCommands, taskCommands } from './command-list.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

const { t } = startWords('fi');

function row(id: string, code: string | null, municipality: string, minutesAgo: number): BoardRow {
  return {
    task: {
      id,
      state: 'received',
      code,
      urgencyClass: 'D',
      municipality,
      age: 79,
      sex: 'female',
      createdAt: new Date(Date.parse('2025-11-22T12:00:00Z') - minutesAgo * 60_000).toISOString(),
      receivedAt: '2025-11-22T12:00:00.000Z',
      revision: 1,
      answersVersion: 0,
      marks: [],
      repeatContacts: 0,
    },
    proposal: null,
    ...nothingUnderWay,
  };
}

const board: Board = {
  ...emptyBoard,
  rows: { young: row('young', '774', 'Muhos', 5), old: row('old', null, 'Oulu', 60) },
};

describe('the commands for tasks', () => {
  it('stand in the order of the queue and are found by class, code, name, municipality and patient', () => {
    expect(taskCommands(t, 'fi', board)).toEqual([
      { id: 'open/old', text: 'D · Tehtäväkoodi puuttuu · Oulu · 79 v nainen' },
      { id: 'open/young', text: 'D · 774 Heikentynyt yleistila · Muhos · 79 v nainen' },
    ]);
  });

  it('are none while no board is known', () => {
    expect(taskCommands(t, 'fi', null)).toEqual([]);
  });
});

describe('what a command asks for', () => {
  it('is understood for every command there is', () => {
    for (const { id } of [...deskCommands(t), ...taskCommands(t, 'fi', board)])
      expect(askedBy(id)).not.toBeNull();
  });

  it('is a task, a view, a theme or a language', () => {
    expect(askedBy('open/young')).toEqual({ act: 'open', taskId: 'young' });
    expect(askedBy('go/new')).toEqual({ act: 'go', view: 'new' });
    expect(askedBy('theme/night')).toEqual({ act: 'theme', theme: 'night' });
    expect(askedBy('language/sv')).toEqual({ act: 'language', language: 'sv' });
  });

  it.each(['', 'open/', 'go/nowhere', 'theme/sepia', 'language/de', 'toString/x', 'constructor/new'])(
    'is nothing for %j',
    (id) => {
      expect(askedBy(id)).toBeNull();
    },
  );
});
