/** Tells those who wait that something has changed, so that they look again. */
export class News {
  private readonly waiting = new Set<() => void>();

  tell(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  async next(): Promise<void> {
    await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** Resolves as soon as it holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.next();
  }
}
