/** What a process has written, and what it is yet to write. */
export class ServerLog {
  private written = '';
  private readonly waiting = new Set<() => void>();

  take(chunk: string): void {
    this.written += chunk;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  text(): string {
    return this.written;
  }

  /** Everything it has written so far that is a whole line. */
  lines(): string[] {
    return this.written.split('\n').slice(0, -1);
  }

  /** The first whole line that holds the text, as soon as it is written: an answer may be faster than the log. */
  async line(text: string): Promise<string> {
    for (;;) {
      const found = this.lines().find((line) => line.includes(text));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }
}
