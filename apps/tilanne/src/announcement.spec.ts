import { describe, expect, it } from '@jest/globals';
import { announcement, type Centre } from './announcement.js';

const centre: Centre = {
  boardUrls: ['http://127.0.0.1:4100'],
  intakeUrl: 'http://127.0.0.1:4101',
  documentUrl: 'http://127.0.0.1:4111/api/docs/',
  demoPassword: 'kala-sata-meri',
  sampleSenderKey: 'avain',
  dataFolder: '/srv/tilanne',
};

describe('what npm start prints when everything runs', () => {
  it('names the board, the users with their password, the intake, its documentation and the data folder', () => {
    const lines = announcement(centre).split('\n');
    for (const value of [
      'http://127.0.0.1:4100',
      'hoitaja (nurse), vuorovastaava (shift lead) or paakayttaja (admin)',
      'kala-sata-meri',
      'http://127.0.0.1:4101/api/tasks',
      'http://127.0.0.1:4111/api/docs/',
      '/srv/tilanne',
    ]) {
      expect(lines.filter((line) => line.endsWith(` ${value}`))).toHaveLength(1);
    }
  });

  it('puts the values below each other', () => {
    const rows = announcement({ ...centre, boardUrls: ['http://a', 'http://b'] })
      .split('\n')
      .filter((line) => line.startsWith('  '));
    expect(rows).toHaveLength(7);
    const columns = rows.map((row) => /^ {2}(?:\S+(?: \S+)*)? {2,}/.exec(row)?.[0].length);
    expect(new Set(columns).size).toBe(1);
  });

  it('gives the sample as one line to paste', () => {
    const commands = announcement(centre)
      .split('\n')
      .filter((line) => line.startsWith('curl '));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toContain('Authorization: Bearer avain');
  });
});
