import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TcpProxy } from './tcp-proxy.js';

/** A client of the proxy, and what it heard of the other side. */
class Caller {
  heard = '';
  ending: 'open' | 'ended' | 'reset' = 'open';
  private readonly socket: Socket;
  private wake: () => void = () => undefined;

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1').setEncoding('utf8');
    this.socket.on('data', (text: string) => this.hear(() => (this.heard += text)));
    this.socket.on('end', () => this.hear(() => (this.ending = 'ended')));
    this.socket.on('error', () => this.hear(() => (this.ending = 'reset')));
  }

  say(text: string): void {
    this.socket.write(text);
  }

  hangUp(): void {
    this.socket.end();
  }

  leave(): void {
    this.socket.destroy();
  }

  async until(holds: (caller: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  private hear(change: () => void): void {
    change();
    this.wake();
  }
}

describe('the proxy', () => {
  let echo: Server;
  let proxy: TcpProxy;
  /** Connections as the server behind the proxy has them. */
  const taken: Socket[] = [];
  const callers: Caller[] = [];

  beforeEach(async () => {
    echo = createServer((socket) => {
      taken.push(socket);
      socket.on('error', () => undefined);
      socket.pipe(socket);
    });
    await once(echo.listen(0, '127.0.0.1'), 'listening');
    proxy = await TcpProxy.to((echo.address() as AddressInfo).port);
  });

  afterEach(async () => {
    for (const caller of callers.splice(0)) caller.leave();
    await proxy.close();
    for (const socket of taken.splice(0)) socket.destroy();
    echo.close();
    await once(echo, 'close');
  });

  function call(): Caller {
    const caller = new Caller(proxy.port);
    callers.push(caller);
    return caller;
  }

  async function talking(): Promise<Caller> {
    const caller = call();
    caller.say('hello');
    await caller.until(({ heard }) => heard === 'hello');
    return caller;
  }

  it('carries what is said both ways, in order, and the end of it', async () => {
    const caller = call();
    const words = Array.from({ length: 200 }, (_, index) => `${String(index)} `);
    for (const word of words) caller.say(word);
    caller.hangUp();
    await caller.until(({ ending }) => ending === 'ended');
    expect(caller.heard).toBe(words.join(''));
  });

  it('keeps connections apart', async () => {
    const [one, other] = [await talking(), await talking()];
    expect(proxy.connections).toBe(2);
    one.say(' one');
    other.say(' other');
    await one.until(({ heard }) => heard === 'hello one');
    await other.until(({ heard }) => heard === 'hello other');
  });

  it('delays each way, keeps the order, and does not add up over pieces', async () => {
    const caller = await talking();
    proxy.delay(100);
    const began = performance.now();
    for (let piece = 0; piece < 20; piece += 1) caller.say(String(piece % 10));
    await caller.until(({ heard }) => heard.length === 25);
    const took = performance.now() - began;
    expect(caller.heard).toBe('hello01234567890123456789');
    expect(took).toBeGreaterThan(190);
    expect(took).toBeLessThan(1_500);
  });

  it('delivers what is on its way also to who has nothing more to say', async () => {
    proxy.delay(50);
    const caller = call();
    caller.say('a last word');
    caller.hangUp();
    await caller.until(({ ending }) => ending === 'ended');
    expect(caller.heard).toBe('a last word');
  });

  it('lets nothing through a black hole, tells nobody, and delivers everything when it heals', async () => {
    const caller = await talking();
    proxy.blackhole();
    caller.say(' into the dark');
    const late = call();
    late.say('anybody?');
    // A second proxy tells that time has passed: its echo comes, theirs does not.
    const control = await TcpProxy.to((echo.address() as AddressInfo).port);
    control.delay(100);
    const other = new Caller(control.port);
    callers.push(other);
    other.say('x');
    await other.until(({ heard }) => heard === 'x');
    expect([caller.heard, caller.ending, late.heard, late.ending]).toEqual(['hello', 'open', '', 'open']);
    proxy.heal();
    await caller.until(({ heard }) => heard === 'hello into the dark');
    await late.until(({ heard }) => heard === 'anybody?');
    await control.close();
  });

  it('resets what is open and what comes, until it heals', async () => {
    const caller = await talking();
    proxy.reset();
    await caller.until(({ ending }) => ending === 'reset');
    const late = call();
    await late.until(({ ending }) => ending === 'reset');
    expect(proxy.connections).toBe(0);
    proxy.heal();
    await talking();
  });

  it('leaves the near side of a half-open connection in its belief, and resets it when it heals', async () => {
    const caller = await talking();
    const [far] = taken;
    const farGone = new Promise((resolve) => far?.on('close', resolve));
    proxy.halfOpen();
    await farGone;
    caller.say(' still there?');
    expect(caller.ending).toBe('open');
    proxy.heal();
    await caller.until(({ ending }) => ending === 'reset');
    expect(caller.heard).toBe('hello');
    await talking();
  });

  it('ends a connection whose target is not there', async () => {
    const gone = createServer();
    await once(gone.listen(0, '127.0.0.1'), 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    const nowhere = await TcpProxy.to(port);
    const caller = new Caller(nowhere.port);
    callers.push(caller);
    await caller.until(({ ending }) => ending !== 'open');
    await nowhere.close();
  });
});
