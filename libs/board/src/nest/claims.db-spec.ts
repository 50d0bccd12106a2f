import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClaimService } from '@tilanne/task/nest';
import { heikki, helmi, startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk();
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

const organisationId = 'pohde';

describe('a claim', () => {
  const claims = () => desk.get(ClaimService);

  it('is shown to everybody, and given back', async () => {
    const key = { organisationId, id: await desk.kotasTask() };
    await claims().claim(key, helmi, false);
    expect((await desk.row(key.id))?.claim).toMatchObject({ by: 'Helmi Hoitaja', stale: false });
    await claims().release(key, heikki);
    expect((await desk.row(key.id))?.claim).not.toBeNull();
    await claims().release(key, helmi);
    expect((await desk.row(key.id))?.claim).toBeNull();
  });

  it('of another stands, and is taken over only once it is silent and somebody says so', async () => {
    const key = { organisationId, id: await desk.kotasTask() };
    await claims().claim(key, helmi, false);
    const held = { code: 'task-claimed', details: { by: 'Helmi Hoitaja', stale: false } };
    await expect(claims().claim(key, heikki, true)).rejects.toMatchObject(held);
    await desk.query(`update claim set beat_at = beat_at - interval '46 seconds'`);
    await expect(claims().claim(key, heikki, false)).rejects.toMatchObject({ details: { stale: true } });
    expect(await claims().claim(key, heikki, true)).toMatchObject({ by: 'Heikki Hoitaja' });
  });

  it('that has gone silent is told of by itself, and lives again with the next heartbeat', async () => {
    const key = { organisationId, id: await desk.kotasTask() };
    await claims().claim(key, helmi, false);
    await desk.query(`update claim set beat_at = beat_at - interval '46 seconds'`);
    while (!(await desk.row(key.id))?.claim?.stale) await desk.query('select pg_sleep(0.05)');
    await claims().claim(key, helmi, false);
    expect((await desk.row(key.id))?.claim?.stale).toBe(false);
  });

  it('renewed every 15 seconds tells nobody anything', async () => {
    const key = { organisationId, id: await desk.kotasTask() };
    await claims().claim(key, helmi, false);
    const before = await desk.eventTypes();
    await claims().claim(key, helmi, false);
    expect(await desk.eventTypes()).toEqual(before);
  });
});
