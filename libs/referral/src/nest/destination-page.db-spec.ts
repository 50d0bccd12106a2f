import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RunningDestinations } from '../../../../test/referral/running-destinations.js';
import { DestinationPageService } from './destination-page.service.js';

const organisationId = 'pohde';

let kotas: RunningDestinations;

beforeAll(async () => {
  kotas = await RunningDestinations.start();
});

afterAll(() => kotas.centre.stop());

beforeEach(() => kotas.centre.clear());

describe('the page of a destination', () => {
  const page = (id = 'kotas-oulu') => kotas.centre.get(DestinationPageService).page(organisationId, id);

  it('has its own open referrals, the earliest deadline first, with who decided and why', async () => {
    const [first, second] = [await kotas.referred(), await kotas.referred()];
    await kotas.tasks.sent('kotas', 'kotas-etela');
    const { referrals, lost, destination } = await page();
    expect(referrals.map(({ taskId }) => taskId)).toEqual([first.taskId, second.taskId]);
    expect(referrals[0]).toMatchObject({ decidedBy: 'Helmi Hoitaja', reason: 'Lähin vapaa', code: '774' });
    expect(destination).toMatchObject({ id: 'kotas-oulu', kind: 'kotas', name: 'KOTAS Oulu' });
    expect(lost).toEqual([]);
  });

  it('tells for a while what it lost and why, and no more of it than what names it', async () => {
    const [expired, withdrawn, declined] = [
      await kotas.referred(),
      await kotas.referred(),
      await kotas.referred(),
    ];
    const late = await kotas.referralOf(expired);
    await kotas.timePasses(late);
    await kotas.answers.expire({ organisationId, id: late.id });
    await kotas.tasks.decide(withdrawn.taskId, { outcome: 'ambulance', target: 'epo-3124' });
    const { id } = await kotas.referralOf(withdrawn);
    await kotas.answers.withdrawOrphaned({ organisationId, id });
    await kotas.step(declined, { step: 'decline', reason: 'no-resource' });
    const { referrals, lost } = await page();
    expect(referrals).toEqual([]);
    expect(lost.map(({ endedHow }) => endedHow)).toEqual(['withdrawn', 'expired']);
    expect(Object.keys(lost[0] ?? {}).sort()).toEqual(['code', 'endedAt', 'endedHow', 'id', 'urgencyClass']);
    await kotas.centre.query(`update referral set ended_at = now() - interval '11 minutes'`);
    expect((await page()).lost).toEqual([]);
  });

  it('is refused to a session that names no destination', async () => {
    await expect(page('')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
