import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import { addSender, ensureSender } from './sender-registry.js';
import { deskSenderName, keyHashOf, newSenderKey, SenderStore } from './sender.store.js';

let centre: RunningIntake;
let senders: SenderStore;

beforeAll(async () => {
  centre = await startIntake();
  senders = centre.get(SenderStore);
});

afterAll(() => centre.stop());

describe('a sender', () => {
  it('is known by its key', async () => {
    const made = await senders.withName('pohde', 'ensihoito', 'a-key-of-ensihoito');
    expect(await senders.withKey('a-key-of-ensihoito')).toEqual(made);
    expect(await senders.withKey('another-key')).toBeUndefined();
  });

  it('keeps its key when it is asked for again', async () => {
    const first = await senders.withName('pohde', 'kept', 'first-key');
    expect(await senders.withName('pohde', 'kept', 'second-key')).toEqual(first);
    expect(await senders.withKey('second-key')).toBeUndefined();
  });

  it('gets a new key when it is given one, and the old one ends', async () => {
    const { id } = await senders.setKey('pohde', 'rekeyed', 'first-key-of-it');
    expect(await senders.setKey('pohde', 'rekeyed', 'second-key-of-it')).toMatchObject({ id });
    expect(await senders.withKey('first-key-of-it')).toBeUndefined();
    expect(await senders.withKey('second-key-of-it')).toMatchObject({ id, name: 'rekeyed' });
  });

  it('is made once, also when it is asked for at the same moment', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].map((n) => senders.withName('pohde', 'at-once', `key-${String(n)}`)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('is another in another organisation', async () => {
    const [here, there] = [
      await senders.withName('pohde', 'same', 'key-here'),
      await senders.withName('kainuu', 'same', 'key-there'),
    ];
    expect(here.id).not.toBe(there.id);
    expect(await senders.withKey('key-there')).toMatchObject({ organisationId: 'kainuu' });
  });

  it('is kept with the hash of its key, never with the key', async () => {
    await senders.withName('pohde', 'hashed', 'a-secret-key');
    const rows = await centre.query<object>('select * from sender');
    expect(JSON.stringify(rows)).not.toContain('a-secret-key');
    expect(JSON.stringify(rows)).toContain(keyHashOf('a-secret-key'));
  });

  it('for what is entered on the desk is one, with a key that nobody knows', async () => {
    const desk = await senders.desk('pohde');
    expect(desk.name).toBe(deskSenderName);
    expect(await senders.desk('pohde')).toEqual(desk);
  });
});

describe('the registry of senders', () => {
  it('adds one from outside the servers and shows its key once', async () => {
    const wanted = { databaseUrl: centre.url, organisationId: 'pohde', name: 'from-outside' };
    const { senderId, key } = await addSender(wanted);
    expect(await senders.withKey(key)).toMatchObject({ id: senderId, name: 'from-outside' });
    const again = await addSender(wanted);
    expect(again.senderId).toBe(senderId);
    expect(again.key).not.toBe(key);
  });

  it('makes sure that a sender has exactly this key, however often', async () => {
    const wanted = {
      databaseUrl: centre.url,
      organisationId: 'pohde',
      name: 'sample',
      key: 'the-sample-key',
    };
    await ensureSender(wanted);
    await ensureSender(wanted);
    expect(await senders.withKey('the-sample-key')).toMatchObject({ name: 'sample' });
  });
});

describe('a new key', () => {
  it('is long, fit for a header, and another every time', () => {
    const keys = Array.from({ length: 50 }, newSenderKey);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  });
});
