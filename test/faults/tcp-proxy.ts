import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { News } from './news.js';

/**
 * What a network does to what goes through it. `blackhole`: nothing arrives on either side, and nobody is told; what was
 * sent arrives once it heals, as TCP sends it again. `half-open`: the far side has gone, and the near side is not told.
 */
type Weather = 'fair' | 'blackhole' | 'half-open';

/** One connection through the proxy: `near` asked for it, `far` is what it asked for. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A stretch of network between a client and a server, that can be made to fail without the rights to any. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private readonly change = new News();
  private weather: Weather = 'fair';
  private slowness = 0;
  private refusing = false;

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {}

  /** Listens on a free port of the loopback address for what is to go to the target. */
  static async to(port: number, host = '127.0.0.1'): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server, { host, port });
    server.on('connection', (near) => proxy.take(near));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many connections go through it now. */
  get connections(): number {
    return this.pairs.size;
  }

  /** Lets everything arrive so many milliseconds late, in both directions. */
  delay(milliseconds: number): void {
    this.slowness = milliseconds;
  }

  /** Lets nothing arrive, and accepts new connections that lead nowhere. */
  blackhole(): void {
    this.become('blackhole');
  }

  /** Ends every connection with a reset now, and every new one until it heals. */
  reset(): void {
    this.refusing = true;
    this.drop();
  }

  /** Ends the far side of every connection; the near side goes on believing in it. */
  halfOpen(): void {
    this.become('half-open');
    for (const { far } of this.pairs) far.resetAndDestroy();
  }

  /** All is well for what comes; connections that lost their other side are reset. */
  heal(): void {
    const torn = this.weather === 'half-open';
    this.slowness = 0;
    this.refusing = false;
    this.become('fair');
    if (torn) this.drop();
  }

  async close(): Promise<void> {
    this.drop();
    this.become('fair');
    this.server.close();
    await once(this.server, 'close');
  }

  private become(weather: Weather): void {
    this.weather = weather;
    this.change.tell();
  }

  private drop(): void {
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    this.pairs.clear();
  }

  private take(near: Socket): void {
    near.on('error', () => undefined);
    if (this.refusing) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ ...this.target, allowHalfOpen: true });
    const pair = { near, far };
    this.pairs.add(pair);
    far.on('error', () => undefined);
    this.carry(near, far);
    this.carry(far, near);
    for (const side of [near, far]) {
      side.on('close', () => near.destroyed && far.destroyed && this.pairs.delete(pair));
    }
  }

  /** In order, each piece as late as the network is slow at the time, and none while it lets nothing through. */
  private carry(from: Socket, to: Socket): void {
    let last: Promise<unknown> = Promise.resolve();
    const later = (deed: () => void): void => {
      last = this.passing(last, pause(this.slowness)).then(deed);
    };
    from.on('data', (chunk: Buffer) => later(() => to.destroyed || to.write(chunk)));
    from.on('end', () => later(() => to.destroyed || to.end()));
    from.on('close', (failed) => failed && later(() => to.resetAndDestroy()));
  }

  private async passing(...before: readonly Promise<unknown>[]): Promise<void> {
    await Promise.all(before);
    await this.change.until(() => this.weather === 'fair');
  }
}
