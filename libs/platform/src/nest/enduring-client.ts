import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss ends no process. Whoever has it at work hears of the loss by the query; but in the moment
 * between two owners, as when the server ends a connection that it has only just opened, nobody listens, and Node ends
 * a process over an error that nobody hears.
 */
export class EnduringClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
