import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

describe('a running centre', () => {
  let centre: Centre;
  let screen: Screen;

  beforeAll(async () => {
    centre = await startCentre();
    screen = new Screen([centre.boardUrl], await signIn(centre.boardUrl, 'hoitaja', centre.password));
    screen.open();
    await screen.until(() => true);
  });

  afterAll(async () => {
    screen.close();
    await centre.stop();
  });

  it('writes no name, number, address, identity code or free text to any log', async () => {
    const canary = {
      address: 'Kanarialinnunkuja 7',
      caller: { name: 'Kaarina Kanaria', phone: '+358 40 777 1234' },
      patient: { name: 'Keijo Kanaria', identityCode: '010101-900R' },
      description: 'Kanariatekstiä vuodettavaksi.',
    };
    await centre.postTask(sampleTask('canary', canary));
    await centre.postTask(`{"id":"canary-broken", "address": "${canary.address}"`);
    await centre.postTask({ ...canary, id: 'canary-refused' });
    const { taskId } = (await (
      await centre.postTask(sampleTask('canary', { ...canary, class: 'B' }))
    ).json()) as { taskId: string };
    await screen.until(({ rows }) => rows[taskId]?.task.state === 'notice');
    const logs = centre.servers.map((server) => server.log()).join('');
    expect(logs).toContain('successfully started');
    for (const secret of ['Kanaria', 'kanaria', '777 1234', '010101']) expect(logs).not.toContain(secret);
  });

  it('serves health, metrics and a browsable API document on a port of their own', async () => {
    const intake = centre.servers.find(({ name }) => name === 'intake');
    const ops = (path: string) => fetch(`${intake?.opsUrl ?? ''}${path}`);
    expect(await (await ops('/health')).json()).toMatchObject({ status: 'up' });
    expect(await (await ops('/metrics')).text()).toContain('tilanne_intake_messages_total');
    const document = (await (await ops('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/tasks');
    expect(await (await ops('/api/docs/')).text()).toContain('swagger-ui');
    expect((await fetch(`${centre.intakeUrl}/metrics`)).status).toBe(404);
  });
});
