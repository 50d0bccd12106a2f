/** An answer of the centre over HTTP. */
export interface DeskAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A request that has had no answer for so long is given up, in milliseconds. */
const patience = 15_000;

/** One signed-in person's or device's way to the board's public interface. */
export class Desk {
  private constructor(
    readonly boardUrl: string,
    readonly cookie: string,
  ) {}

  /** Signs in. Throws a sentence when the board does not let this user in. */
  static async signIn(boardUrl: string, user: string, password: string): Promise<Desk> {
    const response = await fetch(`${boardUrl}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, password }),
      signal: AbortSignal.timeout(patience),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (response.status === 200 && cookie !== undefined) return new Desk(boardUrl, cookie);
    throw new Error(`The board does not let ${user} in (${response.status}).`);
  }

  async signOut(): Promise<void> {
    await this.ask('DELETE', '/api/session');
  }

  /** What is at the path; throws when it cannot be had. */
  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.ask('GET', path);
    if (status !== 200) throw new Error(`The board answered ${status} to ${path}.`);
    return body as T;
  }

  async post(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<DeskAnswer> {
    return this.ask('POST', path, body, headers);
  }

  async ask(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<DeskAnswer> {
    const response = await fetch(this.boardUrl + path, {
      method,
      headers: { cookie: this.cookie, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }
}

/** The name of a refusal, as problem+json carries it. */
export function refusalOf({ body }: DeskAnswer): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'unknown';
}
