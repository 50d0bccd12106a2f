import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { event, Notes } from '../../../../test/notes.js';
import { appending } from './event-log.store.js';

let notes: Notes;

beforeAll(async () => {
  notes = await Notes.start();
});

afterAll(() => notes.modules.stop());

describe('a unit of work', () => {
  it('commits changes and events together and hands the result on', async () => {
    const result = await notes.unitOfWork.run('commits', async (tx) => {
      tx.record(event('first'));
      await notes.write(tx, 'committed');
      tx.record(event('second'));
      return 'result';
    });
    expect(result).toBe('result');
    expect(await notes.all()).toContain('committed');
    expect(await notes.events('commits')).toEqual(['1 first', '2 second']);
  });

  it('that fails leaves nothing, uses up no number, and throws the error on', async () => {
    const failing = notes.unitOfWork.run('fails', async (tx) => {
      await notes.write(tx, 'never');
      tx.record(event('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes.all()).not.toContain('never');
    await notes.record('fails', 'then');
    expect(await notes.events('fails')).toEqual(['1 then']);
  });

  it('whose events cannot be written leaves nothing either', async () => {
    const failing = notes.unitOfWork.run('broken', async (tx) => {
      await notes.write(tx, 'half');
      tx.record({ type: 'x', taskId: 'not a uuid', body: {} });
    });
    await expect(failing).rejects.toThrow('uuid');
    expect(await notes.all()).not.toContain('half');
  });

  it('without events takes no number', async () => {
    await notes.unitOfWork.run('silent', (tx) => notes.write(tx, 'silent'));
    expect(await notes.events('silent')).toEqual([]);
  });

  it('numbers its events only at its end: one that began later may come first', async () => {
    const order: string[] = [];
    await notes.unitOfWork.run('crossing', async (tx) => {
      tx.record(event('began first'));
      await notes.record('crossing', 'ended first');
      order.push('inner is committed');
    });
    expect(order).toEqual(['inner is committed']);
    expect(await notes.events('crossing')).toEqual(['1 ended first', '2 began first']);
  });

  it('knows the time of the database at its beginning', async () => {
    await notes.unitOfWork.run('time', async (tx) => {
      const [row] = await tx.manager.query<{ now: Date }[]>('select now() as now');
      expect(tx.now).toEqual(row?.now);
    });
  });
});

describe('a unit of work that hangs', () => {
  it('is ended by the database before those who wait for it give up', async () => {
    const [row] = await notes.modules.get(DataSource).query<{ hangs: number; waits: number }[]>(
      `select extract(epoch from current_setting('idle_in_transaction_session_timeout')::interval)::int as hangs,
         extract(epoch from current_setting('statement_timeout')::interval)::int as waits`,
    );
    expect(row).toEqual({ hangs: 5, waits: 15 });
  });

  it('leaves nothing and holds nobody up', async () => {
    const hanging = notes.unitOfWork.run('hanging', async (tx) => {
      await tx.manager.query(`set local idle_in_transaction_session_timeout = '50ms'`);
      await notes.write(tx, 'hanging');
      tx.record(event('never'));
      const { text, values } = appending('hanging', [event('numbered')]);
      await tx.manager.query(text, [...(values ?? [])]);
      // Until the counter row is free, which only the end of this transaction can make it.
      await notes.record('hanging', 'went on');
    });
    await expect(hanging).rejects.toThrow();
    expect(await notes.events('hanging')).toEqual(['1 went on']);
    expect(await notes.all()).not.toContain('hanging');
  });
});

describe('what follows a commit', () => {
  it('happens after it, in order, and before the result is handed on', async () => {
    const seen: string[] = [];
    const told = async (name: string): Promise<void> => {
      seen.push(`${name}: ${String((await notes.all()).includes('followed'))}`);
    };
    await notes.unitOfWork.run('follows', async (tx) => {
      tx.afterCommit(() => told('first'));
      tx.afterCommit(() => told('second'));
      await notes.write(tx, 'followed');
      seen.push('end of the work');
    });
    expect(seen).toEqual(['end of the work', 'first: true', 'second: true']);
  });

  it('does not happen when there is no commit', async () => {
    const seen: string[] = [];
    const failing = notes.unitOfWork.run('unfollowed', (tx) => {
      tx.afterCommit(() => Promise.resolve(void seen.push('happened')));
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(seen).toEqual([]);
  });

  it('may fail without the commit being denied, and without stopping what else follows', async () => {
    const seen: string[] = [];
    const result = await notes.unitOfWork.run('failing', (tx) => {
      tx.afterCommit(() => Promise.reject(new Error('no')));
      tx.afterCommit(() => Promise.resolve(void seen.push('happened')));
      return Promise.resolve('committed');
    });
    expect(result).toBe('committed');
    expect(seen).toEqual(['happened']);
  });
});

describe('reads that belong together', () => {
  it('see one instant, whatever is committed between them', async () => {
    const [before, after] = await notes.unitOfWork.read(async (reader) => {
      const count = async () =>
        (await reader.query<unknown[]>(`select 1 from note where text = 'meanwhile'`)).length;
      const first = await count();
      await notes.unitOfWork.run('reads', (tx) => notes.write(tx, 'meanwhile'));
      return [first, await count()];
    });
    expect([before, after]).toEqual([0, 0]);
    expect(await notes.all()).toContain('meanwhile');
  });
});
