import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';
import { dataSourceOptions } from './data-source.js';
import { EnduringClient } from './enduring-client.js';
import { PreparedClient } from './prepared-client.js';

/** One message of PostgreSQL's protocol: a letter, the length of the rest with itself, the rest. */
function message(letter: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
}

const signedIn = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const ended = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

describe('a connection that the server ends as soon as it has opened it', () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      // All in one piece, so that the end is read before anybody had a chance to listen for it.
      socket.once('data', () => socket.end(Buffer.concat([signedIn, ready, ended])));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(() => {
    server.close();
  });

  function poolOf(kind: typeof Client): Pool {
    const { port } = server.address() as AddressInfo;
    return new Pool({ host: '127.0.0.1', port, user: 'x', database: 'x', password: 'x', Client: kind });
  }

  /** What the driver throws into the void while a connection is taken from the pool and used. */
  async function unheard(kind: typeof Client): Promise<unknown[]> {
    const errors: unknown[] = [];
    class Watched extends kind {
      override emit(name: string, ...rest: unknown[]): boolean {
        if (name === 'error' && this.listenerCount('error') === 0) return errors.push(...rest) > 0;
        return super.emit(name, ...rest);
      }
    }
    const pool = poolOf(Watched);
    pool.on('error', () => undefined);
    const client = await pool.connect();
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    await pool.end();
    return errors;
  }

  it('would end the process with the driver’s own client, which nobody listens to yet', async () => {
    expect(await unheard(Client)).toHaveLength(1);
  });

  it('fails the next query with ours, and nothing else', async () => {
    expect(await unheard(EnduringClient)).toEqual([]);
    expect(await unheard(PreparedClient)).toEqual([]);
  });

  it('is what every connection to the database is made of', () => {
    expect(dataSourceOptions('postgres://host/db', 1).extra.Client.prototype).toBeInstanceOf(EnduringClient);
  });
});
