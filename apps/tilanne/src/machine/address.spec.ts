import { describe, expect, it } from '@jest/globals';
import { isLoopback, urlHost, type Interfaces } from './address.js';

const card = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) =>
  ({ address, family, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as const;

const interfaces: Interfaces = {
  lo: [card('127.0.0.1', 'IPv4', true)],
  eth0: [card('fe80::1', 'IPv6', false), card('192.0.2.10', 'IPv4', false)],
  down: undefined,
};

describe('the host in a printed address', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '[::1]'],
    ['board.example', 'board.example'],
  ])('is for %s: %s', (host, shown) => {
    expect(urlHost(host, interfaces)).toBe(shown);
  });

  it.each(['0.0.0.0', '::'])('is the address that others reach when we listen on %s', (host) => {
    expect(urlHost(host, interfaces)).toBe('192.0.2.10');
  });

  it('is this machine when it has no other address', () => {
    expect(urlHost('0.0.0.0', {})).toBe('127.0.0.1');
  });
});

describe('a host that only this machine reaches', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.0.2.10', 'localhost.example'])('is not %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
