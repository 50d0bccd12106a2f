import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { button, PlaceJourney, press, shown } from './place-journey.js';

let journey: PlaceJourney;

beforeAll(async () => {
  journey = await PlaceJourney.start();
});

afterAll(() => journey.stop());

describe('a destination', () => {
  const referred = async () => {
    const { id, address } = await journey.task();
    return {
      id,
      address,
      decision: await journey.nurse.decide(id, { outcome: 'kotas', target: 'kotas-oulu' }),
    };
  };

  it('sees a referral, accepts it and finishes it; the board follows', async () => {
    const kotas = await journey.pageOf('kotas', { size: { width: 1280, height: 900 } });
    await shown(kotas, 'referral.noneHint').waitFor();
    const { id, address } = await referred();
    await kotas.page.getByText(address).waitFor();
    await journey.nurse.row(id, ({ task: { state } }) => state === 'acknowledged');
    const steps = [
      ['accept', 'accepted'],
      ['start', 'in-progress'],
    ] as const;
    for (const [act, wanted] of steps) {
      await press(kotas, `referral.act.${act}`);
      await journey.nurse.row(id, ({ task: { state } }) => state === wanted);
    }
    await press(kotas, 'referral.act.finish');
    await journey.nurse.board(({ rows }) => rows[id] === undefined);
    await shown(kotas, 'referral.noneHint').waitFor();
    expect(kotas.faults).toEqual([]);
    await kotas.page.context().close();
  });

  it('declines with a reason, and the task waits again with its original clock', async () => {
    const kotas = await journey.pageOf('kotas', { size: { width: 820, height: 1100 } });
    const { id, address } = await referred();
    const before = await journey.nurse.row(id, ({ referral }) => referral?.sentAt != null);
    await kotas.page.getByText(address).waitFor();
    await press(kotas, 'referral.decline');
    const send = button(kotas, 'referral.declineSend');
    expect(await send.isDisabled()).toBe(true);
    await kotas.page.getByText(kotas.words('referral.reason.no-resource')).click();
    await send.click();
    const after = await journey.nurse.row(id, ({ task: { marks } }) => marks.includes('returned'));
    expect(after?.task.createdAt).toBe(before?.task.createdAt);
    expect(['received', 'triaged']).toContain(after?.task.state);
    await shown(kotas, 'referral.noneHint').waitFor();
    expect(kotas.faults).toEqual([]);
    await kotas.page.context().close();
  });

  it('is told that a referral was withdrawn, and loses it', async () => {
    const kotas = await journey.pageOf('kotas', { size: { width: 1280, height: 900 } });
    const { id, address, decision } = await referred();
    await kotas.page.getByText(address).waitFor();
    await journey.nurse.decide(id, { outcome: 'ambulance', target: 'epo-3231', replaces: decision });
    await shown(kotas, 'referral.ended.withdrawn').waitFor();
    await kotas.page.getByText(address).waitFor({ state: 'detached' });
    await press(kotas, 'referral.read');
    await shown(kotas, 'referral.ended.withdrawn').waitFor({ state: 'detached' });
    await kotas.page.context().close();
  });
});
