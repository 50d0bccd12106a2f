/** Tells how far a command is, beside its results: on a terminal each step takes the place of the one before. */
export class Steps {
  private told = false;

  constructor(private readonly terminal: { readonly isTTY?: boolean; write(text: string): unknown }) {}

  tell(what: string): void {
    if (!this.terminal.isTTY) return;
    this.told = true;
    this.terminal.write(`\r\x1b[2K${what}`);
  }

  /** Clears the line for what is printed next. */
  end(): void {
    if (this.told) this.terminal.write('\r\x1b[2K');
    this.told = false;
  }
}
