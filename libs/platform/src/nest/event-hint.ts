import type { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { eventChannel } from './event-log.store.js';
import { plainError } from './plain-error.js';

/** How long after a lost connection the next is tried, in milliseconds. */
const retryAfter = 500;

/**
 * Listens for the hint that events were committed, on a connection of its own. A lost hint is no harm:
 * whoever is hinted at also polls.
 */
export class EventHint {
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onHint: (organisationId: string) => void,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  /** Resolves when it listens, or when it knows that it must try again later. */
  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'tilanne-hint',
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.onHint((payload ?? '').split(' ')[0] ?? ''));
    client.on('error', (error) => this.logger.warn({ error: plainError(error) }, 'The hint line dropped'));
    client.once('end', () => this.again(client));
    try {
      await client.connect();
      await client.query(`listen ${eventChannel}`);
    } catch (error) {
      this.logger.warn({ error: plainError(error) }, 'No hint line yet');
      this.again(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** Once for each lost connection, however many signs of its loss there are. */
  private again(lost: Client): void {
    if (this.stopped || this.client !== lost) return;
    this.client = undefined;
    void lost.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.start(), retryAfter).unref();
  }
}
