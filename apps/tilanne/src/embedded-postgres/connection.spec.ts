import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { connectionUrl, newConnection, readConnection, saveConnection } from './connection.js';

describe('the key to a cluster', () => {
  it('is kept beside it, readable for its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tilanne-conn-'));
    expect(readConnection(folder)).toBeUndefined();
    const connection = { ...newConnection(), port: 28_001 };
    saveConnection(folder, connection);
    expect(readConnection(folder)).toEqual(connection);
    expect(statSync(join(folder, 'conn.json')).mode & 0o777).toBe(0o600);
  });

  it('has a password that nobody guesses', () => {
    const passwords = [newConnection().password, newConnection().password];
    expect(passwords[0]).not.toBe(passwords[1]);
    expect(passwords[0]).toHaveLength(32);
  });

  it('makes an address that is read back as it was meant', () => {
    const connection = { user: 'tilanne', password: 'a/b@c:d?e', database: 'tilanne' };
    const url = new URL(connectionUrl(connection, 28_001));
    expect(decodeURIComponent(url.password)).toBe('a/b@c:d?e');
    expect([url.hostname, url.port, url.pathname]).toEqual(['127.0.0.1', '28001', '/tilanne']);
    expect(connectionUrl(connection, 1, 'postgres')).toMatch(/\/postgres$/);
  });
});
