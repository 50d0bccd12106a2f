import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event, Notes } from '../../../../test/notes.js';
import type { Tx } from './unit-of-work.service.js';

let notes: Notes;

beforeAll(async () => {
  notes = await Notes.start();
});

afterAll(() => notes.modules.stop());

describe('what a unit of work reads with its beginning', () => {
  it('hands on what its opening has read, statement by statement, each behind the one before', async () => {
    const read = await notes.unitOfWork.run('opens', (_tx, opened) => Promise.resolve(opened), [
      { text: 'select $1::int as one', values: [1] },
      { text: `insert into note values ($1) returning text`, values: ['opened'] },
      { text: 'select text from note where text = $1', values: ['opened'] },
    ]);
    expect(read).toEqual([[{ one: 1 }], [{ text: 'opened' }], [{ text: 'opened' }]]);
  });

  it('whose opening fails does nothing of its work, and gives its connection back', async () => {
    const failing = notes.unitOfWork.run('closed', () => Promise.reject(new Error('worked')), [
      { text: 'select 1 / $1::int', values: [0] },
    ]);
    await expect(failing).rejects.toThrow('division by zero');
    await notes.record('closed', 'then');
    expect(await notes.events('closed')).toEqual(['1 then']);
  });
});

describe('what a unit of work writes with its commit', () => {
  const insert = (text: string) => ({ text: 'insert into note values ($1)', values: [text] });

  it('is there with the events once it has resolved, in the order in which it was asked for', async () => {
    await notes.unitOfWork.run('writes', async (tx) => {
      tx.write(insert('late'));
      tx.write({ text: 'update note set text = $2 where text = $1', values: ['late', 'later'] });
      tx.record(event('written'));
      expect(await tx.manager.query('select 1 from note where text = $1', ['late'])).toEqual([]);
    });
    expect(await notes.all()).toContain('later');
    expect(await notes.events('writes')).toEqual(['1 written']);
  });

  it('takes everything back when a part of it fails, and tells what failed first', async () => {
    await notes.unitOfWork.run('taken', (tx) => notes.write(tx, 'taken'));
    const failing = notes.unitOfWork.run('half', async (tx) => {
      await notes.write(tx, 'at once');
      for (const text of ['before', 'taken', 'after']) tx.write(insert(text));
      tx.record(event('never'));
    });
    await expect(failing).rejects.toThrow('duplicate key');
    expect((await notes.all()).filter((text) => ['at once', 'before', 'after'].includes(text))).toEqual([]);
    expect(await notes.events('half')).toEqual([]);
  });

  it('that fails leads to where it was asked for, not to the commit', async () => {
    const askedHere = (tx: Tx): Promise<void> => {
      tx.write({ text: 'select 1 / $1::int', values: [0] });
      return Promise.resolve();
    };
    const failing = notes.unitOfWork.run('leads', askedHere);
    const error = await failing.then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).toBe('division by zero');
    expect(error?.stack).toContain('transaction.db-spec');
    expect(error?.stack).not.toContain('prepared-client');
  });

  it('is not told as done when something failed before and nobody threw', async () => {
    const swallowing = notes.unitOfWork.run('swallows', async (tx) => {
      await notes.write(tx, 'swallowed');
      await tx.manager.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    expect(await notes.all()).not.toContain('swallowed');
  });

  it('never happens when the work throws', async () => {
    const failing = notes.unitOfWork.run('throws', (tx) => {
      tx.write(insert('thrown'));
      return Promise.reject(new Error('thrown away'));
    });
    await expect(failing).rejects.toThrow('thrown away');
    expect(await notes.all()).not.toContain('thrown');
  });
});
