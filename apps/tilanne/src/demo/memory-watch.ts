import { residentMegabytes, type MemorySample } from './memory.js';

/** Between two samples, in milliseconds. */
const every = 1_000;

/** Samples the memory of every server of a centre by its own metrics. */
export class MemoryWatch {
  readonly samples = new Map<string, MemorySample[]>();
  private readonly began = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly opsUrls: Readonly<Record<string, string>>) {
    this.timer = setInterval(() => void this.sample(), every);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async sample(): Promise<void> {
    await Promise.all(Object.entries(this.opsUrls).map(([name, url]) => this.sampleOf(name, url)));
  }

  /** A server that does not answer just now is sampled the next time. */
  private async sampleOf(name: string, url: string): Promise<void> {
    const at = performance.now() - this.began;
    const metrics = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(every) })
      .then((response) => response.text())
      .catch(() => '');
    const megabytes = residentMegabytes(metrics);
    if (megabytes === undefined) return;
    const samples = this.samples.get(name) ?? [];
    samples.push({ at, megabytes });
    this.samples.set(name, samples);
  }
}
