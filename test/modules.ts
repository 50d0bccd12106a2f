import type { DynamicModule, LoggerService, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  DatabaseModule,
  QueueModule,
  readServerEnv,
  settings,
  SettingsModule,
  type ServerEnv,
} from '@tilanne/platform/nest';
import { freshDatabase } from './database.js';

/** Real modules on a database of their own. */
export interface RunningModules {
  /** The one provider of this class. */
  readonly get: <T>(type: Type<T>) => T;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const nothing = (): void => undefined;

/** What the cases provoke on purpose need not be read. */
const silent: LoggerService = { log: nothing, warn: nothing, error: nothing };

/** Boots the modules as a server does, nothing replaced but the settings, on a fresh database. */
export async function startModules(
  modules: readonly (Type | DynamicModule)[],
  more: Partial<Record<keyof ServerEnv, string>> = {},
): Promise<RunningModules> {
  const database = await freshDatabase();
  const url = more.DATABASE_URL ?? database.url;
  const env = readServerEnv({ DEMO_PASSWORD: 'demo-password', ...more, DATABASE_URL: url });
  const module = await Test.createTestingModule({
    imports: [SettingsModule, DatabaseModule, QueueModule, ...modules],
  })
    .overrideProvider(settings)
    .useValue(env)
    .setLogger(silent)
    .compile();
  await module.init();
  return {
    get: (type) => module.get(type, { strict: false }),
    url: database.url,
    stop: async () => {
      await module.close();
      await database.drop();
    },
  };
}
