import { Client, type ClientConfig, type QueryConfig, type QueryResult } from 'pg';
import { EnduringClient } from './enduring-client.js';
import type { Statement } from './statement.js';

/** More texts than the product has: what makes texts without end (a list spelt out) must not fill a connection's memory. */
const mostPrepared = 400;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = `tilanne_${String(names.size)}`;
  names.set(text, name);
  return name;
}

/** Only what has values goes the way on which it can be prepared; several statements at once cannot. */
function hasValues(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0;
}

type Query = (query: string | QueryConfig, ...rest: unknown[]) => unknown;

/** The way to the server: what is written while it is corked goes out as one. */
interface Line {
  readonly stream: { cork(): void; uncork(): void };
}

/**
 * A connection that prepares each statement with parameters at its first use, and can send several without waiting in
 * between. The server then reads and plans a text once for each connection and not every time, which was a third of
 * its work for a task; and a round trip costs both sides more than most statements do.
 */
export class PreparedClient extends EnduringClient {
  private readonly line: Line;

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true });
    this.line = Reflect.get(this, 'connection');
    const query = Client.prototype.query.bind(this) as Query;
    this.query = ((asked: string | QueryConfig, ...rest: unknown[]) => {
      const name = typeof asked === 'string' && hasValues(rest[0]) ? nameOf(asked) : undefined;
      return name === undefined ? query(asked, ...rest) : query({ name, text: asked as string }, ...rest);
    }) as typeof this.query;
  }

  /**
   * Sends the statements in one go; the server runs them one after the other. Resolves with their answers in order
   * once all are there; the first failure is thrown, and by then none of them is under way any more.
   */
  async together(statements: readonly Statement[]): Promise<QueryResult<Record<string, unknown>>[]> {
    const { stream } = this.line;
    stream.cork();
    const asked = statements.map(({ text, values }) => {
      const name = values && nameOf(text);
      return this.query<Record<string, unknown>>({
        text,
        ...(name && { name }),
        ...(values && { values: [...values] }),
      });
    });
    stream.uncork();
    const settled = await Promise.allSettled(asked);
    return settled.map((one, index) => {
      if (one.status === 'fulfilled') return one.value;
      const { stack } = statements[index]?.askedAt ?? {};
      throw stack === undefined ? one.reason : Object.assign(one.reason as Error, { stack });
    });
  }
}
