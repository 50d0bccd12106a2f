import { startCentre } from '../../centre.js';
import { signIn } from '../../screen.js';
import { HttpPoster } from './http-poster.js';
import type { Ground, System } from './system.js';

/** The centre itself, its servers started as in production; more of an environment only to look into them. */
export async function startProduct(
  { databaseUrl, redisUrl }: Ground,
  more: Readonly<Record<string, string>> = {},
): Promise<System> {
  const centre = await startCentre({
    database: { url: databaseUrl, drop: () => Promise.resolve() },
    env: {
      // One address posts everything: without this, the intake's own throttle would be measured.
      INTAKE_REQUESTS_PER_MINUTE: '1000000',
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
      ...more,
    },
  });
  const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
  const poster = new HttpPoster(centre.intakeUrl, { authorization: `Bearer ${centre.bearerKey}` });
  return {
    name: 'product',
    entrance: { url: centre.boardUrl, headers: { cookie } },
    post: async (body) => ((await poster.post('/api/tasks', body)) as { taskId: string }).taskId,
    takeBack: async (senderTaskId) => {
      await poster.post(`/api/tasks/${senderTaskId}/cancel`, { revision: 2 });
    },
    stop: async () => {
      poster.close();
      await centre.stop();
    },
  };
}
