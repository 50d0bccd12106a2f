import type { Entrance } from '../screens/wire-screen.js';

/** Something that takes tasks over HTTP and shows them triaged on screens. */
export interface System {
  readonly name: 'product' | 'skeleton';
  readonly entrance: Entrance;
  /** Posts a task and resolves with its id when it was taken. */
  readonly post: (body: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Takes a task off the board again, so that the queue stays as short as a day's. */
  readonly takeBack: (senderTaskId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Where the queue of a run lives. */
export const profileNames = ['embedded', 'redis'] as const;

export type ProfileName = (typeof profileNames)[number];

/** What the servers of a run live on. */
export interface Ground {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}
