import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { newSenderKey, SenderStore } from '@tilanne/task/nest';
import type { Request } from 'express';
import { startIntake, type RunningIntake } from '../../../test/task/running-intake.js';
import { SenderGuard, senderOf } from './sender-guard.js';

let centre: RunningIntake;
let guard: SenderGuard;
let store: SenderStore;

beforeAll(async () => {
  centre = await startIntake();
  store = centre.get(SenderStore);
  guard = new SenderGuard(store);
});

afterAll(() => centre.stop());

function requestWith(key: string): Request {
  return { headers: { authorization: `Bearer ${key}` } } as Request;
}

function admitted(request: Request): Promise<boolean> {
  const context = { switchToHttp: () => ({ getRequest: () => request }) };
  return guard.canActivate(context as ExecutionContext);
}

describe('the guard of the intake', () => {
  it('knows the sender of a good key, the first time and the next', async () => {
    const key = newSenderKey();
    const sender = await store.setKey('pohde', 'north', key);
    for (const request of [requestWith(key), requestWith(key)]) {
      expect(await admitted(request)).toBe(true);
      expect(senderOf(request)?.id).toBe(sender.id);
    }
  });

  it('refuses a key of nobody every time, and takes it from the moment it is somebody’s', async () => {
    const key = newSenderKey();
    for (const request of [requestWith(key), requestWith(key)])
      await expect(admitted(request)).rejects.toThrow('sender-not-known');
    await store.setKey('pohde', 'east', key);
    expect(await admitted(requestWith(key))).toBe(true);
  });

  it('lets a withdrawn key in for no more than a second', async () => {
    const key = newSenderKey();
    await store.setKey('pohde', 'south', key);
    expect(await admitted(requestWith(key))).toBe(true);
    await store.setKey('pohde', 'south', newSenderKey());
    const withdrawnAt = performance.now();
    while (await admitted(requestWith(key)).catch(() => false)) await centre.query('select pg_sleep(0.05)');
    expect(performance.now() - withdrawnAt).toBeLessThan(5_000);
    expect(await admitted(requestWith(key)).catch(() => 'refused')).toBe('refused');
  });

  it('refuses who shows no key, or what is none', async () => {
    for (const key of ['', 'short', 'with spaces in it and so on'])
      await expect(admitted(requestWith(key))).rejects.toThrow('sender-not-known');
  });
});
