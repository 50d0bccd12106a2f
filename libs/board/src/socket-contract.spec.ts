import { describe, expect, it } from '@jest/globals';
import { handshakeSchema, pingSchema, snapshotRequestSchema } from './socket-contract.js';

describe('the handshake of a screen', () => {
  it.each([[{}], [{ since: 0 }], [{ since: 812 }], [{ since: undefined }]])('may be %j', (handshake) => {
    expect(handshakeSchema.safeParse(handshake).success).toBe(true);
  });

  it.each([[{ since: -1 }], [{ since: 1.5 }], [{ since: '3' }], [{ since: null }], ['since'], [null]])(
    'is not understood as %j: the screen then gets a snapshot',
    (handshake) => {
      expect(handshakeSchema.safeParse(handshake).success).toBe(false);
    },
  );
});

describe('the messages of a screen', () => {
  it('ask for a snapshot and say why', () => {
    for (const reason of ['gap', 'hash', 'start']) {
      expect(snapshotRequestSchema.safeParse({ reason }).success).toBe(true);
    }
  });

  it.each([[{}], [{ reason: 'boredom' }], [{ reason: 'gap', room: 'lead' }], [null], ['gap']])(
    'are refused as %j',
    (message) => {
      expect(snapshotRequestSchema.safeParse(message).success).toBe(false);
    },
  );

  it('ping with a number and nothing else', () => {
    expect(pingSchema.safeParse({ sentAt: 12.5 }).success).toBe(true);
    expect(pingSchema.safeParse({ sentAt: '12' }).success).toBe(false);
    expect(pingSchema.safeParse({ sentAt: 1, note: 'x'.repeat(10_000) }).success).toBe(false);
  });
});
