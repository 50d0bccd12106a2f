import { describe, expect, it } from '@jest/globals';
import { EntitySchema } from 'typeorm';
import { insertOf, selected } from './statement.js';

interface Note {
  readonly noteId: string;
  readonly body: object | null;
  readonly writtenAt: Date;
}

const noteTable = new EntitySchema<Note>({
  name: 'note',
  columns: {
    noteId: { type: 'uuid', primary: true },
    body: { type: 'jsonb', nullable: true },
    writtenAt: { type: 'timestamptz', name: 'at' },
  },
});

const writtenAt = new Date('2026-11-22T12:00:00Z');

describe('a statement of a table', () => {
  it('selects every column under its property', () => {
    expect(selected(noteTable)).toBe('note_id as "noteId", body as "body", at as "writtenAt"');
  });

  it('inserts a row with a value for every column, objects as JSON', () => {
    expect(insertOf(noteTable, { noteId: 'one', body: { said: ['“a”'] }, writtenAt })).toEqual({
      text: 'insert into note (note_id, body, at) values ($1, $2, $3)',
      values: ['one', '{"said":["“a”"]}', writtenAt],
    });
  });

  it('writes null where there is nothing, not the word', () => {
    expect(insertOf(noteTable, { noteId: 'one', body: null, writtenAt }).values).toEqual([
      'one',
      null,
      writtenAt,
    ]);
  });

  it('takes no value from what the row has besides', () => {
    const more = { noteId: 'one', body: null, writtenAt, secret: 'no column' };
    expect(insertOf(noteTable, more).values).toHaveLength(3);
  });

  it('is the same text for every row, so that it is prepared once', () => {
    const texts = ['one', 'two'].map((noteId) => insertOf(noteTable, { noteId, body: null, writtenAt }).text);
    expect(texts[0]).toBe(texts[1]);
  });
});
