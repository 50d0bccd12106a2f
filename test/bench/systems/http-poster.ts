import { Agent, request } from 'node:http';

/** Sends requests over connections that stay open, as a response centre does. */
export class HttpPoster {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' });

  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Posts JSON; resolves with the answer's JSON and rejects on any other status than 200 and 201. */
  async post(path: string, body: unknown): Promise<unknown> {
    const text = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.url}${path}`,
        {
          agent: this.agent,
          method: 'POST',
          headers: {
            ...this.headers,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          },
        },
        (response) => {
          let answer = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
          response.on('end', () => {
            if (response.statusCode === 200 || response.statusCode === 201) resolve(JSON.parse(answer));
            else reject(new Error(`${path} answered ${String(response.statusCode)}: ${answer}`));
          });
        },
      );
      asked.once('error', reject);
      asked.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
