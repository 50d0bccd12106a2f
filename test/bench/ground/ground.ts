import { spawnSync } from 'node:child_process';
import { askDatabase } from '../../ask-database.js';
import { startOwnPostgres, type OwnPostgres } from '../../own-postgres.js';
import { startRedis, type RedisServer } from '../../redis-server.js';
import type { Ground, ProfileName } from '../systems/system.js';

/** True where Redis is installed: a machine without it has one profile less. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** The servers below the systems that are measured: PostgreSQL as in production, and Redis where it is asked for. */
export class GroundServers {
  private made = 0;

  private constructor(
    private readonly postgres: OwnPostgres,
    private readonly redis: RedisServer | undefined,
  ) {}

  static async start(withRedis: boolean): Promise<GroundServers> {
    const [postgres, redis] = await Promise.all([
      startOwnPostgres(),
      withRedis ? startRedis() : Promise.resolve(undefined),
    ]);
    return new GroundServers(postgres, redis);
  }

  /** A migrated and empty database, and the queue of the profile. */
  async fresh(profile: ProfileName): Promise<Ground> {
    const template = new URL(this.postgres.url);
    const [name, own, root] = [`bench_${String((this.made += 1))}`, new URL(template), new URL(template)];
    own.pathname = `/${name}`;
    root.pathname = '/postgres';
    await askDatabase(root.href, `create database ${name} template ${template.pathname.slice(1)}`);
    return profile === 'redis'
      ? { databaseUrl: own.href, redisUrl: this.redis?.url }
      : { databaseUrl: own.href };
  }

  async stop(): Promise<void> {
    await this.redis?.stop();
    await this.postgres.remove();
  }
}
