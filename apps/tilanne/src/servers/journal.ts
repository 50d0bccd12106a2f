import { openLogFile } from './log-file.js';
import { readLogLine } from './log-line.js';
import { createRepeatFilter } from './repeats.js';

export interface JournalOptions {
  readonly folder: string;
  /** Show every line, not only warnings and errors. */
  readonly verbose: boolean;
  readonly show: (text: string) => void;
}

/** Takes the lines of all servers: each into the log of its server, and what a person should see to the terminal. */
export function openJournal(
  options: JournalOptions,
): (server: string, line: string, isErrorStream: boolean) => void {
  const { folder, verbose, show } = options;
  const files = new Map<string, (line: string) => void>();
  const isNews = createRepeatFilter();
  return (server, line, isErrorStream) => {
    const write = files.get(server) ?? openLogFile(folder, server);
    files.set(server, write);
    write(line);
    const notable = readLogLine(line, isErrorStream);
    if (notable === undefined) return;
    const shown = `${server}: ${notable.level === 'info' ? '' : `${notable.level}: `}${notable.text}`;
    if (verbose || (notable.level !== 'info' && isNews(shown, performance.now()))) show(shown);
  };
}
