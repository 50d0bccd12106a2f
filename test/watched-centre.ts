import type { AlarmKind, AlarmSummary } from '@tilanne/alarm';
import { askDatabase } from './ask-database.js';
import { startCentre, type Centre } from './centre.js';
import type { RunningServer, ServerName } from './running-server.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

/** No alarm may be later than this, in milliseconds (invariant I5). */
export const latest = 15_000;

/** Which alarm somebody waits for. */
export interface Awaited {
  readonly kind: AlarmKind;
  readonly subjectId: string;
}

/** A centre with a watchdog, and one nurse's screen on it. */
export class WatchedCentre {
  private constructor(
    readonly centre: Centre,
    readonly cookie: string,
    readonly screen: Screen,
  ) {}

  static async start(): Promise<WatchedCentre> {
    const centre = await startCentre({ watchdog: true });
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    const screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    await screen.until(() => true);
    return new WatchedCentre(centre, cookie, screen);
  }

  async stop(): Promise<void> {
    this.screen.close();
    await this.centre.stop();
  }

  /** The running server of a kind. */
  server(wanted: ServerName): RunningServer {
    const found = this.centre.servers.filter(({ name }) => name === wanted).at(-1);
    if (!found) throw new Error(`No ${wanted} runs`);
    return found;
  }

  async hand(id: string, other: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const response = await this.centre.postTask(sampleTask(id, { address: `Vahtikuja ${id}`, ...other }));
    return ((await response.json()) as { taskId: string }).taskId;
  }

  /** Hands a task over and waits for its proposal. */
  async triaged(id: string, other: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const taskId = await this.hand(id, other);
    await this.screen.until(({ rows }) => rows[taskId] !== undefined && rows[taskId].proposal !== null);
    return taskId;
  }

  sql<Row extends object>(text: string, ...values: readonly unknown[]): Promise<Row[]> {
    return askDatabase<Row>(this.centre.databaseUrl, text, values);
  }

  /** Asks the desk's interface as the nurse. */
  call(method: string, path: string, body?: unknown): Promise<Response> {
    const { cookie } = this;
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    return fetch(`${this.centre.boardUrl}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The alarm as soon as it stands on the screen, and how many milliseconds that took. */
  async raised({ kind, subjectId }: Awaited): Promise<AlarmSummary & { readonly took: number }> {
    const began = performance.now();
    const found = ({ alarms }: { readonly alarms: Readonly<Record<string, AlarmSummary>> }) =>
      Object.values(alarms).find(
        (alarm) => alarm.kind === kind && alarm.subjectId === subjectId && alarm.clearedAt === null,
      );
    const board = await this.screen.until((shown) => found(shown) !== undefined);
    return { ...(found(board) as AlarmSummary), took: performance.now() - began };
  }

  /** Resolves when the alarm has passed by itself; it still waits for its acknowledgement. */
  async cleared({ id }: AlarmSummary): Promise<AlarmSummary> {
    const board = await this.screen.until(({ alarms }) => typeof alarms[id]?.clearedAt === 'string');
    return board.alarms[id] as AlarmSummary;
  }
}
